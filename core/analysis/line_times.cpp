#include "core/analysis/line_times.h"

#include "core/analysis/clock_credits.h"

#include <algorithm>
#include <functional>

namespace plyline::analysis {

using game::Ply;
using game::TimeControl;
using rules::Color;

namespace {

using Millis = std::int64_t;

/// The most by which clocks and thinking times disagree because they are written in whole seconds.
constexpr Millis rounding = 2000;

bool hasTimes(const PathEvent& at)
{
    const game::MoveValues& values = *at.values;
    return values.clockMillis || values.elapsedMillis || values.gameMillis ||
           values.mechanicalClockMillis;
}

/// The time used for a move as the file tells it, without the mover's clocks.
TimeValue givenThink(const game::MoveValues& values, const game::MoveValues* before)
{
    constexpr Millis halfDay = Millis{12} * 3600 * 1000;
    if (values.elapsedMillis)
        return {values.elapsedMillis, ValueSource::Read};
    if (values.gameMillis && (!before || before->gameMillis))
        return {*values.gameMillis - (before ? *before->gameMillis : 0), ValueSource::Derived};
    if (values.mechanicalClockMillis && before && before->mechanicalClockMillis) {
        const Millis passed = *values.mechanicalClockMillis - *before->mechanicalClockMillis;
        return {((passed % halfDay) + halfDay) % halfDay, ValueSource::Derived};
    }
    return {};
}

/// What a side's own events tell, collected before its clock is followed.
struct Side
{
    std::optional<TimeControl> control;
    TimeValue start;
    std::vector<OwnMove> moves;
    std::vector<TimeValue> thinks; ///< As long as `moves`.
    const game::MoveValues* last = nullptr;

    void add(const PathEvent& at)
    {
        thinks.push_back(givenThink(*at.values, last));
        moves.push_back({at.values->clockMillis, thinks.back().millis, at.event->givesMate});
        last = at.values;
    }
    [[nodiscard]] bool hasClocks() const
    {
        return std::any_of(moves.begin(), moves.end(),
                           [](const OwnMove& move) { return move.clock.has_value(); });
    }
    /// Returns whether each move has the time of the control for itself, as "1/86400".
    [[nodiscard]] bool isPerMove() const
    {
        return control && control->stages.size() == 1 && control->stages.front().moves == 1;
    }
    [[nodiscard]] bool isHourglass() const
    {
        return control && control->kind == TimeControl::Kind::Hourglass;
    }
    void findStart(const game::Game& game, Color color)
    {
        control = game::timeControlOf(game.tags(), color);
        const bool hasTime = control && control->hasStages() && control->stages.front().millis > 0;
        if (const auto& told = game.startClocks().of(color))
            start = {told, ValueSource::Read};
        else if (hasTime && !hasClocks())
            start = {control->stages.front().millis, ValueSource::Read};
    }
    /// At Lichess a player may halve the own clock before the first move, and then has no
    /// increment.
    void findHalvedStart()
    {
        const bool canBeHalved = control && control->kind == TimeControl::Kind::Stages &&
                                 start.millis == control->stages.front().millis;
        if (!canBeHalved || moves.empty() || moves.front().think || !moves.front().clock ||
            *moves.front().clock * 2 != *start.millis)
            return;
        start = {moves.front().clock, ValueSource::Repaired};
        control->stages.front().incrementMillis = 0;
    }
};

/// Follows the clock of one side.
class SideClock
{
public:
    SideClock(const Side& side, std::vector<Millis> credits)
        : m_side(side), m_credits(std::move(credits)), m_clock(side.start.millis)
    {}

    /// Returns the times of the side's next move.
    [[nodiscard]] MoveTimes next(const SideClock& opponent)
    {
        const OwnMove& own = m_side.moves[m_next];
        const TimeValue& told = m_side.thinks[m_next];
        const std::optional<Millis> before = m_side.isPerMove() ? m_side.start.millis : m_clock;
        const std::optional<Millis> credit = creditOf(opponent);
        ++m_next;

        MoveTimes times;
        if (own.clock)
            times.clock = {own.clock, ValueSource::Read};
        const auto expected = before && credit ? std::optional(*before + *credit) : std::nullopt;
        times.think = thinkOf(told, own.clock, expected);
        if (!own.clock && times.think.millis && expected && *expected >= *times.think.millis)
            times.clock = {*expected - *times.think.millis, ValueSource::Derived};
        if (times.clock.millis && times.think.millis && expected) {
            times.creditMillis = *credit;
            times.givenMillis = *times.clock.millis + *times.think.millis - *expected;
        }
        m_clock = times.clock.millis;
        m_think = times.think.millis;
        return times;
    }

private:
    /// Returns what is added to the clock with the next move; none if that is not known.
    [[nodiscard]] std::optional<Millis> creditOf(const SideClock& opponent) const
    {
        if (m_side.isHourglass())
            return opponent.m_next == 0 ? std::optional<Millis>(0) : opponent.m_think;
        return m_side.isPerMove() || m_credits.empty() ? 0 : m_credits[m_next];
    }
    /// `expected` is the clock as it were if the move had taken no time.
    [[nodiscard]] static TimeValue thinkOf(const TimeValue& told, std::optional<Millis> clock,
                                           std::optional<Millis> expected)
    {
        if (told.millis && *told.millis >= 0)
            return told;
        const auto used = clock && expected ? std::optional(*expected - *clock) : std::nullopt;
        if (!used && !told.millis)
            return {};
        const bool isPossible = !told.millis && used && *used >= -rounding;
        return {std::max<Millis>(0, used.value_or(0)),
                isPossible ? ValueSource::Derived : ValueSource::Repaired};
    }

