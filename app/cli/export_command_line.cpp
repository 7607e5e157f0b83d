#include "app/cli/choice.h"
#include "app/cli/commands.h"
#include "app/cli/runner.h"
#include "app/kit/words/format_words.h"
#include "core/exporters/export_format.h"
#include "core/store/export_formats.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace plyline::cli {

namespace {

/// Returns the ids of the formats that meet the condition: "csv, ndjson and sql".
template <typename Condition>
std::string formatList(Condition isMeant)
{
    std::set<std::string> ids;
    for (const exporters::ExportFormat& format : store::exportFormats()) {
        if (isMeant(format))
            ids.emplace(format.id);
    }
    std::string text;
    for (auto id = ids.begin(); id != ids.end(); ++id)
        text += (id == ids.begin() ? "" : std::next(id) == ids.end() ? " and " : ", ") + *id;
    return text;
}

/// Describes each format on a line of its own.
std::string formatHelp()
{
    std::string text = "Formats:\n";
    for (const exporters::ExportFormat& format : store::exportFormats())
        text +=
            fmt::format("  {:<13}{}\n", format.id, words::formatWords(format).title.toStdString());
    return text;
}

void addExportFormat(CLI::App& command, ExportOptions& options)
{
    std::set<std::string> ids;
    for (const exporters::ExportFormat& format : store::exportFormats())
        ids.emplace(format.id);
    command.add_option("--format", options.format, "One of the formats below")
        ->check(CLI::IsMember(ids))
        ->type_name("FORMAT")
        ->required();
    command.footer(formatHelp());
}

} // namespace

void addExport(CLI::App& app, Runner& runner)
{
    using exporters::ExportFormat;
    using tables::Dialect;
    static const std::map<std::string, Dialect> dialects = {{"sqlite", Dialect::Sqlite},
                                                            {"postgres", Dialect::Postgres}};
    CLI::App* command = app.add_subcommand(
        "export",
        "Write games as tables: events, snapshots, validity intervals and what they need");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    addExportFormat(*command, *options);
    addChoice(*command, "--dialect", options->dialect, "Dialect of the script", dialects);
    command->add_option("--game", options->game, "Take only this game, counted from 1")
        ->check(CLI::PositiveNumber);
    std::vector<std::string> names;
    for (const tables::Table& table : tables::tables())
        names.emplace_back(table.name);
    command
        ->add_option("--table", options->tables,
                     "Write only this table, for " + formatList([](const ExportFormat& one) {
                         return one.takesTables;
                     }) + "; may be repeated")
        ->check(CLI::IsMember(names));
    command
        ->add_option("-o,--output", options->output,
                     "Output file; a folder for " + formatList([](const ExportFormat& one) {
                         return one.isFolder(exporters::ExportOptions());
                     }) + " with more than one table; - for standard output")
        ->required();
    command->callback([&runner, options] { runner = [options] { return runExport(*options); }; });
}

} // namespace plyline::cli
