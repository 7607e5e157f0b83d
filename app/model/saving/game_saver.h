#pragma once

#include <QtCore/QString>

#include "app/model/open_file/game_file.h"

#include <vector>

namespace plyline::saving {

/// Writes games into one PGN file in the given order, each byte for byte as it was read, so saving
/// all games of a file reproduces it. Between games that were not neighbours it writes what is
/// needed for both to read back unchanged (index::jointOf). UTF-16 stays UTF-16 with its byte order
/// mark; broken units in it become U+FFFD. On failure the old file stays as it was. `entries` count
/// from 0. Returns the number of bytes written. Errors: FileNotWritable, also if a game cannot be
/// ended; Cancelled.
[[nodiscard]] Expected<std::int64_t, Error>
saveGames(const index::GameIndex& index, const std::vector<int>& entries, const QString& path,
          const std::stop_token& stop, const open_file::FileProgress& progress);

/// Returns a file name for one game that is valid on any system: "Kasparov - Topalov 1999.pgn".
[[nodiscard]] QString suggestedFileName(const game::Game& game);

} // namespace plyline::saving
