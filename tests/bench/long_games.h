#pragma once

#include <QtCore/QByteArray>

#include <vector>

namespace plyline::bench {

/// A game that is long in one way, as PGN.
struct LongGame
{
    const char* what;
    QByteArray text;
};

/// Games of 1,000, 12,000 and 100,000 plies, with values, comments and variations and without; one
/// line of 3 MB, of moves and of a comment; 2,000 variations, nested and side by side.
[[nodiscard]] std::vector<LongGame> longGames();

} // namespace plyline::bench
