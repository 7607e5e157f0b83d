#pragma once

#include "core/exporters/game_exporter.h"
#include "core/files/new_file.h"

#include <array>
#include <optional>
#include <string>

namespace plyline::exporters {

/// The file that an export fills, or the folder with a file for each table when its format is Csv
/// and its tables are several. Without `finish` nothing stays.
class TextFiles
{
public:
    /// Makes the folder where there is none. Errors: FileNotWritable.
    [[nodiscard]] static Expected<TextFiles, Error> create(const std::string& path,
                                                           const ExportOptions& options);
    TextFiles(TextFiles&& other) noexcept;
    TextFiles& operator=(TextFiles&&) = delete;
    ~TextFiles();

    /// A TextSink; false: see error().
    [[nodiscard]] bool write(tables::TableId table, std::string_view text);
    /// Of the write that failed.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// All files together, in bytes.
    [[nodiscard]] std::int64_t size() const;
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> finish();

private:
    TextFiles() = default;

    std::array<std::optional<files::NewFile>, tables::tableCount> m_files;
    std::string m_madeFolder; ///< Which did not exist before; empty once it is to stay.
    std::optional<Error> m_error;
};

/// Whether the export becomes a folder.
[[nodiscard]] bool isFolder(const ExportOptions& options);

} // namespace plyline::exporters
