#pragma once

#include <QtCore/QObject>

#include "app/model/session/playback.h"
#include "app/model/session/session.h"
#include "app/shell/opening/opening.h"

namespace plyline::opening {

/// Remembers the loop on the main line of the shown game, and sets it again when the next start
/// opens that game first.
class ResumeLoop : public QObject
{
    Q_OBJECT

public:
    ResumeLoop(const session::Session& session, session::Playback& playback,
               settings::Settings& settings, const Opening& opening, QObject* parent = nullptr);

private:
    void onGameChanged();
    void save();

    const session::Session& m_session;
    session::Playback& m_playback;
    settings::Settings& m_settings;
    const Opening& m_opening;
    bool m_isFirst = true; ///< The first game has not been shown yet.
    session::PlayLoop m_saved;
};

} // namespace plyline::opening
