#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

#include "app/kit/look/look.h"
#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"

class QLabel;
class QPushButton;

namespace plyline::timeline {

class MarkerFields;

/// A small window part in which a marker is named and changed. Enter or a click elsewhere keeps
/// what was entered, Escape discards it, Delete outside a text removes the marker; then the focus
/// returns to where it was.
class MarkerEditor : public QFrame
{
    Q_OBJECT

public:
    MarkerEditor(workspace::Workspace& workspace, const session::Playback& playback,
                 look::Look& look, QWidget& parent);

    /// Opens the editor for the marker of the shown line that begins at a ply, or for a new one.
    /// The middle of its lower edge is at `anchor`, a point of the parent, as far as there is room.
    void open(game::Ply ply, QPoint anchor);
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    /// The marker as it stands in the editor; none while it is closed.
    [[nodiscard]] std::optional<study::OwnMarker> edited() const;
    /// The kept marker that is being changed; none for a new one.
    [[nodiscard]] const std::optional<study::OwnMarker>& original() const { return m_original; }

public Q_SLOTS:
    void keep();
    void discard();

Q_SIGNALS:
    /// Emitted when edited() is new.
    void changed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    void layOut();
    void onChanged();
    void takeLoop();
    void removeMarker();
    void leave();
    void onGameChanged();
    void onFocusChanged(QWidget* before, QWidget* now);
    /// Whether another marker of the line begins where this one would.
    [[nodiscard]] bool isTaken() const;
    /// Makes the size right for the texts, and puts the editor to its place.
    void place();

    session::Session& m_session;
    study::OwnMarkers& m_markers;
    const session::Playback& m_playback;
    QLabel* m_title;
    MarkerFields* m_fields;
    QPushButton* m_remove;
    std::optional<study::OwnMarker> m_original;
    std::pair<QString, int> m_game; ///< File and number of the game of the marker.
    QPoint m_anchor;
    QPointer<QWidget> m_returnTo;
};

} // namespace plyline::timeline
