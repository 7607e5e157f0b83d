#include "core/questions/compaction.h"

#include "core/replay/projection.h"
#include "core/rules/position.h"

#include <algorithm>
#include <map>

namespace plyline::questions {

using game::Ply;

namespace {

using Captures = std::vector<std::pair<int, Ply>>; ///< Piece id and ply.
using Paths = std::map<int, std::vector<rules::Square>>;

/// Everything that the questions ask for, folded over the given events.
struct Answers
{
    rules::Setup setup;
    replay::PieceTable pieces;
    Captures captures;
    Paths paths;
    int repetitions = 1;
};

Answers answersOf(const replay::Replay& replay, const std::vector<Ply>& plies)
{
    const rules::Setup start = replay.stateAt(Ply());
    Answers answers{start, replay::PieceTableProjection::initial(start), {}, {}, 1};
    for (const replay::PieceRow& row : answers.pieces.rows())
        answers.paths[row.pieceId.number()] = {row.square};
    // What the repetition rule compares; a fold of some events may be no legal position.
    const auto repeated = [](rules::Setup setup) {
        setup.halfmoveClock = 0;
        setup.fullmoveNumber = 1;
        return setup;
    };
    std::vector<rules::Setup> seen = {repeated(start)};
    for (const Ply ply : plies) {
        const game::MoveEvent& event = replay.event(ply);
        replay::PositionProjection::apply(answers.setup, event, ply);
        replay::PieceTableProjection::apply(answers.pieces, event, ply);
        if (event.capture)
            answers.captures.emplace_back(event.capture->pieceId.number(), ply);
        if (event.step)
            answers.paths[event.step->pieceId.number()].push_back(event.step->to);
        if (event.rookHop)
            answers.paths[event.rookHop->pieceId.number()].push_back(event.rookHop->to);
        seen.push_back(repeated(answers.setup));
    }
    answers.repetitions = static_cast<int>(std::count(seen.begin(), seen.end(), seen.back()));
    return answers;
}

std::vector<Ply> keptPlies(const replay::Replay& replay, Ply ply, Compaction compaction)
{
    std::vector<Ply> kept;
    if (compaction == Compaction::LastOnly) {
        if (ply > Ply())
            kept.push_back(ply);
        return kept;
    }
    std::map<int, Ply> last; // by piece
    for (Ply p(1); p <= ply; p = p.next()) {
        const game::MoveEvent& event = replay.event(p);
        if (event.step)
            last[event.step->pieceId.number()] = p;
        if (event.rookHop)
            last[event.rookHop->pieceId.number()] = p;
        if (event.capture)
            last[event.capture->pieceId.number()] = p;
        if (compaction == Compaction::Everything)
            kept.push_back(p);
    }
    if (compaction == Compaction::Everything)
        return kept;
    for (const auto& [piece, p] : last)
        kept.push_back(p);
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    return kept;
}

} // namespace

CompactedLog compacted(const replay::Replay& replay, Ply ply, Compaction compaction)
{
    CompactedLog log;
    log.kept = keptPlies(replay, ply, compaction);
    const Answers whole = answersOf(replay, keptPlies(replay, ply, Compaction::Everything));
    const Answers left = answersOf(replay, log.kept);
    const auto set = [&](LogQuestion question, bool isSame) {
        log.isAnswered[static_cast<std::size_t>(question)] = isSame;
    };
    // By piece: the fold of a board would not know from where a piece has come.
    set(LogQuestion::WhereThePiecesStand, left.pieces.board() == whole.pieces.board());
    set(LogQuestion::WhoIsToMove, left.setup.turn == whole.setup.turn);
    set(LogQuestion::CastlingRights, left.setup.castling == whole.setup.castling);
    set(LogQuestion::EnPassant, left.setup.enPassant == whole.setup.enPassant);
    set(LogQuestion::QuietPlies, left.setup.halfmoveClock == whole.setup.halfmoveClock);
    set(LogQuestion::WhatWasCaptured, left.captures == whole.captures);
    set(LogQuestion::Repetition, left.repetitions == whole.repetitions);
    set(LogQuestion::PathOfAPiece, left.paths == whole.paths);
    return log;
}

} // namespace plyline::questions
