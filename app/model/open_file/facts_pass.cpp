#include "app/model/open_file/facts_pass.h"

#include "core/index/facts_builder.h"
#include "core/index/index_cache.h"

namespace plyline::open_file {

void FactsPass::start(std::shared_ptr<const index::GameIndex> index)
{
    m_job.start([this, wish = m_wish, isKept = m_isKept, index = std::move(index)](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        index::FactsOptions options;
        options.wish = wish;
        bool isNew = false;
        options.found = [&](int first, int last) {
            isNew = true;
            deliver([this, first, last] { Q_EMIT found(first, last); });
        };
        // If the cache cannot be written, the next start is only slower: not worth a message.
        const index::IndexCache cache;
        if (*isKept && !cache.has(*index->source()))
            static_cast<void>(cache.save(*index, stop));
        if (index::findFacts(*index, options, stop) && isNew && *isKept)
            static_cast<void>(cache.save(*index, stop));
    });
}

} // namespace plyline::open_file

#include "moc_facts_pass.cpp"
