#include "core/exporters/event_json.h"

#include "core/game/move_text.h"
#include "core/tables/rows.h"

#include <nlohmann/json.hpp>

namespace plyline::exporters {

namespace {

void addStep(nlohmann::ordered_json& row, const game::MoveEvent& event)
{
    if (!event.step) {
        row["piece_id"] = nullptr;
        row["color"] = tables::colorName(event.color);
        return;
    }
    row["piece_id"] = event.step->pieceId.number();
    row["color"] = tables::colorName(event.color);
    row["role"] = tables::roleName(event.step->role);
    row["from"] = event.step->from.name();
    row["to"] = event.step->to.name();
    if (event.capture) {
        row["captured_piece_id"] = event.capture->pieceId.number();
        row["captured_role"] = tables::roleName(event.capture->role);
        row["captured_square"] = event.capture->square.name();
    }
    if (event.promotion)
        row["promotion_role"] = tables::roleName(*event.promotion);
    if (event.rookHop) {
        row["rook_id"] = event.rookHop->pieceId.number();
        row["rook_from"] = event.rookHop->from.name();
        row["rook_to"] = event.rookHop->to.name();
    }
}

void addFlags(nlohmann::ordered_json& row, const game::MoveEvent& event)
{
    if (event.lostRights.any())
        row["lost_castling"] = tables::lostRightsText(event.lostRights);
    if (event.enPassant)
        row["en_passant"] = event.enPassant->name();
    if (event.givesCheck)
        row["check"] = true;
    if (event.givesMate)
        row["mate"] = true;
}

void addValues(nlohmann::ordered_json& row, const game::MoveValues& values)
{
    if (values.clockMillis)
        row["clock_millis"] = *values.clockMillis;
    if (values.elapsedMillis)
        row["elapsed_millis"] = *values.elapsedMillis;
    if (values.evaluation) {
        const bool isMate = values.evaluation->kind == game::Evaluation::Kind::MateIn;
        row[isMate ? "mate_in" : "centipawns"] = values.evaluation->value;
    }
}

} // namespace

nlohmann::ordered_json eventJson(const game::Game& game, int number, const game::Line& line,
                                 game::Ply ply, std::string_view san)
{
    const int index = ply.number() - line.forkPly.number() - 1;
    const game::MoveEvent& event = line.log[index];
    nlohmann::ordered_json row;
    row["type"] = "event";
    row["game"] = number;
    row["line"] = line.id.number();
    row["ply"] = ply.number();
    row["uci"] = game::uciText(event, game.castlingStyle());
    row["san"] = san;
    addStep(row, event);
    addFlags(row, event);
    addValues(row, line.annotations.values(index));
    return row;
}

} // namespace plyline::exporters
