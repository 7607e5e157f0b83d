#pragma once

#include <QtCore/QObject>

#include "app/jobs/job.h"
#include "core/library/game_index.h"

#include <memory>
#include <vector>

namespace plyline::state {

/// The second pass over a file: what the moves of each game say, filled in behind the list.
class FactsPass : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(std::shared_ptr<const library::GameIndex> index);
    /// Of entry i, 0-based; plies -1 while not known.
    [[nodiscard]] const library::EntryFacts& facts(int entry) const;

Q_SIGNALS:
    /// 0-based, inclusive.
    void found(int first, int last);

private:
    void add(int first, const std::vector<library::EntryFacts>& facts);

    std::vector<library::EntryFacts> m_facts;
    jobs::Job m_job{QThread::LowPriority}; ///< Last: it is gone before what it delivers to.
};

} // namespace plyline::state
