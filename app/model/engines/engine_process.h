#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/engines/engine_program.h"
#include "core/base/line_splitter.h"
#include "core/engine/uci_engine.h"

#include <functional>

class QProcess;

namespace plyline::engines {

/// An engine that runs: the process and the clock that engine::UciEngine lacks. Never waits for the
/// process, which ends with this program, however that ends. GUI thread.
class EngineProcess : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<engine::Millis()>;

    /// Tests pass a clock of their own, and call checkTime() when it has moved.
    explicit EngineProcess(QObject* parent = nullptr, Clock clock = {},
                           engine::Patience patience = {});
    ~EngineProcess() override;

    [[nodiscard]] const engine::UciEngine& engine() const { return m_engine; }
    [[nodiscard]] const EngineProgram& program() const { return m_program; }
    /// 0 while no process runs.
    [[nodiscard]] qint64 processId() const;

    /// Starts the program, instead of the one before.
    void use(const EngineProgram& program, const engine::EngineSettings& settings);
    void configure(const engine::EngineSettings& settings);
    void want(engine::Request request);
    void stop();
    void retry();
    /// Ends the program.
    void quit();

public Q_SLOTS:
    void checkTime();

Q_SIGNALS:
    /// Emitted when the engine's state, name or failure may be another.
    void changed();
    /// Emitted when engine().finding() is another; often while an engine searches.
    void findingChanged();
    /// Emitted when a search has ended that is still wanted.
    void finished(const plyline::engine::Finding& finding);

private:
    void act(const engine::Output& output);
    void startProcess();
    void endProcess();
    void readLines();
    void onEnded(const QProcess* process, bool wasStarted);
    void armTimer();

    /// Longer than any engine needs; what is longer is dropped whole.
    static constexpr std::size_t longestLine = std::size_t{64} * 1024;

    Clock m_clock;
    engine::UciEngine m_engine;
    EngineProgram m_program;
    LineSplitter m_lines{longestLine};
    QProcess* m_process = nullptr;
    QTimer m_timer;
};

} // namespace plyline::engines
