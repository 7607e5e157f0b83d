#include "app/model/engines/position_analysis.h"

#include <utility>

namespace plyline::engines {

using engine::State;
using engine::Unsearchable;

namespace {

/// Whether an event says more than another one of the same position.
bool isDeeper(const engine::FindingEvent& event, const engine::FindingEvent& other)
{
    const auto depthOf = [](const engine::FindingEvent& one) { return one.depth.value_or(0); };
    const auto nodesOf = [](const engine::FindingEvent& one) { return one.nodes.value_or(0); };
    return depthOf(event) != depthOf(other) ? depthOf(event) > depthOf(other)
                                            : nodesOf(event) > nodesOf(other);
}

/// Whether a search that is under way has come as far as an earlier one, with all its lines.
bool isAsFar(const engine::Finding& running, const engine::Finding& kept)
{
    return engine::scoreOf(running, {}) && running.lines.size() >= kept.lines.size() &&
           running.depth.value_or(0) >= kept.depth.value_or(0);
}

} // namespace

PositionAnalysis::PositionAnalysis(EngineChoice& choice, KeptFindings& kept,
                                   EngineProcess::Clock clock, QObject* parent)
    : QObject(parent), m_choice(choice), m_kept(kept), m_process(nullptr, std::move(clock))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMillis);
    m_news.setSingleShot(true);
    m_news.setInterval(newsMillis);
    connect(&m_rest, &QTimer::timeout, this, &PositionAnalysis::search);
    connect(&m_news, &QTimer::timeout, this, &PositionAnalysis::changed);
    connect(&m_process, &EngineProcess::findingChanged, this, &PositionAnalysis::tellSoon);
    connect(&m_process, &EngineProcess::changed, this, &PositionAnalysis::tellSoon);
    connect(&m_process, &EngineProcess::finished, this, &PositionAnalysis::onFinished);
    connect(&m_kept, &KeptFindings::wasRead, this, [this] {
        recall();
        Q_EMIT changed();
    });
    connect(&choice, &EngineChoice::settingsChanged, this, &PositionAnalysis::onSettingsChanged);
    connect(&choice, &EngineChoice::programChanged, this, &PositionAnalysis::onProgramChanged);
}

PositionAnalysis::Condition PositionAnalysis::condition() const
{
    if (!m_line)
        return Condition::NoGame;
    if (m_choice.program().isEmpty())
        return Condition::NoEngine;
    if (m_unsearchable) {
        switch (*m_unsearchable) {
        case Unsearchable::Checkmate:
            return Condition::Checkmate;
        case Unsearchable::Stalemate:
            return Condition::Stalemate;
        case Unsearchable::Impossible:
            return Condition::Impossible;
        }
    }
    if (const auto& failure = m_process.engine().failure())
        return failure->isGivenUp || failure->fault == engine::Fault::LacksChess960
                   ? Condition::Failed
                   : Condition::Restarting;
    if (!m_choice.isOn())
        return Condition::Off;
    const engine::Finding* found = runningFinding();
    if (found ? found->isFinal : isEnough())
        return Condition::Done;
    if (m_process.engine().state() == State::Starting)
        return Condition::Starting;
    return m_isAsked ? Condition::Searching : Condition::Waiting;
}

const engine::Finding* PositionAnalysis::runningFinding() const
{
    const auto& found = m_process.engine().finding();
    return m_isAsked && found && found->request == m_number ? &*found : nullptr;
}

const engine::Finding* PositionAnalysis::finding() const
{
    return isKept() ? &m_recalled->finding : runningFinding();
}

bool PositionAnalysis::isKept() const
{
    const engine::Finding* running = runningFinding();
    return m_recalled && !(running && isAsFar(*running, m_recalled->finding));
}

const std::string& PositionAnalysis::engineName() const
{
    const std::string& name = m_process.engine().name();
    return name.empty() && m_recalled ? m_recalled->event.engine : name;
}

std::optional<engine::Fault> PositionAnalysis::fault() const
{
    const auto& failure = m_process.engine().failure();
    return failure ? std::optional(failure->fault) : std::nullopt;
}

void PositionAnalysis::show(std::shared_ptr<const replay::Replay> line, game::Ply ply)
{
    if (line == m_line && ply == m_ply)
        return;
    stop();
    m_line = std::move(line);
    m_ply = ply;
    m_isThinkingOn = false;
    locate();
    recall();
    searchSoon();
    Q_EMIT changed();
}

/// Finds out how the shown position is told to an engine.
void PositionAnalysis::locate()
{
    m_position.reset();
    m_unsearchable.reset();
    if (!m_line)
        return;
    auto position = searchPositionAt(*m_line, m_ply);
    if (position)
        m_position = std::move(*position);
    else
        m_unsearchable = position.error();
}

