#include "core/store/file_writer.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>

#include <cerrno>
#include <filesystem>

namespace plyline::store {

namespace {

Error notWritable(const QString& path, int systemErrno)
{
    Error error;
    error.code = ErrorCode::FileNotWritable;
    error.subject = path.toStdString();
    error.systemErrno = systemErrno;
    return error;
}

} // namespace

Expected<std::unique_ptr<FileWriter>, Error> FileWriter::create(const QString& path)
{
    std::unique_ptr<FileWriter> writer(new FileWriter);
    writer->m_path = path;
    {
        QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
        file.setAutoRemove(false);
        errno = 0;
        if (!file.open())
            return unexpected(notWritable(path, errno));
        writer->m_temporaryPath = file.fileName();
    }
    auto store = GameStore::open(StoreLocation::newFile(writer->m_temporaryPath));
    if (!store)
        return unexpected(writer->named(store.error()));
    writer->m_store = std::move(*store);
    return writer;
}

FileWriter::~FileWriter()
{
    m_store.reset();
    if (!m_temporaryPath.isEmpty())
        QFile::remove(m_temporaryPath);
}

Expected<void, Error> FileWriter::write(const game::Game& game, int gameNumber,
                                        const std::stop_token& stop)
{
    if (auto done = m_store->write(game, gameNumber, stop); !done)
        return unexpected(named(done.error()));
    return {};
}

std::int64_t FileWriter::size() const
{
    return QFileInfo(m_temporaryPath).size();
}

Expected<void, Error> FileWriter::finish()
{
    m_store.reset();
    // Others may read what a person saves.
    std::error_code failure;
    std::filesystem::permissions(m_temporaryPath.toStdString(),
                                 std::filesystem::perms::group_read |
                                     std::filesystem::perms::others_read,
                                 std::filesystem::perm_options::add, failure);
    std::filesystem::rename(m_temporaryPath.toStdString(), m_path.toStdString(), failure);
    if (failure)
        return unexpected(notWritable(m_path, failure.value()));
    m_temporaryPath.clear();
    return {};
}

Error FileWriter::named(Error error) const
{
    error.subject = m_path.toStdString();
    return error;
}

} // namespace plyline::store
