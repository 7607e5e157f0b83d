#include "core/files/zip_archive.h"

#include "core/files/packed_numbers.h"

#include <algorithm>
#include <optional>

namespace plyline::files {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t endRecordSize = 22; // without its comment

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

/// Returns the end of the archive that begins with the bytes, if one of its possible end records
/// begins at `from` or behind it and before `to`.
std::optional<std::size_t> findEnd(std::string_view bytes, std::size_t from, std::size_t to)
{
    constexpr std::string_view magic = "PK\x05\x06"sv;
    const std::string_view searched =
        bytes.substr(0, std::min(bytes.size(), to + magic.size() - 1));
    for (std::size_t at = searched.find(magic, from); at != std::string_view::npos;
         at = searched.find(magic, at + 1)) {
        if (!holds(bytes, at, endRecordSize))
            break;
        const std::uint64_t commentSize = numberAt(bytes, at + 20, 2);
        if (endsArchive(bytes, at) && holds(bytes, at + endRecordSize, commentSize))
            return at + endRecordSize + commentSize;
    }
    return std::nullopt;
}

} // namespace

std::size_t zipEnd(std::string_view bytes)
{
    constexpr std::size_t nearby = std::size_t{1} << 20;
    constexpr std::size_t longestEnd = endRecordSize + 0xffff;
    const std::size_t last = bytes.size() - std::min(bytes.size(), longestEnd);
    // Small archives may follow each other by the thousand; a large one is seldom followed, and
    // should not be read through.
    auto end = findEnd(bytes, 0, nearby);
    if (!end)
        end = findEnd(bytes, std::max(nearby, last), bytes.size());
    if (!end)
        end = findEnd(bytes, nearby, bytes.size());
    return end.value_or(bytes.size());
}

std::string_view zipMemberData(std::string_view bytes, std::size_t from, std::string_view name)
{
    constexpr std::size_t headerSize = 30; // without name and extra field
    constexpr std::string_view magic = "PK\x03\x04"sv;
    constexpr std::uint64_t isEncrypted = 1, deflate = 8;
    for (std::size_t at = bytes.find(magic, from); at != std::string_view::npos;
         at = bytes.find(magic, at + 1)) {
        if (!holds(bytes, at, headerSize) || numberAt(bytes, at + 26, 2) != name.size() ||
            bytes.substr(at + headerSize, name.size()) != name)
            continue;
        const std::uint64_t data = headerSize + name.size() + numberAt(bytes, at + 28, 2);
        const bool isDeflated = numberAt(bytes, at + 8, 2) == deflate &&
                                (numberAt(bytes, at + 6, 2) & isEncrypted) == 0;
        return isDeflated && holds(bytes, at, data) ? bytes.substr(at + data) : std::string_view();
    }
    return {};
}

} // namespace plyline::files
