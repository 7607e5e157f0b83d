#include "core/files/source.h"

#include "core/files/mapping.h"
#include "core/files/open_file.h"
#include "core/files/spool_file.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <utility>

namespace plyline::files {

namespace {

/// Files up to this size are read into memory, where later changes to the file do not matter.
constexpr std::int64_t largestReadFile = std::int64_t{16} * 1024 * 1024;
/// Number of bytes at both ends that identify a file that has grown.
constexpr std::size_t comparedBytes = 4096;

auto failure(const std::string& path, int systemErrno)
{
    Error error;
    error.code = ErrorCode::FileNotReadable;
    error.subject = path;
    error.systemErrno = systemErrno;
    return unexpected(error);
}

/// Reads from the current position of `from` to its end, or until `bytes` holds `limit` bytes.
Expected<void, Error> readInto(const OpenFile& from, std::string& bytes, std::size_t limit,
                               const std::stop_token& stop)
{
    constexpr std::size_t chunk = 1 << 20;
    while (bytes.size() < limit) {
        const std::size_t had = bytes.size();
        bytes.resize(had + std::min(chunk, limit - had));
        const auto got = readSome(from, bytes.data() + had, bytes.size() - had, stop);
        bytes.resize(had + got.value_or(0));
        if (!got)
            return unexpected(got.error());
        if (*got == 0)
            break;
    }
    return {};
}

/// Returns up to `size` bytes at `offset`, fewer at the end of the file.
std::string bytesAt(int file, std::int64_t offset, std::size_t size)
{
    std::string bytes(size, '\0');
    bytes.resize(readAt(file, offset, bytes.data(), size));
    return bytes;
}

/// Copies the bytes and then the rest of a pipe to an unnamed file.
Expected<SpoolFile, Error> spool(const OpenFile& from, std::string bytes,
                                 const std::stop_token& stop)
{
    auto copy = SpoolFile::make(SpoolFile::standardFolder());
    while (copy && !bytes.empty()) {
        if (const auto written = copy->write(bytes); !written)
            return unexpected(written.error());
        bytes.clear();
        if (const auto done = readInto(from, bytes, 1 << 20, stop); !done)
            return unexpected(done.error());
    }
    return copy;
}

/// Decodes UTF-16 to UTF-8 in an unnamed file, in pieces of 1 MiB.
Expected<SpoolFile, Error> spoolDecoded(std::string_view bytes)
{
    constexpr std::size_t piece = 1 << 20;
    const std::string mark(bytes.substr(0, 2));
    // offset of the upper byte in a code unit
    const std::size_t high = mark.front() == '\xff' ? 1 : 0;
    auto copy = SpoolFile::make(SpoolFile::standardFolder());
    for (std::size_t at = mark.size(); copy && at < bytes.size();) {
        std::size_t length = std::min(piece, bytes.size() - at);
        if (at + length < bytes.size()) { // keeps both halves of a surrogate pair together
            const auto upper = static_cast<unsigned char>(bytes[at + length - 2 + high]);
            length -= (upper & 0xfc) == 0xd8 ? 2 : 0;
        }
        const std::string text = fromUtf16(mark + std::string(bytes.substr(at, length)));
        if (const auto written = copy->write(text); !written)
            return unexpected(written.error());
        at += length;
    }
    return copy;
}

/// Returns the size up to and including the last white space in the final 256 bytes, or `size` if
/// there is none.
std::int64_t sizeToLastBlank(int file, std::int64_t size)
{
    constexpr std::int64_t furthest = 256;
    const std::int64_t from = std::max<std::int64_t>(0, size - furthest);
    const std::string tail = bytesAt(file, from, static_cast<std::size_t>(size - from));
    const std::size_t blank = tail.find_last_of(" \t\r\n");
    return blank == std::string::npos ? size : from + static_cast<std::int64_t>(blank) + 1;
}

Error changed(const std::string& path)
{
    Error error;
    error.code = ErrorCode::FileChanged;
    error.subject = path;
    return error;
}

} // namespace

Source::Source() = default;
Source::~Source() = default;

Expected<std::shared_ptr<const Source>, Error> Source::open(const std::string& path,
                                                            const std::stop_token& stop)
{
    const auto file = openToRead(path);
    if (!file)
        return unexpected(file.error());
    const std::shared_ptr<Source> source(new Source);
    source->m_name = path;
    if (path != "-")
        source->m_stamp = FileStamp::of(file->descriptor.number());
    const bool isLargeFile = file->kind == FileKind::Regular && file->size > largestReadFile;
    if (isLargeFile && source->map(file->descriptor.number(), file->size))
        return source;
    const auto named = [&path](Error error) {
        if (error.code != ErrorCode::FileNotWritable)
            error.subject = path;
        return unexpected(error);
    };
    if (const auto done = readInto(*file, source->m_owned, largestReadFile, stop); !done)
        return named(done.error());
    if (source->m_owned.size() == static_cast<std::size_t>(largestReadFile)) {
        const auto copy = spool(*file, std::exchange(source->m_owned, {}), stop);
        if (!copy)
            return named(copy.error());
        auto mapped = fromSpool(*copy, path);
        return mapped;
    }
    // The file may have grown since its stamp was taken: the size read is what counts.
    if (source->m_stamp)
        source->m_stamp->size = static_cast<std::int64_t>(source->m_owned.size());
    source->own();
    return source;
}

std::shared_ptr<const Source> Source::fromText(std::string text, std::string name)
{
    const std::shared_ptr<Source> source(new Source);
    source->m_name = std::move(name);
    source->m_owned = std::move(text);
    source->own();
    return source;
}

Expected<std::shared_ptr<const Source>, Error> Source::fromSpool(const SpoolFile& file,
                                                                 std::string name)
{
    const std::shared_ptr<Source> source(new Source);
    source->m_name = std::move(name);
    if (file.draft().empty()) {
        if (!source->map(file.descriptor(), file.size()))
            return failure(source->m_name, errno);
        return source;
    }
    source->m_mapping = Mapping::make(file.descriptor(), file.size(), file.draft(), padding);
    if (!source->m_mapping)
        return failure(source->m_name, errno);
    source->m_bytes = source->m_mapping->bytes();
    source->m_head = source->m_bytes.substr(0, comparedBytes);
    return source;
}

Expected<std::shared_ptr<const Source>, Error> Source::grown(Growth growth) const
{
    const auto opened = openToRead(m_name);
    if (!opened)
        return unexpected(opened.error());
    const Descriptor& file = opened->descriptor;
    if (opened->kind != FileKind::Regular) {
        Error error;
        error.code = ErrorCode::FileIsDevice;
        error.subject = m_name;
        return unexpected(error);
    }
    const auto stamp = FileStamp::of(file.number());
    if (!m_stamp || !stamp || !stamp->isSameFile(*m_stamp) || stamp->size < m_stamp->size)
        return unexpected(changed(m_name));
    if (m_encoding != Encoding::AsHeld)
        return open(m_name);
    if (!goesOnIn(file.number()))
        return unexpected(changed(m_name));

    const std::shared_ptr<Source> source(new Source);
    source->m_name = m_name;
    source->m_stamp = stamp;
    const std::int64_t size =
        growth == Growth::Whole ? stamp->size : sizeToLastBlank(file.number(), stamp->size);
    const auto had = static_cast<std::int64_t>(m_bytes.size());
    if (size > largestReadFile) {
        if (!source->map(file.number(), size))
            return failure(m_name, errno);
        return source;
    }
    source->m_owned.reserve(static_cast<std::size_t>(size) + padding);
    source->m_owned = m_bytes.substr(0, static_cast<std::size_t>(std::min(had, size)));
    if (size > had)
        source->m_owned += bytesAt(file.number(), had, static_cast<std::size_t>(size - had));
    source->own();
    return source;
}

/// Returns whether the file begins with the bytes this source began with and has the same bytes
/// where this source ended.
bool Source::goesOnIn(int file) const
{
    const std::string_view head = m_mapping ? std::string_view(m_head) : m_bytes;
    const std::string_view begin = head.substr(0, std::min(head.size(), comparedBytes));
    const std::string_view end =
        m_mapping ? m_mapping->copiedTail()
                  : m_bytes.substr(m_bytes.size() - std::min(m_bytes.size(), comparedBytes));
    const auto endAt = static_cast<std::int64_t>(m_bytes.size() - end.size());
    return bytesAt(file, 0, begin.size()) == begin && bytesAt(file, endAt, end.size()) == end;
}

/// Precondition: hasUtf16Mark(fileBytes).
void Source::noteEncoding(std::string_view fileBytes)
{
    m_encoding = fileBytes.front() == '\xff' ? Encoding::Utf16Little : Encoding::Utf16Big;
}

void Source::own()
{
    if (hasUtf16Mark(m_owned)) {
        noteEncoding(m_owned);
        m_owned = fromUtf16(m_owned);
    }
    const std::size_t size = m_owned.size();
    m_owned.append(padding, '\0');
    m_bytes = std::string_view(m_owned).substr(0, size);
}

bool Source::map(int file, std::int64_t size)
{
    m_mapping = Mapping::make(file, size, padding);
    if (!m_mapping)
        return false;
    m_bytes = m_mapping->bytes();
    m_head = m_bytes.substr(0, comparedBytes);
    if (hasUtf16Mark(m_head)) {
        noteEncoding(m_head);
        if (const auto decoded = spoolDecoded(m_bytes))
            return map(decoded->descriptor(), decoded->size());
        m_owned = fromUtf16(m_bytes);
        m_mapping.reset();
        own();
    }
    return true;
}

bool Source::isDamaged() const
{
    return m_mapping && m_mapping->isDamaged();
}

std::string_view Source::bytes(Span span) const
{
    assert(span.offset >= 0 && span.length >= 0 &&
           span.end() <= static_cast<std::int64_t>(m_bytes.size()));
    return m_bytes.substr(static_cast<std::size_t>(span.offset),
                          static_cast<std::size_t>(span.length));
}

} // namespace plyline::files
