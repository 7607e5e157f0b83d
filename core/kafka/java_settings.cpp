#include "core/kafka/java_settings.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace plyline::kafka {

namespace {

/// Reads the value of an option, `name="value"` or `name='value'`, in which a backslash goes before
/// a quotation mark or a backslash.
std::optional<std::string> optionOf(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + 1)) {
        std::string_view rest = trimmed(text.substr(at + name.size()));
        const bool isWord = at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t');
        if (!isWord || rest.empty() || rest.front() != '=')
            continue;
        rest = trimmed(rest.substr(1));
        if (rest.empty() || (rest.front() != '"' && rest.front() != '\''))
            return std::nullopt;
        std::string value;
        for (std::size_t i = 1; i < rest.size(); ++i) {
            if (rest[i] == rest.front())
                return value;
            if (rest[i] == '\\' && i + 1 < rest.size())
                ++i;
            value += rest[i];
        }
        return std::nullopt;
    }
    return std::nullopt;
}

bool isOnlyOfJava(std::string_view name)
{
    constexpr std::array<std::string_view, 6> names = {"key.serializer",    "value.serializer",
                                                       "key.deserializer",  "value.deserializer",
                                                       "client.dns.lookup", "schema.registry.url"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

KafkaSettings withoutJava(const KafkaSettings& settings)
{
    KafkaSettings result;
    for (const auto& [name, value] : settings) {
        if (isOnlyOfJava(name))
            continue;
        const bool isLogin =
            name == "sasl.jaas.config" && (value.find("PlainLoginModule") != std::string::npos ||
                                           value.find("ScramLoginModule") != std::string::npos);
        const auto user = isLogin ? optionOf(value, "username") : std::nullopt;
        const auto password = isLogin ? optionOf(value, "password") : std::nullopt;
        if (user && password) {
            result.emplace_back("sasl.username", *user);
            result.emplace_back("sasl.password", *password);
        } else {
            result.emplace_back(name, value);
        }
    }
    return result;
}

} // namespace plyline::kafka
