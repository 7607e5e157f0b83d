#include "core/store/file_writer.h"

#include <QtCore/QFileInfo>

#include <utility>

namespace plyline::store {

Expected<std::unique_ptr<FileWriter>, Error> FileWriter::create(const QString& path,
                                                                std::int64_t longestText)
{
    auto file = files::NewFile::create(path.toStdString());
    if (!file)
        return unexpected(file.error());
    std::unique_ptr<FileWriter> writer(new FileWriter(std::move(*file), path.toStdString()));
    auto store = GameStore::open(StoreLocation::newFile(writer->temporaryPath()));
    if (!store)
        return unexpected(writer->named(store.error()));
    writer->m_store = std::move(*store);
    writer->m_store->setLongestText(longestText);
    return writer;
}

Expected<void, Error> FileWriter::add(const game::Game& game, int gameNumber,
                                      const std::stop_token& stop)
{
    if (auto done = m_store->write(game, gameNumber, stop); !done)
        return unexpected(named(done.error()));
    return {};
}

std::int64_t FileWriter::size() const
{
    return QFileInfo(temporaryPath()).size();
}

Expected<void, Error> FileWriter::putInPlace()
{
    m_store.reset();
    return m_file.finish();
}

QString FileWriter::temporaryPath() const
{
    return QString::fromStdString(m_file.temporaryPath());
}

Error FileWriter::named(Error error) const
{
    if (error.code != ErrorCode::TextTooLong) // that error is about the game's own file
        error.subject = m_path;
    return error;
}

exporters::ExportFormat databaseFormat()
{
    exporters::ExportFormat format;
    format.id = "sqlite";
    format.suffixes = {"sqlite", "db"};
    format.shape = exporters::ExportFormat::Shape::File;
    format.create = [](const exporters::Destination& destination,
                       const exporters::ExportOptions& options)
        -> Expected<std::unique_ptr<exporters::ExportWriter>, Error> {
        return FileWriter::create(QString::fromStdString(std::get<std::string>(destination)),
                                  options.longestText);
    };
    return format;
}

} // namespace plyline::store
