#include "app/model/engines/game_analysis.h"

#include "app/model/engines/searched_line.h"
#include "core/files/cache_folder.h"
#include "core/files/new_folder.h"
#include "core/rules/uci.h"

#include <algorithm>
#include <utility>

namespace plyline::engines {

using engine::Finding;
using engine::FindingEvent;
using engine::FindingLog;
using engine::GameRun;
using engine::State;

namespace {

constexpr int newsMillis = 50;
constexpr std::size_t mostMovesKept = 16;
/// How many moves are played at a time to look positions up: some milliseconds.
constexpr int mostMovesAtOnce = 20'000;

FindingEvent eventOf(const Finding& finding, const engine::SearchPosition& position,
                     const std::string& engineName, std::int64_t nodes)
{
    const engine::FoundLine& best = finding.lines.front();
    FindingEvent event{position.key(), engineName, nodes, best.depth, *best.evaluation, {}};
    rules::Color turn = position.position().turn();
    const std::size_t count = std::min(best.moves.size(), mostMovesKept);
    for (std::size_t i = 0; i < count; ++i, turn = !turn)
        event.moves.push_back(
            rules::uci::write(best.moves[i], turn, rules::CastlingStyle::Chess960));
    return event;
}

analysis::Score scoreOf(const FindingEvent& event)
{
    analysis::Score score;
    score.evaluation = event.evaluation;
    if (event.evaluation.kind == game::Evaluation::Kind::MateIn)
        score.mating = event.evaluation.value > 0 ? rules::Color::White : rules::Color::Black;
    score.depth = event.depth;
    score.engine = event.engine;
    return score;
}

} // namespace

GameAnalysis::GameAnalysis(QString logPath, EngineProcess::Clock clock, QObject* parent)
    : QObject(parent), m_logPath(std::move(logPath)), m_process(nullptr, std::move(clock))
{
    m_news.setSingleShot(true);
    m_news.setInterval(newsMillis);
    m_nextKnown.setSingleShot(true);
    connect(&m_nextKnown, &QTimer::timeout, this, &GameAnalysis::onProcessChanged);
    connect(&m_news, &QTimer::timeout, this, &GameAnalysis::scoresChanged);
    connect(&m_process, &EngineProcess::changed, this, &GameAnalysis::onProcessChanged);
    connect(&m_process, &EngineProcess::finished, this, &GameAnalysis::onFinished);
}

GameAnalysis::~GameAnalysis() = default;

QString GameAnalysis::usualLogPath()
{
    return QString::fromStdString(files::cacheFolder() + "/evaluations.ndjson");
}

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
    m_run.emplace(m_line->game()->start(), movesTo(*m_line, m_line->lastPly()),
                  engine::Limits{nodes, std::nullopt});
    m_isRunning = true;
    Q_EMIT changed();
    Q_EMIT scoresChanged();
    if (m_log || m_logPath.isEmpty())
        begin();
    else
        readLog();
}

/// Reads the log in a job, because it may be large.
void GameAnalysis::readLog()
{
    m_reading.start([this, path = m_logPath.toStdString()](const std::stop_token&,
                                                           const jobs::Job::Deliver& deliver) {
        if (auto folder = files::NewFolder::create(path.substr(0, path.rfind('/'))))
            folder->keep();
        const auto log = std::make_shared<FindingLog>(path);
        deliver([this, log] {
            m_log = log;
            if (m_isRunning)
                begin();
        });
    });
}

void GameAnalysis::begin()
{
    m_process.use(m_program, m_settings);
}

void GameAnalysis::onProcessChanged()
{
    if (!m_isRunning)
        return;
    if (std::exchange(m_failure, m_process.engine().failure()) != m_failure)
        Q_EMIT changed();
    if (m_process.engine().state() == State::Idle && !m_isAsking)
        goOn();
}

void GameAnalysis::goOn()
{
    m_engineName = m_process.engine().name();
    if (m_engineName.empty())
        m_engineName = m_program.path.section(u'/', -1).toStdString();
    if (!takeKnown())
        return m_nextKnown.start(0);
    auto request = m_run->next();
    if (!request)
        return end();
    m_isAsking = true;
    m_process.want(std::move(*request));
}

bool GameAnalysis::takeKnown()
{
    if (!m_log)
        return true;
    int moves = 0;
    for (auto ply = m_run->nextPly(); ply; ply = m_run->nextPly()) {
        if (moves > mostMovesAtOnce)
            return false;
        moves += *ply;
        const auto position = m_run->positionAt(*ply);
        const auto known = position ? m_log->find(position->key(), m_engineName, m_nodes)
                                    : std::optional<FindingEvent>();
        if (!known)
            return true;
        m_run->takeKnown(*ply, scoreOf(*known));
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
    const auto position = m_run->positionAt(ply);
    if (m_log && position && engine::scoreOf(finding, m_engineName))
        m_log->append(eventOf(finding, *position, m_engineName, m_nodes));
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
    m_reading.stop();
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
