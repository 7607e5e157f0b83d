#pragma once

#include <QtCore/QString>

#include "app/model/open_file/game_file.h"

#include <vector>

namespace plyline::saving {

/// Writes games of the index into one PGN file, in the order given, each byte for byte as it was
/// read; all games of a file are the file again. Between two that were no neighbours stands what
/// lets both read back as they are (index::jointOf). What was UTF-16 is written as UTF-16, with
/// its mark; what was broken in that is U+FFFD. The file is there whole or as it was before.
/// `entries` count from 0. Returns the bytes written. Errors: FileNotWritable, also where a game
/// cannot be ended; Cancelled.
[[nodiscard]] Expected<std::int64_t, Error>
saveGames(const index::GameIndex& index, const std::vector<int>& entries, const QString& path,
          const std::stop_token& stop, const open_file::FileProgress& progress);

/// "Kasparov - Topalov 1999.pgn": what a file with this game alone may be called on any system.
[[nodiscard]] QString suggestedFileName(const game::Game& game);

} // namespace plyline::saving
