// Where words begin and end that are no plain ones: with letters outside ASCII, with blanks or
// spoilt bytes inside, with letters that may be an annotation. No part of such a word may become a
// move of its own.

#include "core/base/text.h"
#include "core/game/nag_signs.h"
#include "core/pgn/characters.h"
#include "core/pgn/lexer.h"
#include "core/pgn/word_forms.h"

#include <algorithm>
#include <string>
#include <utility>

namespace plyline::pgn {

namespace {

using Kind = Character::Kind;

constexpr bool isLetters(const game::NagSign& sign)
{
    return sign.nag != 0 && sign.text.front() >= 'A' && sign.text.front() <= 'Z';
}
constexpr auto letterSigns = game::selectNagSigns<isLetters>();

bool isFileLetter(char c)
{
    return c >= 'a' && c <= 'h';
}

bool isRankDigit(char c)
{
    return c >= '1' && c <= '8';
}

bool isCapture(char c)
{
    return c == 'x' || c == ':' || c == '-';
}

bool isCastlingLetter(char c)
{
    return c == 'O' || c == '0' || c == 'o';
}

/// What may stand next in a move that is not written to its end.
struct Missing
{
    bool file = false;
    bool rank = false;
    bool capture = false;
    bool origin = false; ///< A rank that a file or a capture follows.
    [[nodiscard]] bool any() const { return file || rank || capture; }
};

Missing missingAtEndOf(std::string_view word)
{
    const std::string plain = normalized(word);
    if (isRemark(plain))
        return {};
    std::string_view rest = plain;
    const auto take = [&rest](auto isTaken) {
        const bool isHere = !rest.empty() && isTaken(rest.front());
        rest.remove_prefix(isHere ? 1 : 0);
        return isHere;
    };
    bool hasPiece = plain.empty(); // the figurine of a pawn
    while (take([](char c) { return !isAscii(c); }))
        hasPiece = true;
    hasPiece = hasPiece || take([](char c) {
                   return (c >= 'A' && c <= 'Z' && c != 'O') ||
                          std::string_view("knqr").find(c) != std::string_view::npos;
               });
    const bool hasFile = take(isFileLetter);
    const bool hasRank = take(isRankDigit);
    const bool hasCapture = take(isCapture);
    const bool hasTarget = take(isFileLetter);
    if (!rest.empty() || (hasFile && hasRank && !hasCapture && !hasTarget))
        return {};
    if (hasTarget)
        return {.rank = true};
    if (hasCapture)
        return {.file = true};
    if (hasFile)
        return {.file = true, .rank = true, .capture = true};
    if (hasRank)
        return {.file = hasPiece, .capture = hasPiece};
    return {.file = hasPiece, .capture = hasPiece, .origin = hasPiece};
}

} // namespace

/// A word goes on behind `place`, the end of its plain part: "e8(Q)", "exd6e.p.", "O-O" with
/// another dash, figurines and letters outside ASCII, invisible characters.
const char* Lexer::wordEnd(const char* place) const
{
    for (const char* p = place;;) {
        if (p >= m_end)
            return m_end;
        const bool behindByte = p > m_begin;
        const char last = behindByte ? p[-1] : '\0';
        const auto rest = m_end - p;
        if (detail::symbolBytes[detail::byteAt(p)]) {
            p = detail::symbolEnd(p);
        } else if (*p == '.' && last == 'e' && rest >= 2 && p[1] == 'p') {
            p += rest >= 3 && p[2] == '.' ? 3 : 2;
        } else if (*p == '(' && (last == '1' || last == '8') && rest >= 3 && p[1] >= 'A' &&
                   p[1] <= 'Z' && p[2] == ')' && *m_at >= 'a' && *m_at <= 'h') {
            p += 3;
        } else if (isAscii(*p)) {
            return p;
        } else {
            const Character c = characterAt(p, m_end);
            const char* const next = c.kind == Kind::Space ? behindInvisible(p) : p + c.length;
            const bool isJoint = next < m_end && (isFileLetter(*next) || isCastlingLetter(*next));
            if (next == p ||
                (c.kind != Kind::Letter && c.kind != Kind::Figurine && c.kind != Kind::Times &&
                 c.kind != Kind::Space && (c.kind != Kind::Dash || !isJoint)))
                return p;
            p = next;
        }
    }
}

/// Where the word goes on behind characters that cannot be seen; `place` where it does not: a move
/// may end here.
const char* Lexer::behindInvisible(const char* place) const
{
    const char* next = place;
    while (next < m_end && !isAscii(*next)) {
        const Character c = characterAt(next, m_end);
        if (c.kind != Kind::Space || c.value != Character::invisible)
            break;
        next += c.length;
    }
    if (next == place || next >= m_end || place <= m_at)
        return place;
    const char last = place[-1];
    const char first = *next;
    const char second = next + 1 < m_end ? next[1] : '\0';
    const bool isHead = place - 1 == m_at && detail::wordIsOpen[detail::byteAt(m_at)];
    const bool isOpen = isHead || isFileLetter(last) || isCapture(last) || !isAscii(last);
    bool goesOn = false;
    if (isRankDigit(first))
        goesOn = isOpen && second != '.' && !isDigit(second);
    else if (isFileLetter(first) || first == 'x' || first == ':')
        goesOn = isOpen;
    else if (isCastlingLetter(first))
        goesOn = first == last || last == '-';
    else if (first == '-')
        goesOn = isCastlingLetter(last);
    else if (first == '=')
        goesOn = last == '1' || last == '8';
    else
        goesOn = last == '=' && isLetter(first);
    return goesOn ? next : place;
}

/// Where a result is glued to the word: "Nf31-0".
const char* Lexer::withoutOutcome(const char* wordEnd) const
{
    const std::string_view word(m_at, static_cast<std::size_t>(wordEnd - m_at));
    for (const std::string_view outcome :
         {std::string_view("1/2-1/2"), std::string_view("1-0"), std::string_view("0-1")}) {
        if (word.size() >= outcome.size() + 2 && word.ends_with(outcome) &&
            word[word.size() - outcome.size() - 1] != '-')
            return wordEnd - outcome.size();
    }
    return wordEnd;
}

const char* Lexer::oddSymbolEnd(const char* end) const
{
    // Castling in nearly every game comes here: quick where a letter or number stands behind it.
    const bool isCastling = end + 1 < m_end && end[-1] == 'O' && *m_at == 'O';
    if (isCastling && isBlank(*end) && (isLetter(end[1]) || isDigit(end[1])) && end[1] != 'O')
        return end;
    end = withoutOutcome(wordEnd(std::min(end, m_end)));
    if (letterNag({m_at, static_cast<std::size_t>(end - m_at)}))
        return nullptr;
    return wholeMove(end);
}

Token Lexer::symbol()
{
    std::string_view text;
    if (takeSymbol(text))
        return {TokenKind::Move, text.data(), text.data() + text.size()};
    const char* const end = std::min(detail::symbolEnd(m_at + 1), m_end);
    const auto nag = letterNag({m_at, static_cast<std::size_t>(end - m_at)});
    return take(TokenKind::Nag, end, nag.value_or(0));
}

Token Lexer::word(const char* end)
{
    return take(TokenKind::Move, wholeMove(end));
}

/// What means nothing. Glued to a word, or where a move is due, it is what is left of one, a piece
/// of a chess font for example, and the rest is no move of its own. Not so with marks that people
/// put round words.
Token Lexer::nothing(const char* end)
{
    const bool isPunctuation = std::all_of(m_at, end, [](char c) {
        return std::string_view("\"',[]{}<>|").find(c) != std::string_view::npos;
    });
    if (isPunctuation)
        return take(TokenKind::Unknown, end);
    bool isWordNext = end < m_end && isLetter(*end);
    if (end < m_end && isDigit(*end)) {
        const char* p = end;
        while (p < m_end && isDigit(*p))
            ++p;
        isWordNext = p < m_end && *p != '.' && !isBlank(*p);
    } else if (end < m_end && !isAscii(*end)) {
        const Kind kind = characterAt(end, m_end).kind;
        isWordNext = kind == Kind::Letter || kind == Kind::Figurine;
    }
    if (isWordNext)
        return take(TokenKind::Move, wordEnd(end));
    return take(followsNumber(m_at) ? TokenKind::Move : TokenKind::Unknown, end);
}

/// The end of a move of which the word is the first part, the others standing behind gaps:
/// "N f3", "e xd5", "O - O".
const char* Lexer::wholeMove(const char* wordEnd) const
{
    if (isCastlingLetter(*m_at))
        return wholeCastling(wordEnd);
    constexpr int mostGaps = 4;
    const char* end = wordEnd;
    for (int gap = 0; gap < mostGaps; ++gap) {
        const char* const part = nextPart({m_at, static_cast<std::size_t>(end - m_at)});
        if (part == end)
            return end;
        end = withoutOutcome(this->wordEnd(part));
    }
    return end;
}

/// The same for castling, with anything between the parts that is no letter: "O-O -O".
const char* Lexer::wholeCastling(const char* wordEnd) const
{
    constexpr int mostLetters = 3;
    const char letter = *m_at;
    int letters = 0;
    for (const char* p = m_at; p < wordEnd;) {
        const int length = isAscii(*p) ? 1 : characterAt(p, m_end).length;
        const bool isDash = isAscii(*p) ? *p == '-' : characterAt(p, m_end).kind == Kind::Dash;
        const bool isSuffix = *p == '+' || *p == '#';
        if (*p != letter && !isDash && !isSuffix)
            return wordEnd;
        letters += *p == letter ? 1 : 0;
        p += length;
    }
    for (const char* end = wordEnd;;) {
        const auto stands = [this](const char* p) {
            return isLetter(*p) || isDigit(*p) ||
                   std::string_view("{}()[];$*!?%").find(*p) != std::string_view::npos;
        };
        const char* part = end;
        while (part < m_end && !stands(part))
            ++part;
        if (part == end || part >= m_end || *part != letter || outcomeEnd(part, m_end) > part)
            return end;
        const char* p = part;
        for (; p < m_end && (*p == letter || *p == '-'); ++p)
            letters += *p == letter ? 1 : 0;
        while (p < m_end && (*p == '+' || *p == '#'))
            ++p;
        const bool isPoint = p + 1 < m_end && (*p == '.' || *p == ',') && isDigit(p[1]);
        if (letters > mostLetters || isPoint ||
            (p < m_end && detail::symbolBytes[detail::byteAt(p)]))
            return end;
        end = p;
    }
}

/// Where the next part of a move stands, of which the word is the beginning, behind a gap; the
/// word's end where what follows is none.
const char* Lexer::nextPart(std::string_view word) const
{
    const char* const end = word.data() + word.size();
    const char* const part = skipGap(end);
    if (part == end || part >= m_end)
        return end;
    const Missing missing = missingAtEndOf(word);
    if (!missing.any())
        return end;
    const char first = *part;
    const char second = part + 1 < m_end ? part[1] : '\0';
    const bool isBeforePart = isFileLetter(second) || second == 'x' || second == ':';
    if (isRankDigit(first)) {
        const bool isNumber = second == '.' || isDigit(second);
        return !isNumber && (missing.rank || (missing.origin && isBeforePart)) ? part : end;
    }
    if (isFileLetter(first)) {
        const char* const last = std::min(detail::symbolEnd(part), m_end);
        const bool isPart = isRankDigit(second) || isBeforePart || isBlank(second);
        const bool isOther = isRemark({part, static_cast<std::size_t>(last - part)});
        return missing.file && isPart && !isOther ? part : end;
    }
    const bool isSign = isAscii(first) ? isCapture(first)
                                       : characterAt(part, m_end).kind == Kind::Times ||
                                             characterAt(part, m_end).kind == Kind::Dash;
    const char* const behind =
        skipGap(part + (isAscii(first) ? 1 : characterAt(part, m_end).length));
    return isSign && missing.capture && behind < m_end && isFileLetter(*behind) ? part : end;
}

/// Past blanks, line ends and the marks of quoted mail at their beginning.
const char* Lexer::skipGap(const char* place) const
{
    for (const char* p = place;;) {
        if (p >= m_end)
            return m_end;
        if (isBlank(*p) || (*p == '>' && isAtLineStart(p))) {
            ++p;
        } else {
            const bool mayBeSpace = !isAscii(*p);
            const Character c = mayBeSpace ? characterAt(p, m_end) : Character{Kind::Other, 0};
            if (c.kind != Kind::Space || c.value == Character::dots)
                return p;
            p += c.length;
        }
    }
}

const char* Lexer::backOverGap(const char* place) const
{
    while (place > m_begin) {
        if (isBlank(place[-1])) {
            --place;
            continue;
        }
        const char* lead = place - 1;
        while (lead > m_begin && place - lead < 4 && (detail::byteAt(lead) & 0xc0) == 0x80)
            --lead;
        if (isAscii(*lead))
            return place;
        const Character c = characterAt(lead, m_end);
        if (c.kind != Kind::Space || c.value == Character::dots || lead + c.length != place)
            return place;
        place = lead;
    }
    return place;
}

bool Lexer::followsNumber(const char* place) const
{
    const char* p = backOverGap(place);
    if (p <= m_begin)
        return false;
    if (!isDigit(p[-1]))
        return p[-1] == '.' || p[-1] == '\x85' ||
               std::string_view(m_begin, p).ends_with("\xe2\x80\xa6");
    while (p > m_begin && isDigit(p[-1]))
        --p;
    return p <= m_begin || isBlank(p[-1]);
}

/// Whether what stands before `place` may be a move, or something about it.
bool Lexer::followsMove(const char* place) const
{
    const char* const p = backOverGap(place);
    if (p <= m_begin || followsNumber(place))
        return false;
    const char last = p[-1];
    return isLetter(last) || isDigit(last) || !isAscii(last) ||
           std::string_view("+#=!?})").find(last) != std::string_view::npos;
}

/// The NAG of letters that annotate the move before: a novelty, a diagram, an editor's remark. None
/// where they may be the piece of a move.
std::optional<int> Lexer::letterNag(std::string_view word) const
{
    const auto* const known =
        std::find_if(letterSigns.begin(), letterSigns.end(),
                     [&](const game::NagSign& sign) { return sign.text == word; });
    if (known == letterSigns.end() || !followsMove(word.data()))
        return std::nullopt;
    const char* const end = word.data() + word.size();
    const char* const next = skipGap(end);
    const bool isGlued = next == end && next < m_end &&
                         std::string_view("{;()$!?").find(*next) == std::string_view::npos;
    const bool isPiece = word.size() == 1 && nextPart(word) != end;
    if (isGlued || isPiece)
        return std::nullopt;
    if (next < m_end && !isAscii(*next)) {
        const Kind kind = characterAt(next, m_end).kind;
        return kind == Kind::Other || kind == Kind::Times ? std::nullopt
                                                          : std::optional(known->nag);
    }
    const bool isSpoilt =
        next < m_end && (detail::byteClasses[detail::byteAt(next)] == detail::ByteClass::Other ||
                         std::string_view("\"<>]}").find(*next) != std::string_view::npos);
    return isSpoilt ? std::nullopt : std::optional(known->nag);
}

} // namespace plyline::pgn
