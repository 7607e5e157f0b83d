#pragma once

#include "app/cli/json.h"
#include "app/cli/output.h"
#include "core/streams/assembler.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace plyline::cli {

// The rows that the commands of `plyline-cli stream` write.

[[nodiscard]] Json followedJson(const std::string& key, const streams::ArrivedGame& game);
/// Returns how many events of each kind arrived.
[[nodiscard]] Json summaryJson(const streams::Assembler& assembler);
/// The partition of each event that was kept aside. Stays empty for a file, which has none.
class RejectedPartitions
{
public:
    explicit RejectedPartitions(bool isTopic) : m_isTopic(isTopic) {}

    /// Call it after the assembler has taken an event of the partition.
    void note(const streams::Assembler& assembler, int partition)
    {
        if (m_isTopic)
            m_partitions.resize(assembler.poisoned().size(), partition);
    }
    [[nodiscard]] std::optional<int> of(std::size_t index) const
    {
        return index < m_partitions.size() ? std::optional(m_partitions[index]) : std::nullopt;
    }

private:
    bool m_isTopic;
    std::vector<int> m_partitions;
};

/// Writes what was kept aside and what is missing.
void writeFaults(Output& output, const streams::Assembler& assembler,
                 const RejectedPartitions& partitions);
/// Says on standard error what was kept aside, where no rows are written.
void complainOfFaults(const streams::Assembler& assembler, const RejectedPartitions& partitions);
[[nodiscard]] bool hasFaults(const streams::Assembler& assembler);

/// Says of a stream that is followed live which games have waited for an event for ten seconds,
/// once for each event, and hands on what was written.
class LiveRows
{
public:
    explicit LiveRows(Output& output) : m_output(&output) {}

    /// Call it every second or so, after the assembler was told the time.
    void update(const streams::Assembler& assembler);

private:
    Output* m_output;
    std::map<std::string, std::int64_t> m_said; ///< By game, the event that is missing.
};

} // namespace plyline::cli
