#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/new_file.h"
#include "core/files/open_file.h"
#include "core/index/game_index.h"

#include <memory>
#include <stop_token>

namespace plyline::index {

/// Writes an index into an empty file, with the facts that are known. The file
/// is bound to the index's source: the stamp and samples of the bytes stand in it. Precondition:
/// the source has a stamp. Errors: FileNotWritable, Cancelled.
[[nodiscard]] Expected<void, Error> writeIndexFile(files::NewFile& file, const GameIndex& index,
                                                   const std::stop_token& stop = {});

/// The index that was written for these very bytes: its games and texts stay in the file, which is
/// mapped, and what becomes known of them is not written there. Null when it was written for others
/// or by another version, when a byte of it is not what was written, or after a stop.
[[nodiscard]] std::shared_ptr<const GameIndex>
readIndexFile(const files::OpenFile& file, std::shared_ptr<const files::Source> source,
              const std::stop_token& stop = {});

/// Whether the file says that it was written for these very bytes; the rest is not looked at.
[[nodiscard]] bool isIndexFileOf(const files::OpenFile& file, const files::Source& source);

} // namespace plyline::index
