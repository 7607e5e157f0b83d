#pragma once

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/jobs/job.h"
#include "core/files/source.h"

#include <memory>
#include <optional>

namespace plyline::open_file {

/// What has become of an open file.
enum class FileChange : std::uint8_t {
    Grown,    ///< More was written behind what was read.
    Settled,  ///< It grows no more, and its last word was left out.
    Cut,      ///< It is shorter than what was read.
    Replaced, ///< Another file has its name, or other bytes were written into it.
    Removed,
    Restored, ///< It is again what was read.
};

/// Looks after the file of a source: when the system reports a change, and each second besides,
/// because file systems on a network report nothing. Looking happens in a job. GUI thread.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    /// This one from now on, unless it is watched already. Null, a text or a pipe: nothing to
    /// watch.
    void watch(std::shared_ptr<const files::Source> source);

    /// Of the file when it was last seen.
    [[nodiscard]] std::int64_t size() const { return m_size; }

Q_SIGNALS:
    /// Grown comes again and again until a longer source is watched, the others once, and again
    /// when the file is written again.
    void changed(plyline::open_file::FileChange change);

private:
    struct Look
    {
        std::optional<files::FileStamp> stamp; ///< None: it is not there.
        bool hasSameBytes = false;             ///< Another time, the same bytes.
    };
    void look();
    void judge(const Look& look);
    void tell(FileChange change, const std::optional<files::FileStamp>& stamp = std::nullopt);
    [[nodiscard]] bool isFirstDoubt();

    std::shared_ptr<const files::Source> m_source;
    std::optional<files::FileStamp> m_known;
    std::optional<FileChange> m_told;
    std::optional<files::FileStamp> m_toldStamp; ///< Of the file as it was then.
    bool m_isInDoubt = false;
    int m_quietLooks = 0;
    std::int64_t m_size = 0;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    jobs::Job m_job; ///< Last: it is gone before what it delivers to.
};

} // namespace plyline::open_file
