#include "app/model/judgement/loss_search.h"

#include <QtCore/QScopedValueRollback>

#include <utility>

namespace plyline::judgement {

using game::Ply;

void KnownScores::ask(Ply ply)
{
    const analysis::Score* const score = m_line.at(ply);
    Q_EMIT answered(ply, score ? std::optional(*score) : std::nullopt);
}

void LossSearch::start(std::optional<rules::Color> side, Ply last,
                       std::unique_ptr<ScoreProvider> provider)
{
    dropProvider();
    m_isForAnySide = !side;
    m_last = last;
    m_search.emplace(side.value_or(rules::Color::White), Ply(), last);
    m_provider = std::move(provider);
    connect(m_provider.get(), &ScoreProvider::answered, this, &LossSearch::take);
    askOn();
}

void LossSearch::cancel()
{
    if (!isRunning())
        return;
    dropProvider();
    Q_EMIT changed();
}

void LossSearch::clear()
{
    if (!m_search)
        return;
    dropProvider();
    m_search.reset();
    Q_EMIT changed();
}

/// It may be the sender of the signal that led here.
void LossSearch::dropProvider()
{
    if (!m_provider)
        return;
    disconnect(m_provider.get(), nullptr, this, nullptr);
    m_provider.release()->deleteLater();
}

void LossSearch::take(Ply ply, const std::optional<analysis::Score>& score)
{
    if (!m_search || m_search->wanted() != ply)
        return;
    answer(score);
    if (!m_isAsking)
        askOn();
}

/// The first score, that of the end, tells who has lost.
void LossSearch::answer(const std::optional<analysis::Score>& score)
{
    m_search->answer(score);
    const bool isBlack =
        m_isForAnySide && m_search->state() == analysis::Bisect::State::StandsAtEnd &&
        analysis::winPercent(*score, rules::Color::Black) < analysis::lostBelowPercent;
    if (!isBlack)
        return;
    const std::vector<analysis::BisectStep> before = m_search->steps();
    m_search.emplace(rules::Color::Black, Ply(), m_last);
    for (const analysis::BisectStep& step : before) // those before it had no score
        m_search->answer(step.score);
}

/// Asks until an answer has to be waited for. Not recursive, as a line can be of any length.
void LossSearch::askOn()
{
    {
        const QScopedValueRollback asking(m_isAsking, true);
        std::optional<Ply> asked;
        while (isRunning() && m_search->wanted() != asked) {
            asked = m_search->wanted();
            m_provider->ask(*asked);
        }
    }
    Q_EMIT changed();
}

} // namespace plyline::judgement

#include "moc_loss_search.cpp"
