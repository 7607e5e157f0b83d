#pragma once

#include <QtWidgets/QWidget>

#include "app/look/look.h"
#include "core/library/pattern.h"

#include <optional>

namespace plyline::search {

/// A board on which squares are set, left open or excluded. A click puts what the tool is on a
/// square, and takes it away where it is; with Shift it is put beside what is there. With the
/// keyboard: arrows choose a square, Space puts the tool, a letter as in a FEN puts that, Delete
/// leaves the square open.
class PatternBoard : public QWidget
{
    Q_OBJECT

public:
    explicit PatternBoard(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const library::Pattern& pattern() const { return m_pattern; }
    void setPattern(const library::Pattern& pattern);
    /// What is put on squares; open for leaving them open.
    void setTool(library::SquareContents tool) { m_tool = tool; }
    [[nodiscard]] rules::Square current() const { return m_current; }
    [[nodiscard]] QRectF rectOf(rules::Square square) const;
    [[nodiscard]] QSize sizeHint() const override { return {224, 224}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {152, 152}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

Q_SIGNALS:
    /// By the person.
    void edited();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void put(rules::Square square, library::SquareContents contents, bool isBeside);
    void set(rules::Square square, library::SquareContents contents);
    void setCurrent(rules::Square square);
    void describe();

    look::Look& m_look;
    library::Pattern m_pattern;
    library::SquareContents m_tool = library::SquareContents::open();
    rules::Square m_current = rules::Square::fromXY(5, 4);
};

} // namespace plyline::search
