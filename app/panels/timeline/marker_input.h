#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "app/panels/timeline/marker_editor.h"
#include "app/panels/timeline/timeline_game.h"

#include <optional>
#include <vector>

class QHelpEvent;
class QMenu;
class QMouseEvent;

namespace plyline::timeline {

struct OwnFlag;
class OwnMarkersLayout;
class TimelineView;

/// What mouse and menus do with the markers of a TimelineView: a click goes to one, a drag moves it
/// or the end of its range, a double click opens its editor.
class MarkerInput : public QObject
{
    Q_OBJECT

public:
    /// All must live longer.
    MarkerInput(TimelineView& view, workspace::Workspace& workspace,
                const session::Playback& playback, look::Look& look);
    ~MarkerInput() override;

    /// Gives the game the markers of the shown line: found ones, and the person's own as they are
    /// being changed at the moment.
    void fill(TimelineGame& game) const;
    /// Fills the game with the person's own markers alone.
    void fillOwn(TimelineGame& game) const;

    // Return whether the event was for a marker.
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    /// Says what there was no room for beside a mark or a flag.
    bool showTip(const QHelpEvent& event) const;
    /// Adds what can be done with the marker at a point of the view, or at a ply.
    void addActions(QMenu& menu, game::Ply ply, QPoint point) const;

public Q_SLOTS:
    /// Opens the editor for the marker that begins at a ply of the shown line, or for a new one.
    /// Sets one without a name while the view is not visible.
    void edit(plyline::game::LineId line, plyline::game::Ply ply);
    /// Opens the menu that chooses the kinds of markers.
    void chooseKinds(const QPoint& globalPosition) const;

Q_SIGNALS:
    /// Emitted when fillOwn() gives others.
    void ownChanged();

private:
    struct Drag
    {
        study::OwnMarker before;
        study::OwnMarker now;
        double x = 0.0;
        bool isOfEnd = false;
        bool hasMoved = false;
    };

    [[nodiscard]] const OwnMarkersLayout* lane() const;
    void putUnnamed(game::Ply ply);
    [[nodiscard]] QString tipOf(const study::OwnMarker& marker) const;
    [[nodiscard]] QString tipAt(QPoint point) const;
    void dragTo(double x);
    void putMoved(const Drag& drag);

    TimelineView& m_view;
    workspace::Workspace& m_workspace;
    const session::Playback& m_playback;
    look::Look& m_look;
    std::optional<Drag> m_drag;
    QPointer<MarkerEditor> m_editor; ///< A child of the window once it has been shown.
};

} // namespace plyline::timeline
