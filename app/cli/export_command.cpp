#include "app/cli/commands.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/exporters/export_format.h"
#include "core/store/export_formats.h"

#include <optional>

namespace plyline::cli {

namespace {

tables::TableSet wantedTables(const ExportOptions& options)
{
    if (options.tables.empty())
        return tables::allTables;
    tables::TableSet set;
    for (const std::string& name : options.tables)
        set.set(static_cast<std::size_t>(*tables::tableOfName(name)));
    return set;
}

/// A range of game numbers: the first, and one past the last.
struct Range
{
    int first;
    int end;
};

/// Returns Failed when a game has errors.
Expected<ExitStatus, Error> writeGames(exporters::ExportWriter& writer, const OpenedFile& file,
                                       Range range)
{
    ExitStatus status = ExitStatus::Fine;
    for (int number = range.first; number < range.end; ++number) {
        const auto game = file.game(number);
        if (auto added = writer.add(*game, number, {}); !added)
            return unexpected(added.error());
        if (game->hasErrors())
            status = ExitStatus::Failed;
    }
    if (auto ended = writer.end(); !ended)
        return unexpected(ended.error());
    if (auto there = writer.putInPlace(); !there)
        return unexpected(there.error());
    return status;
}

ExitStatus complainOfStandardOutput(const exporters::ExportFormat& format)
{
    const QString id =
        QString::fromUtf8(format.id.data(), static_cast<qsizetype>(format.id.size()));
    complain(format.shape == exporters::ExportFormat::Shape::FilePerTable
                 ? QStringLiteral("Standard output holds one table as %1: choose it by --table.")
                       .arg(id.toUpper())
                 : QStringLiteral("The format %1 cannot be written to standard output.").arg(id));
    return ExitStatus::Usage;
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
    if (isInput(options.output, options.file))
        return ExitStatus::Usage;
    const exporters::ExportFormat& format = *store::exportFormatOfId(options.format);
    const exporters::ExportOptions wanted{wantedTables(options), options.dialect};
    std::optional<Output> output;
    exporters::Destination destination = options.output;
    if (options.output == "-") {
        if (!format.isStream(wanted))
            return complainOfStandardOutput(format);
        output.emplace();
        destination = [&output](std::string_view text) {
            output->write(text);
            return Expected<void, Error>();
        };
    }
    const auto writer = format.create(destination, wanted);
    if (!writer)
        return complain(writer.error());
    const auto status = writeGames(**writer, *file, range);
    if (!status)
        return complain(status.error());
    return output ? output->finish(*status) : *status;
}

} // namespace plyline::cli
