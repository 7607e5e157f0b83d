#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/tree/move_tree.h"
#include "core/tree/segment_format.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace plyline::tree {

struct TreeOptions
{
    using Grown = std::function<void(std::shared_ptr<const MoveTree>)>;

    int threads = 0; ///< 0: one for each processor of the machine.
    SegmentLimits limits;
    /// A tree of the same file, or of what it was before it grew. Its segments are used where the
    /// text of their games is still the same. May be null.
    std::shared_ptr<const MoveTree> before;
    /// Receives the tree of the games done so far, at intervals. Called from any of the threads,
    /// one call at a time.
    Grown grown;
    std::chrono::milliseconds interval{200};
};

/// Plays every game of the index and returns the tree of all; after a stop, the tree of those that
/// are done, from which another call goes on. Errors: FileNotWritable, FileNotReadable.
[[nodiscard]] Expected<std::shared_ptr<const MoveTree>, Error>
buildTree(std::shared_ptr<const index::GameIndex> index, const TreeOptions& options,
          const std::stop_token& stop = {});

} // namespace plyline::tree
