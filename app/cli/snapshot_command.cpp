#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/exporters/piece_row_json.h"
#include "core/replay/snapshot.h"
#include "core/rules/fen.h"
#include "core/tables/rows.h"

#include <fmt/format.h>

namespace plyline::cli {

namespace {

std::string rowText(const replay::PieceRow& row)
{
    return fmt::format("{:>8}  {:<5}  {:<6}  {}  {}  {:>16}\n", row.pieceId.number(),
                       tables::colorName(row.color), tables::roleName(row.role), row.x(), row.y(),
                       row.lastChangedPly.number());
}

std::string rowCsv(const replay::PieceRow& row)
{
    return fmt::format("{},{},{},{},{},{}\n", row.pieceId.number(), tables::colorName(row.color),
                       tables::roleName(row.role), row.x(), row.y(), row.lastChangedPly.number());
}

std::string rowNdjson(const replay::PieceRow& row)
{
    Json json;
    json["type"] = "piece";
    exporters::addPieceRow(json, row);
    return ndjsonLine(json);
}

Json optionalJson(const std::optional<std::int64_t>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

/// Returns everything about the moment except the pieces, keyed by column name.
Json scalarsJson(const replay::Snapshot& snapshot)
{
    const replay::SnapshotScalars& scalars = snapshot.scalars;
    Json json;
    json["type"] = "position";
    json["ply"] = snapshot.ply.number();
    json["turn"] = tables::colorName(scalars.turn);
    json["castling"] = rules::fen::writeCastling(replay::setupOf(snapshot).board, scalars.castling);
    json["en_passant"] = scalars.enPassant ? Json(scalars.enPassant->name()) : Json(nullptr);
    json["halfmove_clock"] = scalars.halfmoveClock;
    json["fullmove_number"] = scalars.fullmoveNumber;
    json["white_clock_millis"] = optionalJson(scalars.whiteClockMillis);
    json["black_clock_millis"] = optionalJson(scalars.blackClockMillis);
    return json;
}

void writeTable(Output& output, const replay::Snapshot& snapshot)
{
    output.write("piece_id  color  role    x  y  last_changed_ply\n");
    for (const replay::PieceRow& row : snapshot.rows)
        output.write(rowText(row));
    output.write("\n");
    const Json scalars = scalarsJson(snapshot);
    for (const auto& [name, value] : scalars.items()) {
        if (name != "type" && !value.is_null())
            output.write(fmt::format("{:<18}  {}\n", name,
                                     value.is_string() ? value.get<std::string>() : value.dump()));
    }
}

void writeCsv(Output& output, const replay::Snapshot& snapshot)
{
    output.write("piece_id,color,role,x,y,last_changed_ply\n");
    for (const replay::PieceRow& row : snapshot.rows)
        output.write(rowCsv(row));
}

void writeNdjson(Output& output, const replay::Snapshot& snapshot)
{
    for (const replay::PieceRow& row : snapshot.rows)
        output.write(rowNdjson(row));
    output.write(ndjsonLine(scalarsJson(snapshot)));
}

} // namespace

ExitStatus runSnapshot(const SnapshotOptions& options)
{
    const auto file = OpenedFile::open(options.file);
    if (!file)
        return complain(file.error());
    const auto found = findLine(*file, options.game, options.line);
    if (!found)
        return complain(found.error());
    const auto ply = findPly(*found, options.ply);
    if (!ply)
        return complain(ply.error());
    const replay::Replay replay(found->game, found->line);
    const replay::Snapshot snapshot = replay::snapshotAt(replay, *ply);
    Output output;
    switch (options.format) {
    case SnapshotOptions::Format::Table:
        writeTable(output, snapshot);
        break;
    case SnapshotOptions::Format::Csv:
        writeCsv(output, snapshot);
        break;
    case SnapshotOptions::Format::Ndjson:
        writeNdjson(output, snapshot);
        break;
    }
    return output.finish(
        worse(file->status(), found->game->hasErrors() ? ExitStatus::Failed : ExitStatus::Fine));
}

} // namespace plyline::cli
