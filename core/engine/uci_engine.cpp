#include "core/engine/uci_engine.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace plyline::engine {

using rules::CastlingStyle;

namespace {

constexpr std::array<Millis, 3> pausesBeforeRestart{Millis(0), Millis(1'000), Millis(5'000)};
/// An engine that does not know "go nodes" is stopped when it has far more than it was to have.
constexpr std::int64_t nodesBeyond = 100'000;
constexpr std::int64_t slowestNodesPerMilli = 10;

void append(std::vector<std::string> more, std::vector<std::string>& lines)
{
    std::move(more.begin(), more.end(), std::back_inserter(lines));
}

std::string goCommand(const Limits& limits)
{
    std::string command = "go";
    if (limits.nodes)
        command += " nodes " + std::to_string(*limits.nodes);
    if (limits.time)
        command += " movetime " + std::to_string(limits.time->count());
    return limits.nodes || limits.time ? command : command + " infinite";
}

} // namespace

State UciEngine::state() const
{
    switch (m_phase) {
    case Phase::Absent:
        return State::Absent;
    case Phase::AwaitingUciOk:
        return State::Starting;
    case Phase::AwaitingReadyOk:
        return m_wasReady ? State::Stopping : State::Starting;
    case Phase::Idle:
        return State::Idle;
    case Phase::Searching:
        return State::Searching;
    case Phase::Stopping:
        return State::Stopping;
    case Phase::AwaitingRestart:
    case Phase::GivenUp:
        return State::Dead;
    }
    return State::Dead;
}

Output UciEngine::use(const EngineSettings& settings, Millis now)
{
    Output output = leave();
    m_settings = settings;
    start(output, now);
    return output;
}

Output UciEngine::leave()
{
    Output output;
    output.killsProcess = m_phase != Phase::Absent;
    output.hasNews = m_finding.has_value();
    forgetSearches();
    m_phase = Phase::Absent;
    m_deadline.reset();
    m_failure.reset();
    m_failures = 0;
    m_name.clear();
    m_author.clear();
    m_options.clear();
    return output;
}

void UciEngine::forgetSearches()
{
    m_wanted.reset();
    m_current.reset();
    m_finding.reset();
    m_isOld = m_isEnded = false;
}

Output UciEngine::configure(const EngineSettings& settings, Millis now)
{
    Output output;
    if (std::exchange(m_settings, settings) != settings && m_phase == Phase::Idle)
        beginWanted(output, now);
    return output;
}

Output UciEngine::want(Request request, Millis now)
{
    Output output;
    output.hasNews = m_finding.has_value();
    m_finding.reset();
    m_wanted = std::move(request);
    m_isOld = m_current.has_value();
    if (m_phase == Phase::Searching)
        stopSearch(output, now);
    else if (m_phase == Phase::Idle)
        beginWanted(output, now);
    return output;
}

Output UciEngine::stop(Millis now)
{
    Output output;
    m_wanted.reset();
    m_isEnded = m_current.has_value();
    if (m_phase == Phase::Searching)
        stopSearch(output, now);
    return output;
}

Output UciEngine::retry(Millis now)
{
    Output output;
    if (m_phase != Phase::GivenUp && m_phase != Phase::AwaitingRestart)
        return output;
    m_failures = 0;
    m_failure->isGivenUp = false;
    start(output, now);
    return output;
}

void UciEngine::start(Output& output, Millis now)
{
    m_options.clear();
    m_wasReady = false;
    m_phase = Phase::AwaitingUciOk;
    m_deadline = now + m_patience.uciOk;
    output.startsProcess = true;
    output.lines.emplace_back("uci");
}

Output UciEngine::takeLine(std::string_view text, Millis now)
{
    Output output;
    const EngineLine line = parseLine(text);
    if (m_phase == Phase::AwaitingUciOk) {
        if (const auto* const id = std::get_if<IdLine>(&line))
            (id->field == IdLine::Field::Name ? m_name : m_author) = id->text;
        else if (const auto* const option = std::get_if<OptionLine>(&line))
            m_options.add(*option);
        else if (std::holds_alternative<UciOkLine>(line))
            onUciOk(output, now);
    } else if (m_phase == Phase::AwaitingReadyOk) {
        if (std::holds_alternative<ReadyOkLine>(line)) {
            m_wasReady = true;
            m_failure.reset();
            m_phase = Phase::Idle;
            m_deadline.reset();
            beginWanted(output, now);
        }
    } else if (m_phase == Phase::Searching || m_phase == Phase::Stopping) {
        if (const auto* const info = std::get_if<InfoLine>(&line))
            onInfo(*info, output, now);
        else if (std::holds_alternative<BestMoveLine>(line))
            onBestMove(output, now);
    }
    return output;
}

void UciEngine::onUciOk(Output& output, Millis now)
{
    append(m_options.setFirst(), output.lines);
    append(m_options.set(m_settings), output.lines);
    askReady(output, now);
}

