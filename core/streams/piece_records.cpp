#include "core/streams/piece_records.h"

#include "core/exporters/piece_row_json.h"
#include "core/replay/piece_table.h"
#include "core/tables/line_fold.h"

#include <nlohmann/json.hpp>

namespace plyline::streams {

namespace {

std::string rowText(const std::string& game, const replay::PieceRow& row)
{
    nlohmann::ordered_json json;
    json["game"] = game;
    exporters::addPieceRow(json, row);
    return json.dump();
}

} // namespace

bool sendPieceRecords(const game::Game& game, const std::string& key,
                      const std::function<bool(PieceRecord)>& send)
{
    if (game.isRefused())
        return true;
    replay::PieceTable table = replay::PieceTableProjection::initial(game.start());
    const auto sendPiece = [&](game::PieceId id) {
        PieceRecord record{key + '/' + std::to_string(id.number()), std::nullopt};
        if (const auto& row = table.row(id))
            record.row = rowText(key, *row);
        return send(std::move(record));
    };
    for (const replay::PieceRow& row : table.rows()) {
        if (!sendPiece(row.pieceId))
            return false;
    }
    game::Ply ply;
    for (const game::MoveEvent& event : game.mainLine().log.events()) {
        ply = ply.next();
        replay::PieceTableProjection::apply(table, event, ply);
        for (const game::PieceId id : tables::touchedPieces(event)) {
            if (!sendPiece(id))
                return false;
        }
    }
    return true;
}

} // namespace plyline::streams
