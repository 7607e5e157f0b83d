#include "core/rules/san.h"

#include <array>

namespace plyline::rules {

namespace {

constexpr bool isFile(char c)
{
    return c >= 'a' && c <= 'h';
}

constexpr bool isRank(char c)
{
    return c >= '1' && c <= '8';
}

constexpr bool isSuffix(char c)
{
    return c == '+' || c == '#' || c == '!' || c == '?';
}

/// "O-O" and "O-O-O", also with zeros; `text` has no suffixes.
std::optional<San::Kind> parseCastling(std::string_view text)
{
    const auto isO = [](char c) { return c == 'O' || c == '0' || c == 'o'; };
    if ((text.size() != 3 && text.size() != 5) || !isO(text[0]) || text[1] != '-' || !isO(text[2]))
        return std::nullopt;
    if (text.size() == 3)
        return San::Kind::CastleKingSide;
    if (text[3] != '-' || !isO(text[4]))
        return std::nullopt;
    return San::Kind::CastleQueenSide;
}

bool isNullMove(std::string_view text)
{
    constexpr std::array<std::string_view, 6> forms = {"--", "Z0", "@@@@", "null", "0000", "pass"};
    for (const std::string_view form : forms) {
        if (text == form)
            return true;
    }
    return false;
}

/// Takes "=Q", "(Q)", "/Q" or "Q" off the end of a pawn's move.
std::optional<Role> takePromotion(std::string_view& text)
{
    std::string_view rest = text;
    if (rest.ends_with(')'))
        rest.remove_suffix(1);
    if (rest.size() < 3)
        return std::nullopt;
    const auto role = roleFromLetter(rest.back());
    if (!role || *role == Role::Pawn || *role == Role::King)
        return std::nullopt;
    rest.remove_suffix(1);
    if (rest.back() == '=' || rest.back() == '(' || rest.back() == '/')
        rest.remove_suffix(1);
    if (!isRank(rest.back()))
        return std::nullopt;
    text = rest;
    return role;
}

} // namespace

Expected<San, SanSyntaxError> San::parse(std::string_view text)
{
    const auto failure = unexpected(SanSyntaxError::NotSan);
    while (!text.empty() && isSuffix(text.back()))
        text.remove_suffix(1);
    if (text.size() < 2)
        return failure;

    San san;
    const char first = text.front();
    if (!isFile(first)) {
        switch (first) {
        case 'N':
            san.role = Role::Knight;
            break;
        case 'B':
            san.role = Role::Bishop;
            break;
        case 'R':
            san.role = Role::Rook;
            break;
        case 'Q':
            san.role = Role::Queen;
            break;
        case 'K':
            san.role = Role::King;
            break;
        case 'P':
            break;
        default: // any other byte: castling, a null move, or no move at all
            if (const auto castling = parseCastling(text))
                san.kind = *castling;
            else if (isNullMove(text))
                san.kind = Kind::Null;
            else
                return failure;
            return san;
        }
        text.remove_prefix(1);
    }
    if (san.role == Role::Pawn && !text.empty() && !isRank(text.back()))
        san.promotion = takePromotion(text);
    if (text.size() < 2 || !isFile(text[text.size() - 2]) || !isRank(text.back()))
        return failure;
    san.to = Square(static_cast<File>(text[text.size() - 2] - 'a'),
                    static_cast<Rank>(text.back() - '1'));
    text.remove_suffix(2);
    if (!text.empty() && isFile(text.front())) {
        san.fromFile = static_cast<File>(text.front() - 'a');
        text.remove_prefix(1);
    }
    if (!text.empty() && isRank(text.front())) {
        san.fromRank = static_cast<Rank>(text.front() - '1');
        text.remove_prefix(1);
    }
    if (!text.empty() && (text.front() == 'x' || text.front() == '-' || text.front() == ':'))
        text.remove_prefix(1);
    if (!text.empty())
        return failure;
    return san;
}

namespace {

Expected<Move, SanError> resolveCastling(const Position& position, Wing wing)
{
    if (!position.canCastle(wing))
        return unexpected(SanError::Illegal);
    return Move::castling(position.king(position.turn()),
                          *position.castling().rook(position.turn(), wing));
}

} // namespace

Expected<Move, SanError> San::resolve(const Position& position) const
{
    switch (kind) {
    case Kind::CastleKingSide:
        return resolveCastling(position, Wing::King);
    case Kind::CastleQueenSide:
        return resolveCastling(position, Wing::Queen);
    case Kind::Null:
        if (position.isCheck())
            return unexpected(SanError::Illegal);
        return Move::null();
    case Kind::Piece:
        break;
    }
    Bitboard among = allSquares;
    if (fromFile)
        among &= Bitboard(*fromFile);
    if (fromRank)
        among &= Bitboard(*fromRank);
    const Bitboard origins = position.legalOrigins(role, to, among);
    if (origins.isEmpty())
        return resolveLongAlgebraic(position);
    if (origins.hasMany())
        return unexpected(SanError::Ambiguous);
    const Square from = origins.first();
    if (role != Role::Pawn)
        return Move::normal(from, to);
    // A capture must name the file it comes from, or "d5" would be read for "exd5".
    if (from.file() != to.file() && !fromFile)
        return unexpected(SanError::Illegal);
    if (to.rank() == Rank::Eight || to.rank() == Rank::One) {
        if (!promotion)
            return unexpected(SanError::Illegal);
        return Move::promotion(from, to, *promotion);
    }
    if (promotion)
        return unexpected(SanError::Illegal);
    return to == position.enPassant() ? Move::enPassant(from, to) : Move::normal(from, to);
}

/// "g1f3" for Nf3 and "e1g1" for O-O: two squares without a piece's letter.
Expected<Move, SanError> San::resolveLongAlgebraic(const Position& position) const
{
    if (role != Role::Pawn || !fromFile || !fromRank || promotion)
        return unexpected(SanError::Illegal);
    const Square from(*fromFile, *fromRank);
    if (!position.board().pieces(position.turn()).contains(from))
        return unexpected(SanError::Illegal);
    const Role mover = position.board().roleAt(from);
    if (mover == Role::King) {
        for (const Wing wing : allWings) {
            const auto rook = position.castling().rook(position.turn(), wing);
            if (rook && (to == castledKing(position.turn(), wing) || to == *rook) &&
                position.canCastle(wing) && position.legalOrigins(mover, to, allSquares).isEmpty())
                return Move::castling(from, *rook);
        }
    }
    if (mover == Role::Pawn || position.legalOrigins(mover, to, Bitboard(from)).isEmpty())
        return unexpected(SanError::Illegal);
    return Move::normal(from, to);
}

namespace {

/// The least that tells the origin apart from other legal origins (PGN standard, section 8.2.3.4).
std::string disambiguation(const Position& position, Role role, Move move)
{
    const Bitboard others =
        position.legalOrigins(role, move.to(), allSquares) & ~Bitboard(move.from());
    if (others.isEmpty())
        return {};
    const std::string name = move.from().name();
    if ((others & Bitboard(move.from().file())).isEmpty())
        return name.substr(0, 1);
    if ((others & Bitboard(move.from().rank())).isEmpty())
        return name.substr(1, 1);
    return name;
}

std::string writeStep(const Position& position, Move move)
{
    const Role role = position.board().roleAt(move.from());
    const bool isCapture =
        position.board().isOccupied(move.to()) || move.kind() == Move::Kind::EnPassant;
    std::string text;
    if (role != Role::Pawn) {
        text += roleLetter(role);
        text += disambiguation(position, role, move);
    } else if (isCapture) {
        text += move.from().name()[0];
    }
    if (isCapture)
        text += 'x';
    text += move.to().name();
    if (const auto promotion = move.promotionRole()) {
        text += '=';
        text += roleLetter(*promotion);
    }
    return text;
}

} // namespace

std::string San::write(const Position& position, Move move)
{
    std::string text;
    switch (move.kind()) {
    case Move::Kind::Null:
        return "--";
    case Move::Kind::Castling:
        text = move.wing() == Wing::King ? "O-O" : "O-O-O";
        break;
    case Move::Kind::Normal:
    case Move::Kind::Promotion:
    case Move::Kind::EnPassant:
        text = writeStep(position, move);
        break;
    }
    Position after = position;
    after.play(move);
    if (after.isCheck())
        text += after.hasLegalMove() ? '+' : '#';
    return text;
}

} // namespace plyline::rules
