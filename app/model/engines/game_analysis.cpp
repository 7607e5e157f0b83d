#include "app/model/engines/game_analysis.h"

#include "app/model/engines/searched_line.h"

#include <utility>

namespace plyline::engines {

using engine::Finding;
using engine::GameRun;
using engine::State;

namespace {

constexpr int newsMillis = 50;
/// How many kept scores are looked up before the event loop has its turn: some milliseconds.
constexpr int mostKnownAtOnce = 50;

} // namespace

GameAnalysis::GameAnalysis(KeptFindings& kept, EngineProcess::Clock clock, QObject* parent)
    : QObject(parent), m_kept(kept), m_process(nullptr, std::move(clock))
{
    m_news.setSingleShot(true);
    m_news.setInterval(newsMillis);
    m_nextKnown.setSingleShot(true);
    connect(&m_nextKnown, &QTimer::timeout, this, &GameAnalysis::goOn);
    connect(&m_news, &QTimer::timeout, this, &GameAnalysis::scoresChanged);
    connect(&m_kept, &KeptFindings::wasRead, this, &GameAnalysis::begin);
    connect(&m_process, &EngineProcess::changed, this, &GameAnalysis::onProcessChanged);
    connect(&m_process, &EngineProcess::finished, this, &GameAnalysis::onFinished);
}

GameAnalysis::~GameAnalysis() = default;

const GameAnalysis::Scores& GameAnalysis::scores() const
{
    static const Scores none;
    return m_run ? m_run->scores() : none;
}

void GameAnalysis::start(std::shared_ptr<const replay::Replay> line, const EngineProgram& program,
                         int hashMegabytes, std::int64_t nodes)
{
    clear();
    m_line = std::move(line);
    m_program = program;
    m_settings = {1, hashMegabytes};
    m_nodes = nodes;
    m_failure.reset();
    const auto positions = [line = m_line](int ply) {
        return searchPositionAt(*line, game::Ply(ply));
    };
    m_run.emplace(m_line->lastPly().number(), m_line->game()->start().turn, positions,
                  engine::Limits{nodes, std::nullopt});
    m_isRunning = true;
    m_isBegun = m_hasStarted = false;
    Q_EMIT changed();
    Q_EMIT scoresChanged();
    if (m_kept.isRead())
        begin();
    else
        m_kept.read();
}

engine::SearchTerms GameAnalysis::terms() const
{
    return {m_program.identity(), m_settings, {m_nodes, std::nullopt}, 1};
}

void GameAnalysis::begin()
{
    if (m_isRunning && !std::exchange(m_isBegun, true))
        goOn();
}

void GameAnalysis::onProcessChanged()
{
    if (!m_isRunning)
        return;
    if (std::exchange(m_failure, m_process.engine().failure()) != m_failure)
        Q_EMIT changed();
    if (m_process.engine().state() == State::Idle)
        goOn();
}

/// Takes what is known, then asks the engine, which is started when it is needed.
void GameAnalysis::goOn()
{
    if (m_isAsking)
        return;
    if (!takeKnown())
        return m_nextKnown.start(0);
    if (!m_run->nextPly())
        return end();
    if (!std::exchange(m_hasStarted, true))
        return m_process.use(m_program, m_settings);
    if (m_process.engine().state() != State::Idle)
        return;
    m_engineName = m_process.engine().name();
    if (m_engineName.empty())
        m_engineName = m_program.path.section(u'/', -1).toStdString();
    auto request = m_run->next();
    if (!request)
        return end();
    m_isAsking = true;
    m_process.want(std::move(*request));
}

bool GameAnalysis::takeKnown()
{
    const engine::SearchTerms terms = this->terms();
    int count = 0;
    for (auto ply = m_run->nextPly(); ply; ply = m_run->nextPly()) {
        if (++count > mostKnownAtOnce)
            return false;
        const auto position = searchPositionAt(*m_line, game::Ply(*ply));
        const auto known = position ? m_kept.find(position->key(), terms) : std::nullopt;
        if (!known || !known->isFinal)
            return true;
        if (m_engineName.empty())
            m_engineName = known->engine;
        m_run->takeKnown(*ply,
                         *engine::scoreOf(engine::findingOf(*known, *position), known->engine));
        tellSoon();
    }
    return true;
}

void GameAnalysis::onFinished(const Finding& finding)
{
    m_isAsking = false;
    const auto ply = m_run->nextPly();
    if (!m_isRunning || !ply)
        return;
    m_failure = m_process.engine().failure();
    if (m_failure) // the engine refuses such positions
        return cancel();
    remember(finding, *ply);
    m_run->take(finding, m_engineName);
    tellSoon();
}

void GameAnalysis::remember(const Finding& finding, int ply)
{
    const auto position = searchPositionAt(*m_line, game::Ply(ply));
    const auto event = position ? engine::eventOf(finding, *position, terms(), m_engineName)
                                : std::optional<engine::FindingEvent>();
    if (event)
        m_kept.append(*event);
}

void GameAnalysis::tellSoon()
{
    if (!m_news.isActive())
        m_news.start();
}

void GameAnalysis::end()
{
    m_isRunning = false;
    m_isAsking = false;
    m_news.stop();
    m_nextKnown.stop();
    m_process.quit();
    Q_EMIT scoresChanged();
    Q_EMIT changed();
}

void GameAnalysis::cancel()
{
    if (!m_isRunning)
        return;
    m_run->cancel();
    end();
}

void GameAnalysis::retry()
{
    m_process.retry();
    Q_EMIT changed();
}

void GameAnalysis::clear()
{
    cancel();
    if (!m_line)
        return;
    m_line.reset();
    m_run.reset();
    m_engineName.clear();
    Q_EMIT scoresChanged();
    Q_EMIT changed();
}

} // namespace plyline::engines

#include "moc_game_analysis.cpp"
