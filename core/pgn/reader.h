#pragma once

#include "core/base/text.h"
#include "core/game/outcome.h"
#include "core/pgn/characters.h"
#include "core/pgn/ignoring_visitor.h"
#include "core/pgn/lexer.h"
#include "core/pgn/movetext_bounds.h"
#include "core/pgn/position_line.h"
#include "core/pgn/skipped_text.h"
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
        if (flow == Flow::Continue)
            flow = readMovetext(visitor);
        else if (flow == Flow::SkipRest)
            flow = skipMovetext(visitor, 0);
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

    /// Reads to the end of the movetext. Returns Leave if the visitor left.
    template <typename Visitor>
    Flow readMovetext(Visitor& visitor)
    {
        std::int64_t depth = 0;
        std::string_view text;
        for (;;) {
            while (m_lexer.takeMove(text)) {
                if (const Flow flow = visitor.move(text); flow != Flow::Continue)
                    return passRest(visitor, flow, depth);
                if (visitor.isStopped())
                    return Flow::Leave;
            }
            if (visitor.isStopped())
                return Flow::Leave;
            const Token token = m_lexer.next();
            if (ends(visitor, token, depth))
                return Flow::Continue;
            if (token.kind == TokenKind::Move || mayStandForMove(m_lexer, token)) {
                if (const Flow flow = visitor.move(token.text()); flow != Flow::Continue)
                    return passRest(visitor, flow, depth);
            } else {
                visitToken(visitor, token, depth);
            }
        }
    }

    template <typename Visitor>
    Flow passRest(Visitor& visitor, Flow flow, std::int64_t depth)
    {
        return flow == Flow::SkipRest ? skipMovetext(visitor, depth) : flow;
    }

    /// Skips to the place where readMovetext would end.
    template <typename Visitor>
    [[gnu::noinline]] Flow skipMovetext(Visitor& visitor, std::int64_t depth)
    {
        const char* mark = m_lexer.begin();
        for (;;) {
            if (visitor.isStopped())
                return Flow::Leave;
            mark = m_lexer.skipPlain(mark);
            const Token token = m_lexer.next();
            switch (token.kind) {
            case TokenKind::Move:
                if (depth > 0 || !isDoubleForfeit(m_lexer, token, m_result))
                    break;
                visitor.outcome(token.text());
                skipTail(0);
                return Flow::Continue;
            case TokenKind::Nag:
            case TokenKind::Comment:
            case TokenKind::RestOfLine:
            case TokenKind::Escape:
            case TokenKind::Unknown:
                break;
            case TokenKind::OpenVariation:
                ++depth;
                break;
            case TokenKind::CloseVariation:
                depth -= depth > 0 ? 1 : 0;
                break;
            case TokenKind::Outcome:
                if (depth > 0 || goesOnBehindOutcome(m_lexer))
                    break;
                visitor.outcome(token.text());
                skipTail(0);
                return Flow::Continue;
            case TokenKind::TagSection:
            case TokenKind::End:
                return Flow::Continue;
            }
        }
    }

    /// Returns whether the token ends the movetext. If so, reports the result and what follows it
    /// on its line.
    template <typename Visitor>
    [[gnu::noinline]] bool ends(Visitor& visitor, const Token& token, std::int64_t depth)
    {
        if (token.kind == TokenKind::TagSection || token.kind == TokenKind::End)
            return true;
        const bool isOutcome = token.kind == TokenKind::Outcome
                                   ? !goesOnBehindOutcome(m_lexer)
                                   : isDoubleForfeit(m_lexer, token, m_result);
        if (depth > 0 || !isOutcome)
            return false;
        visitor.outcome(token.text());
        readTail(visitor);
        return true;
    }

    /// Reports a token that ends nothing and is not a move.
    template <typename Visitor>
    [[gnu::noinline]] void visitToken(Visitor& visitor, const Token& token, std::int64_t& depth)
    {
        switch (token.kind) {
        case TokenKind::Nag:
            visitor.nag(token);
            break;
        case TokenKind::Comment:
        case TokenKind::RestOfLine:
        case TokenKind::Escape:
            visitor.comment(token);
            break;
        case TokenKind::OpenVariation:
            ++depth;
            visitor.beginVariation(token.begin);
            break;
        case TokenKind::CloseVariation:
            depth -= depth > 0 ? 1 : 0;
            visitor.endVariation(token.begin);
            break;
        case TokenKind::Unknown:
        case TokenKind::Outcome: // inside a variation, or in the middle of the moves
            visitor.unknown(token.text());
            break;
        case TokenKind::Move:
        case TokenKind::TagSection:
        case TokenKind::End:
            break;
        }
    }

    /// Reads what follows a result on its line and belongs to that game: comments, variations, a
    /// second result, words. Stops where a new game begins on the line.
    template <typename Visitor>
    [[gnu::noinline]] void readTail(Visitor& visitor, std::int64_t depth = 0)
    {
        for (;;) {
            m_lexer.skipBlanks();
            const char* const at = m_lexer.at();
            if (depth == 0 && (isAtLineEnd() || (*at == '[' && m_lexer.looksLikeTag(at))))
                return;
            Lexer ahead = m_lexer;
            const Token token = ahead.next();
            if (token.kind == TokenKind::TagSection || token.kind == TokenKind::End)
                return;
            if (depth == 0 && isMovetextHere(m_lexer, token))
                return;
            const bool isWords = token.kind == TokenKind::Move ||
                                 (token.kind == TokenKind::OpenVariation && areWordsBehind(ahead));
            if (isWords && depth == 0) {
                const char* const end = m_lexer.lineEnd(at);
                visitor.stray(textBetween(at, end));
                m_lexer.moveTo(end);
                return;
            }
            m_lexer = ahead;
            const bool isMove =
                token.kind == TokenKind::Move || (depth > 0 && mayStandForMove(m_lexer, token));
            if (!isMove)
                visitToken(visitor, token, depth);
            else if (visitor.move(token.text()) != Flow::Continue)
                return skipTail(depth);
        }
    }

    void skipTail(std::int64_t depth)
    {
        IgnoringVisitor silent;
        readTail(silent, depth);
    }

    template <typename Visitor>
    void finish(Visitor& visitor, const char* start)
    {
        m_lexer.skipSpace();
        visitor.endGame({offsetOf(start), m_lexer.at() - start});
    }

    [[nodiscard]] bool isAtLineEnd() const
    {
        return m_lexer.at() >= m_lexer.end() || isLineEnd(*m_lexer.at());
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
