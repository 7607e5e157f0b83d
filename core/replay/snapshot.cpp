#include "core/replay/snapshot.h"

namespace plyline::replay {

namespace {

bool hasClocks(const game::Game& game, game::LineId id)
{
    for (std::optional<game::LineId> at = id; at; at = game.line(*at).parent) {
        if (game.line(*at).annotations.hasClocks())
            return true;
    }
    return false;
}

/// The last clock of `color` at or before `ply`.
std::optional<std::int64_t> clockAt(const Replay& replay, rules::Color color, game::Ply ply)
{
    const game::Game& game = *replay.game();
    if (!hasClocks(game, replay.line()))
        return std::nullopt;
    for (game::Ply at = ply; at > game::Ply(); at = at.previous()) {
        if (replay.event(at).color != color)
            continue;
        if (const auto clock = game.values(replay.line(), at).clockMillis)
            return clock;
    }
    return std::nullopt;
}

} // namespace

SnapshotScalars scalarsOf(const rules::Setup& state)
{
    return {state.turn,           state.castling, state.enPassant, state.halfmoveClock,
            state.fullmoveNumber, std::nullopt,   std::nullopt};
}

Snapshot snapshotAt(const Replay& replay, game::Ply ply)
{
    SnapshotScalars scalars = scalarsOf(replay.stateAt(ply));
    scalars.whiteClockMillis = clockAt(replay, rules::Color::White, ply);
    scalars.blackClockMillis = clockAt(replay, rules::Color::Black, ply);
    return {ply, replay.piecesAt(ply).rows(), scalars};
}

rules::Setup setupOf(const Snapshot& snapshot)
{
    rules::Setup setup;
    for (const PieceRow& row : snapshot.rows)
        setup.board.put(row.square, {row.color, row.role});
    setup.turn = snapshot.scalars.turn;
    setup.castling = snapshot.scalars.castling;
    setup.enPassant = snapshot.scalars.enPassant;
    setup.halfmoveClock = snapshot.scalars.halfmoveClock;
    setup.fullmoveNumber = snapshot.scalars.fullmoveNumber;
    return setup;
}

Disagreement compare(const rules::Setup& folded, const Snapshot& stored)
{
    Disagreement found;
    std::array<int, 64> rowsOn{};
    for (const PieceRow& row : stored.rows)
        ++rowsOn[static_cast<std::size_t>(row.square.index())];
    const rules::Setup other = setupOf(stored);
    for (const rules::Square square : rules::allSquares) {
        const bool isCrowded = rowsOn[static_cast<std::size_t>(square.index())] > 1;
        if (isCrowded || folded.board.pieceAt(square) != other.board.pieceAt(square))
            found.squares.push_back(square);
    }
    const auto check = [&](bool isEqual, const char* name) {
        if (!isEqual)
            found.scalars.emplace_back(name);
    };
    check(folded.turn == other.turn, "turn");
    check(folded.castling == other.castling, "castling");
    check(folded.enPassant == other.enPassant, "en_passant");
    check(folded.halfmoveClock == other.halfmoveClock, "halfmove_clock");
    check(folded.fullmoveNumber == other.fullmoveNumber, "fullmove_number");
    return found;
}

} // namespace plyline::replay
