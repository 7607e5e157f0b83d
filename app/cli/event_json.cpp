#include "app/cli/event_json.h"

#include "app/kit/words/sentences.h"
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
