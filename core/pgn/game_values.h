#pragma once

#include "core/game/game.h"
#include "core/pgn/comment_values.h"
#include "core/pgn/time_control.h"

#include <optional>
#include <vector>

namespace plyline::pgn {

/// Gathers what the comments of one game say as values, and settles at the end what only the whole
/// game can tell: the unit of its evaluations, whether clocks of two numbers are hours and minutes,
/// and what the clocks showed at the start.
class GameValues
{
public:
    /// `event` is the last one of the line before the comment; none before the first. `mover`
    /// played it.
    void add(std::size_t line, std::optional<std::size_t> event, rules::Color mover,
             const CommentValues& found);
    /// Call it once, behind all comments.
    void settle(const game::Tags& tags);

    /// Of the line's events by index, as far as there are any; leaves none.
    [[nodiscard]] std::vector<game::MoveValues> take(std::size_t line);
    [[nodiscard]] const game::StartClocks& startClocks() const { return m_startClocks; }
    /// An evaluation without a decimal point was read as hundredths of a pawn.
    [[nodiscard]] bool hasCentipawns() const { return m_hasCentipawns; }
    /// A clock was read as hours and minutes.
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
        std::vector<Forms> forms; ///< As many.
    };
    /// A clock of one player on the main line.
    struct Clock
    {
        std::int64_t* millis;
        std::size_t event; ///< Behind which it stands; 0 before the first.
        bool isOfTwo;
    };

    void addBeforeFirst(const CommentValues& found);
    void settleEvaluations();
    void settleClocks(const game::Tags& tags);
    void settleClocksOf(rules::Color color, const std::optional<TimeControl>& control);
    [[nodiscard]] std::vector<Clock> clocksOf(rules::Color color);
    void readAsHours(std::int64_t& clock);
    void readVariationsAsHours();
    void settleStart(const game::Tags& tags, const std::optional<TimeControl>& control);

    std::vector<LineValues> m_lines;
    std::optional<std::int64_t> m_startMillis; ///< In a comment before the first move.
    game::StartClocks m_startClocks;
    bool m_isStartOfTwo = false;
    bool m_hasDecimals = false; ///< An evaluation has a decimal point.
    bool m_hasCentipawns = false;
    bool m_hasHoursAndMinutes = false;
};

} // namespace plyline::pgn
