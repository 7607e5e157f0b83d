#include "core/index/index_cache.h"

#include "core/files/cache_folder.h"
#include "core/index/index_file.h"

#include <utility>

namespace plyline::index {

IndexCache::IndexCache() : IndexCache(files::cacheFolder() + "/index", Limits()) {}

IndexCache::IndexCache(std::string folder, const Limits& limits)
    : m_files(std::move(folder), ".index", limits)
{}

std::shared_ptr<const GameIndex>
IndexCache::load(std::shared_ptr<const files::Source> source, const std::stop_token& stop,
                 std::shared_ptr<const analysis::OpeningTable> openings) const
{
    const auto file = m_files.open(*source);
    if (!file)
        return nullptr;
    auto index = readIndexFile(*file, std::move(source), stop, std::move(openings));
    if (index)
        files::FileCache::markUsed(*file);
    return index;
}

bool IndexCache::has(const files::Source& source) const
{
    const auto file = m_files.open(source);
    return file && isIndexFileOf(*file, source);
}

Expected<void, Error> IndexCache::save(const GameIndex& index, const std::stop_token& stop) const
{
    if (!index.isComplete())
        return {};
    return m_files.save(*index.source(),
                        [&](files::NewFile& file) { return writeIndexFile(file, index, stop); });
}

} // namespace plyline::index
