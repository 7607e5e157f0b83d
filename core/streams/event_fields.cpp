#include "core/streams/event_fields.h"

#include "core/exporters/event_json.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace plyline::streams {

using Json = nlohmann::ordered_json;

std::optional<std::int64_t> numberIn(const Json& data, const char* name)
{
    const auto found = data.find(name);
    if (found == data.end() || !found->is_number_integer())
        return std::nullopt;
    constexpr std::int64_t largest = 1 << 30;
    const auto number = found->get<std::int64_t>();
    return number >= 0 && number <= largest ? std::optional(number) : std::nullopt;
}

const std::string* textIn(const Json& data, const char* name)
{
    const auto found = data.find(name);
    return found != data.end() && found->is_string() ? &found->get_ref<const std::string&>()
                                                     : nullptr;
}

std::optional<game::Tags> tagsIn(const Json& data)
{
    std::vector<game::Tag> tags;
    const auto named = data.find("tags");
    if (named == data.end() || !named->is_object())
        return std::nullopt;
    for (const auto& [name, value] : named->items()) {
        if (!value.is_string())
            return std::nullopt;
        tags.push_back({name, value.get<std::string>()});
    }
    const auto repeated = data.find("repeated_tags");
    if (repeated == data.end())
        return game::Tags(std::move(tags));
    if (!repeated->is_array())
        return std::nullopt;
    for (const Json& pair : *repeated) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
            return std::nullopt;
        tags.push_back({pair[0].get<std::string>(), pair[1].get<std::string>()});
    }
    return game::Tags(std::move(tags));
}

std::optional<std::string> lostTag(const game::Tags& sent, const game::Tags& read)
{
    const auto sorted = [](const game::Tags& tags) {
        std::vector<std::pair<std::string_view, std::string_view>> all;
        for (const game::Tag& tag : tags.all())
            all.emplace_back(tag.name, tag.value);
        std::sort(all.begin(), all.end());
        return all;
    };
    const auto kept = sorted(read);
    for (const auto& tag : sorted(sent)) {
        if (!std::binary_search(kept.begin(), kept.end(), tag))
            return std::string(tag.first);
    }
    return std::nullopt;
}

std::optional<std::string> differingField(const Json& data, const game::MoveEvent& event)
{
    constexpr std::array<const char*, 16> fields = {"piece_id",
                                                    "color",
                                                    "role",
                                                    "from",
                                                    "to",
                                                    "captured_piece_id",
                                                    "captured_role",
                                                    "captured_square",
                                                    "promotion_role",
                                                    "rook_id",
                                                    "rook_from",
                                                    "rook_to",
                                                    "lost_castling",
                                                    "en_passant",
                                                    "check",
                                                    "mate"};
    const Json change = exporters::changeJson(event);
    for (const char* const name : fields) {
        const auto said = data.find(name);
        const auto done = change.find(name);
        const bool isSame = (said == data.end()) == (done == change.end()) &&
                            (said == data.end() || *said == *done);
        if (!isSame)
            return name;
    }
    return std::nullopt;
}

} // namespace plyline::streams
