#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "core/search/pattern.h"

#include <optional>

namespace plyline::position_search {

/// A board on which the user sets what each square may hold. A click puts the tool's contents on a
/// square, or removes them if they are there; with Shift they are added as an alternative. With the
/// keyboard, arrows choose a square, Space uses the tool, a letter as in a FEN puts that piece, and
/// Delete leaves the square open.
class PatternBoard : public QWidget
{
    Q_OBJECT

public:
    explicit PatternBoard(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const search::Pattern& pattern() const { return m_pattern; }
    void setPattern(const search::Pattern& pattern);
    /// Sets the contents that a click puts on squares. An open tool opens squares.
    void setTool(search::SquareContents tool) { m_tool = tool; }
    [[nodiscard]] rules::Square current() const { return m_current; }
    /// Does what a click on the square does.
    void useTool(rules::Square square, bool isBeside);
    /// "d5: no black knight".
    [[nodiscard]] QString spoken(rules::Square square) const;
    [[nodiscard]] QRectF rectOf(rules::Square square) const;
    [[nodiscard]] QSize sizeHint() const override { return {224, 224}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {152, 152}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

Q_SIGNALS:
    /// Emitted when the user has changed the pattern.
    void edited();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void put(rules::Square square, search::SquareContents contents, bool isBeside);
    void set(rules::Square square, search::SquareContents contents);
    void setCurrent(rules::Square square);
    void describe();

    look::Look& m_look;
    search::Pattern m_pattern;
    search::SquareContents m_tool = search::SquareContents::open();
    rules::Square m_current = rules::Square::fromXY(5, 4);
};

} // namespace plyline::position_search
