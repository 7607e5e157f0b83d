#pragma once

#include "core/pgn/characters.h"
#include "core/pgn/ignoring_visitor.h"
#include "core/pgn/lexer.h"
#include "core/pgn/movetext_bounds.h"
#include "core/pgn/skipped_text.h"

#include <cstdint>
#include <string_view>

namespace plyline::pgn {

/// Reads the moves of one game and what stands among them, up to the end of the line with its
/// result, and calls a visitor.
class MovetextReader
{
public:
    /// Reads from where `lexer` stands. `result` is the value of the game's Result tag; empty if
    /// there is none.
    MovetextReader(const Lexer& lexer, std::string_view result) : m_lexer(lexer), m_result(result)
    {}

    /// Returns the place up to which it has read.
    [[nodiscard]] const char* at() const { return m_lexer.at(); }

    /// Reads to the end of the movetext. Returns Leave if the visitor left.
    template <typename Visitor>
    Flow read(Visitor& visitor)
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

    /// Skips to the place where read() would end.
    template <typename Visitor>
    [[gnu::noinline]] Flow skip(Visitor& visitor, std::int64_t depth = 0)
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

private:
    template <typename Visitor>
    Flow passRest(Visitor& visitor, Flow flow, std::int64_t depth)
    {
        return flow == Flow::SkipRest ? skip(visitor, depth) : flow;
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

    [[nodiscard]] bool isAtLineEnd() const
    {
        return m_lexer.at() >= m_lexer.end() || isLineEnd(*m_lexer.at());
    }

    Lexer m_lexer; // a copy, because a reference would be read again for each move
    std::string_view m_result;
};

} // namespace plyline::pgn
