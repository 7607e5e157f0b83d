#include "core/exporters/text_files.h"

#include <filesystem>
#include <utility>

namespace plyline::exporters {

bool isFolder(const ExportOptions& options)
{
    return options.format == Format::Csv && options.tables.count() > 1;
}

TextFiles::TextFiles(TextFiles&& other) noexcept
    : m_files(std::move(other.m_files)),
      m_madeFolder(std::exchange(other.m_madeFolder, {})),
      m_error(std::move(other.m_error))
{}

TextFiles::~TextFiles()
{
    if (m_madeFolder.empty())
        return;
    for (auto& file : m_files)
        file.reset();
    std::error_code ignored; // somebody may have put a file of theirs there
    std::filesystem::remove(m_madeFolder, ignored);
}

Expected<TextFiles, Error> TextFiles::create(const std::string& path, const ExportOptions& options)
{
    TextFiles files;
    const bool areMany = isFolder(options);
    if (areMany) {
        std::error_code failure;
        if (std::filesystem::create_directory(path, failure))
            files.m_madeFolder = path;
        if (failure) {
            Error error;
            error.code = ErrorCode::FileNotWritable;
            error.subject = path;
            error.systemErrno = failure.value();
            return unexpected(std::move(error));
        }
    }
    for (const tables::Table& table : tables::tables()) {
        const auto index = static_cast<std::size_t>(table.id);
        if (areMany ? !options.tables.test(index) : index > 0)
            continue;
        auto file =
            files::NewFile::create(areMany ? path + '/' + std::string(table.name) + ".csv" : path);
        if (!file)
            return unexpected(file.error());
        files.m_files[index].emplace(std::move(*file));
    }
    return files;
}

bool TextFiles::write(tables::TableId table, std::string_view text)
{
    auto& own = m_files[static_cast<std::size_t>(table)];
    files::NewFile& file = own ? *own : *m_files.front();
    if (auto done = file.write(text); !done) {
        m_error = done.error();
        return false;
    }
    return true;
}

std::int64_t TextFiles::size() const
{
    std::int64_t bytes = 0;
    for (const auto& file : m_files)
        bytes += file ? file->size() : 0;
    return bytes;
}

Expected<void, Error> TextFiles::finish()
{
    for (auto& file : m_files) {
        if (!file)
            continue;
        if (auto done = file->finish(); !done)
            return done;
        m_madeFolder.clear();
    }
    return {};
}

} // namespace plyline::exporters
