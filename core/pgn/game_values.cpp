#include "core/pgn/game_values.h"

#include "core/pgn/value_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::pgn {

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t minutesInHour = 60;

/// Number of events whose clocks the time control can explain.
constexpr std::size_t mostEventsAtStart = 10;

/// Returns how much two consecutive clocks differ, as a ratio.
double distance(std::int64_t a, std::int64_t b)
{
    const auto positive = [](std::int64_t millis) {
        return static_cast<double>(std::max<std::int64_t>(millis, 0) + 1000);
    };
    return std::abs(std::log(positive(a) / positive(b)));
}

/// Compares whether clocks read as minutes and seconds would be closer to others as hours and
/// minutes.
class Nearness
{
public:
    void compare(std::int64_t clock, std::int64_t other)
    {
        m_asMinutes += distance(clock, other);
        m_asHours += distance(clock * minutesInHour, other);
    }
    void compareWithStart(std::int64_t clock, const game::TimeStage& first)
    {
        compare(clock, first.millis);
        m_isPossible = clock * minutesInHour <= first.millis + first.incrementMillis + minute;
    }
    [[nodiscard]] bool isOfHours() const { return m_isPossible && m_asHours < m_asMinutes; }

private:
    double m_asMinutes = 0;
    double m_asHours = 0;
    bool m_isPossible = true;
};

/// Returns the stage with which the clock of a color starts; none if the tags do not tell.
std::optional<game::TimeStage> firstStage(const game::Tags& tags, rules::Color color)
{
    const auto control = game::timeControlOf(tags, color);
    const bool hasTime = control && control->hasStages() && control->stages.front().millis > 0;
    return hasTime ? std::optional(control->stages.front()) : std::nullopt;
}

} // namespace

void GameValues::add(std::size_t line, std::optional<std::size_t> event, rules::Color mover,
                     const CommentValues& found)
{
    m_hasDecimals = m_hasDecimals || found.hasDecimalPoint;
    if (found.values == game::MoveValues())
        return;
    if (!event) {
        if (line == 0)
            addBeforeFirst(found);
        return;
    }
    m_lines.resize(std::max(m_lines.size(), line + 1));
    LineValues& own = m_lines[line];
    if (own.values.size() <= *event) {
        own.values.resize(*event + 1);
        own.forms.resize(*event + 1);
    }
    merge(own.values[*event], found.values);
    Forms& forms = own.forms[*event];
    forms.mover = mover;
    if (found.values.evaluation)
        forms.isWholeEvaluation = !found.wholeEvaluation.empty();
    if (found.values.clockMillis)
        forms.isClockOfTwo = !found.clockOfTwo.empty();
}

void GameValues::addBeforeFirst(const CommentValues& found)
{
    if (!found.values.clockMillis)
        return;
    m_startMillis = found.values.clockMillis;
    m_isStartOfTwo = !found.clockOfTwo.empty();
}

void GameValues::settle(const game::Tags& tags)
{
    if (!m_hasDecimals)
        settleEvaluations();
    settleClocks(tags);
}

/// Programs write pawns with a decimal point or centipawns without one: decides which.
void GameValues::settleEvaluations()
{
    for (LineValues& line : m_lines) {
        for (std::size_t i = 0; i < line.values.size(); ++i) {
            auto& evaluation = line.values[i].evaluation;
            if (!evaluation || !std::exchange(line.forms[i].isWholeEvaluation, false))
                continue;
            m_hasCentipawns = m_hasCentipawns || evaluation->value != 0;
            evaluation->value /= 100;
        }
    }
}

void GameValues::settleClocks(const game::Tags& tags)
{
    for (const rules::Color color : rules::allColors)
        settleClocksOf(color, firstStage(tags, color));
    if (m_hasHoursAndMinutes)
        readVariationsAsHours();
    settleStart(tags);
}

/// Consecutive clocks of two numbers share one form: hours and minutes if that is closer to the
/// clocks before and after them.
void GameValues::settleClocksOf(rules::Color color, const std::optional<game::TimeStage>& stage)
{
    std::vector<Clock> clocks = clocksOf(color);
    const auto isOfTwo = [](const Clock& clock) { return clock.isOfTwo; };
    for (auto first = clocks.begin(); first != clocks.end();) {
        first = std::find_if(first, clocks.end(), isOfTwo);
        const auto last = std::find_if_not(first, clocks.end(), isOfTwo);
        if (first == last)
            break;
        Nearness nearness;
        if (first != clocks.begin())
            nearness.compare(*first->millis, *first[-1].millis);
        else if (stage && first->event < mostEventsAtStart)
            nearness.compareWithStart(*first->millis, *stage);
        if (last != clocks.end())
            nearness.compare(*last[-1].millis, *last->millis);
        if (nearness.isOfHours())
            std::for_each(first, last, [this](const Clock& clock) { readAsHours(*clock.millis); });
        first = last;
    }
}

std::vector<GameValues::Clock> GameValues::clocksOf(rules::Color color)
{
    std::vector<Clock> clocks;
    if (m_startMillis)
        clocks.push_back({&*m_startMillis, 0, m_isStartOfTwo});
    if (m_lines.empty())
        return clocks;
    LineValues& main = m_lines.front();
    for (std::size_t i = 0; i < main.values.size(); ++i) {
        if (main.values[i].clockMillis && main.forms[i].mover == color)
            clocks.push_back({&*main.values[i].clockMillis, i, main.forms[i].isClockOfTwo});
    }
    return clocks;
}

void GameValues::readAsHours(std::int64_t& clock)
{
    clock *= minutesInHour;
    m_hasHoursAndMinutes = true;
}

/// Reads the clocks of variations in the same form as those of the main line.
void GameValues::readVariationsAsHours()
{
    for (std::size_t line = 1; line < m_lines.size(); ++line) {
        for (std::size_t i = 0; i < m_lines[line].values.size(); ++i) {
            if (m_lines[line].forms[i].isClockOfTwo)
                readAsHours(*m_lines[line].values[i].clockMillis);
        }
    }
}

/// Sets the clocks at the start from a comment before the first move, otherwise from tags. Time
/// controls are used only in a game with clocks, and only if these can have started with them.
void GameValues::settleStart(const game::Tags& tags)
{
    if (m_startMillis) {
        m_startClocks = {m_startMillis, m_startMillis};
        return;
    }
    m_startClocks = {parseClock(tags.known("WhiteClock")), parseClock(tags.known("BlackClock"))};
    const auto white = firstStage(tags, rules::Color::White);
    const auto black = firstStage(tags, rules::Color::Black);
    const bool hasClocks =
        !clocksOf(rules::Color::White).empty() || !clocksOf(rules::Color::Black).empty();
    if (!white || !black || !hasClocks || !canFollow(rules::Color::White, *white) ||
        !canFollow(rules::Color::Black, *black))
        return;
    if (!m_startClocks.white)
        m_startClocks.white = white->millis;
    if (!m_startClocks.black)
        m_startClocks.black = black->millis;
}

bool GameValues::canFollow(rules::Color color, const game::TimeStage& first)
{
    const std::vector<Clock> clocks = clocksOf(color);
    return clocks.empty() ||
           *clocks.front().millis <= first.millis + first.incrementMillis + minute;
}

std::vector<game::MoveValues> GameValues::take(std::size_t line)
{
    return line < m_lines.size() ? std::exchange(m_lines[line].values, {})
                                 : std::vector<game::MoveValues>();
}

} // namespace plyline::pgn
