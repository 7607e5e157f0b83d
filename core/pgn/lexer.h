#pragma once

#include "core/base/byte_block.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace plyline::pgn {

enum class TokenKind : std::uint8_t {
    End,
    TagSection, ///< A `[` that begins a line and a tag; not consumed.
    Move,       ///< A word that may be a move: letters, digits, `+ # = : - / @ x`. Holds blanks
                ///< where they stand inside a move ("N f3"), and what is glued to its front.
    Outcome,    ///< `1-0`, `0-1`, `1/2-1/2`, `1/2`, `*`, and the forms people use.
    Nag,        ///< `$1`, a glyph such as `!?`, or letters such as "N"; `value` is its number.
    Comment,    ///< `{...}` without the braces, or a command that stands without braces.
    RestOfLine, ///< `;...` without the semicolon.
    Escape,     ///< `%...` at the start of a line, without the percent sign.
    OpenVariation,
    CloseVariation,
    Unknown, ///< Anything else, as long as it hangs together.
};

struct Token
{
    TokenKind kind;
    const char* begin;
    const char* end;
    int value = 0;
    bool isTerminated = true; ///< False for a comment that the end of the game closes.

    [[nodiscard]] std::string_view text() const
    {
        return {begin, static_cast<std::size_t>(end - begin)};
    }
};

namespace detail {

enum class ByteClass : std::uint8_t { Space, Digit, Symbol, Special, Other };

constexpr std::array<ByteClass, 256> makeByteClasses()
{
    std::array<ByteClass, 256> classes{};
    for (std::size_t i = 0; i < 256; ++i) {
        const auto c = static_cast<char>(i);
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\0' || c == '\x1a')
            classes[i] = ByteClass::Space;
        else if (c >= '0' && c <= '9')
            classes[i] = ByteClass::Digit;
        else if (isLetter || c == '@')
            classes[i] = ByteClass::Symbol;
        else if (std::string_view("[]{}()<>;%$!?*.+-=\"").find(c) != std::string_view::npos)
            classes[i] = ByteClass::Special;
        else
            classes[i] = ByteClass::Other;
    }
    return classes;
}
inline constexpr std::array<ByteClass, 256> byteClasses = makeByteClasses();

/// What may follow the first byte of a move.
constexpr std::array<bool, 256> makeSymbolBytes()
{
    std::array<bool, 256> bytes{};
    for (std::size_t i = 0; i < 256; ++i) {
        const auto c = static_cast<char>(i);
        bytes[i] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   std::string_view("_+#=:-/@").find(c) != std::string_view::npos;
    }
    return bytes;
}
inline constexpr std::array<bool, 256> symbolBytes = makeSymbolBytes();

/// What in place of a space behind a word shows that it may go on: the bracket of a promotion, the
/// dot of "e.p.", anything outside ASCII.
constexpr std::array<bool, 256> makeWordGoesOn()
{
    std::array<bool, 256> bytes{};
    for (std::size_t i = 0x80; i < 256; ++i)
        bytes[i] = true;
    bytes['('] = bytes['.'] = true;
    return bytes;
}
inline constexpr std::array<bool, 256> wordGoesOn = makeWordGoesOn();

/// What at the end of a word shows that something may be missing: the letter of a piece or a file,
/// the sign of a capture. No plain move ends so.
constexpr std::array<bool, 256> makeWordIsOpen()
{
    std::array<bool, 256> bytes{};
    for (std::size_t i = 0; i < 256; ++i) {
        const auto c = static_cast<char>(i);
        bytes[i] = (c >= 'a' && c <= 'h') || (c >= 'A' && c <= 'Z') ||
                   std::string_view("knqrxo:").find(c) != std::string_view::npos;
    }
    return bytes;
}
inline constexpr std::array<bool, 256> wordIsOpen = makeWordIsOpen();

/// What behind digits shows that they are no move number.
constexpr std::array<bool, 256> makeNumberGoesOn()
{
    std::array<bool, 256> bytes = makeSymbolBytes();
    for (std::size_t i = 0x80; i < 256; ++i)
        bytes[i] = true;
    return bytes;
}
inline constexpr std::array<bool, 256> numberGoesOn = makeNumberGoesOn();

constexpr std::size_t byteAt(const char* p)
{
    return static_cast<unsigned char>(*p);
}

/// The first byte from `p` on that is no symbol byte. Moves are short and their lengths hard to
/// foretell, so it looks at sixteen bytes at once.
inline const char* symbolEnd(const char* p)
{
    const ByteBlock bytes = ByteBlock::load(p);
    const ByteBlock letters = bytes.lowered().isWithin('a', 26);
    const ByteBlock digits = bytes.isWithin('/', 12); // and '/' before, ':' behind them
    const ByteBlock marks = (bytes.is('+') | bytes.is('#')) | (bytes.is('=') | bytes.is('-'));
    const ByteBlock symbols = (letters | digits) | (marks | (bytes.is('_') | bytes.is('@')));
    if (const int length = (~symbols).firstHigh(); length < ByteBlock::size)
        return p + length;
    p += ByteBlock::size;
    while (symbolBytes[byteAt(p)])
        ++p;
    return p;
}

} // namespace detail

