#include "core/rules/fen.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <cassert>
#include <charconv>

namespace plyline::rules::fen {

namespace {

/// Removes the next word from the front of `rest` and returns it.
std::string_view takeField(std::string_view& rest)
{
    const auto first = rest.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        rest = {};
        return {};
    }
    const auto last = std::min(rest.find_first_of(" \t\r\n", first), rest.size());
    const std::string_view field = rest.substr(first, last - first);
    rest.remove_prefix(last);
    return field;
}

std::optional<Board> parsePlacement(std::string_view text)
{
    Board board;
    int x = 1;
    int y = 8;
    for (const char c : text) {
        if (c == '/') {
            if (x != 9 || y == 1)
                return std::nullopt;
            x = 1;
            --y;
        } else if (c >= '1' && c <= '8') {
            x += c - '0';
        } else if (const auto role = roleFromLetter(c); role && x <= 8) {
            const Color color = c >= 'a' ? Color::Black : Color::White;
            board.putOnEmpty(Square::fromXY(x, y), {color, *role});
            ++x;
        } else if (c != '~' || x == 1) { // '~' marks a promoted piece in some dialects
            return std::nullopt;
        }
        if (x > 9)
            return std::nullopt;
    }
    return x == 9 && y == 1 ? std::optional<Board>(board) : std::nullopt;
}

std::optional<Color> parseTurn(std::string_view text)
{
    if (text == "w" || text == "W")
        return Color::White;
    if (text == "b" || text == "B")
        return Color::Black;
    return std::nullopt;
}

/// Returns the outermost rook on a wing of the king. Without one it returns the corner, so that
/// faultsOf finds the right to be impossible.
Square outermostRook(const Board& board, Color color, Wing wing)
{
    const Square corner(wing == Wing::King ? File::H : File::A, backRank(color));
    const auto king = board.kingOf(color);
    if (!king || king->rank() != backRank(color))
        return corner;
    Bitboard rooks;
    for (const Square rook : board.pieces(color, Role::Rook) & Bitboard(backRank(color))) {
        if ((rook > *king) == (wing == Wing::King))
            rooks |= Bitboard(rook);
    }
    if (rooks.isEmpty())
        return corner;
    return wing == Wing::King ? rooks.last() : rooks.first();
}

std::optional<CastlingRights> parseCastling(std::string_view text, const Board& board)
{
    CastlingRights rights;
    if (text == "-")
        return rights;
    for (const char c : text) {
        const Color color = c >= 'a' ? Color::Black : Color::White;
        const char upper = color == Color::Black ? static_cast<char>(c - 32) : c;
        if (upper == 'K' || upper == 'Q') {
            const Wing wing = upper == 'K' ? Wing::King : Wing::Queen;
            rights.set(color, wing, outermostRook(board, color, wing));
        } else if (upper >= 'A' && upper <= 'H') {
            const Square rook(static_cast<File>(upper - 'A'), backRank(color));
            const auto king = board.kingOf(color);
            rights.set(color, king && rook < *king ? Wing::Queen : Wing::King, rook);
        } else {
            return std::nullopt;
        }
    }
    return rights;
}

std::optional<int> parseClock(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0 ||
        number > largestClock)
        return std::nullopt;
    return number;
}

auto failure(FenField field, std::string_view token)
{
    return unexpected(FenError{field, std::string(wholeCharacters(token, 80))});
}

} // namespace

Expected<Setup, FenError> parse(std::string_view text)
{
    Setup setup;
    const std::string_view placement = takeField(text);
    const auto board = parsePlacement(placement);
    if (!board)
        return failure(FenField::Placement, placement);
    setup.board = *board;

    if (const auto field = takeField(text); !field.empty()) {
        const auto turn = parseTurn(field);
        if (!turn)
            return failure(FenField::Turn, field);
        setup.turn = *turn;
    }
    if (const auto field = takeField(text); !field.empty()) {
        const auto rights = parseCastling(field, setup.board);
        if (!rights)
            return failure(FenField::Castling, field);
        setup.castling = *rights;
    }
    if (const auto field = takeField(text); !field.empty() && field != "-") {
        setup.enPassant = Square::parse(field);
        if (!setup.enPassant)
            return failure(FenField::EnPassant, field);
    }
    if (const auto field = takeField(text); !field.empty() && field != "-") {
        const auto clock = parseClock(field);
        if (!clock)
            return failure(FenField::HalfmoveClock, field);
        setup.halfmoveClock = *clock;
    }
    if (const auto field = takeField(text); !field.empty() && field != "-") {
        const auto number = parseClock(field);
        if (!number)
            return failure(FenField::FullmoveNumber, field);
        setup.fullmoveNumber = std::max(1, *number); // many programs write 0 for the first move
    }
    return setup;
}

std::string writePlacement(const Board& board)
{
    std::string text;
    for (int y = 8; y >= 1; --y) {
        int empty = 0;
        for (int x = 1; x <= 8; ++x) {
            const auto piece = board.pieceAt(Square::fromXY(x, y));
            if (!piece) {
                ++empty;
                continue;
            }
            if (empty > 0)
                text += static_cast<char>('0' + empty);
            empty = 0;
            text += fenLetter(*piece);
        }
        if (empty > 0)
            text += static_cast<char>('0' + empty);
        if (y > 1)
            text += '/';
    }
    return text;
}

std::string writeCastling(const Board& board, const CastlingRights& rights)
{
    std::string text;
    for (const Color color : allColors) {
        for (const Wing wing : allWings) {
            const auto rook = rights.rook(color, wing);
            if (!rook)
                continue;
            char letter = wing == Wing::King ? 'K' : 'Q';
            if (outermostRook(board, color, wing) != *rook)
                letter = static_cast<char>('A' + static_cast<int>(rook->file()));
            text += color == Color::White ? letter : static_cast<char>(letter + 32);
        }
    }
    return text.empty() ? "-" : text;
}

std::string write(const Setup& setup)
{
    return fmt::format(
        "{} {} {} {} {} {}", writePlacement(setup.board), setup.turn == Color::White ? 'w' : 'b',
        writeCastling(setup.board, setup.castling), setup.enPassant ? setup.enPassant->name() : "-",
        setup.halfmoveClock, setup.fullmoveNumber);
}

std::string_view fieldName(FenField field)
{
    switch (field) {
    case FenField::Placement:
        return "placement";
    case FenField::Turn:
        return "turn";
    case FenField::Castling:
        return "castling";
    case FenField::EnPassant:
        return "en-passant";
    case FenField::HalfmoveClock:
        return "halfmove-clock";
    case FenField::FullmoveNumber:
        return "fullmove-number";
    }
    assert(false);
    return {};
}

} // namespace plyline::rules::fen
