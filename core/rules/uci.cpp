#include "core/rules/uci.h"

namespace plyline::rules::uci {

namespace {

/// Returns castling if the king goes from the e file to its castled square, or onto a rook that may
/// castle.
std::optional<Move> castlingFor(Square from, Square to, const Position& position)
{
    if (from != position.king(position.turn()) || from.rank() != to.rank())
        return std::nullopt;
    for (const Wing wing : allWings) {
        const auto rook = position.castling().rook(position.turn(), wing);
        if (!rook)
            continue;
        const bool takesRook = to == *rook;
        const bool twoSquares = from.file() == File::E && to == castledKing(position.turn(), wing);
        if (takesRook || twoSquares)
            return Move::castling(from, *rook);
    }
    return std::nullopt;
}

} // namespace

Expected<Move, UciError> parse(std::string_view text, const Position& position)
{
    const auto legal = [&](Move move) -> Expected<Move, UciError> {
        if (!position.isLegal(move))
            return unexpected(UciError::Illegal);
        return move;
    };
    if (text == "0000")
        return legal(Move::null());
    if (text.size() != 4 && text.size() != 5)
        return unexpected(UciError::NotUci);
    const auto from = Square::parse(text.substr(0, 2));
    const auto to = Square::parse(text.substr(2, 2));
    if (!from || !to)
        return unexpected(UciError::NotUci);
    if (text.size() == 5) {
        const auto role = roleFromLetter(text[4]);
        if (!role)
            return unexpected(UciError::NotUci);
        return legal(Move::promotion(*from, *to, *role));
    }
    if (const auto castling = castlingFor(*from, *to, position))
        return legal(*castling);
    const bool isPawn = position.board().pieces(position.turn(), Role::Pawn).contains(*from);
    if (isPawn && to == position.enPassant() && from->file() != to->file())
        return legal(Move::enPassant(*from, *to));
    return legal(Move::normal(*from, *to));
}

std::string write(Move move, Color turn, CastlingStyle style)
{
    if (move.kind() == Move::Kind::Null)
        return "0000";
    if (move.kind() == Move::Kind::Castling && style == CastlingStyle::Standard)
        return move.from().name() + castledKing(turn, move.wing()).name();
    std::string text = move.from().name() + move.to().name();
    if (const auto role = move.promotionRole())
        text += static_cast<char>(roleLetter(*role) + 32);
    return text;
}

} // namespace plyline::rules::uci
