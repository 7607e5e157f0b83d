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

} // namespace

EngineChoice::EngineChoice(QObject* parent) : QObject(parent)
{
    m_settings.threads = std::max(1, mostThreads() - 1);
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

QByteArray EngineChoice::state() const
{
    const QJsonObject object{{programName, m_chosen},
                             {threadsName, m_settings.threads},
                             {hashName, m_settings.hashMegabytes},
                             {linesName, m_lines},
                             {onName, m_isOn}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void EngineChoice::restore(const QByteArray& state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    setThreads(object.value(threadsName).toInt(m_settings.threads));
    setHashMegabytes(object.value(hashName).toInt(m_settings.hashMegabytes));
    setLines(object.value(linesName).toInt(m_lines));
    setOn(object.value(onName).toBool(m_isOn));
    if (const QString chosen = object.value(programName).toString(); chosen != m_chosen) {
        m_chosen = chosen;
        lookAgain();
    }
}

} // namespace plyline::engines

#include "moc_engine_choice.cpp"
