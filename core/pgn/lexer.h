#pragma once

#include "core/base/byte_block.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace plyline::pgn {

enum class TokenKind : std::uint8_t {
    End,
    TagSection, ///< A `[` at the start of a line that begins a tag; not consumed.
    Move, ///< A word that may be a move: letters, digits, `+ # = : - / @ x`. Includes blanks inside
          ///< a move ("N f3") and what is attached to its front.
    Outcome,    ///< `1-0`, `0-1`, `1/2-1/2`, `1/2`, `*` or a common variant.
    Nag,        ///< `$1`, a glyph such as `!?`, or letters such as "N"; `value` is the number.
    Comment,    ///< `{...}` without the braces, or a command outside braces.
    RestOfLine, ///< `;...` without the semicolon.
    Escape,     ///< `%...` at the start of a line, without the percent sign.
    OpenVariation,
    CloseVariation,
    Unknown, ///< Anything else, up to the next possible token.
};

struct Token
{
    TokenKind kind;
    const char* begin;
    const char* end;
    int value = 0;
    bool isTerminated = true; ///< False for a comment closed by the end of the game.

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

/// The bytes that may follow the first byte of a move.
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

/// The bytes that, in place of a space after a word, show that it may continue: the bracket of a
/// promotion, the dot of "e.p.", anything outside ASCII.
constexpr std::array<bool, 256> makeWordGoesOn()
{
    std::array<bool, 256> bytes{};
    for (std::size_t i = 0x80; i < 256; ++i)
        bytes[i] = true;
    bytes['('] = bytes['.'] = true;
    return bytes;
}
inline constexpr std::array<bool, 256> wordGoesOn = makeWordGoesOn();

/// The last bytes of a word that show that a part may be missing: a piece or file letter, a capture
/// sign. No complete move ends in one.
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

/// The bytes after digits that show that these are not a move number.
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

/// Returns the first place from `p` on that has no symbol byte. Tests sixteen bytes at once,
/// because moves are short and their lengths are hard to predict.
inline const char* symbolEnd(const char* p)
{
    const ByteBlock bytes = ByteBlock::load(p);
    const ByteBlock letters = bytes.lowered().isWithin('a', 26);
    const ByteBlock digits = bytes.isWithin('/', 12); // with '/' before and ':' after them
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

/// Splits movetext into tokens (PGN standard, section 7). Knows no chess: a token that looks like a
/// move may be none. Precondition: at least one readable byte follows the text, either zero or part
/// of the same source.
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

    /// Takes the next token if it is a move, by far the most frequent case. Otherwise leaves it to
    /// `next` and returns false.
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

    /// Returns the next token of movetext.
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
                continue; // it was a move number
            case detail::ByteClass::Special:
            case detail::ByteClass::Other:
                if (*m_at == '.') {
                    ++m_at;
                    continue;
                }
                if (const Token token = special(); token.kind != TokenKind::End)
                    return token;
                continue; // it was a space outside ASCII or a quotation mark of mail
            }
        }
    }

    /// Skips tokens that neither end a game nor open or close anything: moves, numbers, glyphs. May
    /// stop before the last of them. `mark` is the value returned by the previous call on these
    /// bytes, initially any place not after the current one.
    [[nodiscard]] const char* skipPlain(const char* mark);
    /// Skips white space, and `>` where it quotes a line of mail.
    void skipSpace();
    /// Skips the same as skipSpace, but stops at the end of the text line.
    void skipBlanks();
    /// Returns whether only white space and `>` stand between the last line end (or the start) and
    /// `place`.
    [[nodiscard]] bool isAtLineStart(const char* place) const;
    /// Returns whether `place` is the `%` of an escaped line (PGN standard, section 6).
    [[nodiscard]] bool isEscape(const char* place) const;
    /// Returns whether a tag pair begins at `place`: `[`, a name, a quotation mark of any kind.
    [[nodiscard]] bool looksLikeTag(const char* place) const;
    /// Returns whether the text line is a tag pair without quotes: `[`, a name, anything, `]`.
    [[nodiscard]] bool looksLikeBareTag(const char* place) const;
    /// Returns whether a tag of the seven tag roster begins at `place`, with or without quotes.
    [[nodiscard]] bool beginsTagSection(const char* place) const;
    /// Returns the place after blanks and line ends, and after `>` at the start of quoted lines of
    /// mail.
    [[nodiscard]] const char* skipGap(const char* place) const;
    /// Returns the place before blanks and line ends, where the word before ends.
    [[nodiscard]] const char* backOverGap(const char* place) const;
    /// Returns whether a move number ends before `place`, with or without dots.
    [[nodiscard]] bool followsNumber(const char* place) const;
    /// Returns whether the text before `place` may be a move or an annotation of one.
    [[nodiscard]] bool followsMove(const char* place) const;
    /// Returns the end of the text line that contains `place`: its line feed or carriage return, or
    /// the end of the text.
    [[nodiscard]] const char* lineEnd(const char* place) const;
    /// Returns a copy of the lexer whose text ends at `end`.
    [[nodiscard]] Lexer upTo(const char* end) const
    {
        Lexer part = *this;
        part.m_end = end;
        return part;
    }

private:
    /// Returns false and takes nothing if the letters annotate a move.
    [[gnu::always_inline]] bool takeSymbol(std::string_view& text)
    {
        const char* const begin = m_at;
        const char* p = detail::symbolEnd(begin + 1);
        // A dash or slash as the last byte but one: castling, a null move, or a result without a
        // space before it.
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

    /// Skips "12.", "12..." and a number alone. Does not skip "1-0", "0-0", "1/2", or "5254", which
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

    /// Returns whether the four digits name two squares, as in correspondence chess.
    [[nodiscard]] static bool areSquares(const char* digits)
    {
        for (const char* p = digits; p < digits + 4; ++p) {
            if (*p < '1' || *p > '8')
                return false;
        }
        return true;
    }
    /// Returns the end of an unusual word, null for letters that annotate. Takes its argument by
    /// value so that the state of the common case stays in registers.
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