/// Cuts movetext into tokens (PGN standard, section 7). Knows no moves: a token that looks like one
/// may be none. The bytes must be followed by one zero byte or more, or by other bytes of the same
/// source.
class Lexer
{
public:
    explicit Lexer(std::string_view bytes)
        : m_begin(bytes.data()), m_at(bytes.data()), m_end(bytes.data() + bytes.size())
    {}

    [[nodiscard]] const char* begin() const { return m_begin; }
    [[nodiscard]] const char* at() const { return m_at; }
    [[nodiscard]] const char* end() const { return m_end; }
    void moveTo(const char* place) { m_at = place; }

    /// Takes the next token when it is a move, the commonest case by far; else leaves it to `next`.
    [[gnu::always_inline]] bool takeMove(std::string_view& text)
    {
        while (m_at < m_end) {
            const detail::ByteClass kind = detail::byteClasses[detail::byteAt(m_at)];
            if (kind == detail::ByteClass::Space || *m_at == '.') {
                ++m_at;
            } else if (kind == detail::ByteClass::Symbol) {
                return takeSymbol(text);
            } else if (kind != detail::ByteClass::Digit || !skipMoveNumber()) {
                return false;
            }
        }
        return false;
    }

    /// The next token of movetext.
    Token next()
    {
        for (;;) {
            if (m_at >= m_end)
                return {TokenKind::End, m_end, m_end};
            switch (detail::byteClasses[detail::byteAt(m_at)]) {
            case detail::ByteClass::Space:
                ++m_at;
                continue;
            case detail::ByteClass::Symbol:
                return symbol();
            case detail::ByteClass::Digit:
                if (skipMoveNumber())
                    continue;
                if (const Token token = afterDigit(); token.kind != TokenKind::End)
                    return token;
                continue; // a move number after all
            case detail::ByteClass::Special:
            case detail::ByteClass::Other:
                if (*m_at == '.') {
                    ++m_at;
                    continue;
                }
                if (const Token token = special(); token.kind != TokenKind::End)
                    return token;
                continue; // a space outside ASCII, a quotation mark of mail
            }
        }
    }

