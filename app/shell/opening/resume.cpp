#include "app/shell/opening/resume.h"

#include <utility>

namespace plyline::opening {

using session::Cursor;
using session::Session;

Resume::Resume(Session& session, settings::Settings& settings, const Opening& opening,
               QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_opening(opening)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(1000);
    connect(&m_saving, &QTimer::timeout, this, &Resume::save);
    connect(&session.file(), &open_file::OpenFile::indexChanged, this, &Resume::onIndexChanged);
    connect(&session.file(), &open_file::OpenFile::indexGrown, this,
            [this] { m_source = m_session.file().index()->source(); });
    connect(&session, &Session::gameChanged, this, &Resume::onGameChanged);
    connect(&session.cursor(), &Cursor::moved, this, &Resume::onMoved);
}

Resume::~Resume()
{
    save();
}

void Resume::onIndexChanged()
{
    const QString path = m_opening.openedPath();
    if (path.isEmpty() || path != m_path) {
        save();
        m_plies.clear();
    }
    m_path = path;
    m_source = m_session.file().index() ? m_session.file().index()->source() : nullptr;
}

void Resume::onMoved(const game::Place& from)
{
    // The cursor moves to another file before that file is announced.
    const game::Place& place = m_session.cursor().place();
    const auto& index = m_session.file().index();
    if ((index ? index->source() : nullptr) != m_source || place.game != from.game)
        return;
    m_plies.insert(place.game, place.ply.number());
    m_shown = {place.game, place.ply.number()};
    m_saving.start();
}

void Resume::onGameChanged()
{
    Cursor& cursor = m_session.cursor();
    if (!m_session.game())
        return;
    const bool isOther = std::exchange(m_game, m_session.wholeGame()) != m_session.wholeGame();
    if (isOther && cursor.isAtStart())
        cursor.goToPly(game::Ply(m_plies.value(cursor.place().game)));
    m_shown = {cursor.place().game, cursor.ply().number()};
    m_saving.start();
}

void Resume::save()
{
    m_saving.stop();
    // While another game is shown until the remembered one has been read, the remembered place
    // stays valid.
    if (!m_path.isEmpty() && !m_session.awaitedGame())
        m_settings.setLeftOff(m_path, m_shown);
}

} // namespace plyline::opening

#include "moc_resume.cpp"
