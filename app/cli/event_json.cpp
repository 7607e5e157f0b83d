#include "app/cli/event_json.h"

#include "app/kit/words/sentences.h"
#include "core/game/move_text.h"
#include "core/rules/fen.h"

namespace plyline::cli {

namespace {

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

/// Returns the lost castling rights as letters of KQkq.
std::string lostText(const game::LostRights& lost)
{
    std::string text;
    for (const rules::Color color : rules::allColors) {
        for (const rules::Wing wing : rules::allWings) {
            if (!lost.has(color, wing))
                continue;
            const char letter = wing == rules::Wing::King ? 'K' : 'Q';
            text += color == rules::Color::White ? letter : static_cast<char>(letter + 32);
        }
    }
    return text;
}

void addStep(Json& row, const game::MoveEvent& event)
{
    if (!event.step) {
        row["piece_id"] = nullptr;
        row["color"] = colorName(event.color);
        return;
    }
    row["piece_id"] = event.step->pieceId.number();
    row["color"] = colorName(event.color);
    row["role"] = roleName(event.step->role);
    row["from"] = event.step->from.name();
    row["to"] = event.step->to.name();
    if (event.capture) {
        row["captured_piece_id"] = event.capture->pieceId.number();
        row["captured_role"] = roleName(event.capture->role);
        row["captured_square"] = event.capture->square.name();
    }
    if (event.promotion)
        row["promotion_role"] = roleName(*event.promotion);
    if (event.rookHop) {
        row["rook_id"] = event.rookHop->pieceId.number();
        row["rook_from"] = event.rookHop->from.name();
        row["rook_to"] = event.rookHop->to.name();
    }
}

void addFlags(Json& row, const game::MoveEvent& event)
{
    if (event.lostRights.any())
        row["lost_castling"] = lostText(event.lostRights);
    if (event.enPassant)
        row["en_passant"] = event.enPassant->name();
    if (event.givesCheck)
        row["check"] = true;
    if (event.givesMate)
        row["mate"] = true;
}

void addValues(Json& row, const game::MoveValues& values)
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

Json gameHead(const game::Game& game, int number)
{
    Json row;
    row["type"] = "game";
    row["game"] = number;
    row["offset"] = game.span().offset;
    row["length"] = game.span().length;
    row["tags"] = tagsJson(game.tags());
    return row;
}

Json gameJson(const game::Game& game, int number)
{
    const Counts counts = countAnnotations(game);
    Json row = gameHead(game, number);
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

Json lineJson(const game::Line& line, int game)
{
    Json row;
    row["type"] = "line";
    row["game"] = game;
    row["line"] = line.id.number();
    row["parent"] = line.parent.value_or(game::LineId::main()).number();
    row["fork_ply"] = line.forkPly.number();
    return row;
}

Json eventJson(const game::Game& game, int number, const game::Line& line, game::Ply ply)
{
    const int index = ply.number() - line.forkPly.number() - 1;
    const game::MoveEvent& event = line.log[index];
    Json row;
    row["type"] = "event";
    row["game"] = number;
    row["line"] = line.id.number();
    row["ply"] = ply.number();
    row["uci"] = game::uciText(event, game.castlingStyle());
    row["san"] = "";
    addStep(row, event);
    addFlags(row, event);
    addValues(row, line.annotations.values(index));
    return row;
}

Json diagnosticJson(const Diagnostic& diagnostic, int game)
{
    Json row;
    row["type"] = "diagnostic";
    row["game"] = game;
    row["severity"] = severityName(diagnostic.severity);
    row["code"] = codeName(diagnostic.code);
    row["line_number"] = diagnostic.line;
    row["column"] = diagnostic.column;
    row["byte"] = diagnostic.byte;
    row["ply"] = diagnostic.ply ? Json(*diagnostic.ply) : Json(nullptr);
    row["token"] = diagnostic.token;
    if (!diagnostic.argument.empty())
        row["argument"] = diagnostic.argument;
    row["message"] = words::sentence(diagnostic).toStdString();
    return row;
}

} // namespace plyline::cli
