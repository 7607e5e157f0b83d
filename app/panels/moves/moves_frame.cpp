#include "app/panels/moves/moves_frame.h"

#include <algorithm>

namespace plyline::moves {

MoveKey keyOf(const session::Session& session, game::Ply ply)
{
    return {analysis::ownerOf(*session.game(), session.cursor().line(), ply), ply};
}

MovesFrame frameOf(const session::Session& session, const std::optional<MoveKey>& hovered)
{
    MovesFrame frame;
    const auto game = session.game();
    if (!game)
        return frame;
    const session::Cursor& cursor = session.cursor();
    frame.present = keyOf(session, cursor.ply());
    frame.ghost = hovered;
    if (session.pointing().ply())
        frame.ghost = keyOf(session, *session.pointing().ply());
    frame.lit = session.pointing().plies();
    if (!session.continuations().empty() && !cursor.isAtEnd())
        frame.chosen = keyOf(session, cursor.ply().next());
    game::Ply end = cursor.seenPly();
    for (std::optional<game::LineId> id = cursor.line(); id; id = game->line(*id).parent) {
        frame.path.resize(std::max(frame.path.size(), static_cast<std::size_t>(id->number()) + 1));
        frame.path[static_cast<std::size_t>(id->number())] = end;
        end = std::min(end, game->line(*id).forkPly);
    }
    return frame;
}

namespace {

bool isJudgedAlike(const analysis::JudgedMove* one, const analysis::JudgedMove* other)
{
    return (one == nullptr) == (other == nullptr) && (!one || one->judgement == other->judgement);
}

} // namespace

bool looksTheSame(const MoveRow& row, const MovesFrame& before, const MovesFrame& after)
{
    const auto isSame = [&](const MoveKey& move) {
        return (before.present == move) == (after.present == move) &&
               (before.ghost == move) == (after.ghost == move) &&
               (before.chosen == move) == (after.chosen == move) &&
               before.isLit(move) == after.isLit(move) &&
               isJudgedAlike(before.judgement(move), after.judgement(move)) &&
               before.isPast(move) == after.isPast(move);
    };
    const auto isSameOnMainLine = [&](const std::optional<game::Ply>& ply) {
        return !ply || isSame({game::LineId::main(), *ply});
    };
    switch (row.kind) {
    case MoveRow::Kind::Start:
        return isSameOnMainLine(row.ply);
    case MoveRow::Kind::Moves:
        return isSameOnMainLine(row.white) && isSameOnMainLine(row.black);
    case MoveRow::Kind::Variation:
        return before.isOnPath(row.line) == after.isOnPath(row.line) &&
               std::all_of(row.tokens.begin(), row.tokens.end(), [&](const MoveToken& token) {
                   return !token.ply || isSame({token.line, *token.ply});
               });
    case MoveRow::Kind::Comment:
    case MoveRow::Kind::Fault:
    case MoveRow::Kind::End:
        break; // the cursor does not change these rows
    }
    return true;
}

} // namespace plyline::moves
