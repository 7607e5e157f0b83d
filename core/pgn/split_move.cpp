#include "core/pgn/split_move.h"

#include "core/base/text.h"
#include "core/pgn/characters.h"
#include "core/pgn/word_extent.h"
#include "core/pgn/word_forms.h"

#include <algorithm>
#include <string>

namespace plyline::pgn {

namespace {

using Kind = Character::Kind;

/// What may follow in a move that is incomplete.
struct Missing
{
    bool file = false;
    bool rank = false;
    bool capture = false;
    bool origin = false; ///< A rank that is followed by a file or a capture.
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
    bool hasPiece = plain.empty(); // a pawn's figurine
    while (take([](char c) { return !isAscii(c); }))
        hasPiece = true;
    hasPiece = hasPiece || take([](char c) {
                   return (c >= 'A' && c <= 'Z' && c != 'O') ||
                          std::string_view("knqr").find(c) != std::string_view::npos;
               });
    const bool hasFile = take(isFileLetter);
    const bool hasRank = take(isRankDigit);
    const bool hasCapture = take(isCaptureSign);
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

const char* SplitMove::end(const char* wordEnd) const
{
    if (isCastlingLetter(*m_at))
        return castlingEnd(wordEnd);
    constexpr int mostGaps = 4;
    const WordExtent extent(m_lexer);
    const char* end = wordEnd;
    for (int gap = 0; gap < mostGaps; ++gap) {
        const char* const part = nextPart({m_at, static_cast<std::size_t>(end - m_at)});
        if (part == end)
            return end;
        end = extent.withoutOutcome(extent.end(part));
    }
    return end;
}

const char* SplitMove::castlingEnd(const char* wordEnd) const
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

/// What stands at `place` or behind characters there that cannot be seen: a byte of ASCII, or `x`
/// and a space for other such signs; NUL for anything else.
char SplitMove::signAt(const char* place) const
{
    for (const char* p = place; p < m_end;) {
        if (isAscii(*p))
            return *p;
        const Character c = characterAt(p, m_end);
        if (c.kind == Kind::Times)
            return 'x';
        if (c.kind != Kind::Space || c.value == Character::dots)
            return '\0';
        if (c.value != Character::invisible)
            return ' ';
        p += c.length;
    }
    return '\0';
}

const char* SplitMove::nextPart(std::string_view word) const
{
    const char* const end = word.data() + word.size();
    const char* const part = m_lexer.skipGap(end);
    if (part == end || part >= m_end)
        return end;
    const Missing missing = missingAtEndOf(word);
    if (!missing.any())
        return end;
    const char first = *part;
    const char second = signAt(part + 1);
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
    const bool isSign = isAscii(first) ? isCaptureSign(first)
                                       : characterAt(part, m_end).kind == Kind::Times ||
                                             characterAt(part, m_end).kind == Kind::Dash;
    const char* const behind =
        m_lexer.skipGap(part + (isAscii(first) ? 1 : characterAt(part, m_end).length));
    return isSign && missing.capture && behind < m_end && isFileLetter(*behind) ? part : end;
}

} // namespace plyline::pgn
