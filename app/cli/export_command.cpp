#include "app/cli/commands.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/exporters/text_files.h"
#include "core/store/file_writer.h"

namespace plyline::cli {

namespace {

using Format = ExportOptions::Format;
using tables::TableId;

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

/// Where it ends early, `failure` says why, or the sink does.
struct Exported
{
    ExitStatus status = ExitStatus::Fine;
    bool isWritten = false;
    std::optional<Error> failure;
};

Exported exportGames(const OpenedFile& file, Range range, const exporters::ExportOptions& options,
                     const exporters::TextSink& sink)
{
    exporters::GameExporter exporter(options, sink);
    Exported exported;
    exported.isWritten = exporter.begin();
    for (int number = range.first; exported.isWritten && number < range.end; ++number) {
        const auto game = file.game(number);
        exported.isWritten = exporter.write(*game, number);
        if (game->hasErrors())
            exported.status = ExitStatus::Failed;
    }
    exported.isWritten = exported.isWritten && exporter.end();
    exported.failure = exporter.error();
    return exported;
}

ExitStatus exportText(const OpenedFile& file, Range range, const ExportOptions& options)
{
    const auto dialect = options.dialect == ExportOptions::Dialect::Postgres
                             ? tables::Dialect::Postgres
                             : tables::Dialect::Sqlite;
    const exporters::ExportOptions wanted{formatOf(options.format), dialect, wantedTables(options)};
    if (options.output == "-") {
        if (exporters::isFolder(wanted)) {
            complain(
                QStringLiteral("Standard output holds one table as CSV: choose it by --table."));
            return ExitStatus::Usage;
        }
        Output output;
        const auto sink = [&output](TableId, std::string_view text) {
            output.write(text);
            return true;
        };
        const Exported exported = exportGames(file, range, wanted, sink);
        return output.finish(exported.failure ? complain(*exported.failure) : exported.status);
    }
    auto files = exporters::TextFiles::create(options.output, wanted);
    if (!files)
        return complain(files.error());
    const auto sink = [&files](TableId table, std::string_view text) {
        return files->write(table, text);
    };
    const Exported exported = exportGames(file, range, wanted, sink);
    if (!exported.isWritten)
        return complain(exported.failure ? *exported.failure : *files->error());
    if (auto done = files->finish(); !done)
        return complain(done.error());
    return exported.status;
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
