#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/segments.h"
#include "app/panels/timeline/gutter_frame.h"
#include "app/panels/timeline/timeline_view.h"
#include "app/panels/timeline/zoom_trail.h"

#include <vector>

namespace plyline::timeline {

/// The right side of the timeline: the switch between its axes, and the scales of its lanes. In the
/// compact form, the names of lanes that have no room for them at the left.
class ScaleGutter : public QWidget
{
    Q_OBJECT

public:
    ScaleGutter(TimelineView& view, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] look::Segments& axisSwitch() { return *m_switch; }
    [[nodiscard]] ZoomTrail& trail() { return *m_trail; }
    [[nodiscard]] const std::vector<LaneName>& names() const { return m_names; }
    /// Sets how far down the buttons at the left of the timeline reach.
    void setTop(int top);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showScales();
    void showNames();
    void paintScales(QPainter& painter) const;
    void paintNames(QPainter& painter) const;

    TimelineView& m_view;
    look::Look& m_look;
    look::Segments* m_switch; ///< Hidden while the line has no times.
    ZoomTrail* m_trail;
    std::vector<LaneName> m_names;
    int m_top = 0;
};

} // namespace plyline::timeline
