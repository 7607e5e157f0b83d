#pragma once

#include "core/rules/piece.h"
#include "core/rules/square.h"

#include <array>
#include <cstdint>

namespace plyline::rules::zobrist {

namespace detail {

struct Keys
{
    /// The last row, for no piece, is all zeros.
    std::array<std::array<std::uint64_t, 64>, 13> pieces{};
    std::array<std::uint64_t, 64> castlingRook{};
    std::array<std::uint64_t, 8> enPassantFile{};
    std::uint64_t blackToMove = 0;
};

/// Makes the keys with splitmix64 from a fixed seed, so that they are the same in every build and
/// may be stored.
constexpr Keys makeKeys()
{
    std::uint64_t state = 0x506c796c696e6531;
    const auto next = [&state] {
        state += 0x9e3779b97f4a7c15;
        std::uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    };
    Keys keys;
    for (std::size_t i = 0; i < 12; ++i) {
        for (auto& key : keys.pieces[i])
            key = next();
    }
    for (auto& key : keys.castlingRook)
        key = next();
    for (auto& key : keys.enPassantFile)
        key = next();
    keys.blackToMove = next();
    return keys;
}

inline constexpr Keys keys = makeKeys();

} // namespace detail

[[nodiscard]] constexpr std::uint64_t piece(Piece piece, Square square)
{
    const auto row =
        static_cast<std::size_t>(piece.role) * 2 + static_cast<std::size_t>(piece.color);
    return detail::keys.pieces[row][static_cast<std::size_t>(square.index())];
}
/// Takes a code from Board::moveOver; the key for no piece is 0.
[[nodiscard]] constexpr std::uint64_t piece(std::uint8_t code, Square square)
{
    return detail::keys.pieces[code][static_cast<std::size_t>(square.index())];
}
/// Returns the key for the right to castle with the rook on this square.
[[nodiscard]] constexpr std::uint64_t castlingRook(Square rook)
{
    return detail::keys.castlingRook[static_cast<std::size_t>(rook.index())];
}
[[nodiscard]] constexpr std::uint64_t enPassant(File file)
{
    return detail::keys.enPassantFile[static_cast<std::size_t>(file)];
}
[[nodiscard]] constexpr std::uint64_t blackToMove()
{
    return detail::keys.blackToMove;
}

} // namespace plyline::rules::zobrist
