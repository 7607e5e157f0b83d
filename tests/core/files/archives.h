#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A file of an archive: name and contents.
using Packed = std::pair<std::string, std::string>;

/// Packed bytes as libarchive writes them. `suffix` is one of gz, bz2, xz, zst, zip; only a zip
/// holds more than one file.
inline std::string pack(const std::string& suffix, const std::vector<Packed>& files)
{
    std::size_t room = 1 << 16;
    for (const Packed& file : files)
        room += 2 * file.second.size() + 1024;
    std::string packed(room, '\0');
    archive* const writer = archive_write_new();
    if (suffix == "zip") {
        archive_write_set_format_zip(writer);
    } else {
        archive_write_set_format_raw(writer);
        const int filter = suffix == "gz"    ? ARCHIVE_FILTER_GZIP
                           : suffix == "bz2" ? ARCHIVE_FILTER_BZIP2
                           : suffix == "xz"  ? ARCHIVE_FILTER_XZ
                                             : ARCHIVE_FILTER_ZSTD;
        archive_write_add_filter(writer, filter);
    }
    archive_write_set_bytes_per_block(writer, 0);
    std::size_t used = 0;
    [[maybe_unused]] int status =
        archive_write_open_memory(writer, packed.data(), packed.size(), &used);
    assert(status == ARCHIVE_OK);
    for (const auto& [name, contents] : files) {
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(contents.size()));
        status = archive_write_header(writer, entry);
        assert(status == ARCHIVE_OK);
        archive_write_data(writer, contents.data(), contents.size());
        archive_entry_free(entry);
    }
    status = archive_write_close(writer);
    assert(status == ARCHIVE_OK);
    archive_write_free(writer);
    packed.resize(used);
    return packed;
}

inline std::string pack(const std::string& suffix, const std::string& contents)
{
    return pack(suffix, {{"games.pgn", contents}});
}
