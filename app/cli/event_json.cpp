#include "app/cli/event_json.h"

#include "app/kit/words/sentences.h"

namespace plyline::cli {

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
