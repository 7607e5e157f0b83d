#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/replay/replay.h"
#include "core/replay/transition.h"
#include "core/tables/rows.h"

#include <fmt/format.h>

#include <cassert>

namespace plyline::cli {

namespace {

std::string_view kindName(replay::PieceChange::Kind kind)
{
    using Kind = replay::PieceChange::Kind;
    switch (kind) {
    case Kind::Moved:
        return "moved";
    case Kind::Vanished:
        return "vanished";
    case Kind::Appeared:
        return "appeared";
    case Kind::ChangedRole:
        return "changed-role";
    }
    assert(false);
    return {};
}

/// "pawn e2 (5,2)".
std::string stateText(const replay::PieceRow& row)
{
    return fmt::format("{} {} ({},{})", tables::roleName(row.role), row.square.name(), row.x(),
                       row.y());
}

std::string changeText(const replay::PieceChange& change)
{
    const replay::PieceRow& either = change.before ? *change.before : *change.after;
    std::string text = fmt::format("{:<12}  {:>2}  {:<5}", kindName(change.kind),
                                   either.pieceId.number(), tables::colorName(either.color));
    if (change.before)
        text += fmt::format("  {}", stateText(*change.before));
    if (change.after)
        text += fmt::format("{}{}", change.before ? " -> " : "  ", stateText(*change.after));
    return text + '\n';
}

} // namespace

ExitStatus runDiff(const DiffOptions& options)
{
    const auto file = OpenedFile::open(options.file);
    if (!file)
        return complain(file.error());
    const auto found = findLine(*file, options.game, options.line);
    if (!found)
        return complain(found.error());
    const auto from = findPly(*found, options.from);
    if (!from)
        return complain(from.error());
    const auto to = findPly(*found, options.to);
    if (!to)
        return complain(to.error());
    const replay::Replay replay(found->game, found->line);
    Output output;
    for (const replay::PieceChange& change :
         replay::transitionBetween(replay.piecesAt(*from), replay.piecesAt(*to)).changes)
        output.write(changeText(change));
    return output.finish(
        worse(file->status(), found->game->hasErrors() ? ExitStatus::Failed : ExitStatus::Fine));
}

} // namespace plyline::cli
