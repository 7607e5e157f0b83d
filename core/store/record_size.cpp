#include "core/store/record_size.h"

namespace plyline::store {

namespace {

/// Bytes of a value's serial type in the header, and of the value itself.
struct ValueBytes
{
    std::int64_t type = 1;
    std::int64_t content = 0;
};

/// Bytes of a variable-length integer of less than 2^56: seven bits in each.
std::int64_t varintBytes(std::int64_t number)
{
    std::int64_t bytes = 1;
    for (; number > 127; number >>= 7)
        ++bytes;
    return bytes;
}

std::int64_t integerBytes(std::int64_t number)
{
    if (number == 0 || number == 1)
        return 0; // has a serial type of its own
    const auto fits = [number](int bits) {
        const std::int64_t limit = std::int64_t{1} << (bits - 1);
        return number >= -limit && number < limit;
    };
    for (const int bytes : {1, 2, 3, 4, 6}) {
        if (fits(bytes * 8))
            return bytes;
    }
    return 8;
}

ValueBytes bytesOf(const tables::Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return {1, integerBytes(*number)};
    if (const auto* text = std::get_if<std::string>(&value)) {
        const auto length = static_cast<std::int64_t>(text->size());
        return {varintBytes(2 * length + 13), length};
    }
    return {};
}

} // namespace

std::int64_t recordBytes(const tables::Row& row)
{
    std::int64_t types = 0;
    std::int64_t content = 0;
    for (const tables::Value& value : row) {
        const ValueBytes bytes = bytesOf(value);
        types += bytes.type;
        content += bytes.content;
    }
    // The header begins with its own size, itself included.
    std::int64_t header = types + 1;
    while (header != types + varintBytes(header))
        ++header;
    return header + content;
}

} // namespace plyline::store
