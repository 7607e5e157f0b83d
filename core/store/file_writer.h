#pragma once

#include "core/files/new_file.h"
#include "core/store/game_store.h"

#include <memory>
#include <stop_token>
#include <string>
#include <utility>

namespace plyline::store {

/// Writes a database of games beside the file that it is to become, and puts it in its place when
/// all of it is there: until `finish`, and without it, nothing that was there is touched.
class FileWriter
{
public:
    /// Errors: FileNotWritable, Storage.
    [[nodiscard]] static Expected<std::unique_ptr<FileWriter>, Error>
    create(const QString& path, std::int64_t longestText = tables::longestText);

    /// Errors: FileNotWritable (a full disk), Storage, Cancelled, TextTooLong. After one, only to
    /// be destroyed.
    [[nodiscard]] Expected<void, Error> write(const game::Game& game, int gameNumber,
                                              const std::stop_token& stop = {});
    /// What the file has come to, in bytes.
    [[nodiscard]] std::int64_t size() const;
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> finish();

private:
    FileWriter(files::NewFile file, std::string path)
        : m_file(std::move(file)), m_path(std::move(path))
    {}

    [[nodiscard]] QString temporaryPath() const;
    /// The error says which file.
    [[nodiscard]] Error named(Error error) const;

    files::NewFile m_file;
    std::string m_path;
    std::unique_ptr<GameStore> m_store; ///< Closed before the file goes.
};

} // namespace plyline::store
