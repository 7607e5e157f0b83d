#pragma once

#include <QtWidgets/QLabel>
#include <QtWidgets/QWidget>

#include "app/model/workspace/workspace.h"
#include "app/panels/timeline/lane_gutter.h"
#include "app/panels/timeline/scale_gutter.h"
#include "app/panels/timeline/timeline_view.h"

class QToolButton;

namespace plyline::timeline {

/// The bottom of the window: the place of the cursor, the transport buttons, speed and loop, and
/// beside them the timeline.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    TimelinePanel(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
                  QWidget* parent = nullptr);

    [[nodiscard]] TimelineView& view() { return *m_view; }
    [[nodiscard]] LaneGutter& gutter() { return *m_gutter; }
    [[nodiscard]] ScaleGutter& scales() { return *m_scales; }
    /// Returns axis, zoom, lanes and whether there is a board under the pointer, for the settings.
    [[nodiscard]] QByteArray state() const;
    void restoreState(const QByteArray& state);
    /// Adds a widget at the right end of the timeline.
    void addBehind(QWidget& widget);

public Q_SLOTS:
    void setWheelEnabled(bool isEnabled);
    void setHoverBoard(bool isOn);
    /// Opens the menu in which lanes are chosen, beside them.
    void chooseLanes();
    /// Opens the menu in which kinds of markers are chosen, beside the lanes.
    void chooseMarkers();

Q_SIGNALS:
    /// Emitted when state() is new.
    void stateChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeBlock();
    void placeParts();
    void fitBlock();
    void placeLegend();
    void showLegend();
    void showPlace();
    void showPace();
    [[nodiscard]] QString fitted(const QString& pace) const;
    void showLook();

    session::Session& m_session;
    session::Playback& m_playback;
    look::Look& m_look;
    QWidget* m_block; ///< In the gutter: the move, the speed, the buttons.
    QLabel* m_move;
    QLabel* m_ply;
    QToolButton* m_pace; ///< Opens the menu of speed and loop.
    QToolButton* m_legend;
    TimelineView* m_view;
    LaneGutter* m_gutter;
    ScaleGutter* m_scales;
};

/// Returns "1 ply/s", "real pace ×8" or "8 plies/s · loop 12–40".
/// `lastPly` is the last one that may be shown; a hidden future goes on after it.
[[nodiscard]] QString paceText(const session::Playback& playback, game::Ply lastPly,
                               bool isFutureHidden = false);

} // namespace plyline::timeline
