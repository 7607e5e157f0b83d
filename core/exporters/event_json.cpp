#include "core/exporters/event_json.h"

#include "core/game/move_text.h"
#include "core/rules/fen.h"
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

struct Counts
{
    int comments = 0;
    int nags = 0;
};

Counts countAnnotations(const game::Game& game)
{
    Counts counts;
    for (const game::Line& line : game.lines()) {
        for (const game::Annotation& annotation : line.annotations.items()) {
            counts.comments += std::holds_alternative<game::Comment>(annotation.what) ? 1 : 0;
            counts.nags += std::holds_alternative<game::Nag>(annotation.what) ? 1 : 0;
        }
    }
    return counts;
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
    row.update(changeJson(event));
    addValues(row, line.annotations.values(index));
    return row;
}

nlohmann::ordered_json changeJson(const game::MoveEvent& event)
{
    nlohmann::ordered_json row;
    addStep(row, event);
    addFlags(row, event);
    return row;
}

nlohmann::ordered_json gameHead(const game::Game& game, int number)
{
    nlohmann::ordered_json row;
    row["type"] = "game";
    row["game"] = number;
    row["offset"] = game.span().offset;
    row["length"] = game.span().length;
    row["tags"] = tagsJson(game.tags());
    return row;
}

nlohmann::ordered_json gameJson(const game::Game& game, int number)
{
    const Counts counts = countAnnotations(game);
    nlohmann::ordered_json row = gameHead(game, number);
    row["start_fen"] = rules::fen::write(game.start());
    row["outcome"] = game::outcomeText(game.outcome());
    row["lines"] = game.lines().size();
    row["comments"] = counts.comments;
    row["nags"] = counts.nags;
    row["plies"] = game.mainLine().log.size();
    row["diagnostics"] = game.diagnosticCount();
    if (game.isRefused())
        row["refused"] = true;
    return row;
}

nlohmann::ordered_json lineJson(const game::Line& line, int number)
{
    nlohmann::ordered_json row;
    row["type"] = "line";
    row["game"] = number;
    row["line"] = line.id.number();
    row["parent"] = line.parent.value_or(game::LineId::main()).number();
    row["fork_ply"] = line.forkPly.number();
    return row;
}

nlohmann::ordered_json tagsJson(const game::Tags& tags)
{
    auto object = nlohmann::ordered_json::object();
    for (const game::Tag& tag : tags.all()) {
        if (!object.contains(tag.name))
            object[tag.name] = tag.value;
    }
    return object;
}

std::string ndjsonText(const nlohmann::ordered_json& value)
{
    return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace plyline::exporters
