#pragma once

#include "core/game/game.h"
#include "core/rules/position.h"

#include <optional>
#include <vector>

namespace plyline::game {

/// One thing that the text of a game says, in its place.
struct LineStep
{
    enum class Kind : std::uint8_t {
        Move,
        Annotation,  ///< A comment or a glyph.
        LineStarted, ///< A variation begins.
        LineEnded,   ///< It ends, and with it all inside it.
    };
    Kind kind;
    const Line& line;
    Ply ply; ///< That the move leads to, the annotation follows, or the line begins or ends at.
    const MoveEvent* event = nullptr;       ///< Of a move.
    const Annotation* annotation = nullptr; ///< Of an annotation.
    /// Before the move; valid until the next step.
    const rules::Position* position = nullptr;
};

/// Walks over all lines of a game in the order of its text, each variation after the move that it
/// replaces. Not recursive, so that nesting can be of any depth. Of a game whose start cannot be
/// played there is nothing. The game must outlive it.
class LineWalk
{
public:
    explicit LineWalk(const Game& game);

    /// Returns the next step; none at the end of the main line.
    [[nodiscard]] std::optional<LineStep> next();

private:
    /// A line being walked, up to event `event` and annotation `item`.
    struct OpenLine
    {
        const Line* line = nullptr;
        int event = 0;
        std::size_t item = 0;
        rules::Position position;
        std::optional<rules::Position> before;
    };

    [[nodiscard]] LineStep begin(const Line& line);
    [[nodiscard]] LineStep play(OpenLine& open);

    const Game& m_game;
    std::vector<OpenLine> m_open;
};

} // namespace plyline::game