    /// Past tokens that neither end a game nor open or close anything: moves, numbers, glyphs. Not
    /// past all of them. `mark` is what it returned before in these bytes, at first any place
    /// before.
    [[nodiscard]] const char* skipPlain(const char* mark);
    /// Past white space, and past `>` where it quotes lines of mail.
    void skipSpace();
    /// The same, but not past the end of the text line.
    void skipBlanks();
    /// Whether only white space and `>` stand between the last line end (or the start) and `place`.
    [[nodiscard]] bool isAtLineStart(const char* place) const;
    /// Whether `place` is the `%` of an escaped line (PGN standard, section 6).
    [[nodiscard]] bool isEscape(const char* place) const;
    /// Whether a tag pair begins here: `[`, a name, a quote of any kind.
    [[nodiscard]] bool looksLikeTag(const char* place) const;
    /// Whether the text line is a tag pair without quotes: `[`, a name, anything, `]`.
    [[nodiscard]] bool looksLikeBareTag(const char* place) const;
    /// Whether a tag of the seven tag roster begins here, with or without quotes.
    [[nodiscard]] bool beginsTagSection(const char* place) const;
    /// Past blanks, line ends and the marks of quoted mail at their beginning.
    [[nodiscard]] const char* skipGap(const char* place) const;
    /// Back over blanks and line ends, to where the word before ends.
    [[nodiscard]] const char* backOverGap(const char* place) const;
    /// Whether a move number stands before `place`, with its dots or alone.
    [[nodiscard]] bool followsNumber(const char* place) const;
    /// Whether what stands before `place` may be a move, or something about it.
    [[nodiscard]] bool followsMove(const char* place) const;
    /// The end of the text line that holds `place`: its line feed or carriage return, or the end.
    [[nodiscard]] const char* lineEnd(const char* place) const;
    /// The same lexer for the bytes up to `end` alone.
    [[nodiscard]] Lexer upTo(const char* end) const
    {
        Lexer part = *this;
        part.m_end = end;
        return part;
    }

private:
    /// False, and nothing is taken, for letters that annotate a move.
    [[gnu::always_inline]] bool takeSymbol(std::string_view& text)
    {
        const char* const begin = m_at;
        const char* p = detail::symbolEnd(begin + 1);
        // A dash as the last byte but one: castling, a null move, or a result that is glued on.
        const char lastButOne = p[p - begin > 1 ? -2 : -1];
        const bool goesOn = detail::wordGoesOn[detail::byteAt(p)];
        const bool isOpen = detail::wordIsOpen[detail::byteAt(p - 1)];
        if (goesOn | isOpen | (lastButOne == '-') | (lastButOne == '/')) [[unlikely]] {
            p = oddSymbolEnd(p);
            if (p == nullptr)
                return false;
        }
        p = p < m_end ? p : m_end;
        m_at = p;
        text = {begin, static_cast<std::size_t>(p - begin)};
        return true;
    }

    /// "12." and "12..." and a number that stands alone; not "1-0", "0-0", "1/2", or "5254", which
    /// may be a move.
    [[gnu::always_inline]] bool skipMoveNumber()
    {
        const char* p = m_at + 1;
        while (detail::byteClasses[detail::byteAt(p)] == detail::ByteClass::Digit)
            ++p;
        if (detail::numberGoesOn[detail::byteAt(p)] || *m_at == '0')
            return false;
        if (p - m_at == 4 && *p != '.' && areSquares(m_at)) [[unlikely]]
            return false;
        m_at = p;
        return true;
    }

    /// Whether the four digits name two squares, as in correspondence chess.
    [[nodiscard]] static bool areSquares(const char* digits)
    {
        for (const char* p = digits; p < digits + 4; ++p) {
            if (*p < '1' || *p > '8')
                return false;
        }
        return true;
    }
    /// Null for letters that annotate. By value, so that what a plain move is stays in registers.
    [[nodiscard]] const char* oddSymbolEnd(const char* end) const;
    Token symbol();
    Token take(TokenKind kind, const char* end, int value = 0);
    Token word(const char* end);
    Token nothing(const char* end);
    Token afterDigit();
    Token special();
    Token beyondAscii();
    Token bracket();
    Token punctuation();
    Token comment();
    Token glyph();
    Token outcomeRoundDash();
    [[nodiscard]] bool isNextGame(const char* lineStart) const;

    const char* m_begin;
    const char* m_at;
    const char* m_end;
};

} // namespace plyline::pgn
