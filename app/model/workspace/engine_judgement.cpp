#include "app/model/workspace/engine_judgement.h"

#include "app/model/engines/engines.h"
#include "app/model/workspace/workspace.h"

#include <utility>

namespace plyline::workspace {

EngineJudgement::EngineJudgement(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_session(workspace.session),
      m_judgements(workspace.judgements),
      m_analysis(workspace.engines->game)
{
    engines::GameAnalysis& analysis = workspace.engines->game;
    connect(&analysis, &engines::GameAnalysis::changed, this, &EngineJudgement::onChanged);
    connect(&analysis, &engines::GameAnalysis::scoresChanged, this, &EngineJudgement::handOver);
}

void EngineJudgement::onChanged()
{
    const bool isNew = m_analysis.isRunning() && !m_wasRunning;
    m_wasRunning = m_analysis.isRunning();
    if (isNew) {
        m_isNew = true;
        m_judgements.clearEngineScores();
    }
    handOver();
}

void EngineJudgement::handOver()
{
    const auto shown = m_session.whole().replay();
    const auto& line = m_analysis.line();
    const bool isShown =
        shown && line && line->game() == shown->game() && line->line() == shown->line();
    if (!isShown || m_analysis.engineName().empty() || m_analysis.doneCount() == 0)
        return;
    m_judgements.setEngineScores(m_analysis.engineName(), m_analysis.scores(),
                                 m_analysis.isComplete());
    // Who lets an engine evaluate a game wants to see what it says.
    if (std::exchange(m_isNew, false))
        m_judgements.choose({m_analysis.engineName()});
}

} // namespace plyline::workspace

#include "moc_engine_judgement.cpp"
