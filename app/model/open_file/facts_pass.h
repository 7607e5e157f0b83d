#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "core/index/facts_builder.h"

#include <atomic>
#include <memory>
#include <vector>

namespace plyline::open_file {

/// The second pass over a file: reads the moves of each game and fills their facts into the index.
/// The index of a large file is then cached with its facts.
class FactsPass : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts or goes on, also when the same file has more games. Skips entries whose facts are
    /// known.
    void start(std::shared_ptr<const index::GameIndex> index);
    /// Sets whether the index of a large file is cached.
    void setKept(bool isKept) { *m_isKept = isKept; }
    /// Returns whether it is, now and later: for work that saves more than the index.
    [[nodiscard]] std::shared_ptr<const std::atomic<bool>> kept() const { return m_isKept; }
    /// Reads these 0-based entries next, because their rows are visible.
    void prefer(std::vector<int> entries) { m_wish->set(std::move(entries)); }

Q_SIGNALS:
    /// Emitted when the index has the facts of the entries `first` to `last` (0-based, inclusive).
    void found(int first, int last);

private:
    std::shared_ptr<index::FactsWish> m_wish = std::make_shared<index::FactsWish>();
    std::shared_ptr<std::atomic<bool>> m_isKept = std::make_shared<std::atomic<bool>>(true);
    jobs::Job m_job{QThread::LowPriority};
};

} // namespace plyline::open_file
