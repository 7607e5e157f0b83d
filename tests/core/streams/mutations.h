#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace plyline::tests {

/// Changes one value somewhere in the data to something of another type, size or meaning. `next`
/// returns a number below the one that it is given, and 0 once it has no more.
template <typename Next>
void mutate(nlohmann::ordered_json& json, const Next& next)
{
    using Json = nlohmann::ordered_json;
    std::vector<Json*> values; // all but the outermost
    const auto collect = [&](auto&& self, Json& value) -> void {
        if (!value.is_structured())
            return;
        for (Json& part : value) {
            values.push_back(&part);
            self(self, part);
        }
    };
    collect(collect, json);
    if (values.empty())
        return;
    Json& value = *values[static_cast<std::size_t>(next(static_cast<int>(values.size())))];
    switch (next(12)) {
    case 0:
        value = nullptr;
        break;
    case 1:
        value = next(2) == 0;
        break;
    case 2:
        value = std::int64_t{-1} - next(1000);
        break;
    case 3:
        value = std::uint64_t{1} << next(64);
        break;
    case 4:
        value = 1e300;
        break;
    case 5:
        value = std::string(static_cast<std::size_t>(next(100'000)), 'x');
        break;
    case 6:
        value = Json::array({value, value});
        break;
    case 7:
        value = Json::object({{"a", value}});
        break;
    case 8:
        value = *values[static_cast<std::size_t>(next(static_cast<int>(values.size())))];
        break;
    case 9:
        value = std::to_string(next(40)); // a small number in a text: a sequence
        break;
    case 10:
        if (value.is_string() && !value.get_ref<std::string&>().empty()) {
            auto& text = value.get_ref<std::string&>();
            text[static_cast<std::size_t>(next(static_cast<int>(text.size())))] =
                static_cast<char>(1 + next(126));
        }
        break;
    default:
        if (value.is_number_integer())
            value = value.get<std::int64_t>() + 1 - next(3);
        break;
    }
}

} // namespace plyline::tests
