#pragma once

#include "app/cli/json.h"
#include "app/cli/output.h"
#include "core/streams/assembler.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

namespace plyline::cli {

// The rows that the commands of `plyline-cli stream` write.

[[nodiscard]] Json followedJson(const std::string& key, const streams::ArrivedGame& game);
/// Returns how many events of each kind arrived.
[[nodiscard]] Json summaryJson(const streams::Assembler& assembler);
/// Writes what was kept aside and what is missing.
void writeFaults(Output& output, const streams::Assembler& assembler);
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
