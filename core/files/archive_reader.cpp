#include "core/files/archive_reader.h"

#include "core/base/text.h"
#include "core/files/packing.h"

#include <archive.h>
#include <archive_entry.h>

namespace plyline::files {

namespace {

/// Warnings are of names and dates, which are not needed.
bool isGood(int status)
{
    return status == ARCHIVE_OK || status == ARCHIVE_WARN;
}

bool isFile(archive_entry* entry)
{
    return archive_entry_filetype(entry) == AE_IFREG;
}

/// A name that cannot be read does not speak against the file.
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
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_read_support_format_empty(reader.get());
    archive_read_open_memory(reader.get(), packed.data(), packed.size());
    return reader; // an error comes again with the first step
}

ArchiveReader::ArchiveReader(std::string_view packed)
{
    if (packingOf(packed) == Packing::Zip)
        survey(packed);
    m_archive = opened(packed);
}

/// What is in a zip archive, by its directory.
void ArchiveReader::survey(std::string_view packed)
{
    const Archive reader = opened(packed);
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
        ofAll += size;
        ofPgn += isPgn ? size : 0;
        hasPgn = hasPgn || isPgn;
    }
    m_takesAll = !hasPgn;
    if (status == ARCHIVE_EOF && isSizeKnown)
        m_announced = hasPgn ? ofPgn : ofAll;
}

ArchiveReader::Step ArchiveReader::next()
{
    if (!m_isInFile)
        return nextFile();
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(m_archive.get(), &data, &size, &offset);
    if (status == ARCHIVE_EOF) {
        m_isInFile = false;
        return Step::FileEnd;
    }
    if (status != ARCHIVE_OK) // a wrong checksum is only a warning
        return fail();
    m_data = std::string_view(static_cast<const char*>(data), size);
    return Step::Data;
}

ArchiveReader::Step ArchiveReader::nextFile()
{
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(m_archive.get(), &entry);
        if (status == ARCHIVE_EOF)
            return Step::End;
        if (!isGood(status))
            return fail();
        if (isFile(entry) && (m_takesAll || isNamedPgn(entry)))
            break;
    }
    m_isInFile = true;
    return next();
}

ArchiveReader::Step ArchiveReader::fail()
{
    const char* const words = archive_error_string(m_archive.get());
    m_words = words ? words : "";
    m_isInFile = false;
    return Step::Failed;
}

std::int64_t ArchiveReader::bytesRead() const
{
    return archive_filter_bytes(m_archive.get(), -1);
}

} // namespace plyline::files
