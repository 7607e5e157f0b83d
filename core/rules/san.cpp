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

/// Parses "O-O" and "O-O-O", also with zeros, small letters or without hyphens. `text` has no
/// suffixes.
std::optional<San::Kind> parseCastlingSan(std::string_view text)
{
    int letters = 0;
    bool wasLetter = false;
    for (const char c : text) {
        const bool isLetter = c == 'O' || c == '0' || c == 'o';
        if (!isLetter && (c != '-' || !wasLetter))
            return std::nullopt;
        letters += isLetter ? 1 : 0;
        wasLetter = isLetter;
    }
    if (!wasLetter || letters < 2 || letters > 3)
        return std::nullopt;
    return letters == 2 ? San::Kind::CastleKingSide : San::Kind::CastleQueenSide;
}

bool isNullMove(std::string_view text)
{
    constexpr std::array<std::string_view, 14> forms = {"--",
                                                        "Z0",
                                                        "z0",
                                                        "@@@@",
                                                        "null",
                                                        "NULL",
                                                        "Null",
                                                        "0000",
                                                        "pass",
                                                        "PASS",
                                                        "Pass",
                                                        "<>",
                                                        "\xe2\x80\x93\xe2\x80\x93",
                                                        "\x96\x96"};
    for (const std::string_view form : forms) {
        if (text == form)
            return true;
    }
    return false;
}

/// Removes what may follow a move: signs and words for check and mate, "e.p.".
std::string_view withoutSuffixes(std::string_view text)
{
    constexpr std::array<std::string_view, 10> words = {"e.p.", "e.p", "ep",   "mate", "checkmate",
                                                        "ch",   "dis", "disc", "dbl",  "check"};
    for (bool isShorter = true; isShorter;) {
        isShorter = false;
        while (!text.empty() && isSuffix(text.back())) {
            text.remove_suffix(1);
            isShorter = true;
        }
        const bool mayBeWord = !text.empty() && std::string_view(".pehscl").find(text.back()) !=
                                                    std::string_view::npos;
        for (const std::string_view word : words) {
            if (!mayBeWord)
                break;
            if (text.size() > word.size() + 1 && text.ends_with(word)) {
                text.remove_suffix(word.size());
                isShorter = true;
            }
        }
    }
    return text;
}

/// Removes "=Q", "(Q)", "/Q" or "Q" from the end of a pawn's move and returns the role.
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
    text = withoutSuffixes(text);
    if (text.size() < 2)
        return failure;

    San san;
    const bool isUsual = isFile(text.front()) || text.front() == 'O';
    if (!isUsual && isNullMove(text)) {
        san.kind = Kind::Null;
        return san;
    }
    const char first = text.front();
    if (!isFile(first)) {
        switch (first) {
        case 'N':
        case 'n':
            san.role = Role::Knight;
            break;
        case 'B':
            san.role = Role::Bishop;
            break;
        case 'R':
        case 'r':
            san.role = Role::Rook;
            break;
        case 'Q':
        case 'q':
            san.role = Role::Queen;
            break;
        case 'K':
        case 'k':
            san.role = Role::King;
            break;
        case 'P':
            break;
        default: // any other byte: castling, or no move at all
            if (const auto castling = parseCastlingSan(text)) {
                san.kind = *castling;
                return san;
            }
            return failure;
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
        return role == Role::King ? resolveKingsTwoSquares(position)
                                  : resolveLongAlgebraic(position);
    if (origins.hasMany())
        return unexpected(SanError::Ambiguous);
    const Square from = origins.first();
    if (role != Role::Pawn)
        return Move::normal(from, to);
    // A capture must name its file, otherwise "d5" would match "exd5".
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

/// Resolves "Kg1" as O-O if the king cannot reach the square by a normal move.
Expected<Move, SanError> San::resolveKingsTwoSquares(const Position& position) const
{
    const Square king = position.king(position.turn());
    const bool isHome = king.file() == File::E && fromFile.value_or(File::E) == File::E &&
                        fromRank.value_or(king.rank()) == king.rank();
    for (const Wing wing : allWings) {
        if (isHome && to == castledKing(position.turn(), wing))
            return resolveCastling(position, wing);
    }
    return unexpected(SanError::Illegal);
}

/// Resolves "g1f3" as Nf3 and "e1g1" as O-O: two squares without a piece letter.
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

/// Returns the shortest disambiguation between legal origins (PGN standard, section 8.2.3.4).
std::string disambiguation(const Position& position, Role role, Move move)
{
    const Bitboard others =
        position.legalOrigins(role, move.to(), allSquares) & ~Bitboard(move.from());
    if (others.isEmpty())
        return {};
    std::string name = move.from().name();
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
