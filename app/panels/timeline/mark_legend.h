#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/timeline/timeline_game.h"

namespace plyline::timeline {

/// A small window that says what the marks mean; it never takes the focus.
class MarkLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MarkLegend(look::Look& look);

    /// Names the kinds in `marks`, and the lanes that every game has. On the screen of `anchor`,
    /// its lower left corner a little above `globalPoint`.
    void showAbove(QPoint globalPoint, const QWidget& anchor, Marks marks);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    look::Look& m_look;
    std::vector<Mark> m_kinds;
};

} // namespace plyline::timeline
