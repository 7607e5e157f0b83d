#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/library/game_index.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace plyline::library {

/// Keeps the indexes of large files in a folder, one file for each, so that such a file's list is
/// there at once when it is opened again. An index is bound to the bytes it is of, checked when it
/// is read, and written as a whole or not at all. Any thread, and several programs at once.
class IndexCache
{
public:
    /// What is indexed in a moment is not kept.
    static constexpr std::int64_t smallestSource = std::int64_t{16} << 20;
    static constexpr std::int64_t largestFolder = std::int64_t{1} << 30;

    /// In the user's cache folder.
    IndexCache();
    /// `limit` is in bytes: when there is more, what was longest not used goes.
    explicit IndexCache(std::string folder, std::int64_t limit = largestFolder,
                        std::int64_t smallest = smallestSource);

    /// Null when none is there that is true of the source's bytes, and after a stop.
    [[nodiscard]] std::shared_ptr<const GameIndex> load(std::shared_ptr<const game::Source> source,
                                                        std::stop_token stop = {}) const;
    /// Keeps it with the facts that are known by now, in place of one kept before. Nothing happens
    /// when it is not complete, or its source is small, damaged or no file. Errors:
    /// FileNotWritable.
    [[nodiscard]] Expected<void, Error> save(const GameIndex& index) const;
    /// Whether one seems to be there, without a look at all of it.
    [[nodiscard]] bool has(const game::Source& source) const;

private:
    [[nodiscard]] bool isWorthKeeping(const game::Source& source) const;
    [[nodiscard]] std::string pathOf(const game::Source& source) const;
    void makeRoom(const std::string& kept) const;

    std::string m_folder;
    std::int64_t m_limit;
    std::int64_t m_smallest;
};

} // namespace plyline::library
