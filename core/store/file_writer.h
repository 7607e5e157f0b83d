#pragma once

#include "core/store/game_store.h"

#include <memory>
#include <stop_token>

namespace plyline::store {

/// Writes a database of games beside the file that it is to become, and puts it in its place when
/// all of it is there: until `finish`, and without it, nothing that was there is touched.
class FileWriter
{
public:
    /// Errors: FileNotWritable, Storage.
    [[nodiscard]] static Expected<std::unique_ptr<FileWriter>, Error> create(const QString& path);
    ~FileWriter();
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    /// Errors: FileNotWritable (a full disk), Storage, Cancelled. After one, only to be destroyed.
    [[nodiscard]] Expected<void, Error> write(const game::Game& game, int gameNumber,
                                              const std::stop_token& stop = {});
    /// What the file has come to, in bytes.
    [[nodiscard]] std::int64_t size() const;
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> finish();

private:
    FileWriter() = default;

    /// The error says which file.
    [[nodiscard]] Error named(Error error) const;

    QString m_path;
    QString m_temporaryPath;
    std::unique_ptr<GameStore> m_store;
};

} // namespace plyline::store
