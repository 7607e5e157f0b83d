#pragma once

#include "app/model/open_file/game_batches.h"
#include "core/base/expected.h"

#include <memory>
#include <stop_token>
#include <string>

namespace plyline::open_file {

/// Packed files are unpacked on the way. What the listener was not given comes back. Errors:
/// FileNotFound, FileNotReadable, FileIsDirectory, NotPgn, Cancelled, and those of unpacking where
/// not one game came before them.
[[nodiscard]] Expected<GameFile, Error> loadFile(const std::string& path,
                                                 const GameRequest& request,
                                                 const std::stop_token& stop,
                                                 const ReadingListener& listener);
/// What was written into an indexed file since.
struct FileGrowth
{
    std::shared_ptr<const index::GameIndex> index; ///< Begins with the games there were.
    int openGame = 1;                              ///< As it was asked for.
    std::shared_ptr<const game::Game> game; ///< That one as it is now; null where it is as it was.
    int newEvents = 0;                      ///< Of the main lines of the games there were.
};
/// What was written behind the end, or anew with all games that there were and more moves (see
/// rewrittenIndex). Of a file that is written on, only what is new is read, and the word that may
/// be half written is left out unless the file `hasSettled`. Errors: as above; FileChanged where it
/// is neither; Cancelled also while the last game ends within something. Precondition: the index is
/// not empty.
[[nodiscard]] Expected<FileGrowth, Error>
growFile(const std::shared_ptr<const index::GameIndex>& index, int open, bool hasSettled,
         const std::stop_token& stop);
/// PGN text, or a FEN alone, which becomes a game without moves. `name` stands for the file's.
/// Errors: NotPgn, Cancelled; GameRefused with number 0 for a FEN: `detail` is the field that
/// cannot be read or the list of faults, as in a Diagnostic's argument.
[[nodiscard]] Expected<GameFile, Error> loadText(const std::string& text, const std::string& name,
                                                 const GameRequest& request,
                                                 const std::stop_token& stop,
                                                 const ReadingListener& listener);

} // namespace plyline::open_file
