#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::game {

struct Tag
{
    std::string name;
    std::string value; ///< UTF-8, with escapes resolved.
    bool operator==(const Tag&) const = default;
};

/// The tag pairs of a game in file order. Duplicate names are kept; look-ups find the first.
class Tags
{
public:
    Tags() = default;
    explicit Tags(std::vector<Tag> tags) : m_tags(std::move(tags)) {}

    [[nodiscard]] const std::vector<Tag>& all() const { return m_tags; }
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// Returns the value, or empty if the tag is absent or its value unknown ("?", "-",
    /// "????.??.??").
    [[nodiscard]] std::string_view known(std::string_view name) const;
    /// Returns the Date tag, or UTCDate if Date is unknown; empty if both are.
    [[nodiscard]] std::string_view date() const;
    bool operator==(const Tags&) const = default;

private:
    std::vector<Tag> m_tags;
};

/// Returns whether a tag's value means unknown: empty, "?", "-", or a date of question marks.
[[nodiscard]] bool isUnknownTagValue(std::string_view value);

} // namespace plyline::game
