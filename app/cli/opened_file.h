#pragma once

#include "app/cli/exit_status.h"
#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/game.h"
#include "core/index/game_index.h"

#include <functional>
#include <memory>
#include <string>

namespace plyline::cli {

/// A PGN file with the index of its games.
class OpenedFile
{
public:
    using Indexing = std::function<std::shared_ptr<const index::GameIndex>(
        const std::shared_ptr<const files::Source>&)>;
    /// Opens a file; "-" reads standard input. Packed files are unpacked. A file of white space
    /// only has no games, which is not an error. If unpacking fails after some games, reports that
    /// on standard error and returns those games. Errors: FileNotFound, FileNotReadable,
    /// FileIsDirectory, NotPgn, and the errors of unpacking.
    [[nodiscard]] static Expected<OpenedFile, Error>
    open(const std::string& path, std::shared_ptr<const analysis::OpeningTable> openings = nullptr);
    /// Does the same, but builds the index with `indexing`, so that the caller can measure it.
    [[nodiscard]] static Expected<OpenedFile, Error> open(const std::string& path,
                                                          const Indexing& indexing);

    /// Returns File when only part of the file could be read, else Fine.
    [[nodiscard]] ExitStatus status() const { return m_status; }
    [[nodiscard]] int size() const { return m_index->size(); }
    [[nodiscard]] const index::GameIndex& index() const { return *m_index; }
    [[nodiscard]] const std::shared_ptr<const index::GameIndex>& shared() const { return m_index; }
    /// Builds game `number`, counted from 1. Precondition: 1 <= number <= size().
    [[nodiscard]] std::shared_ptr<const game::Game> game(int number) const;
    /// Builds game `number`, counted from 1. Errors: NoSuchGame.
    [[nodiscard]] Expected<std::shared_ptr<const game::Game>, Error> findGame(int number) const;

private:
    explicit OpenedFile(std::shared_ptr<const index::GameIndex> index) : m_index(std::move(index))
    {}

    std::shared_ptr<const index::GameIndex> m_index;
    ExitStatus m_status = ExitStatus::Fine;
};

/// Takes a game with its number; returns whether another one is wanted.
using VisitGame = std::function<bool(int number, const std::shared_ptr<const game::Game>&)>;
/// Calls `visit` with the number and the game that is wanted, or with each game if `wanted` is 0.
/// Returns the exit status of the command: Failed if a game has errors, unless worse happened.
[[nodiscard]] ExitStatus visitGames(const OpenedFile& file, int wanted, const VisitGame& visit);

/// A line of a game that was not refused.
struct FoundLine
{
    std::shared_ptr<const game::Game> game;
    game::LineId line;
};
[[nodiscard]] Expected<FoundLine, Error> findLine(const OpenedFile& file, int game, int line);
/// Returns `ply` if the line has it. Errors: NoSuchPly.
[[nodiscard]] Expected<game::Ply, Error> findPly(const FoundLine& found, int ply);

} // namespace plyline::cli
