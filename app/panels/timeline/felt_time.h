#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "app/model/session/playback.h"
#include "app/panels/timeline/time_axis.h"

namespace plyline::timeline {

/// Moves the playhead between two plies of a clock axis while the player of the next one thinks. It
/// tells the view whenever the playhead is a device pixel further, at most 60 times a second, and
/// never while the view is hidden.
class FeltTime : public QObject
{
    Q_OBJECT

public:
    /// A child of the view. The playback must live longer.
    FeltTime(const session::Playback& playback, QWidget& view);

    /// Returns how far the playhead is on its way from a ply to the next one, 0 to 1.
    [[nodiscard]] double wayFrom(game::Ply ply, const TimeAxis& axis) const;
    /// Waits until the playhead is further.
    void wait(game::Ply ply, const TimeAxis& axis);

Q_SIGNALS:
    void moved();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const session::Playback& m_playback;
    QWidget& m_view;
    QTimer m_timer{this};
};

} // namespace plyline::timeline
