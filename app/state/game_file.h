#pragma once

#include "app/state/game_batches.h"
#include "core/base/expected.h"

#include <memory>
#include <stop_token>
#include <string>

namespace plyline::state {

/// Packed files are unpacked on the way. What the listener was not given comes back. Errors:
/// FileNotFound, FileNotReadable, FileIsDirectory, NotPgn, Cancelled, and those of unpacking where
/// not one game came before them.
[[nodiscard]] Expected<GameFile, Error> loadFile(const std::string& path,
                                                 const GameRequest& request,
                                                 const std::stop_token& stop,
                                                 const ReadingListener& listener);
/// What came behind the end of an indexed file.
struct FileGrowth
{
    std::shared_ptr<const library::GameIndex> index; ///< Begins with the games there were.
    std::shared_ptr<const game::Game> game;          ///< The one that was the last, as it is now.
    int newEvents = 0;                               ///< Of its main line.
};
/// Only what is new is read, and the word that may be half written is left out unless the file
/// `hasSettled`. Errors: as above; FileChanged; Cancelled also while the last game ends within
/// something. Precondition: the index is not empty.
[[nodiscard]] Expected<FileGrowth, Error>
growFile(const std::shared_ptr<const library::GameIndex>& index, bool hasSettled,
         const std::stop_token& stop);
/// PGN text, or a FEN alone, which becomes a game without moves. `name` stands for the file's.
/// Errors: NotPgn, Cancelled; GameRefused with number 0 for a FEN: `detail` is the field that
/// cannot be read or the list of faults, as in a Diagnostic's argument.
[[nodiscard]] Expected<GameFile, Error> loadText(const std::string& text, const std::string& name,
                                                 const GameRequest& request,
                                                 const std::stop_token& stop,
                                                 const ReadingListener& listener);

} // namespace plyline::state