void UciEngine::askReady(Output& output, Millis now)
{
    output.lines.emplace_back("isready");
    m_phase = Phase::AwaitingReadyOk;
    m_deadline = now + m_patience.readyOk;
}

/// Sends what an engine must digest before it searches, then waits until it is ready again; else
/// begins the search.
void UciEngine::beginWanted(Output& output, Millis now)
{
    std::vector<std::string> first = m_options.set(m_settings);
    if (m_wanted)
        append(m_options.setLines(m_wanted->lines), first);
    if (m_wanted && std::exchange(m_wanted->beginsGame, false))
        first.emplace_back("ucinewgame");
    const bool mustDigest = !first.empty();
    append(std::move(first), output.lines);
    if (mustDigest)
        askReady(output, now);
    else if (m_wanted)
        search(output, now);
}

void UciEngine::search(Output& output, Millis now)
{
    if (m_wanted->position.needsChess960() && !m_options.isChess960()) {
        Finding none;
        none.request = m_wanted->number;
        none.isFinal = true;
        m_wanted.reset();
        m_failure = Failure{Fault::LacksChess960, false};
        output.failure = m_failure;
        output.finished = none;
        return;
    }
    m_current = std::exchange(m_wanted, std::nullopt);
    m_isOld = m_isEnded = false;
    m_failure.reset();
    m_finding = Finding();
    m_finding->request = m_current->number;
    output.hasNews = true;
    const Limits& limits = m_current->limits;
    const auto style = m_options.isChess960() ? CastlingStyle::Chess960 : CastlingStyle::Standard;
    output.lines.push_back(m_current->position.command(style));
    output.lines.push_back(goCommand(limits));
    m_phase = Phase::Searching;
    m_deadline.reset();
    if (limits.time)
        m_deadline = now + *limits.time + m_patience.overtime;
    else if (limits.nodes)
        m_deadline = now + m_patience.leastSearch + Millis(*limits.nodes / slowestNodesPerMilli);
}

void UciEngine::onInfo(const InfoLine& info, Output& output, Millis now)
{
    if (m_isOld)
        return;
    output.hasNews = add(info, m_current->position.position(), m_current->lines, *m_finding);
    const auto& limit = m_current->limits.nodes;
    if (m_phase == Phase::Searching && limit && info.nodes &&
        *info.nodes / 2 > *limit + nodesBeyond)
        stopSearch(output, now);
}

void UciEngine::stopSearch(Output& output, Millis now)
{
    output.lines.emplace_back("stop");
    m_phase = Phase::Stopping;
    m_deadline = now + m_patience.bestMove;
}

void UciEngine::onBestMove(Output& output, Millis now)
{
    if (!m_isOld) {
        m_finding->isFinal = true;
        output.hasNews = true;
        output.finished = m_finding;
    }
    m_current.reset();
    m_isOld = m_isEnded = false;
    m_failures = 0;
    askReady(output, now);
}

Output UciEngine::noteEnded(bool wasStarted, Millis now)
{
    Output output;
    const bool isExpected =
        m_phase == Phase::Absent || m_phase == Phase::AwaitingRestart || m_phase == Phase::GivenUp;
    if (!isExpected)
        fail(wasStarted ? Fault::Died : Fault::NotStarted, output, now);
    return output;
}

void UciEngine::fail(Fault fault, Output& output, Millis now)
{
    output.killsProcess = true;
    if (m_current && !m_isOld && !m_isEnded)
        m_wanted = m_current;
    m_current.reset();
    if (m_finding && !m_finding->isFinal) {
        m_finding.reset();
        output.hasNews = true;
    }
    m_isOld = m_isEnded = false;
    const bool isGivenUp = fault == Fault::NotStarted || m_failures >= pausesBeforeRestart.size();
    m_failure = Failure{fault, isGivenUp};
    output.failure = m_failure;
    if (isGivenUp) {
        m_phase = Phase::GivenUp;
        m_deadline.reset();
        return;
    }
    const Millis pause = pausesBeforeRestart[m_failures++];
    m_phase = Phase::AwaitingRestart;
    m_deadline = now + pause;
    if (pause == Millis(0))
        start(output, now);
}

Output UciEngine::passTime(Millis now)
{
    Output output;
    if (!m_deadline || now < *m_deadline)
        return output;
    switch (m_phase) {
    case Phase::AwaitingUciOk:
        fail(Fault::NoUciOk, output, now);
        break;
    case Phase::AwaitingReadyOk:
        fail(Fault::NoReadyOk, output, now);
        break;
    case Phase::Searching:
        stopSearch(output, now);
        break;
    case Phase::Stopping:
        fail(Fault::NoBestMove, output, now);
        break;
    case Phase::AwaitingRestart:
        start(output, now);
        break;
    case Phase::Absent:
    case Phase::Idle:
    case Phase::GivenUp:
        break;
    }
    return output;
}

} // namespace plyline::engine
