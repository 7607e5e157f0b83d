#pragma once

#include "core/files/new_file.h"
#include "core/files/new_folder.h"
#include "core/tables/schema.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::exporters {

/// The file that an export fills, or the folder with a file for each table. Without `finish`
/// nothing stays.
class TextFiles
{
public:
    /// One file takes the text of all tables. Errors: FileNotWritable.
    [[nodiscard]] static Expected<TextFiles, Error> createFile(const std::string& path);
    /// Makes the folder where there is none. Errors: FileNotWritable.
    [[nodiscard]] static Expected<TextFiles, Error>
    createFolder(const std::string& path, tables::TableSet tables, std::string_view suffix);

    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> write(tables::TableId table, std::string_view text);
    /// All files together, in bytes.
    [[nodiscard]] std::int64_t size() const;
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> finish();

private:
    TextFiles() = default;

    std::optional<files::NewFolder> m_folder; ///< Outlives the files in it.
    std::array<std::optional<files::NewFile>, tables::tableCount> m_files;
};

} // namespace plyline::exporters
