#include "app/shell/opening/resume_loop.h"

#include <utility>

namespace plyline::opening {

using game::Ply;
using session::PlayLoop;

namespace {

std::optional<int> numberOf(const std::optional<Ply>& ply)
{
    return ply ? std::optional(ply->number()) : std::nullopt;
}

/// Returns none if the line has no such ply.
std::optional<Ply> plyOf(const std::optional<int>& number, Ply last)
{
    const bool isThere = number && *number >= 0 && *number <= last.number();
    return isThere ? std::optional(Ply(*number)) : std::nullopt;
}

} // namespace

ResumeLoop::ResumeLoop(const session::Session& session, session::Playback& playback,
                       settings::Settings& settings, const Opening& opening, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_playback(playback),
      m_settings(settings),
      m_opening(opening)
{
    connect(&session, &session::Session::gameChanged, this, &ResumeLoop::onGameChanged);
    connect(&playback, &session::Playback::changed, this, &ResumeLoop::save);
}

void ResumeLoop::onGameChanged()
{
    const bool isComing = !m_session.game() || m_session.awaitedGame();
    if (isComing || !std::exchange(m_isFirst, false))
        return;
    const settings::KeptLoop kept = m_settings.loop();
    const game::Place& place = m_session.cursor().place();
    if (kept.path.isEmpty() || kept.path != m_opening.openedPath() || kept.game != place.game ||
        !place.line.isMain())
        return;
    const Ply last = m_session.cursor().lastPly();
    const PlayLoop loop{plyOf(kept.in, last), plyOf(kept.out, last), kept.isOn};
    if (loop.in || loop.out)
        m_playback.setLoop(loop);
}

void ResumeLoop::save()
{
    if (m_isFirst || m_playback.loop() == m_saved)
        return;
    m_saved = m_playback.loop();
    settings::KeptLoop kept;
    const game::Place& place = m_session.cursor().place();
    if (place.line.isMain() && (m_saved.in || m_saved.out))
        kept = {m_opening.openedPath(), place.game, numberOf(m_saved.in), numberOf(m_saved.out),
                m_saved.isOn};
    m_settings.setLoop(kept);
}

} // namespace plyline::opening

#include "moc_resume_loop.cpp"
