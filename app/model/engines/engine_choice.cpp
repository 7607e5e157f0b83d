#include "app/model/engines/engine_choice.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QThread>

#include <algorithm>

namespace plyline::engines {

namespace {

const QString programName = QStringLiteral("program");
const QString threadsName = QStringLiteral("threads");
const QString hashName = QStringLiteral("hash");
const QString linesName = QStringLiteral("lines");
const QString onName = QStringLiteral("on");
const QString nodesName = QStringLiteral("nodes");
const QString keptName = QStringLiteral("kept");

} // namespace

EngineChoice::EngineChoice(QObject* parent) : QObject(parent)
{
    m_settings.threads = std::max(1, mostThreads() - 1);
    m_limits = offeredLimits()[1];
}

const std::array<engine::Limits, 5>& EngineChoice::offeredLimits()
{
    using engine::Millis;
    static const std::array<engine::Limits, 5> limits{{{250'000, Millis(1'000)},
                                                       {1'000'000, Millis(3'000)},
                                                       {5'000'000, Millis(15'000)},
                                                       {20'000'000, Millis(60'000)},
                                                       {std::nullopt, std::nullopt}}};
    return limits;
}

int EngineChoice::mostThreads()
{
    return std::max(1, QThread::idealThreadCount());
}

const EngineProgram& EngineChoice::program() const
{
    if (!m_hasLooked) {
        m_hasLooked = true;
        m_program = chosenEngine(m_chosen);
        if (m_program.isEmpty())
            m_program = foundEngines().value(0);
    }
    return m_program;
}

void EngineChoice::lookAgain()
{
    const EngineProgram before = m_program;
    m_hasLooked = false;
    if (program() != before)
        Q_EMIT programChanged();
}

bool EngineChoice::choose(const QString& path)
{
    if (chosenEngine(path).isEmpty())
        return false;
    m_chosen = path;
    lookAgain();
    Q_EMIT settingsChanged();
    return true;
}

template <typename Value>
void EngineChoice::set(Value& member, Value value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT settingsChanged();
}

void EngineChoice::setThreads(int threads)
{
    set(m_settings.threads, std::clamp(threads, 1, mostThreads()));
}

void EngineChoice::setHashMegabytes(int megabytes)
{
    set(m_settings.hashMegabytes, std::clamp(megabytes, leastHash, mostHash));
}

void EngineChoice::setLines(int lines)
{
    set(m_lines, std::clamp(lines, 1, mostLines));
}

void EngineChoice::setOn(bool isOn)
{
    set(m_isOn, isOn);
}

void EngineChoice::setLimits(const engine::Limits& limits)
{
    const auto& offered = offeredLimits();
    if (std::find(offered.begin(), offered.end(), limits) != offered.end())
        set(m_limits, limits);
}

void EngineChoice::setFindingsKept(bool areKept)
{
    set(m_areFindingsKept, areKept);
}

QByteArray EngineChoice::state() const
{
    const QJsonObject object{{programName, m_chosen},
                             {threadsName, m_settings.threads},
                             {hashName, m_settings.hashMegabytes},
                             {linesName, m_lines},
                             {nodesName, qint64(m_limits.nodes.value_or(0))},
                             {keptName, m_areFindingsKept},
                             {onName, m_isOn}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void EngineChoice::restore(const QByteArray& state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    setThreads(object.value(threadsName).toInt(m_settings.threads));
    setHashMegabytes(object.value(hashName).toInt(m_settings.hashMegabytes));
    setLines(object.value(linesName).toInt(m_lines));
    setFindingsKept(object.value(keptName).toBool(m_areFindingsKept));
    const qint64 nodes = object.value(nodesName).toInteger(m_limits.nodes.value_or(0));
    for (const engine::Limits& limits : offeredLimits())
        if (limits.nodes.value_or(0) == nodes)
            setLimits(limits);
    setOn(object.value(onName).toBool(m_isOn));
    if (const QString chosen = object.value(programName).toString(); chosen != m_chosen) {
        m_chosen = chosen;
        lookAgain();
    }
}

} // namespace plyline::engines

#include "moc_engine_choice.cpp"
