#pragma once

#include "core/files/new_file.h"
#include "core/files/new_folder.h"
#include "core/tables/schema.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::exporters {

/// The file of an export, or its folder with a file for each table. Without `finish` nothing is
/// left behind.
class TextFiles
{
public:
    /// Creates one file for the text of all tables. Errors: FileNotWritable.
    [[nodiscard]] static Expected<TextFiles, Error> createFile(const std::string& path);
    /// Creates the folder if it does not exist. Errors: FileNotWritable.
    [[nodiscard]] static Expected<TextFiles, Error>
    createFolder(const std::string& path, tables::TableSet tables, std::string_view suffix);

    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> write(tables::TableId table, std::string_view text);
    /// Returns the bytes of all files together.
    [[nodiscard]] std::int64_t size() const;
    /// Puts the files in their places. Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> finish();

private:
    TextFiles() = default;

    std::optional<files::NewFolder> m_folder; ///< Outlives the files in it.
    std::array<std::optional<files::NewFile>, tables::tableCount> m_files;
};

} // namespace plyline::exporters
