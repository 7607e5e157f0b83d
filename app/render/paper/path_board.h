#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>

#include "app/kit/look/theme.h"
#include "app/panels/board/board_geometry.h"
#include "core/replay/piece_history.h"

#include <vector>

class QPainter;

namespace plyline::paper {

/// One move of a piece on a board of paths, as a curve.
struct PathLeg
{
    game::PieceId pieceId;
    rules::Color color;
    game::Ply ply; ///< To which the move leads.
    QPointF from;
    QPointF bend; ///< The control point of the curve.
    QPointF to;
    bool operator==(const PathLeg&) const = default;
};

/// Where a piece began.
struct PathStart
{
    QPointF at;
    rules::Color color;
    bool operator==(const PathStart&) const = default;
};

/// A piece where it stood at the end.
struct PathPiece
{
    rules::Piece piece;
    QRectF square;
    bool operator==(const PathPiece&) const = default;
};

/// A board with the whole paths of pieces. A plain value in the units of the page.
struct PathBoard
{
    board::BoardGeometry geometry;
    std::vector<PathLeg> legs;     ///< In order of time.
    std::vector<PathStart> starts; ///< Of the pieces that moved.
    std::vector<QPointF> captures; ///< Where pieces were captured.
    std::vector<PathPiece> pieces;
    game::Ply lastPly;
    double width = 2; ///< Of a late move's curve.
    bool operator==(const PathBoard&) const = default;
};

/// Returns the board with the paths of all pieces. Each of them keeps its own track through the
/// squares, so that no path lies on another one; a way back bends to the other side.
[[nodiscard]] PathBoard allPaths(const board::BoardGeometry& geometry,
                                 const std::vector<replay::PieceHistory>& histories,
                                 game::Ply lastPly);
/// Returns the board with the path of one piece, through the middles of the squares.
[[nodiscard]] PathBoard onePath(const board::BoardGeometry& geometry,
                                const replay::PieceHistory& history, game::Ply lastPly);

/// How many moves a piece made: its stays but the first, without a promotion on the spot.
[[nodiscard]] int movesOf(const replay::PieceHistory& history);

/// The signs of a board of paths, which a legend explains.
enum class PathSign : std::uint8_t { WhiteMove, BlackMove, LastMove, Start, Capture };

/// Draws the board on white paper.
void drawPaths(QPainter& painter, const PathBoard& board, const look::Theme& theme);
/// Draws one sign as it is on the board, in the middle of `room`.
void drawSign(QPainter& painter, PathSign sign, const QRectF& room, const look::Theme& theme);

} // namespace plyline::paper
