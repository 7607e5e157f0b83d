#include "app/panels/next_moves/file_tree.h"

#include "core/tree/tree_builder.h"
#include "core/tree/tree_cache.h"

#include <utility>

namespace plyline::next_moves {

void FileTree::want(const std::shared_ptr<const index::GameIndex>& index,
                    std::shared_ptr<const std::atomic<bool>> isKept)
{
    const bool isThere = m_tree && m_tree->index() == index && m_tree->isComplete();
    if (isThere || (m_job.isRunning() && m_wanted == index))
        return;
    m_wanted = index;
    m_job.start([this, index, isKept = std::move(isKept),
                 before = m_tree](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const tree::TreeCache cache;
        const bool isNew = !before || before->index()->source() != index->source();
        if (const auto kept = *isKept && isNew ? cache.load(index, stop) : nullptr)
            return deliver([this, kept] { take(kept); });
        tree::TreeOptions options;
        options.before = before;
        options.grown = [&](const TreePtr& tree) { deliver([this, tree] { take(tree); }); };
        const auto tree = tree::buildTree(index, options, stop);
        if (!tree)
            return deliver([this, error = tree.error()] { Q_EMIT failed(error); });
        deliver([this, whole = *tree] { take(whole); });
        // If the cache cannot be written, the next start is only slower: not worth a message.
        if (*isKept)
            static_cast<void>(cache.save(**tree, stop));
    });
    Q_EMIT changed();
}

void FileTree::take(const TreePtr& tree)
{
    m_tree = tree;
    Q_EMIT changed();
}

void FileTree::stop()
{
    if (!m_job.isRunning())
        return;
    m_job.stop();
    Q_EMIT changed();
}

void FileTree::clear()
{
    m_job.stop();
    m_tree.reset();
    m_wanted.reset();
    Q_EMIT changed();
}

} // namespace plyline::next_moves

#include "moc_file_tree.cpp"
