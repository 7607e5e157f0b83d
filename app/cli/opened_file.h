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

/// A PGN file and where its games are.
class OpenedFile
{
public:
    using Indexing = std::function<std::shared_ptr<const index::GameIndex>(
        const std::shared_ptr<const files::Source>&)>;
    /// "-" is standard input; what is packed is unpacked. A file of white space has no games, which
    /// is no error. Errors: FileNotFound, FileNotReadable, FileIsDirectory, NotPgn, and those of
    /// unpacking when no game came before them; else one is said, and the games before it are here.
    [[nodiscard]] static Expected<OpenedFile, Error> open(const std::string& path);
    /// The same for one who wants to see how long the index takes.
    [[nodiscard]] static Expected<OpenedFile, Error> open(const std::string& path,
                                                          const Indexing& indexing);

    /// File when not all of it could be read.
    [[nodiscard]] ExitStatus status() const { return m_status; }
    [[nodiscard]] int size() const { return m_index->size(); }
    [[nodiscard]] const index::GameIndex& index() const { return *m_index; }
    [[nodiscard]] const std::shared_ptr<const index::GameIndex>& shared() const { return m_index; }
    /// `number` counts from 1. Precondition: 1 <= number <= size().
    [[nodiscard]] std::shared_ptr<const game::Game> game(int number) const;
    /// Errors: NoSuchGame.
    [[nodiscard]] Expected<std::shared_ptr<const game::Game>, Error> findGame(int number) const;

private:
    explicit OpenedFile(std::shared_ptr<const index::GameIndex> index) : m_index(std::move(index))
    {}

    std::shared_ptr<const index::GameIndex> m_index;
    ExitStatus m_status = ExitStatus::Fine;
};

/// One line of a game that can be played. Errors: NoSuchGame, NoSuchLine, GameRefused.
struct FoundLine
{
    std::shared_ptr<const game::Game> game;
    game::LineId line;
};
[[nodiscard]] Expected<FoundLine, Error> findLine(const OpenedFile& file, int game, int line);
/// Errors: NoSuchPly.
[[nodiscard]] Expected<game::Ply, Error> findPly(const FoundLine& found, int ply);

} // namespace plyline::cli