engine::SearchTerms PositionAnalysis::terms(const engine::Limits& limits) const
{
    return {m_choice.program().identity(), m_choice.settings(), limits, m_choice.lines()};
}

engine::SearchTerms PositionAnalysis::wantedTerms() const
{
    return terms(m_isThinkingOn ? engine::Limits() : m_choice.limits());
}

/// Looks for the deepest search of the shown position that is kept, whatever its limits were.
void PositionAnalysis::recall()
{
    m_recalled.reset();
    if (!m_isSeen || !m_position || !m_choice.isOn() || m_choice.program().isEmpty())
        return;
    const std::string key = m_position->key();
    engine::SearchTerms wanted = terms({});
    for (const engine::Limits& limits : EngineChoice::offeredLimits()) {
        wanted.limits = limits;
        auto event = m_kept.find(key, wanted);
        if (!event || (m_recalled && !isDeeper(*event, m_recalled->event)))
            continue;
        engine::Finding finding = engine::findingOf(*event, *m_position);
        m_recalled = Recalled{std::move(*event), std::move(finding)};
    }
}

/// Whether what is kept is all that another search on the wanted terms would find.
bool PositionAnalysis::isEnough() const
{
    if (!m_recalled || m_isThinkingOn)
        return false;
    const engine::Limits wanted = m_choice.limits();
    const engine::FindingEvent& event = m_recalled->event;
    const bool hasLimit = wanted.nodes || wanted.time;
    return hasLimit && ((event.isFinal && event.terms.limits == wanted) ||
                        (wanted.nodes && event.nodes.value_or(0) >= *wanted.nodes));
}

void PositionAnalysis::keep(const engine::Finding& finding)
{
    const auto event =
        m_position ? engine::eventOf(finding, *m_position, m_asked, m_process.engine().name())
                   : std::optional<engine::FindingEvent>();
    if (!event)
        return;
    const auto before = m_kept.find(event->key, m_asked);
    if (!before || isDeeper(*event, *before) || (event->isFinal && !before->isFinal))
        m_kept.append(*event);
}

/// A search that is given up may have gone further than any before.
void PositionAnalysis::keepUnfinished()
{
    const engine::Finding* running = runningFinding();
    if (running && !running->isFinal)
        keep(*running);
}

void PositionAnalysis::onFinished(const engine::Finding& finding)
{
    if (m_isAsked && finding.request == m_number)
        keep(finding);
}

void PositionAnalysis::setSeen(bool isSeen)
{
    if (std::exchange(m_isSeen, isSeen) == isSeen)
        return;
    if (!isSeen)
        return stop();
    m_kept.read();
    recall();
    searchSoon();
    Q_EMIT changed();
}

void PositionAnalysis::setThinkingOn(bool isOn)
{
    if (std::exchange(m_isThinkingOn, isOn) == isOn)
        return;
    if (isOn)
        search();
    else
        m_process.stop();
    Q_EMIT changed();
}

void PositionAnalysis::retry()
{
    m_choice.lookAgain();
    m_process.retry();
    search();
    Q_EMIT changed();
}

void PositionAnalysis::quit()
{
    stop();
    m_isRunning = false;
    m_process.quit();
    Q_EMIT changed();
}

void PositionAnalysis::stop()
{
    keepUnfinished();
    m_rest.stop();
    m_isAsked = false;
    m_process.stop();
}

void PositionAnalysis::searchSoon()
{
    if (m_isSeen && m_line && m_choice.isOn())
        m_rest.start();
}

void PositionAnalysis::search()
{
    if (!m_isSeen || !m_line || !m_choice.isOn() || m_choice.program().isEmpty())
        return;
    keepUnfinished();
    m_rest.stop();
    if (!m_position || isEnough()) {
        Q_EMIT changed();
        return;
    }
    if (!std::exchange(m_isRunning, true))
        m_process.use(m_choice.program(), m_choice.settings());
    m_isAsked = true;
    m_asked = wantedTerms();
    m_process.want({++m_number, *m_position, m_asked.limits, m_asked.lines, false});
    Q_EMIT changed();
}

void PositionAnalysis::onSettingsChanged()
{
    if (!m_choice.isOn()) {
        stop();
        m_isThinkingOn = false;
        m_recalled.reset();
    } else {
        if (m_isRunning)
            m_process.configure(m_choice.settings());
        if (!m_isAsked || m_asked != wantedTerms()) {
            recall();
            searchSoon();
        }
    }
    Q_EMIT changed();
}

void PositionAnalysis::onProgramChanged()
{
    quit();
    recall();
    searchSoon();
    Q_EMIT changed();
}

void PositionAnalysis::tellSoon()
{
    if (!m_news.isActive())
        m_news.start();
}

} // namespace plyline::engines

#include "moc_position_analysis.cpp"
