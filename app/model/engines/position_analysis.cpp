#include "app/model/engines/position_analysis.h"

#include <utility>

namespace plyline::engines {

using engine::State;
using engine::Unsearchable;

PositionAnalysis::PositionAnalysis(EngineChoice& choice, EngineProcess::Clock clock,
                                   QObject* parent)
    : QObject(parent), m_choice(choice), m_process(nullptr, std::move(clock))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMillis);
    m_news.setSingleShot(true);
    m_news.setInterval(newsMillis);
    connect(&m_rest, &QTimer::timeout, this, &PositionAnalysis::search);
    connect(&m_news, &QTimer::timeout, this, &PositionAnalysis::changed);
    connect(&m_process, &EngineProcess::findingChanged, this, &PositionAnalysis::tellSoon);
    connect(&m_process, &EngineProcess::changed, this, &PositionAnalysis::tellSoon);
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
    const engine::Finding* found = finding();
    if (found && found->isFinal)
        return Condition::Done;
    if (m_process.engine().state() == State::Starting)
        return Condition::Starting;
    return m_isAsked ? Condition::Searching : Condition::Waiting;
}

const engine::Finding* PositionAnalysis::finding() const
{
    const auto& found = m_process.engine().finding();
    return m_isAsked && found && found->request == m_number ? &*found : nullptr;
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
    m_line = std::move(line);
    m_ply = ply;
    m_isThinkingOn = false;
    m_unsearchable.reset();
    stop();
    searchSoon();
    Q_EMIT changed();
}

void PositionAnalysis::setSeen(bool isSeen)
{
    if (std::exchange(m_isSeen, isSeen) == isSeen)
        return;
    if (isSeen)
        searchSoon();
    else
        stop();
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
    m_rest.stop();
    auto position = searchPositionAt(*m_line, m_ply);
    if (!position) {
        m_unsearchable = position.error();
        Q_EMIT changed();
        return;
    }
    if (!std::exchange(m_isRunning, true))
        m_process.use(m_choice.program(), m_choice.settings());
    m_isAsked = true;
    m_askedLines = m_choice.lines();
    engine::Limits limits;
    if (!m_isThinkingOn)
        limits = {budgetNodes, budgetTime};
    m_process.want({++m_number, std::move(*position), limits, m_askedLines, false});
    Q_EMIT changed();
}

void PositionAnalysis::onSettingsChanged()
{
    if (!m_choice.isOn()) {
        stop();
        m_isThinkingOn = false;
    } else {
        if (m_isRunning)
            m_process.configure(m_choice.settings());
        if (!m_isAsked || m_askedLines != m_choice.lines())
            searchSoon();
    }
    Q_EMIT changed();
}

void PositionAnalysis::onProgramChanged()
{
    quit();
    searchSoon();
}

void PositionAnalysis::tellSoon()
{
    if (!m_news.isActive())
        m_news.start();
}

} // namespace plyline::engines

#include "moc_position_analysis.cpp"
