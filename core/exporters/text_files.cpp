#include "core/exporters/text_files.h"

#include <utility>
#include <vector>

namespace plyline::exporters {

Expected<TextFiles, Error> TextFiles::createFile(const std::string& path)
{
    auto file = files::NewFile::create(path);
    if (!file)
        return unexpected(file.error());
    TextFiles files;
    files.m_files.front().emplace(std::move(*file));
    return files;
}

Expected<TextFiles, Error> TextFiles::createFolder(const std::string& path, tables::TableSet tables,
                                                   std::string_view suffix)
{
    auto folder = files::NewFolder::create(path);
    if (!folder)
        return unexpected(folder.error());
    TextFiles files;
    files.m_folder.emplace(std::move(*folder));
    for (const tables::Table& table : tables::tables()) {
        const auto index = static_cast<std::size_t>(table.id);
        if (!tables.test(index))
            continue;
        auto file = files::NewFile::create(path + '/' + std::string(table.name) + '.' +
                                           std::string(suffix));
        if (!file)
            return unexpected(file.error());
        files.m_files[index].emplace(std::move(*file));
    }
    return files;
}

Expected<void, Error> TextFiles::write(tables::TableId table, std::string_view text)
{
    auto& own = m_files[static_cast<std::size_t>(table)];
    files::NewFile& file = own ? *own : *m_files.front();
    return file.write(text);
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
    std::vector<files::NewFile*> files;
    for (auto& file : m_files) {
        if (file)
            files.push_back(&*file);
    }
    auto done = files::NewFile::finishAll(files);
    if (done && m_folder)
        m_folder->keep();
    return done;
}

} // namespace plyline::exporters
