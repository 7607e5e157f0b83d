#pragma once

#include "core/game/game.h"
#include "core/streams/envelope.h"

#include <functional>
#include <string>
#include <unordered_map>

namespace plyline::streams {

/// Gives each game of a publication its key, 32 hexadecimal digits: a hash (XXH3, 128 bits) of its
/// start, main line and seven tag roster. Games that are equal in those are told apart by their
/// count, so that the same file always gets the same keys.
class GameKeys
{
public:
    [[nodiscard]] std::string keyOf(const game::Game& game);

private:
    std::unordered_map<std::string, int> m_seen; ///< How often each hash occurred.
};

/// Calls `send` with the events of the game in the order of its text: the start, each move with its
/// glyphs, comments and variations, and the end. Stops and returns false once `send` does. `number`
/// is the game's number in its file.
bool sendEvents(const game::Game& game, int number, const std::string& key,
                const std::function<bool(Envelope)>& send);

} // namespace plyline::streams
