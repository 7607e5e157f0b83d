#include "app/shell/window/file_notes.h"

#include "app/kit/words/numbers.h"

#include <utility>

namespace plyline::window {

using open_file::FileChange;
using session::Session;

FileNotes::FileNotes(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(1000);
    connect(&m_retry, &QTimer::timeout, this, &FileNotes::readOn);
    connect(&session.file(), &open_file::OpenFile::indexChanged, this, [this] {
        m_reported.clear();
        watchFile();
    });
    connect(&session.file(), &open_file::OpenFile::indexGrown, this, &FileNotes::watchFile);
    connect(&session.file(), &open_file::OpenFile::cutShort, this, &FileNotes::onCutShort);
    connect(&session.file(), &open_file::OpenFile::grew, this, &FileNotes::withdraw);
    connect(&session.file(), &open_file::OpenFile::notReadOn, this, &FileNotes::onNotReadOn);
    connect(&m_watch, &open_file::FileWatch::changed, this, &FileNotes::onChanged);
    watchFile();
}

void FileNotes::watchFile()
{
    const bool isFile = m_session.file().index() && !m_session.file().path().isEmpty();
    m_watch.watch(isFile ? m_session.file().index()->source() : nullptr);
    m_retry.stop();
}

void FileNotes::onChanged(FileChange change)
{
    m_change = change;
    switch (change) {
    case FileChange::Grown:
    case FileChange::Settled:
    case FileChange::Cut:
    case FileChange::Replaced:
        return readOn();
    case FileChange::Removed:
        return report(tr("%1 no longer exists. What was read of it stays until you close it.")
                          .arg(m_session.file().title()));
    case FileChange::Restored:
        m_session.file().setBytesLeft(std::nullopt);
        return withdraw();
    }
}

void FileNotes::readOn()
{
    const bool isNews = m_change == FileChange::Cut || m_change == FileChange::Replaced;
    if (!m_session.file().readOn(m_change == FileChange::Settled) && isNews)
        adviseOfChange();
}

void FileNotes::onNotReadOn(const Error& error)
{
    // A file that has grown is checked every second, but reported once.
    const bool isReported = m_change == FileChange::Grown && !m_reported.isEmpty();
    if (error.code == ErrorCode::FileChanged && !isReported)
        adviseOfChange();
    else if (error.code == ErrorCode::Cancelled)
        m_retry.start();
}

void FileNotes::withdraw()
{
    if (!m_reported.isEmpty())
        Q_EMIT withdrawn(std::exchange(m_reported, QString()));
}

void FileNotes::report(const QString& sentence)
{
    m_reported = sentence;
    Q_EMIT reported(sentence);
}

void FileNotes::advise(const QString& sentence)
{
    m_reported = sentence;
    Q_EMIT readingAgainAdvised(sentence);
}

void FileNotes::adviseOfChange()
{
    // In UTF-16 the games of the remaining bytes are not known.
    using Encoding = files::Source::Encoding;
    const bool isCut = m_change == FileChange::Cut &&
                       m_session.file().index()->source()->encoding() == Encoding::AsHeld;
    if (isCut)
        m_session.file().setBytesLeft(m_watch.size());
    advise(isCut ? lostText()
                 : tr("%1 was changed by another program: the window shows its old content.")
                       .arg(m_session.file().title()));
}

/// Returns a sentence with the number of listed games that a truncated file no longer contains.
QString FileNotes::lostText() const
{
    const int size = m_session.file().index()->size();
    int kept = size;
    while (kept > 0 && m_session.file().isLost(kept - 1))
        --kept;
    return tr("%1 was cut short by another program: %2 of the %Ln listed game(s) are no longer in "
              "it.",
              nullptr, size)
        .arg(m_session.file().title(), words::countText(size - kept));
}

void FileNotes::onCutShort()
{
    const int games = m_session.file().index()->size();
    advise(tr("Reading was stopped: the first %Ln game(s) of %1 are listed.", nullptr, games)
               .arg(m_session.file().title()));
}

} // namespace plyline::window

#include "moc_file_notes.cpp"
