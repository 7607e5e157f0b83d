#include "core/kafka/kafka_address.h"

#include "core/base/text.h"
#include "core/files/source.h"
#include "core/kafka/java_settings.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace plyline::kafka {

namespace {

constexpr std::string_view scheme = "kafka://";

bool isBrokerList(std::string_view text)
{
    const auto isAllowed = [](char c) {
        return isLetter(c) || isDigit(c) || std::strchr(".-_:,[]", c) != nullptr;
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), isAllowed);
}

} // namespace

bool isTopicName(std::string_view name)
{
    constexpr std::size_t longest = 249;
    const auto isAllowed = [](char c) {
        return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '-';
    };
    return !name.empty() && name.size() <= longest && name != "." && name != ".." &&
           std::all_of(name.begin(), name.end(), isAllowed);
}

bool isKafkaAddress(std::string_view text)
{
    return text.starts_with(scheme);
}

std::optional<KafkaAddress> KafkaAddress::parse(std::string_view text)
{
    if (!isKafkaAddress(text))
        return std::nullopt;
    text.remove_prefix(scheme.size());
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const std::string_view brokers = text.substr(0, slash);
    const std::string_view topic = text.substr(slash + 1);
    if (!isBrokerList(brokers) || !isTopicName(topic))
        return std::nullopt;
    return KafkaAddress{std::string(brokers), std::string(topic)};
}

std::string KafkaAddress::text() const
{
    return std::string(scheme).append(brokers).append(1, '/').append(topic);
}

Expected<KafkaSettings, KafkaError> parseSettings(std::string_view text)
{
    KafkaSettings settings;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#' || line.front() == '!')
            continue;
        const std::size_t equals = line.find('=');
        const std::string_view name = trimmed(line.substr(0, equals));
        if (equals == std::string_view::npos || name.empty())
            return unexpected(
                KafkaError{KafkaError::Code::BadSetting,
                           "line " + std::to_string(number) + " is not of the form name=value"});
        settings.emplace_back(name, trimmed(line.substr(equals + 1)));
    }
    return withoutJava(settings);
}

Expected<KafkaSettings, KafkaError> readSettings(const std::string& path)
{
    const auto source = files::Source::open(path);
    if (!source) {
        const bool isFolder = source.error().code == ErrorCode::FileIsDirectory;
        const int reason = isFolder ? EISDIR : source.error().systemErrno;
        return unexpected(
            KafkaError{KafkaError::Code::NotReadable, path + ": " + std::strerror(reason)});
    }
    return parseSettings((*source)->bytes());
}

} // namespace plyline::kafka
