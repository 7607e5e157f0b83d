#include "app/model/engines/engine_process.h"

#include <QtCore/QFileInfo>
#include <QtCore/QProcess>

#include "core/files/child_process.h"

#include <algorithm>
#include <climits>
#include <utility>

namespace plyline::engines {

using engine::Millis;

namespace {

/// A process that was killed is gone at once, unless the system itself hangs.
constexpr int mostMillisForAKilledProcess = 1'000;

Millis steadyTime()
{
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
}

void kill(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    files::killGroup(process.processId());
    process.kill();
}

} // namespace

EngineProcess::EngineProcess(QObject* parent, Clock clock, engine::Patience patience)
    : QObject(parent), m_clock(clock ? std::move(clock) : Clock(steadyTime)), m_engine(patience)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EngineProcess::checkTime);
}

EngineProcess::~EngineProcess()
{
    endProcess();
    const auto processes = findChildren<QProcess*>();
    for (QProcess* process : processes)
        process->waitForFinished(mostMillisForAKilledProcess);
}

qint64 EngineProcess::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void EngineProcess::use(const EngineProgram& program, const engine::EngineSettings& settings)
{
    m_program = program;
    act(m_engine.use(settings, m_clock()));
}

void EngineProcess::configure(const engine::EngineSettings& settings)
{
    act(m_engine.configure(settings, m_clock()));
}

void EngineProcess::want(engine::Request request)
{
    act(m_engine.want(std::move(request), m_clock()));
}

void EngineProcess::stop()
{
    act(m_engine.stop(m_clock()));
}

void EngineProcess::retry()
{
    act(m_engine.retry(m_clock()));
}

void EngineProcess::quit()
{
    act(m_engine.leave());
}

void EngineProcess::checkTime()
{
    act(m_engine.passTime(m_clock()));
}

void EngineProcess::act(const engine::Output& output)
{
    if (output.killsProcess)
        endProcess();
    if (output.startsProcess)
        startProcess();
    for (const std::string& line : output.lines)
        if (m_process)
            m_process->write(QByteArray::fromStdString(line + '\n'));
    armTimer();
    if (output.hasNews)
        Q_EMIT findingChanged();
    if (output.finished)
        Q_EMIT finished(*output.finished);
    Q_EMIT changed();
}

void EngineProcess::armTimer()
{
    const auto& deadline = m_engine.deadline();
    if (deadline)
        m_timer.start(static_cast<int>(
            std::clamp<std::int64_t>((*deadline - m_clock()).count(), 0, INT_MAX)));
    else
        m_timer.stop();
}

void EngineProcess::startProcess()
{
    auto* process = new QProcess(this);
    m_process = process;
    m_lines.clear();
    process->setProgram(m_program.path);
    process->setArguments(m_program.arguments);
    process->setWorkingDirectory(QFileInfo(m_program.path).path());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setChildProcessModifier([self = files::thisProcess()] { files::endWithParent(self); });
    connect(process, &QProcess::readyReadStandardOutput, this, &EngineProcess::readLines);
    connect(process, &QProcess::finished, this, [this, process] { onEnded(process, true); });
    // Queued, since start() itself may say this.
    connect(
        process, &QProcess::errorOccurred, this,
        [this, process](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                onEnded(process, false);
        },
        Qt::QueuedConnection);
    process->start();
}

void EngineProcess::endProcess()
{
    if (!m_process)
        return;
    QProcess* const process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    m_lines.clear();
    kill(*process);
    if (process->state() == QProcess::NotRunning)
        process->deleteLater();
    else
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
}

void EngineProcess::readLines()
{
    const QByteArray bytes = m_process->readAllStandardOutput();
    const QProcess* const process = m_process;
    bool hasNews = false;
    m_lines.add({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                [&](const LineSplitter::Line& line) {
                    if (m_process != process || !line.isWhole)
                        return; // it was ended meanwhile, or sends rubbish
                    const engine::State before = m_engine.state();
                    engine::Output output = m_engine.takeLine(line.text, m_clock());
                    // What comes often is told once for all lines.
                    hasNews = hasNews || std::exchange(output.hasNews, false);
                    if (before != m_engine.state() || !output.lines.empty() || output.finished)
                        act(output);
                });
    if (hasNews)
        Q_EMIT findingChanged();
}

void EngineProcess::onEnded(const QProcess* process, bool wasStarted)
{
    if (process != m_process)
        return;
    if (wasStarted)
        readLines(); // the last it has said
    if (process == m_process)
        act(m_engine.noteEnded(wasStarted, m_clock()));
}

} // namespace plyline::engines

#include "moc_engine_process.cpp"
