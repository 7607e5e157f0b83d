#pragma once

#include <QtCore/QPointF>

#include "app/model/session/moment.h"

#include <vector>

namespace plyline::board {

/// A piece as it is drawn: on its square, or on its way.
struct BoardPiece
{
    game::PieceId id;
    rules::Piece piece;
    QPointF at; ///< File and rank from 0, as BoardGeometry::rectAt takes them.
    qreal opacity = 1.0;
    bool operator==(const BoardPiece&) const = default;
};

/// One event of the trail: where a piece went.
struct TrailStep
{
    rules::Square from;
    rules::Square to;
    int age = 0; ///< 0 is the last event.
    bool operator==(const TrailStep&) const = default;
};

/// All that one picture of the board shows. A plain value; knows no pixels.
struct BoardFrame
{
    /// How many events the trail shows at most, the last one included.
    static constexpr int trailLength = 5;

    std::vector<BoardPiece> pieces;
    std::vector<TrailStep> trail;        ///< Oldest first. The last step's squares are amber.
    std::vector<game::Drawing> drawings; ///< What the PGN's comments draw at this ply.
    std::optional<rules::Square> checkedKing;
    std::optional<rules::Square> highlighted; ///< Pointed at from elsewhere.
    bool hasCoordinates = true;
    bool operator==(const BoardFrame&) const = default;
};

/// The picture of a moment; `replay` gives the events of the trail and the drawings.
[[nodiscard]] BoardFrame frameOf(const session::Moment& moment, const replay::Replay& replay);

} // namespace plyline::board
