#pragma once

#include "core/rules/position.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::rules {

/// Parses and resolves a move's text in one go, for reading millions of games.
class SanReader
{
public:
    /// The one legal move that the text names when it is written in the standard's form and is no
    /// promotion, castling or en passant capture. Otherwise none: San::parse and San::resolve find
    /// the move, or say what is wrong.
    [[nodiscard]] static std::optional<Move> read(const Position& position, std::string_view text);
    /// Plays that move. False, and nothing is played, where `read` finds none.
    [[nodiscard]] static bool play(Position& position, std::string_view text);

private:
    /// Numbers as wide as registers: a move of bytes would be put together in memory and waited
    /// for.
    struct Found
    {
        int role;
        int from; ///< Of a square; none when there is no such move.
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
