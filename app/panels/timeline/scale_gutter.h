#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/segments.h"
#include "app/panels/timeline/timeline_view.h"
#include "app/panels/timeline/zoom_trail.h"

namespace plyline::timeline {

/// The right side of the timeline: the switch between its axes, and the scales of its lanes.
class ScaleGutter : public QWidget
{
    Q_OBJECT

public:
    ScaleGutter(TimelineView& view, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] look::Segments& axisSwitch() { return *m_switch; }
    [[nodiscard]] ZoomTrail& trail() { return *m_trail; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showScales();

    TimelineView& m_view;
    look::Look& m_look;
    look::Segments* m_switch; ///< Hidden while the line has no times.
    ZoomTrail* m_trail;
};

} // namespace plyline::timeline
