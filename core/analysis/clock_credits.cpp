#include "core/analysis/clock_credits.h"

#include <algorithm>

namespace plyline::analysis {

namespace {

using Millis = std::int64_t;

/// A clock before and after a move.
struct Step
{
    Millis before;
    Millis now;
};

/// Puts credits on the moves of one side.
class CreditFinder
{
public:
    CreditFinder(std::optional<Millis> start, const std::vector<OwnMove>& moves)
        : m_start(start), m_moves(moves), m_credits(moves.size())
    {}

    void addIncrements(std::size_t first, std::size_t end, Millis increment)
    {
        for (std::size_t i = first; i < std::min(end, m_moves.size()); ++i)
            m_credits[i] = increment;
    }
    /// Adds the time of a stage that begins after the move `last`; the stage's own last move comes
    /// before `end`.
    void addStage(std::size_t last, std::size_t end, Millis time)
    {
        for (std::size_t i = last; i < std::min(end, m_moves.size()); ++i) {
            if (showsStage(i, time)) {
                m_credits[i] += time;
                return;
            }
        }
        if (last < m_moves.size() && mayHideStage(last, time))
            m_credits[last] += time;
    }
    /// A clock that shows the start's time after the first move began to run only then, and one
    /// that mate stopped was not pressed.
    void removeUnpressed()
    {
        if (const auto first = stepOf(0); first && first->now == first->before && !m_moves[0].think)
            m_credits[0] = 0;
        const std::size_t last = m_moves.size() - 1;
        const auto step = stepOf(last);
        if (m_moves[last].givesMate && step && step->now <= step->before && !m_moves[last].think)
            m_credits[last] = 0;
    }
    [[nodiscard]] std::vector<Millis> take() { return std::move(m_credits); }

private:
    [[nodiscard]] std::optional<Step> stepOf(std::size_t index) const
    {
        if (index >= m_moves.size())
            return std::nullopt;
        const auto before = index == 0 ? m_start : m_moves[index - 1].clock;
        const auto now = m_moves[index].clock;
        return before && now ? std::optional(Step{*before, *now}) : std::nullopt;
    }
    /// Returns whether the clock went up at this move as it does when the stage begins.
    [[nodiscard]] bool showsStage(std::size_t index, Millis time) const
    {
        const auto step = stepOf(index);
        if (!step)
            return false;
        const auto think = m_moves[index].think;
        const Millis rise = step->now - step->before - m_credits[index] + think.value_or(0);
        if (think)
            return rise > time / 2;
        return rise > 0 && rise <= time && time - rise <= step->before;
    }
    /// Returns whether the stage can have begun at this move without the clock going up: the player
    /// used more time than it brought, but no more than was left.
    [[nodiscard]] bool mayHideStage(std::size_t index, Millis time) const
    {
        const auto step = stepOf(index);
        if (!step)
            return true;
        return !m_moves[index].think && time + m_credits[index] <= step->now;
    }

    std::optional<Millis> m_start;
    const std::vector<OwnMove>& m_moves;
    std::vector<Millis> m_credits;
};

} // namespace

std::vector<Millis> creditsOf(const game::TimeControl& control, std::optional<Millis> start,
                              const std::vector<OwnMove>& moves)
{
    CreditFinder finder(start, moves);
    if (moves.empty() || !control.hasStages())
        return finder.take();
    std::size_t first = 0;
    for (std::size_t number = 0; first <= moves.size(); ++number) {
        const game::TimeStage& stage = control.stages[std::min(number, control.stages.size() - 1)];
        const std::size_t end =
            stage.moves ? first + static_cast<std::size_t>(*stage.moves) : moves.size() + 1;
        finder.addIncrements(first, end, stage.incrementMillis);
        if (number > 0)
            finder.addStage(first - 1, end - 1, stage.millis);
        first = end;
    }
    finder.removeUnpressed();
    return finder.take();
}

} // namespace plyline::analysis
