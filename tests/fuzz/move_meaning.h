#pragma once

#include "core/game/game.h"
#include "core/pgn/move_places.h"
#include "tests/fuzz/check.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace plyline::fuzz {

/// A played move and the word that it was read from, with the bytes round it. It knows the written
/// forms of moves by itself and asks the readers nothing.
class MoveMeaning
{
public:
    /// What stands before `begin` belongs to no game, or to the one before.
    MoveMeaning(std::string_view bytes, std::int64_t begin, Span span, const game::MoveEvent& event)
        : m_before(bytes.substr(at(begin), at(span.offset - begin))),
          m_word(bytes.substr(at(span.offset), at(span.length))),
          m_behind(bytes.substr(at(span.end()))),
          m_event(event)
    {}

    void check() const
    {
        FUZZ_CHECK(!m_word.empty());
        if (m_event.isNull())
            return;
        if (m_event.isCastling())
            return checkCastling();
        checkTarget();
        checkPiece();
        checkBefore();
    }

private:
    static std::size_t at(std::int64_t offset) { return static_cast<std::size_t>(offset); }
    static bool isFile(char c) { return c >= 'a' && c <= 'h'; }
    static bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    static bool isGap(char c)
    {
        return c == '\0' || c == '\x1a' || c == ' ' || (c >= 9 && c <= 13);
    }

    [[nodiscard]] bool names(rules::Square square) const
    {
        // The rank behind the file, nothing but gaps between them.
        for (std::size_t i = 0; i < m_word.size(); ++i) {
            if (m_word[i] != 'a' + static_cast<int>(square.file()))
                continue;
            std::size_t next = i + 1;
            while (next < m_word.size() &&
                   (isGap(m_word[next]) || static_cast<signed char>(m_word[next]) < 0))
                ++next;
            if (next < m_word.size() && m_word[next] == '1' + static_cast<int>(square.rank()))
                return true;
        }
        return false;
    }

    void checkTarget() const
    {
        if (names(m_event.step->to))
            return;
        // "ed": a pawn's capture without its rank, and no rank stands behind it. A glyph ends it.
        const bool isPawn = m_event.step->role == rules::Role::Pawn;
        const auto file = static_cast<char>('a' + static_cast<int>(m_event.step->to.file()));
        FUZZ_CHECK(isPawn && m_word.find(file) != std::string_view::npos);
        if (m_word.back() != file)
            return;
        std::size_t next = 0;
        while (next < m_behind.size() && isGap(m_behind[next]))
            ++next;
        const bool isRank =
            next < m_behind.size() && m_behind[next] >= '1' && m_behind[next] <= '8';
        const char second = next + 1 < m_behind.size() ? m_behind[next + 1] : '\0';
        FUZZ_CHECK(!isRank || second == '.' || second == '-' || second == '/' || isDigit(second) ||
                   !isGap(second));
    }

    void checkPiece() const
    {
        const char first = m_word.front();
        const bool isNamed = isUpper(first) || static_cast<signed char>(first) < 0 ||
                             std::string_view("nrqkb").find(first) != std::string_view::npos;
        if (m_event.step->role != rules::Role::Pawn)
            FUZZ_CHECK(isNamed || names(m_event.step->from));
        else
            FUZZ_CHECK(isFile(first) || first == 'P' || static_cast<signed char>(first) < 0 ||
                       isUpper(first)); // a letter for pawns in some language
    }

    /// Nothing that may be the front of the move stands before it.
    void checkBefore() const
    {
        if (m_before.empty() || !isFile(m_word.front()))
            return;
        const char glued = m_before.back();
        FUZZ_CHECK(!isUpper(glued) && !(glued >= 'a' && glued <= 'z'));
        FUZZ_CHECK(glued != '~' && glued != '&' && glued != '^' && glued != '\\' && glued != '%');
        FUZZ_CHECK(isGap(glued) || static_cast<unsigned char>(glued) >= ' ');
        std::size_t end = m_before.size();
        while (end > 0 && isGap(m_before[end - 1]))
            --end;
        if (mayBeRestOfLine(end))
            return;
        const bool isLetter = end > 0 && isUpper(m_before[end - 1]);
        const bool isAlone = end == 1 || (end > 1 && isGap(m_before[end - 2]));
        FUZZ_CHECK(!isLetter || !isAlone);
    }

    /// Whether what ends there may be a comment that its line end closes.
    [[nodiscard]] bool mayBeRestOfLine(std::size_t end) const
    {
        if (m_before.find_first_of("\r\n", end) == std::string_view::npos)
            return false;
        const std::size_t lineEnd = m_before.substr(0, end).find_last_of("\r\n");
        const std::size_t begin = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
        return m_before.substr(begin, end - begin).find_first_of(";%") != std::string_view::npos;
    }

