#include <QtCore/QDir>
#include <QtCore/QSaveFile>

#include "app/cli/commands.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/exporters/game_exporter.h"
#include "core/store/file_writer.h"

#include <array>
#include <cerrno>
#include <memory>

namespace plyline::cli {

namespace {

using Format = ExportOptions::Format;
using tables::TableId;

Error notWritable(const QString& path, int systemErrno)
{
    Error error;
    error.code = ErrorCode::FileNotWritable;
    error.subject = path.toStdString();
    error.systemErrno = systemErrno;
    return error;
}

/// One or several files, or standard output, that take the text and are there when all of it is.
class TextFiles
{
public:
    /// A folder when `tables` are several and the format is csv. Errors: FileNotWritable.
    Expected<void, Error> open(const std::string& output, bool isFolder, tables::TableSet wanted)
    {
        const QString path = QString::fromStdString(output);
        if (output == "-") {
            m_output = std::make_unique<Output>();
            return {};
        }
        if (!isFolder)
            return openFile(TableId::Games, path);
        if (!QDir().mkpath(path))
            return unexpected(notWritable(path, errno));
        for (const tables::Table& table : tables::tables()) {
            if (!wanted.test(static_cast<std::size_t>(table.id)))
                continue;
            const auto name = QString::fromStdString(std::string(table.name) + ".csv");
            if (auto done = openFile(table.id, QDir(path).filePath(name)); !done)
                return done;
        }
        return {};
    }

    bool write(TableId table, std::string_view text)
    {
        if (m_output) {
            m_output->write(text);
            return true;
        }
        QSaveFile& file = fileOf(table);
        errno = 0;
        if (file.write(text.data(), static_cast<qint64>(text.size())) ==
            static_cast<qint64>(text.size()))
            return true;
        m_error = notWritable(file.fileName(), errno);
        return false;
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    ExitStatus finish(ExitStatus status)
    {
        if (m_output)
            return m_output->finish(status);
        for (const auto& file : m_files) {
            errno = 0;
            if (file && !file->commit())
                return complain(notWritable(file->fileName(), errno));
        }
        return status;
    }

private:
    Expected<void, Error> openFile(TableId table, const QString& path)
    {
        auto& file = m_files[static_cast<std::size_t>(table)];
        file = std::make_unique<QSaveFile>(path);
        errno = 0;
        if (!file->open(QIODevice::WriteOnly))
            return unexpected(notWritable(path, errno));
        return {};
    }

    /// The text of formats with one file for all tables, and of one table alone, goes to the only
    /// one.
    QSaveFile& fileOf(TableId table)
    {
        const auto& own = m_files[static_cast<std::size_t>(table)];
        return own ? *own : *m_files.front();
    }

    std::unique_ptr<Output> m_output;
    std::array<std::unique_ptr<QSaveFile>, tables::tableCount> m_files;
    std::optional<Error> m_error;
};

exporters::Format formatOf(Format format)
{
    switch (format) {
    case Format::Fen:
        return exporters::Format::Fen;
    case Format::Epd:
        return exporters::Format::Epd;
    case Format::Ndjson:
        return exporters::Format::Ndjson;
    case Format::Sql:
        return exporters::Format::Sql;
    case Format::Csv:
    case Format::Sqlite:
        break;
    }
    return exporters::Format::Csv;
}

tables::TableSet wantedTables(const ExportOptions& options)
{
    if (options.tables.empty())
        return tables::allTables;
    tables::TableSet set;
    for (const std::string& name : options.tables)
        set.set(static_cast<std::size_t>(*tables::tableOfName(name)));
    return set;
}

/// Which games, by number: the first and the one behind the last.
struct Range
{
    int first;
    int end;
};

ExitStatus exportText(const OpenedFile& file, Range range, const ExportOptions& options)
{
    const tables::TableSet wanted = wantedTables(options);
    const bool isFolder = options.format == Format::Csv && wanted.count() > 1;
    if (isFolder && options.output == "-") {
        complain(QStringLiteral("Standard output holds one table as CSV: choose it by --table."));
        return ExitStatus::Usage;
    }
    TextFiles files;
    if (auto opened = files.open(options.output, isFolder, wanted); !opened)
        return complain(opened.error());
    const auto dialect = options.dialect == ExportOptions::Dialect::Postgres
                             ? tables::Dialect::Postgres
                             : tables::Dialect::Sqlite;
    exporters::GameExporter exporter(
        {formatOf(options.format), dialect, wanted},
        [&files](TableId table, std::string_view text) { return files.write(table, text); });
    bool isWritten = exporter.begin();
    ExitStatus status = ExitStatus::Fine;
    for (int number = range.first; isWritten && number < range.end; ++number) {
        const auto game = file.game(number);
        isWritten = exporter.write(*game, number);
        if (game->hasErrors())
            status = ExitStatus::Failed;
    }
    isWritten = isWritten && exporter.end();
    return isWritten ? files.finish(status) : complain(*files.error());
}

ExitStatus exportDatabase(const OpenedFile& file, Range range, const ExportOptions& options)
{
    if (options.output == "-") {
        complain(QStringLiteral("A database cannot be written to standard output."));
        return ExitStatus::Usage;
    }
    auto writer = store::FileWriter::create(QString::fromStdString(options.output));
    if (!writer)
        return complain(writer.error());
    ExitStatus status = ExitStatus::Fine;
    for (int number = range.first; number < range.end; ++number) {
        const auto game = file.game(number);
        if (auto written = (*writer)->write(*game, number); !written)
            return complain(written.error());
        if (game->hasErrors())
            status = ExitStatus::Failed;
    }
    if (auto done = (*writer)->finish(); !done)
        return complain(done.error());
    return status;
}

} // namespace

ExitStatus runExport(const ExportOptions& options)
{
    const auto file = OpenedFile::open(options.file);
    if (!file)
        return complain(file.error());
    Range range{1, file->size() + 1};
    if (options.game > 0) {
        if (const auto found = file->findGame(options.game); !found)
            return complain(found.error());
        range = {options.game, options.game + 1};
    }
    return options.format == Format::Sqlite ? exportDatabase(*file, range, options)
                                            : exportText(*file, range, options);
}

} // namespace plyline::cli
