#include "app/state/facts_pass.h"

#include <algorithm>
#include <chrono>

namespace plyline::state {

namespace {

/// Large files bring a batch at a time, so that the list is not repainted for each game.
constexpr std::chrono::milliseconds batchTime{50};
constexpr std::size_t largestBatch = 4096;

using Batch = std::vector<library::EntryFacts>;

Batch nextBatch(const library::GameIndex& index, int first, const std::stop_token& stop)
{
    const auto end = std::chrono::steady_clock::now() + batchTime;
    Batch batch;
    for (int entry = first; entry < index.size() && !stop.stop_requested(); ++entry) {
        batch.push_back(library::factsOf(index, entry));
        if (batch.size() == largestBatch || std::chrono::steady_clock::now() >= end)
            break;
    }
    return batch;
}

} // namespace

void FactsPass::start(std::shared_ptr<const library::GameIndex> index)
{
    m_facts.assign(static_cast<std::size_t>(index->size()), {});
    m_job.start([this, index = std::move(index)](const std::stop_token& stop,
                                                 const jobs::Job::Deliver& deliver) {
        for (int first = 0; first < index->size() && !stop.stop_requested();) {
            const Batch batch = nextBatch(*index, first, stop);
            deliver([this, first, batch] { add(first, batch); });
            first += static_cast<int>(batch.size());
        }
    });
}

const library::EntryFacts& FactsPass::facts(int entry) const
{
    static const library::EntryFacts unknown;
    const auto index = static_cast<std::size_t>(entry);
    return index < m_facts.size() ? m_facts[index] : unknown;
}

void FactsPass::add(int first, const std::vector<library::EntryFacts>& facts)
{
    if (facts.empty())
        return;
    std::copy(facts.begin(), facts.end(), m_facts.begin() + first);
    Q_EMIT found(first, first + static_cast<int>(facts.size()) - 1);
}

} // namespace plyline::state
