#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include "app/model/jobs/job.h"
#include "core/engine/finding_log.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plyline::engines {

/// What engines have found, kept on disk, so that no position is searched twice on the same terms.
/// The log is read in a job, and again when it is full, because it may be large. GUI thread.
class KeptFindings : public QObject
{
    Q_OBJECT

public:
    /// An empty path keeps nothing.
    explicit KeptFindings(QString path, std::int64_t mostBytes = engine::FindingLog::usualBound,
                          QObject* parent = nullptr);

    /// Where findings are kept for this user.
    [[nodiscard]] static QString usualPath();

    /// Begins to read what is there, unless that was done.
    void read();
    /// Whether find() knows what is there.
    [[nodiscard]] bool isRead() const;
    [[nodiscard]] std::optional<engine::FindingEvent> find(const std::string& key,
                                                           const engine::SearchTerms& terms) const;
    void append(const engine::FindingEvent& event);
    /// Whether anything is kept. If not, what is there is removed.
    void setKept(bool isKept);

Q_SIGNALS:
    /// Emitted when what is there has been read.
    void wasRead();

private:
    void startReading();
    void take(const std::shared_ptr<engine::FindingLog>& log);

    QString m_path;
    std::int64_t m_mostBytes;
    bool m_isKept = true;
    bool m_isStuck = false;                     ///< The log is full and cannot be shortened.
    std::shared_ptr<engine::FindingLog> m_log;  ///< Null until it was read.
    std::vector<engine::FindingEvent> m_coming; ///< Appended when the log was read.
    jobs::Job m_reading; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::engines
