#include "app/model/judgement/judgements.h"

#include "app/model/session/session.h"

#include <algorithm>
#include <utility>

namespace plyline::judgement {

namespace {

constexpr int longestJudgedAtOnce = 1000; ///< In plies; takes a fraction of a frame.

} // namespace

Judgements::Judgements(session::Session& session) : m_session(session)
{
    connect(&session, &session::Session::gameChanged, this, [this] {
        m_line.reset(); // it is of another game, line or past
        judge();
    });
}

bool Judgements::hasFileScores() const
{
    const auto& line = m_session.preparedLine();
    return line && line->scores.isGiven;
}

bool Judgements::hasEngineScores() const
{
    return m_engine.game && m_engine.game == m_session.wholeGame() &&
           m_engine.line == m_session.cursor().line();
}

std::vector<ScoreSource> Judgements::sources() const
{
    std::vector<ScoreSource> sources;
    if (hasFileScores())
        sources.emplace_back();
    if (hasEngineScores())
        sources.push_back({m_engine.name});
    return sources;
}

std::shared_ptr<const JudgedLine> Judgements::marks() const
{
    return m_areMarksShown ? m_line : nullptr;
}

void Judgements::choose(const ScoreSource& source)
{
    if (source == m_chosen)
        return;
    m_chosen = source;
    judge();
}

void Judgements::setEngineScores(const std::string& engine,
                                 const std::vector<std::optional<analysis::Score>>& scores,
                                 bool isComplete)
{
    m_engine = {engine, scores, isComplete, m_session.wholeGame(), m_session.cursor().line()};
    judge();
}

void Judgements::clearEngineScores()
{
    if (!m_engine.game)
        return;
    m_engine = {};
    judge();
}

void Judgements::setMarksShown(bool areShown)
{
    if (areShown == m_areMarksShown)
        return;
    m_areMarksShown = areShown;
    Q_EMIT changed();
}

void Judgements::judge()
{
    m_job.stop();
    const std::vector<ScoreSource> all = sources();
    if (all.empty())
        return take(nullptr);
    const bool isChosen = std::find(all.begin(), all.end(), m_chosen) != all.end();
    const ScoreSource source = isChosen ? m_chosen : all.front();
    const auto prepared = m_session.preparedLine();
    const bool isCut = m_session.isFutureHidden();
    const bool isSoFar = isCut || (!source.isFile() && !m_engine.isComplete);
    analysis::ScoredLine scores = source.isFile()
                                      ? analysis::scoredLine(*prepared->replay, prepared->scores)
                                      : analysis::scoredLine(*prepared->replay, m_engine.scores);
    if (scores.lastPly().number() <= longestJudgedAtOnce)
        return take(judgedLine(source, std::move(scores), prepared->phases, isSoFar));
    // While more scores come, what was judged by those before stays.
    if (!m_line || m_line->source != source)
        take(nullptr);
    m_job.start([this, source, scores = std::move(scores), phases = prepared->phases,
                 isSoFar](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        auto line = judgedLine(source, scores, phases, isSoFar, stop);
        if (line)
            deliver([this, line = std::move(line)] { take(line); });
    });
}

void Judgements::take(std::shared_ptr<const JudgedLine> line)
{
    m_line = std::move(line);
    Q_EMIT changed();
}

} // namespace plyline::judgement

#include "moc_judgements.cpp"
