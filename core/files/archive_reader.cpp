#include "core/files/archive_reader.h"

#include "core/base/text.h"
#include "core/files/packed_extent.h"

#include <archive.h>
#include <archive_entry.h>
#include <limits>

namespace plyline::files {

namespace {

/// Accepts warnings: they concern names and dates, which are not needed.
bool isGood(int status)
{
    return status == ARCHIVE_OK || status == ARCHIVE_WARN;
}

bool isFile(archive_entry* entry)
{
    return archive_entry_filetype(entry) == AE_IFREG;
}

/// Number of damaged members after which an archive is given up, because each costs another pass
/// through the directory.
constexpr int mostDamaged = 100;

constexpr std::int64_t largestNumber = std::numeric_limits<std::int64_t>::max();

/// Adds sizes that an archive announces. Saturates at the largest number; a claim beyond 63 bits
/// arrives as a negative number.
std::int64_t sumOf(std::int64_t sum, std::int64_t size)
{
    return size < 0 || sum > largestNumber - size ? largestNumber : sum + size;
}

/// Returns true for a name that cannot be read, so that the file is not left out.
bool isNamedPgn(archive_entry* entry)
{
    const char* name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    const std::string_view path = name ? name : ".pgn";
    return path.size() >= 4 && equalsIgnoringCase(path.substr(path.size() - 4), ".pgn");
}

} // namespace

void ArchiveReader::Closing::operator()(archive* reader) const
{
    archive_read_free(reader);
}

ArchiveReader::Archive ArchiveReader::opened(std::string_view packed)
{
    Archive reader(archive_read_new());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_read_support_format_empty(reader.get());
    archive_read_open_memory(reader.get(), packed.data(), packed.size());
    return reader; // the next step reports the error again
}

ArchiveReader::ArchiveReader(std::string_view packed, Packing packing) : m_packing(packing)
{
    takePart(packed);
}

/// Opens the archive or the frames that begin here. A truncated frame becomes a part of its own,
/// because libarchive drops what it decoded before an error.
void ArchiveReader::takePart(std::string_view packed)
{
    std::size_t end = m_packing == Packing::Zip ? zipEnd(packed) : wholeFrames(packed);
    if (end == 0)
        end = packed.size();
    m_readBefore += static_cast<std::int64_t>(m_part.size());
    m_part = packed.substr(0, end);
    m_rest = packed.substr(end);
    m_entries = 0;
    if (m_packing == Packing::Zip)
        survey();
    m_archive = opened(m_part);
}

/// Reads the directory of a zip archive to find its total size and whether it has files named .pgn.
void ArchiveReader::survey()
{
    const Archive reader = opened(m_part);
    archive_entry* entry = nullptr;
    std::int64_t ofAll = 0;
    std::int64_t ofPgn = 0;
    bool isSizeKnown = true;
    bool hasPgn = false;
    int status = archive_read_next_header(reader.get(), &entry);
    for (; isGood(status); status = archive_read_next_header(reader.get(), &entry)) {
        if (!isFile(entry))
            continue;
        const bool isPgn = isNamedPgn(entry);
        isSizeKnown = isSizeKnown && archive_entry_size_is_set(entry) != 0;
        const auto size = static_cast<std::int64_t>(archive_entry_size(entry));
        ofAll = sumOf(ofAll, size);
        ofPgn = isPgn ? sumOf(ofPgn, size) : ofPgn;
        hasPgn = hasPgn || isPgn;
    }
    m_takesAll = !hasPgn;
    if (status == ARCHIVE_EOF && isSizeKnown)
        m_announced = hasPgn ? ofPgn : ofAll;
}

PackedReader::Step ArchiveReader::next()
{
    if (m_isDamaged) {
        m_isDamaged = false;
        return Step::Damage;
    }
    if (m_isAtEnd)
        return Step::End;
    if (!m_isInFile)
        return nextFile();
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(m_archive.get(), &data, &size, &offset);
    if (status == ARCHIVE_EOF) {
        m_isInFile = false;
        return m_packing == Packing::Zip ? Step::FileEnd : nextPart();
    }
    if (!isGood(status))
        return goOnBehindDamage();
    if (status == ARCHIVE_WARN) { // the data were read to the end but do not match the checksum
        m_isDamaged = true;
        static_cast<void>(fail(ErrorCode::ChecksumWrong, libraryWords()));
    }
    m_data = std::string_view(static_cast<const char*>(data), size);
    return Step::Data;
}

PackedReader::Step ArchiveReader::nextFile()
{
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(m_archive.get(), &entry);
        if (status == ARCHIVE_EOF)
            return nextPart();
        if (!isGood(status)) {
            m_isAtEnd = true;
            return fail(ErrorCode::UnpackFailed, libraryWords());
        }
        ++m_entries;
        if (isFile(entry) && (m_takesAll || isNamedPgn(entry)))
            break;
    }
    m_isInFile = true;
    return next();
}

/// Continues behind the archive, where another one may follow, or zeros that fill up a block of the
/// medium.
PackedReader::Step ArchiveReader::nextPart()
{
    if (packingOf(m_rest) == m_packing) {
        takePart(m_rest);
        return nextFile();
    }
    m_isAtEnd = true;
    if (m_rest.find_first_not_of('\0') == std::string_view::npos)
        return Step::End;
    return failBehind(m_rest.size());
}

/// Continues after a damaged member. libarchive gives up the whole archive at the first damage, so
/// the archive is opened again and the members read so far are skipped.
PackedReader::Step ArchiveReader::goOnBehindDamage()
{
    const Step step = fail(ErrorCode::UnpackFailed, libraryWords());
    m_isInFile = false;
    m_isAtEnd = m_packing != Packing::Zip || ++m_damaged > mostDamaged;
    if (m_isAtEnd)
        return step;
    m_archive = opened(m_part);
    archive_entry* entry = nullptr;
    for (int i = 0; i < m_entries && !m_isAtEnd; ++i)
        m_isAtEnd = !isGood(archive_read_next_header(m_archive.get(), &entry));
    return step;
}

std::string ArchiveReader::libraryWords() const
{
    const char* const words = archive_error_string(m_archive.get());
    return words ? words : "unknown error";
}

std::int64_t ArchiveReader::bytesRead() const
{
    return m_readBefore + archive_filter_bytes(m_archive.get(), -1);
}

} // namespace plyline::files
