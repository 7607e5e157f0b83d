#pragma once

#include "core/engine/finding_event.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>

namespace plyline::engine {

/// Log of what engines have found, one JSON object a line, so that no position is searched twice on
/// the same terms. Lines that cannot be read are skipped. Several programs may append to one file.
class FindingLog
{
public:
    static constexpr std::int64_t usualBound = 50'000'000;

    /// Reads what is there, after dropping the older half of a file that has grown beyond its
    /// bound. The log is usable, but keeps nothing, if the file cannot be written.
    /// Unusable after a stop.
    explicit FindingLog(std::string path, std::int64_t mostBytes = usualBound,
                        const std::stop_token& stop = {});

    /// How many positions are known, each on other terms counted once more.
    [[nodiscard]] int count() const { return static_cast<int>(m_offsets.size()); }
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    /// Whether nothing more is appended: the file has reached its bound and must be read again.
    [[nodiscard]] bool isFull() const { return m_bytes >= m_mostBytes; }
    /// Returns what was found about the position on these terms, the latest if there is more.
    [[nodiscard]] std::optional<FindingEvent> find(const std::string& key,
                                                   const SearchTerms& terms) const;
    /// Does nothing if the log is full.
    void append(const FindingEvent& event);

private:
    void read(const std::stop_token& stop);
    void dropOlderHalf(const std::stop_token& stop);
    void openToAppend();

    std::string m_path;
    std::int64_t m_mostBytes;
    std::int64_t m_bytes = 0;
    /// Where the line begins, by the hash of key and terms. Only a hint: the line is read again.
    std::unordered_map<std::size_t, std::int64_t> m_offsets;
    std::ofstream m_file;
};

} // namespace plyline::engine
