#include "core/replay/snapshot.h"

#include "core/game/clocks.h"

namespace plyline::replay {

SnapshotScalars scalarsOf(const rules::Setup& state)
{
    return {state.turn,           state.castling, state.enPassant, state.halfmoveClock,
            state.fullmoveNumber, std::nullopt,   std::nullopt};
}

Snapshot snapshotAt(const Replay& replay, game::Ply ply)
{
    SnapshotScalars scalars = scalarsOf(replay.stateAt(ply));
    const game::Clocks clocks = game::clocksAt(*replay.game(), replay.line(), ply);
    scalars.whiteClockMillis = clocks.millis(rules::Color::White);
    scalars.blackClockMillis = clocks.millis(rules::Color::Black);
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
