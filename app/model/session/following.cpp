#include "app/model/session/following.h"

#include <QtCore/QScopedValueRollback>

#include <limits>
#include <utility>

namespace plyline::session {

using game::LineId;
using game::Ply;

namespace {

constexpr int end = std::numeric_limits<int>::max();

} // namespace

Following::Following(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session.file(), &open_file::OpenFile::indexChanged, this, &Following::onFileChanged);
    connect(&session.file(), &open_file::OpenFile::grew, this, &Following::onGrew);
    connect(&session.cursor(), &Cursor::moved, this, &Following::onMoved);
}

void Following::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    if (isOn)
        goToNewest();
    Q_EMIT changed();
}

void Following::onFileChanged()
{
    m_isOn = false;
    m_hasGrown = false;
    m_newEvents = 0;
    m_newGames = 0;
    Q_EMIT changed();
}

void Following::onGrew(int events, int games)
{
    m_hasGrown = true;
    m_newEvents += events;
    m_newGames += games;
    if (m_isOn)
        goToNewest();
    Q_EMIT changed();
}

void Following::onMoved()
{
    if (m_isGoing)
        return;
    // Going to the newest move means that it has been seen; going elsewhere means to stay there.
    if (isAtNewest()) {
        if (std::exchange(m_newEvents, 0) + std::exchange(m_newGames, 0) > 0)
            Q_EMIT changed();
    } else {
        setOn(false);
    }
}

void Following::goToNewest()
{
    const QScopedValueRollback guard(m_isGoing, true);
    m_newEvents = 0;
    m_newGames = 0;
    if (!m_session.file().index())
        return;
    if (m_session.cursor().place().game == newestGame())
        m_session.showLine(LineId::main(), Ply(end));
    else
        m_session.open({newestGame(), game::LineId::main(), game::Ply(end)});
}

int Following::newestGame() const
{
    const index::GameIndex& index = *m_session.file().index();
    const int open = m_session.cursor().place().game;
    return index.entry(open - 1).outcome == game::Outcome::Unfinished ? open : index.size();
}

bool Following::isAtNewest() const
{
    const Cursor& cursor = m_session.cursor();
    return m_session.file().index() && cursor.place().game == newestGame() &&
           cursor.line().isMain() && cursor.isAtEnd();
}

} // namespace plyline::session

#include "moc_following.cpp"
