#include "app/controllers/resume.h"

namespace plyline::controllers {

using state::Cursor;
using state::Session;

Resume::Resume(Session& session, Settings& settings, const Opening& opening, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_opening(opening)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(1000);
    connect(&m_saving, &QTimer::timeout, this, &Resume::save);
    connect(&opening, &Opening::changed, this, &Resume::onOpened);
    connect(&session, &Session::gameChanged, this, &Resume::onGameChanged);
    connect(&session.cursor(), &Cursor::moved, this, &Resume::onMoved);
}

Resume::~Resume()
{
    save();
}

void Resume::onOpened()
{
    if (m_path == m_opening.openedPath() && !m_path.isEmpty())
        return;
    save();
    m_path = m_opening.openedPath();
    m_plies.clear();
}

void Resume::onMoved(const state::Place& from)
{
    const state::Place& place = m_session.cursor().place();
    if (place.game != from.game)
        return;
    m_plies.insert(place.game, place.ply.number());
    m_saving.start();
}

void Resume::onGameChanged()
{
    Cursor& cursor = m_session.cursor();
    if (!m_session.game())
        return;
    if (cursor.isAtStart())
        cursor.goToPly(game::Ply(m_plies.value(cursor.place().game)));
    m_saving.start();
}

void Resume::save()
{
    m_saving.stop();
    const state::Place& place = m_session.cursor().place();
    if (!m_path.isEmpty() && place.game > 0)
        m_settings.setLeftOff(m_path, {place.game, place.ply.number()});
}

} // namespace plyline::controllers
