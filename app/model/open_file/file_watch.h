#pragma once

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/jobs/job.h"
#include "core/files/source.h"

#include <memory>
#include <optional>

namespace plyline::open_file {

/// What happened to an open file.
enum class FileChange : std::uint8_t {
    Grown,    ///< More was written after the part that was read.
    Settled,  ///< The file no longer grows, and its last word was not read yet.
    Cut,      ///< The file is shorter than what was read.
    Replaced, ///< Another file has this name, or its bytes were changed.
    Removed,
    Restored, ///< The file is again as it was read.
};

/// Watches the file of a source. Checks it when the system reports a change, and once a second
/// because network file systems report nothing. The checks run in a job. GUI thread.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    /// Watches the file of this source from now on; does nothing if it is watched already. Watches
    /// nothing for null, a text or a pipe.
    void watch(std::shared_ptr<const files::Source> source);

    /// Size of the file when it was last checked.
    [[nodiscard]] std::int64_t size() const { return m_size; }

Q_SIGNALS:
    /// Emitted when the file changed. Grown is repeated until a longer source is watched; the
    /// others come once for each write.
    void changed(plyline::open_file::FileChange change);

private:
    struct Look
    {
        std::optional<files::FileStamp> stamp; ///< None: the file does not exist.
        bool hasSameBytes = false;             ///< The time changed, but not the bytes.
    };
    void look();
    void judge(const Look& look);
    void report(FileChange change, const std::optional<files::FileStamp>& stamp = std::nullopt);
    [[nodiscard]] bool isFirstDoubt();

    std::shared_ptr<const files::Source> m_source;
    std::optional<files::FileStamp> m_known;
    std::optional<FileChange> m_reported;
    std::optional<files::FileStamp>
        m_reportedStamp; ///< The file's stamp when m_reported was emitted.
    bool m_isInDoubt = false;
    int m_quietLooks = 0;
    std::int64_t m_size = 0;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::open_file
