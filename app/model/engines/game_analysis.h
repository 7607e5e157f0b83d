#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/engines/engine_process.h"
#include "app/model/engines/kept_findings.h"
#include "core/analysis/score.h"
#include "core/engine/game_run.h"
#include "core/replay/replay.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::engines {

/// Evaluates all positions of a line, from the last to the first, with one thread and a budget in
/// nodes, so that the same engine gives the same scores each time. Positions that were evaluated
/// before are taken from what is kept. Has an engine process of its own, which is started when
/// something is not known and ends with the run. GUI thread.
class GameAnalysis : public QObject
{
    Q_OBJECT

public:
    using Scores = std::vector<std::optional<analysis::Score>>;

    static constexpr std::int64_t quickNodes = 50'000;
    static constexpr std::int64_t normalNodes = 150'000;
    static constexpr std::int64_t lichessNodes = 1'500'000;

    /// `kept` must live longer.
    explicit GameAnalysis(KeptFindings& kept, EngineProcess::Clock clock = {},
                          QObject* parent = nullptr);
    ~GameAnalysis() override;

    /// Evaluates the line, instead of what is under way. The scores before are forgotten.
    void start(std::shared_ptr<const replay::Replay> line, const EngineProgram& program,
               int hashMegabytes, std::int64_t nodes);
    /// Ends the run and keeps the scores that are there.
    void cancel();
    void retry();
    /// Forgets line and scores.
    void clear();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isComplete() const { return m_run && m_run->isComplete(); }
    /// The line that is or was evaluated; null for none.
    [[nodiscard]] const std::shared_ptr<const replay::Replay>& line() const { return m_line; }
    /// By ply, from 0 to the last, from White's view. Empty while there is no line.
    [[nodiscard]] const Scores& scores() const;
    /// As the engine names itself; empty until it has.
    [[nodiscard]] const std::string& engineName() const { return m_engineName; }
    [[nodiscard]] std::int64_t nodes() const { return m_nodes; }
    [[nodiscard]] int doneCount() const { return m_run ? m_run->doneCount() : 0; }
    [[nodiscard]] int positionCount() const { return m_run ? m_run->lastPly() + 1 : 0; }
    /// Why the run stands still or has ended too soon, if it did.
    [[nodiscard]] const std::optional<engine::Failure>& failure() const { return m_failure; }
    [[nodiscard]] EngineProcess& process() { return m_process; }

Q_SIGNALS:
    /// Emitted when a run began or ended, or the engine failed.
    void changed();
    /// Emitted when scores came, at most 20 times a second, and at the end.
    void scoresChanged();

private:
    void begin();
    void goOn();
    void onProcessChanged();
    void onFinished(const engine::Finding& finding);
    /// Takes scores that are kept for a moment. Returns whether the engine must be asked now.
    [[nodiscard]] bool takeKnown();
    void remember(const engine::Finding& finding, int ply);
    void end();
    void tellSoon();

    [[nodiscard]] engine::SearchTerms terms() const;

    KeptFindings& m_kept;
    EngineProcess m_process;
    EngineProgram m_program;
    engine::EngineSettings m_settings;
    std::shared_ptr<const replay::Replay> m_line;
    std::optional<engine::GameRun> m_run;
    std::optional<engine::Failure> m_failure;
    std::string m_engineName;
    std::int64_t m_nodes = normalNodes;
    bool m_isRunning = false;
    bool m_isAsking = false;   ///< The engine has been asked about a position.
    bool m_hasStarted = false; ///< The process of this run.
    bool m_isBegun = false;    ///< What is kept was looked through.
    QTimer m_news;
    QTimer m_nextKnown; ///< Goes on with what is kept once the event loop has had its turn.
};

} // namespace plyline::engines
