#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/spool_file.h"
#include "core/tree/tree_segment.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace plyline::tree {

/// Holds the segments that are made: few in memory, many in an unnamed file that is mapped. Any
/// thread.
class SegmentStore
{
public:
    enum class Medium : std::uint8_t { Memory, Spool };
    explicit SegmentStore(Medium medium) : m_medium(medium) {}

    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> add(std::string segment);
    /// Returns the segments added so far. Errors: FileNotReadable.
    [[nodiscard]] Expected<std::vector<TreeSegment>, Error> segments() const;

private:
    Medium m_medium;
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<const std::string>> m_inMemory;
    std::optional<files::SpoolFile> m_spool;
};

} // namespace plyline::tree
