#include "core/kafka/secrets.h"

#include <algorithm>
#include <array>

namespace plyline::kafka {

bool isSecret(std::string_view setting)
{
    constexpr std::array<std::string_view, 7> words = {
        "password", "secret", "token", "pem", "ssl.key", "jaas", "oauthbearer.config"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return setting.find(word) != std::string_view::npos;
    });
}

std::string withoutSecrets(std::string text, const KafkaSettings& settings)
{
    constexpr std::string_view mask = "***";
    for (const auto& [name, value] : settings) {
        if (value.empty() || !isSecret(name))
            continue;
        for (std::size_t at = text.find(value); at != std::string::npos;
             at = text.find(value, at + mask.size()))
            text.replace(at, value.size(), mask);
    }
    return text;
}

} // namespace plyline::kafka
