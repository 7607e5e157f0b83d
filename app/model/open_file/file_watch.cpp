#include "app/model/open_file/file_watch.h"

#include <QtCore/QFile>

#include <utility>

namespace plyline::open_file {

namespace {

/// After so many checks without a change, the word that was left out is taken as complete.
constexpr int looksUntilSettled = 2;

bool isKept(const files::Source& source)
{
    const auto size = static_cast<std::int64_t>(source.bytes().size());
    return source.stamp() && size < source.stamp()->size;
}

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::look);
}

void FileWatch::watch(std::shared_ptr<const files::Source> source)
{
    if (source && source == m_source)
        return;
    m_job.stop();
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_source = std::move(source);
    m_known = m_source ? m_source->stamp() : std::nullopt;
    m_reported.reset();
    m_isInDoubt = false;
    m_quietLooks = 0;
    if (!m_known) {
        m_timer.stop();
        return;
    }
    m_watcher.addPath(QFile::decodeName(QByteArray::fromStdString(m_source->name())));
    m_timer.start();
}

void FileWatch::look()
{
    if (m_job.isRunning() || !m_known)
        return;
    m_job.start([this, source = m_source, known = *m_known](const std::stop_token& stop,
                                                            const jobs::Job::Deliver& deliver) {
        Look seen;
        seen.stamp = files::FileStamp::of(source->name());
        const bool isTouched = seen.stamp && seen.stamp->isSameFile(known) &&
                               seen.stamp->size == known.size &&
                               seen.stamp->modifiedNanos != known.modifiedNanos;
        // A mapped file shows its present bytes, so comparing them would prove nothing.
        if (isTouched && source->isCopy()) {
            const auto again = files::Source::open(source->name(), stop);
            const std::size_t size = source->bytes().size();
            seen.hasSameBytes = again && (*again)->bytes().substr(0, size) == source->bytes();
        }
        deliver([this, seen] { judge(seen); });
    });
}

/// Whether this is the first check that finds the file cut or removed. Programs that rewrite a file
/// do that first, so the next check decides.
bool FileWatch::isFirstDoubt()
{
    return !m_reported && !std::exchange(m_isInDoubt, true);
}

void FileWatch::judge(const Look& look)
{
    const auto& stamp = look.stamp;
    if (!stamp) {
        if (!isFirstDoubt())
            report(FileChange::Removed);
        return;
    }
    m_size = stamp->size;
    const bool isSameFile = stamp->isSameFile(*m_known);
    if (isSameFile && stamp->size < m_known->size) {
        // Bytes cut off a mapped file are lost while others may be reading them, so this cannot
        // wait.
        if (!m_source->isCopy() || !isFirstDoubt())
            report(FileChange::Cut, stamp);
        return;
    }
    m_isInDoubt = false;
    if (isSameFile && stamp->size > m_known->size) {
        m_reported.reset();
        report(FileChange::Grown);
    } else if (!isSameFile || (!look.hasSameBytes && *stamp != *m_known)) {
        report(FileChange::Replaced, stamp);
    } else if (m_reported) {
        m_known = stamp;
        m_reported.reset();
        Q_EMIT changed(FileChange::Restored);
    } else if (look.hasSameBytes) {
        m_known = stamp;
    } else if (isKept(*m_source) && ++m_quietLooks == looksUntilSettled) {
        report(FileChange::Settled);
    }
}

void FileWatch::report(FileChange change, const std::optional<files::FileStamp>& stamp)
{
    if (m_reported == change && m_reportedStamp == stamp)
        return;
    m_reported = change;
    m_reportedStamp = stamp;
    Q_EMIT changed(change);
}

} // namespace plyline::open_file

#include "moc_file_watch.cpp"
