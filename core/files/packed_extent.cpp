#include "core/files/packed_extent.h"

#include <array>
#include <cstdint>
#include <optional>

namespace plyline::files {

namespace {

using namespace std::string_view_literals;

std::uint64_t numberAt(std::string_view bytes, std::size_t at, std::size_t width)
{
    std::uint64_t number = 0;
    for (std::size_t i = width; i > 0; --i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

bool holds(std::string_view bytes, std::size_t at, std::uint64_t size)
{
    return at <= bytes.size() && size <= bytes.size() - at;
}

std::size_t frameHeaderSize(unsigned descriptor)
{
    constexpr std::array<std::size_t, 4> dictionarySizes = {0, 1, 2, 4};
    constexpr std::array<std::size_t, 4> contentSizes = {0, 2, 4, 8};
    const bool isSingleSegment = (descriptor & 0x20) != 0;
    const unsigned contentFlag = descriptor >> 6;
    const std::size_t content = contentFlag == 0 && isSingleSegment ? 1 : contentSizes[contentFlag];
    return 5 + (isSingleSegment ? 0 : 1) + dictionarySizes[descriptor & 3] + content;
}

/// Returns the end of the frame at `at`; none if there is no complete frame.
std::optional<std::size_t> frameEnd(std::string_view bytes, std::size_t at)
{
    if (!holds(bytes, at, 8))
        return std::nullopt;
    const std::uint64_t magic = numberAt(bytes, at, 4);
    if ((magic & 0xfffffff0) == 0x184d2a50) { // a skippable frame
        const std::uint64_t size = numberAt(bytes, at + 4, 4);
        return holds(bytes, at + 8, size) ? std::optional(at + 8 + size) : std::nullopt;
    }
    if (magic != 0xfd2fb528)
        return std::nullopt;
    const auto descriptor = static_cast<unsigned char>(bytes[at + 4]);
    const bool hasChecksum = (descriptor & 4) != 0;
    at += frameHeaderSize(descriptor);
    for (bool isLast = false; !isLast;) {
        if (!holds(bytes, at, 3))
            return std::nullopt;
        const std::uint64_t header = numberAt(bytes, at, 3);
        isLast = (header & 1) != 0;
        const bool isOneRepeated = (header >> 1 & 3) == 1;
        const std::uint64_t size = isOneRepeated ? 1 : header >> 3;
        if (!holds(bytes, at + 3, size))
            return std::nullopt;
        at += 3 + size;
    }
    at += hasChecksum ? 4 : 0;
    return holds(bytes, at, 0) ? std::optional(at) : std::nullopt;
}

/// Returns whether the end record at `at` belongs to the archive at the start of the bytes: its
/// directory must end where the record begins. Records of nested or following archives count from
/// their own start.
bool endsArchive(std::string_view bytes, std::size_t at)
{
    const std::uint64_t size = numberAt(bytes, at + 12, 4);
    const std::uint64_t offset = numberAt(bytes, at + 16, 4);
    if (size + offset == at)
        return true;
    constexpr std::size_t locatorSize = 20;
    if (at < locatorSize || bytes.substr(at - locatorSize, 4) != "PK\x06\x07"sv)
        return false;
    const std::uint64_t record = numberAt(bytes, at - locatorSize + 8, 8);
    constexpr std::size_t recordSize = 56;
    const std::size_t locator = at - locatorSize;
    return record < locator && locator - record >= recordSize &&
           bytes.substr(record, 4) == "PK\x06\x06"sv;
}

} // namespace

std::size_t wholeFrames(std::string_view bytes)
{
    std::size_t end = 0;
    while (const auto next = frameEnd(bytes, end))
        end = *next;
    return end;
}

std::size_t zipEnd(std::string_view bytes)
{
    constexpr std::size_t recordSize = 22; // without its comment
    constexpr std::string_view magic = "PK\x05\x06"sv;
    if (bytes.size() < recordSize)
        return bytes.size();
    std::size_t at = bytes.rfind(magic, bytes.size() - recordSize);
    for (; at != std::string_view::npos;
         at = at == 0 ? std::string_view::npos : bytes.rfind(magic, at - 1)) {
        const std::uint64_t commentSize = numberAt(bytes, at + 20, 2);
        if (endsArchive(bytes, at) && holds(bytes, at + recordSize, commentSize))
            return at + recordSize + commentSize;
    }
    return bytes.size();
}

} // namespace plyline::files
