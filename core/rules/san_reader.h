#pragma once

#include "core/rules/position.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::rules {

/// Parses and resolves the text of a move in one step, for reading millions of games.
class SanReader
{
public:
    /// Returns the one legal move that the text names if it has the standard form and is not a
    /// promotion, castling or en passant capture. Otherwise returns none: use San::parse and
    /// San::resolve to find the move or the error.
    [[nodiscard]] static std::optional<Move> read(const Position& position, std::string_view text);
    /// Plays the move that `read` finds. Returns false and plays nothing if it finds none.
    [[nodiscard]] static bool play(Position& position, std::string_view text);

private:
    /// Uses numbers as wide as registers: a Move made of bytes would be assembled in memory, at the
    /// cost of a stall.
    struct Found
    {
        int role;
        int from; ///< Index of a square; `none` if there is no such move.
        int to;
    };
    static constexpr int none = -1;
    [[nodiscard]] static Found find(const Position& position, std::string_view text);
    [[nodiscard]] static std::optional<Square> onlyLegal(const Position& position, Bitboard origins,
                                                         Square to);
    [[nodiscard]] static Bitboard pawnOrigins(const Position& position, Square to, bool isPush);
    [[nodiscard]] static Bitboard pieceOrigins(const Board& board, std::uint8_t first, Square to);
};

} // namespace plyline::rules
