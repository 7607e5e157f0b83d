#include "core/streams/envelope_content.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>

namespace plyline::streams {

namespace {

using Data = nlohmann::ordered_json;

std::uint64_t textHash(std::string_view text)
{
    return XXH3_64bits(text.data(), text.size());
}

template <typename... Numbers>
std::uint64_t combined(Numbers... numbers)
{
    const std::array<std::uint64_t, sizeof...(Numbers)> all = {
        static_cast<std::uint64_t>(numbers)...};
    return XXH3_64bits(all.data(), sizeof all);
}

/// Data nest at most `deepestEnvelope` deep.
std::uint64_t dataHash(const Data& data) // NOLINT(misc-no-recursion)
{
    using Type = Data::value_t;
    std::uint64_t hash = 0;
    switch (data.type()) {
    case Type::object:
        for (const auto& [name, value] : data.get_ref<const Data::object_t&>())
            hash += combined(textHash(name), dataHash(value)); // the same in any order
        return combined('o', hash, data.size());
    case Type::array:
        for (const Data& value : data)
            hash = combined(hash, dataHash(value));
        return combined('a', hash, data.size());
    case Type::string:
        return combined('s', textHash(data.get_ref<const std::string&>()));
    case Type::number_float:
        return combined('f', std::bit_cast<std::uint64_t>(data.get<double>()));
    case Type::number_integer: // the same as the unsigned one, where it is not negative
        return combined(data.get<std::int64_t>() < 0 ? 'n' : 'u', data.get<std::int64_t>());
    case Type::number_unsigned:
        return combined('u', data.get<std::uint64_t>());
    case Type::boolean:
        return combined('b', data.get<bool>());
    case Type::null:
    case Type::binary:
    case Type::discarded:
        break;
    }
    return combined('0');
}

/// Hashes the data of an event, but not where its game stood in the file of who sent it: from
/// another file comes the same event.
std::uint64_t eventHash(const Data& data)
{
    constexpr std::array<std::string_view, 4> places = {"game", "offset", "length", "diagnostics"};
    const auto* const object = data.get_ptr<const Data::object_t*>();
    if (object == nullptr)
        return dataHash(data);
    std::uint64_t hash = 0;
    for (const auto& [name, value] : *object) {
        if (std::find(places.begin(), places.end(), name) == places.end())
            hash += combined(textHash(name), dataHash(value));
    }
    return combined('e', hash);
}

/// What a value takes beside itself.
std::size_t heapOf(const Data& data) // NOLINT(misc-no-recursion)
{
    std::size_t bytes = 0;
    if (const auto* const object = data.get_ptr<const Data::object_t*>()) {
        bytes = sizeof(Data::object_t) + object->capacity() * sizeof(Data::object_t::value_type);
        for (const auto& [name, value] : *object)
            bytes += name.size() + heapOf(value);
    } else if (const auto* const array = data.get_ptr<const Data::array_t*>()) {
        bytes = sizeof(Data::array_t) + array->capacity() * sizeof(Data);
        for (const Data& value : *array)
            bytes += heapOf(value);
    } else if (const auto* const text = data.get_ptr<const std::string*>()) {
        bytes = sizeof(std::string) + text->size();
    }
    return bytes;
}

} // namespace

std::uint64_t contentHash(const Envelope& envelope)
{
    return combined(envelope.kind, envelope.sequence, textHash(envelope.id),
                    textHash(envelope.source), textHash(envelope.subject), textHash(envelope.key),
                    envelope.time.has_value(), textHash(envelope.time.value_or(std::string())),
                    eventHash(envelope.data));
}

std::size_t memoryOf(const Envelope& envelope)
{
    return sizeof envelope + envelope.id.size() + envelope.source.size() + envelope.subject.size() +
           envelope.key.size() + (envelope.time ? envelope.time->size() : 0) +
           heapOf(envelope.data);
}

} // namespace plyline::streams
