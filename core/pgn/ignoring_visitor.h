#pragma once

#include "core/base/text.h"
#include "core/pgn/lexer.h"
#include "core/pgn/tag_token.h"

#include <cstdint>
#include <string_view>

namespace plyline::pgn {

/// What a visitor wants to read next.
enum class Flow : std::uint8_t {
    Continue,
    SkipRest,
    Leave, ///< Stop at once: nothing more is reported of this game, not even its end, and the
           ///< reader must not be used for further games.
};

/// Visitor that ignores everything. Derive from it and hide the functions to implement. The order
/// of calls in a game is `beginGame`, `positionLine`, any number of `tag` and `stray`,
/// `beginMovetext`, then tokens, then `endGame`. Comments may also come before the tags, after the
/// result on its line, and after the last game.
struct IgnoringVisitor
{
    /// Asked at each token and line of stray text. Returning true has the effect of Flow::Leave.
    [[nodiscard]] bool isStopped() { return false; }
    void beginGame() {}
    /// The game is this line of EPD or FEN. Tags and comments with the same contents follow.
    void positionLine(std::string_view) {}
    void tag(const TagToken&) {}
    /// Text without meaning between games, or after a result on its line.
    void stray(std::string_view) {}
    /// Return SkipRest to skip the movetext.
    [[nodiscard]] Flow beginMovetext() { return Flow::Continue; }
    /// Return SkipRest to skip the rest of the movetext; `outcome` is still called.
    [[nodiscard]] Flow move(std::string_view) { return Flow::Continue; }
    void nag(const Token&) {}
    void comment(const Token&) {}
    void beginVariation(const char*) {}
    void endVariation(const char*) {}
    void unknown(std::string_view) {}
    /// The result that ends the game.
    void outcome(std::string_view) {}
    /// `span` reaches from the end of the previous game to the start of the next.
    void endGame(Span) {}
};

} // namespace plyline::pgn
