#pragma once

#include "core/game/game.h"
#include "core/index/game_index.h"

#include <map>
#include <memory>
#include <stop_token>

namespace plyline::open_file {

/// The games of the open file by number: the one way to get at them. A changed game can be held
/// over the one that the file has. An immutable snapshot that is cheap to copy; any thread may ask.
class FileGames
{
public:
    FileGames() = default;
    explicit FileGames(std::shared_ptr<const index::GameIndex> index) : m_index(std::move(index)) {}

    /// Null before a file is open.
    [[nodiscard]] const std::shared_ptr<const index::GameIndex>& index() const { return m_index; }
    [[nodiscard]] int size() const { return m_index ? m_index->size() : 0; }
    /// Builds the game at that number, from 1; null after a stop. Precondition: it is there.
    [[nodiscard]] std::shared_ptr<const game::Game> game(int number,
                                                         const std::stop_token& stop = {}) const;
    /// Whether building that game takes less than a frame. Precondition: it is there.
    [[nodiscard]] bool isSmall(int number) const;

    /// The same games with `game` in the place of the file's at that number.
    [[nodiscard]] FileGames withChanged(int number, std::shared_ptr<const game::Game> game) const;

private:
    using Changed = std::map<int, std::shared_ptr<const game::Game>>;

    std::shared_ptr<const index::GameIndex> m_index;
    std::shared_ptr<const Changed> m_changed; ///< By number; null while there is none.
};

} // namespace plyline::open_file
