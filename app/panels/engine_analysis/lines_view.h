#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/engine_analysis/lines_geometry.h"

#include <optional>

namespace plyline::engine_analysis {

/// Shows the lines of an engine. Points at moves with the mouse, or with the arrow keys after it
/// was tabbed into.
class LinesView : public QWidget
{
    Q_OBJECT

public:
    explicit LinesView(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const LinesFrame& frame() const { return m_frame; }
    [[nodiscard]] const LinesGeometry& geometryOfLines() const { return m_geometry; }
    [[nodiscard]] const std::optional<LineMove>& marked() const { return m_marked; }
    void setFrame(LinesFrame frame);
    /// "Line 1: +0.31, 1. e4 e5".
    [[nodiscard]] QString spokenRow(int row) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Emitted when another move, or none, is pointed at.
    void markedChanged();
    void chosen(int row, int move);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void layOut();
    void mark(const std::optional<LineMove>& move);
    [[nodiscard]] int movesIn(int row) const;
    void step(int down, int right);

    look::Look& m_look;
    LinesFrame m_frame;
    LinesGeometry m_geometry;
    std::optional<LineMove> m_marked;
    bool m_hasKeyboard = false; ///< It was tabbed into.
};

} // namespace plyline::engine_analysis
