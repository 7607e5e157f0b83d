#include "app/model/judgement/loss_search.h"

#include <utility>

namespace plyline::judgement {

using game::Ply;

void KnownScores::ask(Ply ply)
{
    const analysis::Score* const score = m_line.at(ply);
    Q_EMIT answered(ply, score ? std::optional(*score) : std::nullopt);
}

void LossSearch::start(rules::Color side, Ply last, std::unique_ptr<ScoreProvider> provider)
{
    dropProvider();
    m_search.emplace(side, Ply(), last);
    m_provider = std::move(provider);
    connect(m_provider.get(), &ScoreProvider::answered, this, &LossSearch::take);
    Q_EMIT changed();
    askNext();
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
    m_search->answer(score);
    Q_EMIT changed();
    askNext();
}

void LossSearch::askNext()
{
    if (m_search && m_search->wanted())
        m_provider->ask(*m_search->wanted());
}

} // namespace plyline::judgement

#include "moc_loss_search.cpp"
