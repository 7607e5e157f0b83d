#include "core/followed/stream_address.h"

#include "core/base/text.h"
#include "core/files/open_file.h"

namespace plyline::followed {

namespace {

constexpr std::string_view propertiesMark = "?properties=";

bool isNamedAsEvents(std::string_view path)
{
    return path.ends_with(".ndjson") || path.ends_with(".jsonl");
}

} // namespace

std::optional<StreamAddress> StreamAddress::parse(std::string_view text)
{
    const std::size_t mark = text.find(propertiesMark);
    const auto topic = kafka::KafkaAddress::parse(text.substr(0, mark));
    if (!topic)
        return std::nullopt;
    StreamAddress address{*topic, {}};
    if (mark != std::string_view::npos)
        address.properties = text.substr(mark + propertiesMark.size());
    return address;
}

std::string StreamAddress::text() const
{
    std::string text = topic.text();
    if (!properties.empty())
        text.append(propertiesMark) += properties;
    return text;
}

bool isEventFile(const std::string& path)
{
    constexpr std::size_t looked = std::size_t{64} << 10;
    constexpr std::string_view mark = "\xef\xbb\xbf";
    const auto file = files::openToRead(path);
    if (!file || file->kind != files::FileKind::Regular)
        return false;
    std::string bytes(looked, '\0');
    bytes.resize(files::readAt(file->descriptor.number(), 0, bytes.data(), bytes.size()));
    std::string_view text = bytes;
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    text = trimmed(text);
    if (text.empty())
        return isNamedAsEvents(path);
    return text.front() == '{' &&
           text.substr(0, text.find('\n')).find("\"specversion\"") != std::string_view::npos;
}

} // namespace plyline::followed
