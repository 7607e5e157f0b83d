#pragma once

#include "app/model/engines/engine_process.h"
#include "app/model/engines/kept_findings.h"
#include "app/model/judgement/loss_search.h"
#include "core/replay/replay.h"

#include <memory>
#include <optional>
#include <string>

class QTimer;

namespace plyline::workspace {

/// Scores of a line from an engine that searches the positions it is asked for, one at a time, with
/// one thread and a budget in nodes. Positions that were searched before are taken from what is
/// kept. Has an engine process of its own. GUI thread.
class EngineScores : public judgement::ScoreProvider
{
    Q_OBJECT

public:
    /// `kept` must live longer. `nodes` is the budget of each position.
    EngineScores(std::shared_ptr<const replay::Replay> line, engines::EngineProgram program,
                 int hashMegabytes, std::int64_t nodes, engines::KeptFindings& kept,
                 engines::EngineProcess::Clock clock = {});

    void ask(game::Ply ply) override;

    [[nodiscard]] const std::shared_ptr<const replay::Replay>& line() const { return m_line; }
    [[nodiscard]] std::int64_t nodes() const { return m_terms.limits.nodes.value_or(0); }
    /// As the engine names itself; empty until that is known.
    [[nodiscard]] const std::string& engineName() const { return m_engineName; }
    /// What has been found of the position that was asked for last; null for nothing yet.
    [[nodiscard]] const engine::Finding* finding() const;
    /// Why no answer comes, if it does not.
    [[nodiscard]] std::optional<engine::Failure> failure() const;
    void retry();
    [[nodiscard]] engines::EngineProcess& process() { return m_process; }

Q_SIGNALS:
    /// Emitted when finding(), failure() or the name may be another, at most 20 times a second.
    void progressed();

private:
    void find();
    void answer(const std::optional<analysis::Score>& score);
    void onProcessChanged();
    void onFinished(const engine::Finding& finding);
    void tellSoon();

    std::shared_ptr<const replay::Replay> m_line;
    engines::EngineProgram m_program;
    engine::SearchTerms m_terms;
    engines::KeptFindings& m_kept;
    engines::EngineProcess m_process;
    std::string m_engineName;
    std::optional<game::Ply> m_asked;                 ///< None once it is answered.
    std::optional<engine::SearchPosition> m_position; ///< Of m_asked, while it is searched.
    std::uint64_t m_number = 0;                       ///< Of the latest request.
    bool m_hasStarted = false;
    QTimer* m_news;
};

} // namespace plyline::workspace
