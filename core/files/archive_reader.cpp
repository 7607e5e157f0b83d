#include "core/files/archive_reader.h"

#include "core/base/text.h"
#include "core/files/zip_archive.h"
#include "core/files/zstandard_frame.h"

#include <algorithm>
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

/// Number of damaged files after which an archive is given up, because each costs another pass
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

/// Returns the size of the frames without contents at the start.
std::size_t skippedFrames(std::string_view packed)
{
    std::size_t size = 0;
    for (ZstandardFrame frame(packed); frame.isSkippable();
         frame = ZstandardFrame(packed.substr(size)))
        size += *frame.size();
    return size;
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

/// Opens the archive or the frame that begins here. A frame that is cut off takes all that is left.
void ArchiveReader::takePart(std::string_view packed)
{
    m_readBefore += static_cast<std::int64_t>(m_part.size());
    std::size_t end = 0;
    if (m_packing == Packing::Zip) {
        end = zipEnd(packed);
    } else {
        const std::size_t skipped = skippedFrames(packed);
        packed.remove_prefix(skipped);
        m_readBefore += static_cast<std::int64_t>(skipped);
        if (packingOf(packed) == Packing::Zstandard)
            end = ZstandardFrame(packed).size().value_or(packed.size());
    }
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
    if (m_salvage)
        return nextSalvaged();
    if (!m_isInFile)
        return nextFile();
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(m_archive.get(), &data, &size, &offset);
    if (status == ARCHIVE_EOF) {
        m_isInFile = false;
        return m_packing == Packing::Zip ? Step::FileEnd : nextFile();
    }
    if (!isGood(status))
        return beginSalvage();
    if (status == ARCHIVE_WARN) { // the data were read to the end but do not match the checksum
        m_isDamaged = true;
        static_cast<void>(fail(ErrorCode::ChecksumWrong, libraryWords()));
    }
    m_data = std::string_view(static_cast<const char*>(data), size);
    m_delivered += static_cast<std::int64_t>(size);
    return Step::Data;
}

PackedReader::Step ArchiveReader::nextFile()
{
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(m_archive.get(), &entry);
        if (status == ARCHIVE_EOF)
            return nextPart();
        if (!isGood(status) && m_packing == Packing::Zstandard) {
            m_delivered = 0;
            return beginSalvage();
        }
        if (!isGood(status)) {
            m_isAtEnd = true;
            return fail(ErrorCode::UnpackFailed, libraryWords());
        }
        ++m_entries;
        if (isFile(entry) && (m_takesAll || isNamedPgn(entry))) {
            beginFile(entry);
            return next();
        }
    }
}

void ArchiveReader::beginFile(archive_entry* entry)
{
    const char* const name = archive_entry_pathname(entry);
    m_fileName = name ? name : "";
    m_filePosition = archive_read_header_position(m_archive.get());
    m_delivered = 0;
    m_isInFile = true;
}

/// Continues behind the archive, where another one may follow, or zeros that fill up a block of the
/// medium. Each part is a step, because there may be a million empty ones.
PackedReader::Step ArchiveReader::nextPart()
{
    if (packingOf(m_rest) == m_packing) {
        takePart(m_rest);
        m_data = {};
        return Step::Data;
    }
    m_isAtEnd = true;
    if (m_rest.find_first_not_of('\0') == std::string_view::npos)
        return Step::End;
    return failBehind(m_rest.size());
}

/// Decodes the damaged file again to find what libarchive dropped; the error is reported after it.
PackedReader::Step ArchiveReader::beginSalvage()
{
    const std::string words = libraryWords();
    const bool isChecksum = words.find("checksum") != std::string::npos; // of a frame
    static_cast<void>(fail(isChecksum ? ErrorCode::ChecksumWrong : ErrorCode::UnpackFailed, words));
    m_skipped = 0;
    m_salvage = m_packing == Packing::Zip
                    ? Salvage::ofDeflated(zipMemberData(
                          m_part, static_cast<std::size_t>(m_filePosition), m_fileName))
                    : Salvage::ofFrame(m_part);
    return nextSalvaged();
}

PackedReader::Step ArchiveReader::nextSalvaged()
{
    m_data = m_salvage->next();
    if (m_data.empty()) {
        m_salvage.reset();
        return goOnBehindDamage();
    }
    const auto size = static_cast<std::int64_t>(m_data.size());
    const std::int64_t skipped = std::min(size, m_delivered - m_skipped);
    m_data.remove_prefix(static_cast<std::size_t>(skipped));
    m_skipped += skipped;
    return Step::Data;
}

/// Continues after a damaged file. libarchive gives up the whole archive at the first damage, so
/// the archive is opened again and the members read so far are skipped.
PackedReader::Step ArchiveReader::goOnBehindDamage()
{
    m_isInFile = false;
    m_isAtEnd = ++m_damaged > mostDamaged;
    const bool isZip = m_packing == Packing::Zip;
    m_archive = opened(isZip ? m_part : std::string_view()); // a frame has no other file
    archive_entry* entry = nullptr;
    for (int i = 0; isZip && i < m_entries && !m_isAtEnd; ++i)
        m_isAtEnd = !isGood(archive_read_next_header(m_archive.get(), &entry));
    return Step::Damage;
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
