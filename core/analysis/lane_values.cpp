#include "core/analysis/lane_values.h"

#include "core/game/move_text.h"

#include <cassert>

namespace plyline::analysis {

using rules::Color;
using rules::Role;

namespace {

constexpr int pawnsOf(Role role)
{
    switch (role) {
    case Role::Pawn:
        return 1;
    case Role::Knight:
    case Role::Bishop:
        return 3;
    case Role::Rook:
        return 5;
    case Role::Queen:
        return 9;
    case Role::King:
        return 0;
    }
    return 0;
}

} // namespace

MaterialProjection::State MaterialProjection::initial(const rules::Setup& start)
{
    State state;
    for (const rules::Square square : start.board.occupied()) {
        const rules::Piece piece = *start.board.pieceAt(square);
        (piece.color == Color::White ? state.white : state.black) += pawnsOf(piece.role);
    }
    return state;
}

void MaterialProjection::apply(State& state, const game::MoveEvent& event, game::Ply /*ply*/)
{
    const bool isWhite = event.color == Color::White;
    if (event.promotion)
        (isWhite ? state.white : state.black) += pawnsOf(*event.promotion) - pawnsOf(Role::Pawn);
    if (event.capture)
        (isWhite ? state.black : state.white) -= pawnsOf(event.capture->role);
}

rules::Position LegalProjection::initial(const rules::Setup& start)
{
    const auto position = rules::Position::fromSetup(start);
    assert(position);
    return *position;
}

void LegalProjection::apply(State& state, const game::MoveEvent& event, game::Ply /*ply*/)
{
    state.play(game::moveOf(event));
}

int rowsChangedBy(const game::MoveEvent& event)
{
    return (event.step ? 1 : 0) + (event.capture ? 1 : 0) + (event.rookHop ? 1 : 0);
}

LaneValues laneValuesOf(const replay::Replay& replay, const std::stop_token& stop)
{
    LaneValues lanes;
    const rules::Setup& start = replay.game()->start();
    if (!rules::Position::fromSetup(start))
        return lanes;
    auto material = MaterialProjection::initial(start);
    auto position = LegalProjection::initial(start);
    const auto count = static_cast<std::size_t>(replay.lastPly().number()) + 1;
    lanes.material.reserve(count);
    lanes.mobility.reserve(count);
    lanes.rowsChanged.reserve(count);
    const auto add = [&](int rowsChanged) {
        lanes.material.push_back(material);
        lanes.mobility.push_back(static_cast<int>(position.legalMoves().size()));
        lanes.rowsChanged.push_back(rowsChanged);
    };
    add(0);
    for (game::Ply ply(1); ply <= replay.lastPly() && !stop.stop_requested(); ply = ply.next()) {
        const game::MoveEvent& event = replay.event(ply);
        MaterialProjection::apply(material, event, ply);
        LegalProjection::apply(position, event, ply);
        add(rowsChangedBy(event));
    }
    return lanes;
}

} // namespace plyline::analysis
