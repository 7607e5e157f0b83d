#pragma once

#include "core/game/game.h"
#include "core/game/time_control.h"
#include "core/pgn/comment_values.h"

#include <optional>
#include <vector>

namespace plyline::pgn {

/// Collects the values in the comments of one game. At the end it decides what only the whole game
/// can tell: the unit of evaluations, whether clocks of two numbers are hours and minutes, and the
/// clocks at the start.
class GameValues
{
public:
    /// Adds the values of a comment after event `event` of a line, which `mover` played; none for a
    /// comment before the first event.
    void add(std::size_t line, std::optional<std::size_t> event, rules::Color mover,
             const CommentValues& found);
    /// Call it once, after all comments.
    void settle(const game::Tags& tags);

    /// Moves out the values of a line, by index of its events; may be shorter than the line.
    [[nodiscard]] std::vector<game::MoveValues> take(std::size_t line);
    [[nodiscard]] const game::StartClocks& startClocks() const { return m_startClocks; }
    /// Returns whether an evaluation without a decimal point was read as hundredths of a pawn.
    [[nodiscard]] bool hasCentipawns() const { return m_hasCentipawns; }
    /// Returns whether a clock was read as hours and minutes.
    [[nodiscard]] bool hasHoursAndMinutes() const { return m_hasHoursAndMinutes; }

private:
    /// How the values of a move are written.
    struct Forms
    {
        rules::Color mover = rules::Color::White;
        bool isWholeEvaluation = false;
        bool isClockOfTwo = false;
    };
    struct LineValues
    {
        std::vector<game::MoveValues> values;
        std::vector<Forms> forms; ///< As long as `values`.
    };
    /// A clock of one player on the main line.
    struct Clock
    {
        std::int64_t* millis;
        std::size_t event; ///< Number of events before it; 0 before the first.
        bool isOfTwo;
    };

    void addBeforeFirst(const CommentValues& found);
    void settleEvaluations();
    void settleClocks(const game::Tags& tags);
    void settleClocksOf(rules::Color color, const std::optional<game::TimeStage>& stage);
    [[nodiscard]] std::vector<Clock> clocksOf(rules::Color color);
    void readAsHours(std::int64_t& clock);
    void readVariationsAsHours();
    void settleStart(const game::Tags& tags);
    /// Returns whether the clocks of a color can have started with the stage.
    [[nodiscard]] bool canFollow(rules::Color color, const game::TimeStage& first);

    std::vector<LineValues> m_lines;
    std::optional<std::int64_t> m_startMillis; ///< From a comment before the first move.
    game::StartClocks m_startClocks;
    bool m_isStartOfTwo = false;
    bool m_hasDecimals = false; ///< Some evaluation has a decimal point.
    bool m_hasCentipawns = false;
    bool m_hasHoursAndMinutes = false;
};

} // namespace plyline::pgn
