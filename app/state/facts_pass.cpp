#include "app/state/facts_pass.h"

#include "core/library/main_line_player.h"

#include <chrono>

namespace plyline::state {

namespace {

/// Large files bring a batch at a time, so that the list is not repainted for each game.
constexpr std::chrono::milliseconds batchTime{50};
constexpr int largestBatch = 4096;

/// Finds the facts of a batch that begins at `first`. Returns where the next one begins.
int findBatch(const library::GameIndex& index, int first, const std::stop_token& stop)
{
    const auto end = std::chrono::steady_clock::now() + batchTime;
    int entry = first;
    while (entry < index.size() && entry - first < largestBatch && !stop.stop_requested()) {
        if (!index.facts(entry).isKnown())
            index.setFacts(entry, library::factsOf(index, entry));
        ++entry;
        if (std::chrono::steady_clock::now() >= end)
            break;
    }
    return entry;
}

} // namespace

void FactsPass::start(std::shared_ptr<const library::GameIndex> index)
{
    m_job.start([this, index = std::move(index)](const std::stop_token& stop,
                                                 const jobs::Job::Deliver& deliver) {
        for (int first = 0; first < index->size() && !stop.stop_requested();) {
            const int next = findBatch(*index, first, stop);
            if (next > first)
                deliver([this, first, next] { Q_EMIT found(first, next - 1); });
            first = next;
        }
    });
}

} // namespace plyline::state