    const Side& m_side;
    std::vector<Millis> m_credits;
    std::size_t m_next = 0;
    std::optional<Millis> m_clock; ///< None if the side's last event has none.
    std::optional<Millis> m_think;
};

/// Returns the increment of a game whose tags do not tell it: the most by which clocks go up, if
/// they do so again and again. 0 if they do not.
Millis increaseOf(const std::array<Side, 2>& sides)
{
    constexpr std::size_t fewest = 3;
    constexpr Millis longest = 60'000;
    std::vector<Millis> rises;
    for (const Side& side : sides) {
        for (std::size_t i = 1; i < side.moves.size(); ++i) {
            const auto before = side.moves[i - 1].clock;
            const auto now = side.moves[i].clock;
            if (before && now && *now > *before && *now - *before <= longest)
                rises.push_back(*now - *before);
        }
    }
    if (rises.size() < fewest)
        return 0;
    std::partial_sort(rises.begin(), rises.begin() + fewest, rises.end(), std::greater<>());
    return rises[fewest - 1] * 2 >= rises.front() ? rises.front() : 0;
}

/// Gives sides without a time control the increment that their clocks show.
void findIncrement(std::array<Side, 2>& sides)
{
    for (const Side& side : sides) {
        if (side.control && side.control->hasStages())
            return;
    }
    const Millis increment = increaseOf(sides);
    for (Side& side : sides) {
        if (increment > 0)
            side.control = TimeControl{TimeControl::Kind::Stages, {{{}, 0, increment, 0}}};
    }
}

SideClock clockOf(Side& side)
{
    side.findHalvedStart();
    const bool hasCredits = side.control && !side.isPerMove() && !side.isHourglass();
    return {side, hasCredits ? creditsOf(*side.control, side.start.millis, side.moves)
                             : std::vector<Millis>()};
}

} // namespace

bool MoveTimes::isTimeGiven() const
{
    return givenMillis > rounding;
}

LineTimes::LineTimes(std::array<TimeValue, 2> start, std::vector<MoveTimes> moves,
                     const std::vector<Color>& movers)
    : m_start(start), m_lastPly(static_cast<int>(moves.size())), m_moves(std::move(moves))
{
    m_latest.reserve(m_moves.size() + 1);
    m_latest.push_back({0, 0});
    for (std::size_t i = 0; i < m_moves.size(); ++i) {
        m_latest.push_back(m_latest.back());
        if (m_moves[i].clock.millis)
            m_latest.back()[static_cast<std::size_t>(movers[i])] = static_cast<int>(i) + 1;
        m_hasClocks = m_hasClocks || m_moves[i].clock.source == ValueSource::Read;
        m_hasThinks = m_hasThinks || m_moves[i].think.millis.has_value();
    }
}

const MoveTimes& LineTimes::of(Ply ply) const
{
    static const MoveTimes none;
    const auto index = static_cast<std::size_t>(ply.number() - 1);
    return index < m_moves.size() ? m_moves[index] : none;
}

const TimeValue& LineTimes::clockAt(Ply ply, Color color) const
{
    const auto index = static_cast<std::size_t>(ply.number());
    const int latest =
        index < m_latest.size() ? m_latest[index][static_cast<std::size_t>(color)] : 0;
    return latest == 0 ? start(color) : of(Ply(latest)).clock;
}

LineTimes timesOf(const replay::Replay& replay)
{
    return timesOf(replay, pathEventsOf(replay));
}

LineTimes timesOf(const replay::Replay& replay, const std::vector<PathEvent>& path)
{
    std::array<Side, 2> sides;
    const bool isTimed = std::any_of(path.begin(), path.end(), hasTimes);
    std::vector<Color> movers;
    movers.reserve(isTimed ? path.size() : 0);
    for (std::size_t i = 0; isTimed && i < path.size(); ++i) {
        movers.push_back(path[i].event->color);
        sides[static_cast<std::size_t>(movers.back())].add(path[i]);
    }
    sides[0].findStart(*replay.game(), Color::White);
    sides[1].findStart(*replay.game(), Color::Black);
    if (!isTimed)
        return {{sides[0].start, sides[1].start}, replay.lastPly()};
    findIncrement(sides);
    std::array<SideClock, 2> clocks = {clockOf(sides[0]), clockOf(sides[1])};
    std::vector<MoveTimes> moves;
    moves.reserve(movers.size());
    for (const Color mover : movers) {
        const auto own = static_cast<std::size_t>(mover);
        moves.push_back(clocks[own].next(clocks[1 - own]));
    }
    return {{sides[0].start, sides[1].start}, std::move(moves), movers};
}

std::optional<std::int64_t> medianThink(const LineTimes& times)
{
    std::vector<Millis> thinks;
    for (const MoveTimes& move : times.moves()) {
        if (move.think.millis)
            thinks.push_back(*move.think.millis);
    }
    if (thinks.empty())
        return std::nullopt;
    const auto middle = thinks.begin() + static_cast<std::ptrdiff_t>(thinks.size() / 2);
    std::nth_element(thinks.begin(), middle, thinks.end());
    return *middle;
}

} // namespace plyline::analysis
