#include "app/state/facts_pass.h"

#include "core/library/facts_builder.h"

namespace plyline::state {

void FactsPass::start(std::shared_ptr<const library::GameIndex> index)
{
    m_job.start([this, wish = m_wish, index = std::move(index)](const std::stop_token& stop,
                                                                const jobs::Job::Deliver& deliver) {
        library::FactsOptions options;
        options.wish = wish;
        options.found = [&](int first, int last) {
            deliver([this, first, last] { Q_EMIT found(first, last); });
        };
        library::findFacts(*index, options, stop);
    });
}

} // namespace plyline::state
