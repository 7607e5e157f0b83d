#pragma once

#include "core/exporters/export_format.h"
#include "core/files/new_file.h"
#include "core/store/game_store.h"

#include <memory>
#include <stop_token>
#include <string>
#include <utility>

namespace plyline::store {

/// Writes a database of games to a temporary file beside its path and renames it when it is
/// complete.
class FileWriter : public exporters::ExportWriter
{
public:
    /// `longestText` limits a comment or tag, in bytes. Errors: FileNotWritable, Storage.
    [[nodiscard]] static Expected<std::unique_ptr<FileWriter>, Error>
    create(const QString& path, std::int64_t longestText = tables::longestText);

    [[nodiscard]] Expected<void, Error> add(const game::Game& game, int gameNumber,
                                            const std::stop_token& stop) override;
    [[nodiscard]] Expected<void, Error> end() override { return {}; }
    [[nodiscard]] std::int64_t size() const override;
    [[nodiscard]] Expected<void, Error> putInPlace() override;

private:
    FileWriter(files::NewFile file, std::string path)
        : m_file(std::move(file)), m_path(std::move(path))
    {}

    [[nodiscard]] QString temporaryPath() const;
    /// Returns the error with the file as its subject.
    [[nodiscard]] Error named(Error error) const;

    files::NewFile m_file;
    std::string m_path;
    std::unique_ptr<GameStore> m_store; ///< Closed before the file is moved or removed.
};

[[nodiscard]] exporters::ExportFormat databaseFormat();

} // namespace plyline::store
