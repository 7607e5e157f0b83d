#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/timeline/timeline_game.h"

namespace plyline::timeline {

/// Says what the marks mean, in front of everything else in the window; takes neither the focus nor
/// clicks.
class MarkLegend : public QWidget
{
    Q_OBJECT

public:
    MarkLegend(look::Look& look, QWidget* parent);

    /// Names the kinds in `marks`, and the lanes that every game has. In the window of `anchor`,
    /// its lower left corner a little above `point` of that.
    void showAbove(const QWidget& anchor, QPoint point, Marks marks);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Look& m_look;
    std::vector<Mark> m_kinds;
};

} // namespace plyline::timeline
