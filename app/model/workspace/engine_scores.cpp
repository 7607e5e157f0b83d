#include "app/model/workspace/engine_scores.h"

#include <QtCore/QTimer>

#include "app/model/engines/searched_line.h"
#include "core/engine/game_run.h"

#include <utility>

namespace plyline::workspace {

using game::Ply;

namespace {

constexpr int newsMillis = 50;

} // namespace

EngineScores::EngineScores(std::shared_ptr<const replay::Replay> line,
                           engines::EngineProgram program, int hashMegabytes, std::int64_t nodes,
                           engines::KeptFindings& kept, engines::EngineProcess::Clock clock)
    : m_line(std::move(line)),
      m_program(std::move(program)),
      m_terms{m_program.identity(), {1, hashMegabytes}, {nodes, std::nullopt}, 1},
      m_kept(kept),
      m_process(nullptr, std::move(clock)),
      m_news(new QTimer(this))
{
    m_news->setSingleShot(true);
    m_news->setInterval(newsMillis);
    connect(m_news, &QTimer::timeout, this, &EngineScores::progressed);
    connect(&m_kept, &engines::KeptFindings::wasRead, this, &EngineScores::find);
    connect(&m_process, &engines::EngineProcess::changed, this, &EngineScores::onProcessChanged);
    connect(&m_process, &engines::EngineProcess::findingChanged, this, &EngineScores::tellSoon);
    connect(&m_process, &engines::EngineProcess::finished, this, &EngineScores::onFinished);
}

void EngineScores::ask(Ply ply)
{
    m_asked = ply;
    m_position.reset();
    if (m_kept.isRead())
        find();
    else
        m_kept.read();
}

/// Answers from the board or from what is kept, else asks the engine.
void EngineScores::find()
{
    if (!m_asked || m_position)
        return;
    auto position = engines::searchPositionAt(*m_line, *m_asked);
    if (!position)
        return answer(engine::scoreOnBoard(position.error(), m_line->stateAt(*m_asked).turn));
    const auto known = m_kept.find(position->key(), m_terms);
    if (known && known->isFinal) {
        if (m_engineName.empty())
            m_engineName = known->engine;
        return answer(engine::scoreOf(engine::findingOf(*known, *position), known->engine));
    }
    m_position = std::move(*position);
    if (!std::exchange(m_hasStarted, true))
        m_process.use(m_program, m_terms.settings);
    m_process.want({++m_number, *m_position, m_terms.limits, m_terms.lines, m_number == 1});
}

void EngineScores::answer(const std::optional<analysis::Score>& score)
{
    const Ply ply = *std::exchange(m_asked, std::nullopt);
    m_position.reset();
    Q_EMIT answered(ply, score);
}

const engine::Finding* EngineScores::finding() const
{
    const auto& found = m_process.engine().finding();
    return m_position && found && found->request == m_number ? &*found : nullptr;
}

std::optional<engine::Failure> EngineScores::failure() const
{
    return m_process.engine().failure();
}

void EngineScores::retry()
{
    m_process.retry();
    tellSoon();
}

void EngineScores::onProcessChanged()
{
    if (!m_process.engine().name().empty())
        m_engineName = m_process.engine().name();
    tellSoon();
}

void EngineScores::onFinished(const engine::Finding& finding)
{
    if (!m_position || finding.request != m_number || failure())
        return; // it may have been refused
    if (const auto event = engine::eventOf(finding, *m_position, m_terms, m_engineName))
        m_kept.append(*event);
    answer(engine::scoreOf(finding, m_engineName));
}

void EngineScores::tellSoon()
{
    if (!m_news->isActive())
        m_news->start();
}

} // namespace plyline::workspace

#include "moc_engine_scores.cpp"
