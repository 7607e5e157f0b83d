#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "core/index/facts_builder.h"

#include <atomic>
#include <memory>
#include <vector>

namespace plyline::open_file {

/// The second pass over a file: what the moves of each game say, filled in behind the list, and
/// kept with the index for the next time when the file is large.
class FactsPass : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Leaves out what is known already; so it also goes on with more games of the same file.
    void start(std::shared_ptr<const index::GameIndex> index);
    /// Whether the index of a large file is kept.
    void setKept(bool isKept) { *m_isKept = isKept; }
    /// These 0-based entries come next: the rows that are seen.
    void prefer(std::vector<int> entries) { m_wish->set(std::move(entries)); }

Q_SIGNALS:
    /// 0-based, inclusive; the facts are in the index.
    void found(int first, int last);

private:
    std::shared_ptr<index::FactsWish> m_wish = std::make_shared<index::FactsWish>();
    std::shared_ptr<std::atomic<bool>> m_isKept = std::make_shared<std::atomic<bool>>(true);
    jobs::Job m_job{QThread::LowPriority};
};

} // namespace plyline::open_file
