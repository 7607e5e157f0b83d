#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "core/base/error.h"
#include "core/tree/move_tree.h"

#include <atomic>
#include <memory>

namespace plyline::next_moves {

/// The tree of the open file, which is loaded or made in a job while it is wanted. The part that is
/// done can be asked at any time. GUI thread.
class FileTree : public QObject
{
    Q_OBJECT

public:
    using TreePtr = std::shared_ptr<const tree::MoveTree>;

    using QObject::QObject;

    /// Null until the first games are done.
    [[nodiscard]] const TreePtr& tree() const { return m_tree; }
    [[nodiscard]] bool isWorking() const { return m_job.isRunning(); }

    /// Loads or makes the tree of these games, or goes on with it. Does nothing if it is there or
    /// being made. `isKept`: whether the tree of a large file may be taken from the cache and saved
    /// there.
    void want(const std::shared_ptr<const index::GameIndex>& index,
              std::shared_ptr<const std::atomic<bool>> isKept);
    /// Stops the work. What is done stays.
    void stop();
    /// Forgets the tree of another file.
    void clear();

Q_SIGNALS:
    /// Emitted when the tree has more games, and when the work begins or ends.
    void changed();
    void failed(const plyline::Error& error);

private:
    void take(const TreePtr& tree);

    TreePtr m_tree;
    std::shared_ptr<const index::GameIndex> m_wanted; ///< The games of the work that is running.
    jobs::Job m_job{QThread::LowPriority}; ///< Declared last: stops before the other members go.
};

} // namespace plyline::next_moves
