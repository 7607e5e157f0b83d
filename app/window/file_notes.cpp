#include "app/window/file_notes.h"

namespace plyline::window {

using state::FileChange;
using state::Session;

FileNotes::FileNotes(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::indexChanged, this, &FileNotes::watchFile);
    connect(&session, &Session::indexGrown, this, &FileNotes::watchFile);
    connect(&m_watch, &state::FileWatch::changed, this, &FileNotes::onChanged);
    watchFile();
}

void FileNotes::watchFile()
{
    const bool isFile = m_session.index() && !m_session.filePath().isEmpty();
    m_watch.watch(isFile ? m_session.index()->source() : nullptr);
}

void FileNotes::onChanged(FileChange change)
{
    const QString file = m_session.fileTitle();
    switch (change) {
    case FileChange::Grown:
        m_session.readOn();
        return;
    case FileChange::Settled:
        m_session.readOn(true);
        return;
    case FileChange::Cut:
        Q_EMIT said(tr("%1 was cut short by another program: games that are listed may be gone. "
                       "Press F5 to read it again.")
                        .arg(file));
        return;
    case FileChange::Replaced:
        Q_EMIT said(tr("%1 was changed by another program, and what is shown is no longer what is "
                       "in it. Press F5 to read it again.")
                        .arg(file));
        return;
    case FileChange::Removed:
        Q_EMIT said(
            tr("%1 is no longer there. What was read of it stays until it is closed.").arg(file));
        return;
    }
}

} // namespace plyline::window
