#include "core/rules/san_reader.h"

#include <array>
#include <cstdint>

namespace plyline::rules {

namespace {

constexpr std::uint8_t pawnByte = static_cast<std::uint8_t>(Role::Pawn);
constexpr std::uint8_t otherByte = 6;

/// Maps the first byte of a move to its role; a file letter means a pawn.
constexpr std::array<std::uint8_t, 256> makeFirstBytes()
{
    std::array<std::uint8_t, 256> roles{};
    roles.fill(otherByte);
    for (std::size_t c = 'a'; c <= 'h'; ++c)
        roles[c] = pawnByte;
    for (const Role role : {Role::Knight, Role::Bishop, Role::Rook, Role::Queen, Role::King})
        roles[static_cast<unsigned char>(roleLetter(role))] = static_cast<std::uint8_t>(role);
    return roles;
}
constexpr std::array<std::uint8_t, 256> firstBytes = makeFirstBytes();

/// Maps a byte between the piece letter and the target to the origins it leaves possible; none for
/// a byte that does not belong there.
constexpr std::array<Bitboard, 256> makeOrigins()
{
    std::array<Bitboard, 256> origins{};
    for (std::size_t i = 0; i < 8; ++i) {
        origins['a' + i] = Bitboard(static_cast<File>(i));
        origins['1' + i] = Bitboard(static_cast<Rank>(i));
    }
    origins['x'] = allSquares;
    return origins;
}
constexpr std::array<Bitboard, 256> originsOfByte = makeOrigins();

/// Orders the bytes between piece and target: file, rank, `x`, each at most once.
constexpr std::array<std::uint8_t, 256> makeOrder()
{
    std::array<std::uint8_t, 256> order{};
    for (std::size_t i = 0; i < 8; ++i) {
        order['a' + i] = 1;
        order['1' + i] = 2;
    }
    order['x'] = 3;
    return order;
}
constexpr std::array<std::uint8_t, 256> orderOfByte = makeOrder();

constexpr std::size_t byte(char c)
{
    return static_cast<unsigned char>(c);
}

} // namespace

/// Returns the origins of a pawn move. A push has two characters; a capture names its file.
inline Bitboard SanReader::pawnOrigins(const Position& position, Square to, bool isPush)
{
    const Board& board = position.m_board;
    const Color us = position.m_turn;
    const Bitboard pawns = board.pieces(us, Role::Pawn);
    if (!isPush) {
        const bool isCapture = board.pieces(!us).contains(to);
        return isCapture ? pawnAttacks(!us, to) & pawns : Bitboard();
    }
    const int back = us == Color::White ? -8 : 8;
    const Bitboard single(Square::fromIndex(to.index() + back));
    const Bitboard twice(Square::fromIndex((to.index() + 2 * back) & 63));
    const bool mayJump = to.rank() == (us == Color::White ? Rank::Four : Rank::Five) &&
                         (board.occupied() & single).isEmpty();
    return board.isOccupied(to) ? Bitboard() : (mayJump ? twice : single) & pawns;
}

/// Returns the pieces of a role that reach the square. Computes the attacks of all roles, because
/// that costs less than a mispredicted branch on the role.
inline Bitboard SanReader::pieceOrigins(const Board& board, std::uint8_t first, Square to)
{
    // Uses numbers instead of bool to avoid a branch.
    const auto when = [](std::uint64_t isSo, Bitboard squares) {
        return Bitboard(squares.bits() & (std::uint64_t{0} - isSo));
    };
    const auto is = [first](Role role) {
        return static_cast<std::uint64_t>(first == static_cast<std::uint8_t>(role));
    };
    const SliderAttacks sliders = sliderAttacks(to, board.occupied());
    return board.pieces(static_cast<Role>(first)) &
           (when(is(Role::Knight), knightAttacks(to)) | when(is(Role::King), kingAttacks(to)) |
            when(is(Role::Bishop) | is(Role::Queen), sliders.diagonal) |
            when(is(Role::Rook) | is(Role::Queen), sliders.straight));
}

[[gnu::always_inline]] inline SanReader::Found SanReader::find(const Position& position,
                                                               std::string_view text)
{
    constexpr Found nothing{0, none, 0};
    const char* const p = text.data();
    std::size_t size = text.size();
    if (size < 2)
        return nothing;
    const char suffix = p[size - 1];
    size -= static_cast<std::size_t>((suffix == '+') | (suffix == '#'));
    const std::uint8_t first = firstBytes[byte(p[0])];
    const bool isPawn = first == pawnByte;
    const std::size_t begin = isPawn ? 0 : 1;
    if (first == otherByte || size < begin + 2 || size > begin + 5)
        return nothing;
    const auto file = static_cast<unsigned>(byte(p[size - 2])) - 'a';
    const auto rank = static_cast<unsigned>(byte(p[size - 1])) - '1';
    if ((file | rank) > 7)
        return nothing;
    const Square to = Square::fromIndex(static_cast<int>(rank * 8 + file));
    const Bitboard own = position.m_board.pieces(position.m_turn);
    Bitboard origins = own;
    std::uint8_t order = 0;
    for (std::size_t i = begin; i < size - 2; ++i) {
        if (orderOfByte[byte(p[i])] <= order)
            return nothing;
        order = orderOfByte[byte(p[i])];
        origins &= originsOfByte[byte(p[i])];
    }
    if (isPawn) {
        if (rank == 0 || rank == 7)
            return nothing;
        origins &= pawnOrigins(position, to, size == 2);
    } else {
        origins &= pieceOrigins(position.m_board, first, to);
    }
    if (origins.isEmpty() || own.contains(to))
        return nothing;
    const auto role = static_cast<Role>(first);
    if (origins.hasMany()) {
        const auto from = onlyLegal(position, origins, to);
        return {first, from ? from->index() : none, to.index()};
    }
    const Square from = origins.first();
    const bool isSafe = role == Role::King ? position.isKingSafeOn(to)
                                           : position.isKingSafeAfter(from, to, Bitboard(to));
    return {first, isSafe ? from.index() : none, to.index()};
}

/// Returns the only origin that is not pinned when several pieces reach the square; none if all or
/// fewer than all but one are pinned.
std::optional<Square> SanReader::onlyLegal(const Position& position, Bitboard origins, Square to)
{
    std::optional<Square> found;
    for (const Square from : origins) {
        if (!position.isKingSafeAfter(from, to, Bitboard(to)))
            continue;
        if (found)
            return std::nullopt;
        found = from;
    }
    return found;
}

std::optional<Move> SanReader::read(const Position& position, std::string_view text)
{
    const Found found = find(position, text);
    if (found.from == none)
        return std::nullopt;
    return Move::normal(Square::fromIndex(found.from), Square::fromIndex(found.to));
}

bool SanReader::play(Position& position, std::string_view text)
{
    const Found found = find(position, text);
    if (found.from == none)
        return false;
    position.beginMove();
    position.playStep(Square::fromIndex(found.from), Square::fromIndex(found.to),
                      static_cast<Role>(found.role));
    return true;
}

} // namespace plyline::rules
