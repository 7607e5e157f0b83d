#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::game {

struct Tag
{
    std::string name;
    std::string value; ///< UTF-8, escapes undone.
    bool operator==(const Tag&) const = default;
};

/// A game's tag pairs in file order. A name that comes twice is kept twice; look-ups find the
/// first.
class Tags
{
public:
    Tags() = default;
    explicit Tags(std::vector<Tag> tags) : m_tags(std::move(tags)) {}

    [[nodiscard]] const std::vector<Tag>& all() const { return m_tags; }
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// The value, or empty when the tag is absent or says nothing ("?", "-", "????.??.??").
    [[nodiscard]] std::string_view known(std::string_view name) const;
    /// When the game was played: the Date tag, or UTCDate where that one says nothing; empty where
    /// neither does.
    [[nodiscard]] std::string_view date() const;
    bool operator==(const Tags&) const = default;

private:
    std::vector<Tag> m_tags;
};

/// Whether a tag's value says nothing: empty, "?", "-", or a date of question marks.
[[nodiscard]] bool isUnknownTagValue(std::string_view value);

} // namespace plyline::game
