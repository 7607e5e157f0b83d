#pragma once

#include <QtCore/QObject>

#include "app/jobs/job.h"
#include "core/library/game_index.h"

#include <memory>

namespace plyline::state {

/// The second pass over a file: what the moves of each game say, filled in behind the list.
class FactsPass : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Leaves out what is known already.
    void start(std::shared_ptr<const library::GameIndex> index);
Q_SIGNALS:
    /// 0-based, inclusive; the facts are in the index.
    void found(int first, int last);

private:
    jobs::Job m_job{QThread::LowPriority};
};

} // namespace plyline::state
