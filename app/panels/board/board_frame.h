#pragma once

#include <QtCore/QPointF>
#include <QtCore/QString>

#include "app/model/session/moment.h"
#include "app/model/session/pointing.h"
#include "core/analysis/prepared_game.h"

#include <vector>

namespace plyline::board {

/// A piece as it is drawn, on its square or between squares.
struct BoardPiece
{
    game::PieceId id;
    rules::Piece piece;
    QPointF at; ///< File and rank, counted from 0, as for BoardGeometry::rectAt.
    qreal opacity = 1.0;
    bool operator==(const BoardPiece&) const = default;
};

/// The move of one event in the trail.
struct TrailStep
{
    rules::Square from;
    rules::Square to;
    int age = 0; ///< 0 is the last event.
    bool operator==(const TrailStep&) const = default;
};

/// The sign that an annotator gave to the last event, beside the piece that moved.
struct MoveGlyph
{
    rules::Square square;
    QString sign;           ///< "!!", "?".
    bool isMistake = false; ///< "?", "??" or "?!".
    bool operator==(const MoveGlyph&) const = default;
};

/// Everything that one picture of the board shows, without pixels. A plain value.
struct BoardFrame
{
    /// The most events that the trail shows, the last one included.
    static constexpr int trailLength = 5;

    std::vector<BoardPiece> pieces;
    std::vector<TrailStep> trail; ///< Oldest first. The squares of the last step are amber.
    int arrows = trailLength;     ///< How many steps of the trail, the last first, have arrows.
    std::vector<game::Drawing> drawings; ///< What the PGN's comments draw at this ply.
    std::optional<rules::Square> checkedKing;
    std::optional<rules::Square> highlighted; ///< The square that is pointed at in another panel.
    std::optional<session::PointedMove> pointed; ///< The move that another panel points at.
    std::optional<MoveGlyph> glyph;
    bool hasCoordinates = true;
    bool operator==(const BoardFrame&) const = default;
};

/// Returns the picture of a moment. The trail and the drawings come from `replay`.
[[nodiscard]] BoardFrame frameOf(const session::Moment& moment, const replay::Replay& replay);
/// Returns the sign of the event that leads to `ply`; none if it has none of `!` to `?!`.
/// Precondition: the ply is on the line.
[[nodiscard]] std::optional<MoveGlyph> glyphOf(const analysis::PreparedLine& line, game::Ply ply);

} // namespace plyline::board