    void checkCastling() const
    {
        const auto isLetter = [](char c) { return c == 'O' || c == '0' || c == 'o'; };
        const auto letters = std::count_if(m_word.begin(), m_word.end(), isLetter);
        const bool isKingSide = m_event.step->to.file() == rules::File::G;
        if (letters == 0) {
            FUZZ_CHECK(names(m_event.step->to) || names(m_event.rookHop->from));
            return;
        }
        FUZZ_CHECK(letters == (isKingSide ? 2 : 3));
        std::size_t next = 0;
        while (next < m_behind.size() && (isGap(m_behind[next]) || m_behind[next] == '-'))
            ++next;
        const bool goesOn =
            isKingSide && next < m_behind.size() && m_behind[next] == m_word.front();
        const char second = next + 1 < m_behind.size() ? m_behind[next + 1] : '\0';
        FUZZ_CHECK(!goesOn || !isGap(second));
    }

    std::string_view m_before, m_word, m_behind;
    const game::MoveEvent& m_event;
};

/// What stands between two moves of a line, or before a variation's first.
class BetweenMoves
{
public:
    BetweenMoves(std::string_view bytes, std::int64_t begin, std::int64_t end)
        : m_bytes(bytes),
          m_at(static_cast<std::size_t>(begin)),
          m_end(static_cast<std::size_t>(end))
    {}

    /// Nothing that is passed over there names a square: it may have been a move. Comments,
    /// commands and variations may.
    void check()
    {
        for (int depth = 0; m_at < m_end; ++m_at) {
            const char c = m_bytes[m_at];
            const bool isLineStart = m_at == 0 || isLineEnd(m_bytes[m_at - 1]);
            if (c == '{')
                skipTo("}");
            else if (c == ';' || (c == '%' && isLineStart))
                skipTo("\r\n");
            else if (c == '[' && m_bytes[m_at + 1] == '%')
                skipTo("]\r\n");
            else if (c == '[')
                skipBracket(depth);
            else if (c == '(')
                ++depth;
            else if (c == ')')
                depth -= depth > 0 ? 1 : 0;
            else if (depth == 0)
                FUZZ_CHECK(!isSquareAt(m_at));
        }
    }

private:
    static bool isLineEnd(char c) { return c == '\n' || c == '\r'; }
    [[nodiscard]] bool isSquareAt(std::size_t at) const
    {
        return m_bytes[at] >= 'a' && m_bytes[at] <= 'h' && m_bytes[at + 1] >= '1' &&
               m_bytes[at + 1] <= '8';
    }
    /// To its end on the same line, where it has one: what stands in it hangs together.
    void skipBracket(int depth)
    {
        const std::size_t end = std::min(m_bytes.find_first_of("]\r\n", m_at), m_end);
        if (end >= m_end || m_bytes[end] != ']' || end - m_at >= 512)
            return;
        for (; m_at < end; ++m_at)
            FUZZ_CHECK(depth > 0 || !isSquareAt(m_at));
    }
    void skipTo(std::string_view ends)
    {
        m_at = std::min(m_bytes.find_first_of(ends, m_at), m_end);
    }

    std::string_view m_bytes;
    std::size_t m_at, m_end;
};

/// Each move of the game is what its word means as the file has it, and none is passed over.
inline void checkMeanings(const game::Game& game)
{
    const std::string_view bytes = game.source()->bytes();
    const pgn::MovePlaces places = pgn::movePlacesOf(game);
    std::map<int, std::int64_t> ends; // of what was read of each line
    for (const pgn::MovePlace& place : places.all()) {
        const auto [end, isFirst] = ends.try_emplace(place.line.number(), place.span.offset);
        if (!isFirst && place.isMove)
            BetweenMoves(bytes, end->second, place.span.offset).check();
        end->second = place.isMove || isFirst ? place.span.end() : end->second;
        if (!place.isMove)
            continue;
        const game::Line& line = game.line(place.line);
        const int event = place.ply.number() - line.forkPly.number() - 1;
        // Text that is nothing may stand on the lines before the first move.
        const bool isGamesFirst = line.id.isMain() && event == 0;
        const std::size_t lineEnd =
            bytes.find_last_of("\r\n", static_cast<std::size_t>(place.span.offset));
        const auto begin = isGamesFirst && lineEnd != std::string_view::npos ? lineEnd + 1 : 0;
        MoveMeaning(bytes, static_cast<std::int64_t>(begin), place.span, line.log[event]).check();
    }
}

} // namespace plyline::fuzz
