#pragma once

#include "core/base/text.h"
#include "core/pgn/lexer.h"
#include "core/pgn/tag_token.h"

#include <cstdint>
#include <string_view>

namespace plyline::pgn {

/// What a visitor wants to see next.
enum class Flow : std::uint8_t {
    Continue,
    SkipRest,
    Leave, ///< Nothing more is told of this game, not even its end; the reader stands in the middle
           ///< of it and reads no further game.
};

/// Does nothing with anything. A visitor derives from it and hides what it wants to hear, in this
/// order a game: `beginGame`, `positionLine`, `tag` and `stray` any number of times,
/// `beginMovetext`, then tokens, then `endGame`. A comment may stand before the tags, behind the
/// result on its line, and behind the last game.
struct IgnoringVisitor
{
    /// Asked at each token and line of stray text: true is as if `move` had said Leave.
    [[nodiscard]] bool isStopped() { return false; }
    void beginGame() {}
    /// The game is this line of EPD or FEN: tags and comments that say the same follow.
    void positionLine(std::string_view) {}
    void tag(const TagToken&) {}
    /// Text between games that is nothing, and such text behind a result on its line.
    void stray(std::string_view) {}
    /// SkipRest: the movetext is passed over.
    [[nodiscard]] Flow beginMovetext() { return Flow::Continue; }
    /// SkipRest: what is left of the movetext is passed over; `outcome` is still told.
    [[nodiscard]] Flow move(std::string_view) { return Flow::Continue; }
    void nag(const Token&) {}
    void comment(const Token&) {}
    void beginVariation(const char*) {}
    void endVariation(const char*) {}
    void unknown(std::string_view) {}
    /// The one that ends the game.
    void outcome(std::string_view) {}
    /// `span` is from the end of the game before to the start of the next.
    void endGame(Span) {}
};

} // namespace plyline::pgn
