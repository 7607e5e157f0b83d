#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/annotations.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace plyline::engine {

/// That an engine has searched a position: what one line of the log says.
struct FindingEvent
{
    std::string key;        ///< SearchPosition::key().
    std::string engine;     ///< As it names itself.
    std::int64_t nodes = 0; ///< The budget.
    std::optional<int> depth;
    game::Evaluation evaluation;
    std::vector<std::string> moves; ///< The best line, in UCI notation.
    bool operator==(const FindingEvent&) const = default;
};

/// Log of what engines have found, one JSON object a line, so that no position is searched twice
/// with the same engine and budget. Lines that cannot be read are skipped. When the file has grown
/// beyond its bound, its older half is dropped. Several programs may append to one file.
class FindingLog
{
public:
    static constexpr std::int64_t usualBound = 50'000'000;

    /// Reads what is there. The log is usable, but keeps nothing, if the file cannot be written.
    explicit FindingLog(std::string path, std::int64_t mostBytes = usualBound);

    /// How many positions, engines and budgets are known.
    [[nodiscard]] int count() const { return static_cast<int>(m_offsets.size()); }
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    /// Returns what the engine found with this budget, the latest if there is more than one.
    [[nodiscard]] std::optional<FindingEvent>
    find(const std::string& key, const std::string& engine, std::int64_t nodes) const;
    void append(const FindingEvent& event);

private:
    void read();
    void dropOlderHalf();
    void openToAppend();

    std::string m_path;
    std::int64_t m_mostBytes;
    std::int64_t m_bytes = 0;
    /// Where the line begins, by the hash of key, engine and budget. Only a hint: the line is read
    /// again.
    std::unordered_map<std::size_t, std::int64_t> m_offsets;
    std::ofstream m_file;
};

} // namespace plyline::engine
