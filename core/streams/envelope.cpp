#include "core/streams/envelope.h"

#include "core/base/text.h"
#include "core/streams/attribute_forms.h"
#include "core/streams/envelope_json.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace plyline::streams {

using Json = nlohmann::ordered_json;

namespace {

struct KindName
{
    EventKind kind;
    std::string_view type;
};
constexpr std::array<KindName, 6> kindNames = {{
    {EventKind::GameStarted, "org.plyline.game-started.v1"},
    {EventKind::LineStarted, "org.plyline.line-started.v1"},
    {EventKind::MovePlayed, "org.plyline.move.v1"},
    {EventKind::Commented, "org.plyline.comment.v1"},
    {EventKind::GlyphAdded, "org.plyline.glyph.v1"},
    {EventKind::GameEnded, "org.plyline.game-ended.v1"},
}};

constexpr std::string_view version = "1.0";
constexpr std::string_view contentType = "application/json";

/// Returns the string `name` of the object; none if it is missing, too long or of another type.
std::optional<std::string> stringIn(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    const auto& text = found->get_ref<const std::string&>();
    return text.size() <= longestAttribute ? std::optional(text) : std::nullopt;
}

/// Whether the text stands in JSON as it is.
bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
}

std::string jsonText(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<std::int64_t> parseSequence(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && number >= 0 ? std::optional(number) : std::nullopt;
}

bool isAnyText(std::string_view text)
{
    return !text.empty();
}

/// What an attribute must be that may be missing.
struct OptionalAttribute
{
    const char* name;
    bool (*isRight)(std::string_view text);
};
constexpr std::array<OptionalAttribute, 4> optionalAttributes = {{
    {"subject", isAnyText},
    {"time", isTimestamp},
    {"datacontenttype", isAnyText},
    {"dataschema", isUri},
}};

/// Returns the data of an object in the structured mode: JSON as it is, or its bytes in base64.
Expected<Json, EnvelopeFault> dataIn(Json& object)
{
    const auto isSet = [&](const auto& found) {
        return found != object.end() && !found->is_null();
    };
    const auto data = object.find("data");
    const auto bytes = object.find("data_base64");
    if (!isSet(bytes)) {
        if (!isSet(data) || !data->is_object())
            return envelopeFault(EnvelopeFault::Code::BadAttribute, "data");
        return std::move(*data);
    }
    const auto text = !isSet(data) && bytes->is_string()
                          ? decodedBase64(bytes->template get_ref<const std::string&>())
                          : std::nullopt;
    if (!text)
        return envelopeFault(EnvelopeFault::Code::BadAttribute, "data_base64");
    return parseObject(*text);
}

/// Checks what both modes share. `attribute` returns the attribute of a name; none if it is missing
/// or of another form, which `isThere` tells apart.
template <typename Find, typename IsThere>
Expected<Envelope, EnvelopeFault> readAttributes(const Find& attribute, const IsThere& isThere)
{
    const std::optional<std::string> spec = attribute("specversion");
    if (!spec || *spec != version)
        return envelopeFault(EnvelopeFault::Code::OtherVersion, spec.value_or(std::string()));
    const std::optional<std::string> type = attribute("type");
    if (!type || type->empty())
        return envelopeFault(EnvelopeFault::Code::BadAttribute, "type");
    const std::optional<EventKind> kind = kindOfType(*type);
    if (!kind)
        return envelopeFault(EnvelopeFault::Code::UnknownType, *type);

    Envelope envelope;
    envelope.kind = *kind;
    const std::array<std::pair<const char*, std::string*>, 3> texts = {{
        {"id", &envelope.id},
        {"source", &envelope.source},
        {"partitionkey", &envelope.key},
    }};
    for (const auto& [name, target] : texts) {
        std::optional<std::string> text = attribute(name);
        if (!text || text->empty())
            return envelopeFault(EnvelopeFault::Code::BadAttribute, name);
        *target = std::move(*text);
    }
    if (envelope.key.size() > longestKey)
        return envelopeFault(EnvelopeFault::Code::BadAttribute, "partitionkey");
    if (!isUriReference(envelope.source))
        return envelopeFault(EnvelopeFault::Code::BadAttribute, "source");
    const std::optional<std::string> sequence = attribute("sequence");
    const auto number = sequence ? parseSequence(*sequence) : std::nullopt;
    if (!number)
        return envelopeFault(EnvelopeFault::Code::BadAttribute, "sequence");
    envelope.sequence = *number;
    for (const auto& [name, isRight] : optionalAttributes) {
        const std::optional<std::string> text = attribute(name);
        if (isThere(name) && (!text || !isRight(*text)))
            return envelopeFault(EnvelopeFault::Code::BadAttribute, name);
    }
    envelope.time = attribute("time");
    envelope.subject = attribute("subject").value_or(std::string());
    return envelope;
}

} // namespace

