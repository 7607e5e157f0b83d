#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace plyline::library {

/// Each distinct text once. Id 0 is the empty text. Not for two threads while it grows.
class StringPool
{
public:
    using Id = std::uint32_t;

    StringPool();
    [[nodiscard]] Id intern(std::string_view text);
    [[nodiscard]] std::string_view text(Id id) const { return m_texts[id]; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    std::deque<std::string> m_texts; ///< Does not move its strings when it grows.
    std::unordered_map<std::string_view, Id> m_ids;
};

} // namespace plyline::library
