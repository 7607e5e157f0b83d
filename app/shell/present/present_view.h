#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/present/present_frame.h"
#include "app/shell/present/present_geometry.h"

namespace plyline::board {
class BoardView;
}
namespace plyline::snapshot {
class CheckBadge;
class PlaneView;
} // namespace plyline::snapshot
namespace plyline::timeline {
class SlimTimeline;
class TransportBar;
} // namespace plyline::timeline

namespace plyline::present {

/// The stage and a slim timeline in large type, for people who look from afar. The same views as on
/// the stage, which follow the same cursor. Esc leaves.
class PresentView : public QWidget
{
    Q_OBJECT

public:
    PresentView(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
                QWidget* parent = nullptr);

    [[nodiscard]] board::BoardView& board() { return *m_board; }
    [[nodiscard]] timeline::SlimTimeline& timeline() { return *m_timeline; }
    [[nodiscard]] timeline::TransportBar& transport() { return *m_transport; }
    [[nodiscard]] const PresentFrame& frame() const { return m_frame; }
    [[nodiscard]] const PresentGeometry& geometryOfParts() const { return m_geometry; }
    void setView(stage::View view);
    void setWheelEnabled(bool isEnabled);

Q_SIGNALS:
    void leaveWanted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Tab goes to the buttons while they are seen, never to what is covered.
    bool focusNextPrevChild(bool isNext) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void refresh();
    void showClocks();
    void place();
    void showTransport(bool isShown);

    session::Session& m_session;
    session::Playback& m_playback;
    look::Look& m_look;
    board::BoardView* m_board;
    snapshot::PlaneView* m_plane;
    snapshot::CheckBadge* m_check;
    timeline::SlimTimeline* m_timeline;
    timeline::TransportBar* m_transport; ///< Seen while the mouse is at the lower edge.
    QTimer m_patience;                   ///< Runs while the mouse rests there.
    stage::View m_view = stage::View::Both;
    PresentGeometry m_geometry;
    PresentFrame m_frame;
};

} // namespace plyline::present