std::string_view typeOf(EventKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)].type;
}

std::optional<EventKind> kindOfType(std::string_view type)
{
    for (const KindName& name : kindNames) {
        if (name.type == type)
            return name.kind;
    }
    return std::nullopt;
}

std::string_view dataSchema()
{
    return "urn:plyline:schema:event:v1";
}

std::string sourceOf(std::string_view key)
{
    return std::string("urn:plyline:game:").append(key);
}

std::string sequenceText(std::int64_t sequence)
{
    constexpr std::size_t digits = 9;
    std::string text = std::to_string(sequence);
    return text.size() < digits ? text.insert(0, digits - text.size(), '0') : text;
}

std::vector<std::pair<std::string, std::string>> attributesOf(const Envelope& envelope)
{
    std::vector<std::pair<std::string, std::string>> attributes = {
        {"specversion", std::string(version)},
        {"id", envelope.id},
        {"source", envelope.source},
        {"type", std::string(typeOf(envelope.kind))},
    };
    if (!envelope.subject.empty())
        attributes.emplace_back("subject", envelope.subject);
    if (envelope.time)
        attributes.emplace_back("time", *envelope.time);
    attributes.emplace_back("sequence", sequenceText(envelope.sequence));
    attributes.emplace_back("partitionkey", envelope.key);
    attributes.emplace_back("datacontenttype", std::string(contentType));
    attributes.emplace_back("dataschema", std::string(dataSchema()));
    return attributes;
}

std::string structuredText(const Envelope& envelope)
{
    const std::string data = jsonText(envelope.data);
    std::string text = "{";
    text.reserve(data.size() + 512);
    for (const auto& [name, value] : attributesOf(envelope)) {
        text.append("\"").append(name).append("\":");
        if (isPlain(value))
            text.append("\"").append(value).append("\"");
        else
            text += jsonText(value);
        text += ',';
    }
    return text.append(R"("data":)").append(data) += '}';
}

Expected<Envelope, EnvelopeFault> parseStructured(std::string_view text)
{
    auto json = parseObject(text);
    if (!json)
        return unexpected(json.error());
    // An attribute that is null is not set (JSON event format, section 2.1).
    auto envelope = readAttributes([&](const char* name) { return stringIn(*json, name); },
                                   [&](const char* name) {
                                       const auto found = json->find(name);
                                       return found != json->end() && !found->is_null();
                                   });
    if (!envelope)
        return envelope;
    auto data = dataIn(*json);
    if (!data)
        return unexpected(data.error());
    envelope->data = std::move(*data);
    return envelope;
}

Expected<Envelope, EnvelopeFault> parseBinary(const std::vector<Attribute>& attributes,
                                              std::string_view data)
{
    const auto find = [&](std::string_view name) {
        return std::find_if(attributes.begin(), attributes.end(),
                            [&](const Attribute& attribute) { return attribute.first == name; });
    };
    auto envelope = readAttributes(
        [&](std::string_view name) -> std::optional<std::string> {
            const auto found = find(name);
            const bool isGood = found != attributes.end() &&
                                found->second.size() <= longestAttribute &&
                                isValidUtf8(found->second);
            return isGood ? std::optional<std::string>(found->second) : std::nullopt;
        },
        [&](std::string_view name) { return find(name) != attributes.end(); });
    if (!envelope)
        return envelope;
    auto json = parseObject(data);
    if (!json)
        return unexpected(json.error());
    envelope->data = std::move(*json);
    return envelope;
}

} // namespace plyline::streams
