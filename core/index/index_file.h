#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/new_file.h"
#include "core/files/open_file.h"
#include "core/index/game_index.h"

#include <memory>
#include <stop_token>

namespace plyline::index {

/// Writes an index with the facts known so far to an empty file, together with the stamp and
/// samples of its source, to which it is bound. Precondition: the source has a stamp. Errors:
/// FileNotWritable, Cancelled.
[[nodiscard]] Expected<void, Error> writeIndexFile(files::NewFile& file, const GameIndex& index,
                                                   const std::stop_token& stop = {});

/// Reads the index that was written for exactly these bytes, to be used with a table of openings;
/// if it was written with another one, its openings are unknown again. Its games and texts stay in
/// the file, which is mapped; facts found later are not written to it. Returns null if the file was
/// written for other bytes or by another version, if any byte of it is damaged, or after a stop.
[[nodiscard]] std::shared_ptr<const GameIndex>
readIndexFile(const files::OpenFile& file, std::shared_ptr<const files::Source> source,
              const std::stop_token& stop = {},
              std::shared_ptr<const analysis::OpeningTable> openings = nullptr);

/// Returns whether the file's header says that it was written for exactly these bytes; checks
/// nothing else.
[[nodiscard]] bool isIndexFileOf(const files::OpenFile& file, const files::Source& source);

} // namespace plyline::index
