#pragma once

#include "core/analysis/openings.h"
#include "core/game/game.h"
#include "core/index/game_index.h"

#include <map>
#include <memory>
#include <stop_token>

namespace plyline::open_file {

/// Supplies the games of the open file by number; the only way to get them. A changed game can take
/// the place of the one in the file. Immutable, cheap to copy, usable from any thread.
class FileGames
{
public:
    FileGames() = default;
    explicit FileGames(std::shared_ptr<const index::GameIndex> index) : m_index(std::move(index)) {}

    /// Null before a file is open.
    [[nodiscard]] const std::shared_ptr<const index::GameIndex>& index() const { return m_index; }
    [[nodiscard]] int size() const { return m_index ? m_index->size() : 0; }
    /// The names of openings in these games; null if there are none.
    [[nodiscard]] std::shared_ptr<const analysis::OpeningTable> openings() const
    {
        return m_index ? m_index->openings() : nullptr;
    }
    /// Builds game `number`, counted from 1; null after a stop. Precondition: the game exists.
    [[nodiscard]] std::shared_ptr<const game::Game> game(int number,
                                                         const std::stop_token& stop = {}) const;
    /// Whether building that game takes less than a frame. Precondition: the game exists.
    [[nodiscard]] bool isSmall(int number) const;

    /// Returns the same games with `game` in the place of game `number`.
    [[nodiscard]] FileGames withChanged(int number, std::shared_ptr<const game::Game> game) const;

private:
    using Changed = std::map<int, std::shared_ptr<const game::Game>>;

    std::shared_ptr<const index::GameIndex> m_index;
    std::shared_ptr<const Changed> m_changed; ///< Changed games by number; null if there are none.
};

} // namespace plyline::open_file
