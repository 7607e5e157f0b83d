#pragma once

#include "app/model/open_file/game_batches.h"
#include "core/base/expected.h"

#include <memory>
#include <stop_token>
#include <string>

namespace plyline::open_file {

/// Reads a file and unpacks it if it is packed. Returns what the listener was not given. Errors:
/// FileNotFound, FileNotReadable, FileIsDirectory, NotPgn, Cancelled, and the errors of unpacking
/// if no game came before them.
[[nodiscard]] Expected<GameFile, Error> loadFile(const std::string& path,
                                                 const GameRequest& request,
                                                 const std::stop_token& stop,
                                                 const ReadingListener& listener);
/// What was written into an indexed file since it was read.
struct FileGrowth
{
    /// Begins with the games that were there before.
    std::shared_ptr<const index::GameIndex> index;
    /// Number of the open game, as passed to growFile().
    int openGame = 1;
    /// The open game as it is now; null if it is unchanged.
    std::shared_ptr<const game::Game> game;
    int newEvents = 0; ///< Events added to the main lines of earlier games.
};
/// Reads what was added to the file. The text may have been appended, or written anew with all the
/// earlier games and more moves (see rewrittenIndex). Of appended text only the new part is read.
/// Its last word may be incomplete and is left out unless the file `hasSettled`. Errors: as for
/// loadFile(); FileChanged if the file was changed in any other way; Cancelled also while the last
/// game ends inside a comment or a word. Precondition: the index is not empty.
[[nodiscard]] Expected<FileGrowth, Error>
growFile(const std::shared_ptr<const index::GameIndex>& index, int open, bool hasSettled,
         const std::stop_token& stop);
/// Indexes the games of a stream, whose source begins with the first `common` bytes of that of the
/// index. Errors: Cancelled. Precondition: the index is not empty.
[[nodiscard]] Expected<FileGrowth, Error>
growStream(const std::shared_ptr<const index::GameIndex>& index, std::int64_t common,
           std::shared_ptr<const files::Source> source, int open, const std::stop_token& stop);
/// Indexes the first games of a stream. Errors: Cancelled. Precondition: the source has a game.
[[nodiscard]] Expected<GameFile, Error> loadStream(std::shared_ptr<const files::Source> source,
                                                   const GameRequest& request,
                                                   const std::stop_token& stop);
/// Reads PGN text, or a single FEN or EPD, which becomes a game without moves. `name` is used as
/// the file's name. Errors: NotPgn, Cancelled; GameRefused with number 0 for a FEN, where `detail`
/// is the unreadable field or the list of faults, as in a Diagnostic's argument.
[[nodiscard]] Expected<GameFile, Error> loadText(const std::string& text, const std::string& name,
                                                 const GameRequest& request,
                                                 const std::stop_token& stop,
                                                 const ReadingListener& listener);

} // namespace plyline::open_file
