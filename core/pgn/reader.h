#pragma once

#include "core/base/text.h"
#include "core/game/outcome.h"
#include "core/pgn/characters.h"
#include "core/pgn/ignoring_visitor.h"
#include "core/pgn/lexer.h"
#include "core/pgn/movetext_bounds.h"
#include "core/pgn/movetext_reader.h"
#include "core/pgn/position_line.h"
#include "core/pgn/tag_reader.h"
#include "core/pgn/tag_section.h"

#include <cstdint>
#include <string_view>

namespace plyline::pgn {

/// Reads games one after another and calls a visitor. Knows the syntax of PGN and nothing about
/// chess. Passes views into the bytes and remembers only one tag. A line of EPD or FEN between
/// games counts as a game without moves.
class Reader
{
public:
    /// Starts reading at `from`, where a game must begin. The bytes before it may be inspected but
    /// are not read, so that a game reads the same alone and among others.
    explicit Reader(std::string_view bytes, std::int64_t from = 0) : m_lexer(bytes)
    {
        m_lexer.moveTo(m_lexer.begin() + from);
    }

    /// Returns the offset of the next game from the start of the bytes.
    [[nodiscard]] std::int64_t offset() const { return offsetOf(m_lexer.at()); }

    /// Reads the next game. Returns false if there is none or if the visitor stopped before it;
    /// text after the last game is left to `readRest`.
    template <typename Visitor>
    bool readGame(Visitor& visitor)
    {
        const char* const start = m_lexer.at();
        m_result = {};
        if (!findGame(visitor))
            return false;
        if (m_isPosition) {
            readPosition(visitor);
            finish(visitor, start);
            return true;
        }
        if (m_startsWithTags && !readTags(visitor)) {
            finish(visitor, start);
            return true;
        }
        Flow flow = visitor.beginMovetext();
        MovetextReader movetext(m_lexer, m_result);
        if (flow == Flow::Continue)
            flow = movetext.read(visitor);
        else if (flow == Flow::SkipRest)
            flow = movetext.skip(visitor);
        m_lexer.moveTo(movetext.at());
        if (flow != Flow::Leave)
            finish(visitor, start);
        return true;
    }

    /// Reads what follows the last game, comments and stray text.
    template <typename Visitor>
    void readRest(Visitor& visitor)
    {
        findGame(visitor);
    }

    /// Returns the offset from the start of the bytes.
    [[nodiscard]] std::int64_t offsetOf(const char* place) const { return place - m_lexer.begin(); }

private:
    /// Moves to the first tag or token of a game. Comments alone make a game only if they begin the
    /// text; after the last game they belong to it.
    template <typename Visitor>
    bool findGame(Visitor& visitor)
    {
        const bool isFirst = m_lexer.at() == m_lexer.begin();
        bool hasComment = false;
        bool isBegun = false;
        m_isPosition = false;
        const auto begin = [&] {
            if (!isBegun)
                visitor.beginGame();
            isBegun = true;
        };
        for (;;) {
            if (visitor.isStopped())
                return false;
            m_lexer.skipSpace();
            const char* const at = m_lexer.at();
            if (at >= m_lexer.end()) {
                m_startsWithTags = false;
                return hasComment && isFirst;
            }
            if (*at == '[' && (m_lexer.looksLikeTag(at) || m_lexer.beginsTagSection(at))) {
                begin();
                m_startsWithTags = true;
                return true;
            }
            if (*at == '{' || *at == ';' || m_lexer.isEscape(at)) {
                begin();
                const Token token = m_lexer.next();
                hasComment = hasComment || token.kind != TokenKind::Escape;
                visitor.comment(token);
                continue;
            }
            begin();
            if (isPositionLineAt(m_lexer)) {
                m_startsWithTags = false;
                m_isPosition = true;
                return true;
            }
            if (looksLikeMovetext(m_lexer)) {
                m_startsWithTags = false;
                return true;
            }
            const char* const end = m_lexer.lineEnd(at);
            visitor.stray(textBetween(at, end));
            m_lexer.moveTo(end);
        }
    }

    /// Reads a line of EPD or FEN as a game: tags for the position and its title, comments for the
    /// other operations. The values of these tags are valid only during the calls.
    template <typename Visitor>
    [[gnu::noinline]] void readPosition(Visitor& visitor)
    {
        const PositionLine line = takePositionLine(m_lexer);
        visitor.positionLine(line.text);
        for (const TagToken& tag : line.tags())
            visitor.tag(tag);
        if (visitor.beginMovetext() == Flow::Leave)
            return;
        for (const Token& comment : line.comments)
            visitor.comment(comment);
    }

    /// Returns false if the tags of the next game follow directly.
    template <typename Visitor>
    bool readTags(Visitor& visitor)
    {
        constexpr int mostStrays = 16; // looking ahead is expensive
        const char* const section = m_lexer.at();
        std::string_view firstName;
        int strays = 0;
        bool followsBlankLine = false;
        for (;;) {
            const char* const at = m_lexer.at();
            TagToken tag = readTag(m_lexer);
            if (firstName.empty()) {
                firstName = tag.name;
            } else if (followsBlankLine && tag.name == firstName) {
                m_lexer.moveTo(at);
                return false;
            }
            visitTag(visitor, tag);
            while (takeNextPlainTag(m_lexer, tag))
                visitTag(visitor, tag);
            const char* end = m_lexer.at();
            m_lexer.skipSpace();
            while (isEmptyTag(m_lexer) ||
                   (strays < mostStrays && mayBeStray(*m_lexer.at()) &&
                    isStrayAmongTags(m_lexer, textBetween(section, m_lexer.at())))) {
                ++strays;
                const char* const lineEnd = m_lexer.lineEnd(m_lexer.at());
                visitor.stray(textBetween(m_lexer.at(), lineEnd));
                m_lexer.moveTo(lineEnd);
                end = lineEnd;
                m_lexer.skipSpace();
            }
            followsBlankLine = hasBlankLine(textBetween(end, m_lexer.at()));
            if (!followsBlankLine && *m_lexer.at() != '[' &&
                areCommentsBeforeTag(m_lexer, firstName)) {
                while (*m_lexer.at() != '[') {
                    visitor.comment(m_lexer.next());
                    m_lexer.skipSpace();
                }
            }
            if (!isTagHere(m_lexer, followsBlankLine))
                return true;
        }
    }

    template <typename Visitor>
    [[gnu::always_inline]] void visitTag(Visitor& visitor, const TagToken& tag)
    {
        visitor.tag(tag);
        if (tag.name.size() == std::string_view("Result").size())
            noteResult(tag);
    }

    template <typename Visitor>
    void finish(Visitor& visitor, const char* start)
    {
        m_lexer.skipSpace();
        visitor.endGame({offsetOf(start), m_lexer.at() - start});
    }

    void noteResult(const TagToken& tag)
    {
        // The value is rarely needed: parse it only if there is a second Result tag.
        if (tag.name == "Result" && (m_result.empty() || !game::parseOutcome(m_result)))
            m_result = tag.value;
    }

    Lexer m_lexer;
    bool m_startsWithTags = false;
    bool m_isPosition = false; ///< The current game is a line of EPD or FEN.
    std::string_view m_result; ///< Value of the first Result tag that holds a result.
};

} // namespace plyline::pgn
