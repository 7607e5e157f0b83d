#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/game.h"
#include "core/library/game_index.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace plyline::state {

/// What opening a file or text yields: the list of its games, and the one to show.
struct GameFile
{
    std::shared_ptr<const library::GameIndex> index; ///< Has at least one game.
    std::shared_ptr<const game::Game> game;
    int gameNumber = 1; ///< The one asked for, or the nearest there is.
    /// Why a packed file could not be read to its end; the index has the games before that.
    std::optional<Error> damage;
};

/// From 0 to 1, how much of the file was read.
using FileProgress = std::function<void(double)>;

/// Packed files are unpacked on the way. Errors: FileNotFound, FileNotReadable, FileIsDirectory,
/// NotPgn, Cancelled, and those of unpacking where not one game came before them.
[[nodiscard]] Expected<GameFile, Error> loadFile(const std::string& path, int gameNumber,
                                                 const std::stop_token& stop,
                                                 const FileProgress& progress);
/// What the indexed file has become by growing; only what is new is read, and the word that may be
/// half written is left out unless the file `hasSettled`. Errors: as above; FileChanged;
/// Cancelled also while the last game ends within something.
[[nodiscard]] Expected<GameFile, Error>
growFile(const std::shared_ptr<const library::GameIndex>& index, int gameNumber, bool hasSettled,
         const std::stop_token& stop);
/// PGN text, or a FEN alone, which becomes a game without moves. `name` stands for the file's.
/// Errors: NotPgn, Cancelled; GameRefused with number 0 for a FEN: `detail` is the field that
/// cannot be read or the list of faults, as in a Diagnostic's argument.
[[nodiscard]] Expected<GameFile, Error> loadText(const std::string& text, const std::string& name,
                                                 int gameNumber, const std::stop_token& stop,
                                                 const FileProgress& progress);

/// The game at that number. Precondition: 1 <= gameNumber <= size.
[[nodiscard]] std::shared_ptr<const game::Game> buildGame(const library::GameIndex& index,
                                                          int gameNumber);

} // namespace plyline::state
