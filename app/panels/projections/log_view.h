#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/projections/log_geometry.h"
#include "app/panels/projections/projections_frame.h"

namespace plyline::projections {

/// Draws the log: its events as chips, the head, and where each reader stands.
void paintLog(QPainter& painter, const LogGeometry& geometry, const LogFrame& frame,
              const look::Theme& theme);
/// Where the name of each mark is written, of which there may be none for want of room.
[[nodiscard]] std::vector<QRectF> markRects(const LogGeometry& geometry, const LogFrame& frame);

/// The log up to the shown moment. A click on an event goes there, the wheel looks further back.
class LogView : public QWidget
{
    Q_OBJECT

public:
    explicit LogView(look::Look& look, QWidget* parent = nullptr);

    void setHead(int head);
    void setFrame(LogFrame frame);
    [[nodiscard]] const LogFrame& frame() const { return m_frame; }
    [[nodiscard]] const LogGeometry& geometryOfLog() const { return m_geometry; }
    /// "47 events, the last is Rxd4; Board, Rows table at 47; Clocks at 37".
    [[nodiscard]] QString describe() const;
    /// "Event 47, Rxd4, partition 0, offset 46".
    [[nodiscard]] static QString eventText(int event, const QString& san);
    [[nodiscard]] QSize sizeHint() const override { return {900, LogGeometry::height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, LogGeometry::height()}; }

Q_SIGNALS:
    void eventChosen(int event);
    /// The mouse is on this event, or on none.
    void eventPointed(std::optional<int> event);
    /// Other events are seen: a frame is wanted.
    void frameWanted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut();
    [[nodiscard]] QString toolTipAt(QPointF point) const;

    look::Look& m_look;
    LogGeometry m_geometry;
    LogFrame m_frame;
    int m_head = 0;
    int m_scrolled = 0;
    double m_wheel = 0; ///< What is left of the wheel's steps.
};

} // namespace plyline::projections
