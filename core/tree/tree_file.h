#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/new_file.h"
#include "core/files/open_file.h"
#include "core/tree/move_tree.h"

#include <memory>
#include <stop_token>

namespace plyline::tree {

/// Writes a complete tree to an empty file, together with the stamp and samples of its source, to
/// which it is bound. Precondition: the source has a stamp. Errors: FileNotWritable, Cancelled.
[[nodiscard]] Expected<void, Error> writeTreeFile(files::NewFile& file, const MoveTree& tree,
                                                  const std::stop_token& stop = {});

/// Reads the tree that was written for the bytes of the index's source. Its segments stay in the
/// file, which is mapped. Returns null if the file was written for other bytes or by another
/// version, if any byte of it is damaged, or after a stop.
[[nodiscard]] std::shared_ptr<const MoveTree>
readTreeFile(const files::OpenFile& file, std::shared_ptr<const index::GameIndex> index,
             const std::stop_token& stop = {});

} // namespace plyline::tree
