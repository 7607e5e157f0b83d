#pragma once

#include <QtWidgets/QAbstractScrollArea>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/swim_lanes/swim_lanes_frame.h"
#include "app/panels/swim_lanes/swim_lanes_geometry.h"

namespace plyline::swim_lanes {

/// The histories of all pieces on the shown line. Press or drag to go to a ply; press a name to
/// trace the piece. Ctrl with the wheel, a pinch, + and - zoom; the wheel and the scroll bars
/// scroll.
class SwimLanesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    SwimLanesView(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const SwimLanesFrame& frame() const { return m_frame; }
    [[nodiscard]] const SwimLanesGeometry& geometryOfLanes() const { return m_geometry; }
    /// The top left corner of the window within the whole picture.
    [[nodiscard]] QPointF scrolled() const;
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Returns the state of a lane at a ply: "white rook a1 on d4, plies 47 to 52", or that the
    /// piece was captured.
    [[nodiscard]] QString spokenStay(int lane, game::Ply ply) const;
    /// The traced piece at the shown ply; the place if none is traced.
    [[nodiscard]] QString describe() const;
    void traceLane(int lane);
    [[nodiscard]] QSize sizeHint() const override { return {900, 420}; }

public Q_SLOTS:
    /// Updates line, place and trace.
    void refresh();
    /// 1 makes all plies fit the width. The ply at `x` of the window stays there, or the playhead
    /// if `x` is none.
    void setZoom(double zoom, std::optional<double> x = std::nullopt);
    void zoomIn();
    void zoomOut();
    void zoomToFit();

Q_SIGNALS:
    void zoomChanged();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showGame();
    void showPlace();
    void layOut();
    void revealPlayhead();
    void traceNext(int step);
    [[nodiscard]] std::optional<int> laneAt(QPointF point) const;
    [[nodiscard]] QString toolTipAt(QPointF point) const;

    session::Session& m_session;
    study::Study& m_study;
    std::shared_ptr<const replay::Replay> m_shown; ///< The line of the lanes.
    look::Look& m_look;
    SwimLanesFrame m_frame;
    SwimLanesGeometry m_geometry;
    double m_zoom = 1.0;
    bool m_isDragging = false;
};

} // namespace plyline::swim_lanes
