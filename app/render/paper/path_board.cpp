#include "app/render/paper/path_board.h"

#include <QtCore/QLineF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/look/pieces.h"

#include <algorithm>
#include <cmath>

namespace plyline::paper {

using game::Ply;
using replay::PieceHistory;
using replay::Stay;

namespace {

constexpr double trackRadius = 0.31;     ///< Of a square: how far tracks are from its middle.
constexpr double goldenAngle = 2.399963; ///< Spreads points evenly, whatever their number.
constexpr double straightBend = 0.045;   ///< Of the length of a move.
constexpr double knightBend = 0.13;
constexpr double mostBend = 0.22; ///< Of a square.

/// Returns the point at which a piece passes a square, seen from the square's middle, in squares.
QPointF trackOf(game::PieceId id)
{
    const double place = id.number() + 0.5;
    const double radius = trackRadius * std::sqrt(place / game::maxPieces);
    return {radius * std::cos(place * goldenAngle), radius * std::sin(place * goldenAngle)};
}

PathLeg legOf(const PieceHistory& history, const Stay& stay, const QPointF& from, const QPointF& to,
              double squareSide)
{
    const QLineF line(from, to);
    const double bend = stay.role == rules::Role::Knight ? knightBend : straightBend;
    const double shift = std::min(line.length() * bend, squareSide * mostBend);
    const QPointF across = line.normalVector().unitVector().p2() - from;
    return {
        history.pieceId, history.color, stay.since, from, line.center() + across * shift * 2, to};
}

void addPath(PathBoard& board, const PieceHistory& history, const QPointF& track, double pieceSize)
{
    const double side = board.geometry.squareSide();
    const auto pointIn = [&](rules::Square square) {
        return board.geometry.centreOf(square) + track * side;
    };
    const Stay* before = &history.stays.front();
    bool hasMoved = false;
    for (std::size_t i = 1; i < history.stays.size(); ++i) {
        const Stay& stay = history.stays[i];
        if (stay.square != before->square) {
            board.legs.push_back(
                legOf(history, stay, pointIn(before->square), pointIn(stay.square), side));
            hasMoved = true;
        }
        before = &stay;
    }
    if (hasMoved)
        board.starts.push_back({pointIn(history.stays.front().square), history.color});
    if (history.isCaptured) {
        board.captures.push_back(pointIn(before->square));
        return;
    }
    QRectF square(0, 0, side * pieceSize, side * pieceSize);
    square.moveCenter(board.geometry.centreOf(before->square));
    board.pieces.push_back({{history.color, before->role}, square});
}

void sortByTime(std::vector<PathLeg>& legs)
{
    std::stable_sort(legs.begin(), legs.end(),
                     [](const PathLeg& a, const PathLeg& b) { return a.ply < b.ply; });
}

const QColor paperInk(0x26, 0x24, 0x1f);

/// A colour of the board, faded so that paths stand out from it.
QColor faded(const QColor& color)
{
    constexpr double kept = 0.5;
    const auto mixed = [](int part) { return static_cast<int>(255 - (255 - part) * kept); };
    return {mixed(color.red()), mixed(color.green()), mixed(color.blue())};
}

void drawGround(QPainter& painter, const board::BoardGeometry& geometry, const look::Theme& theme)
{
    painter.fillRect(geometry.board(), faded(theme.lightSquare));
    QPainterPath dark;
    for (int x = 1; x <= 8; ++x)
        for (int y = 1; y <= 8; ++y)
            if ((x + y) % 2 == 0)
                dark.addRect(geometry.rectOf(rules::Square::fromXY(x, y)));
    painter.fillPath(dark, faded(theme.darkSquare));
    painter.setPen(QPen(theme.edge, std::min(0.8, geometry.squareSide() / 20)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(geometry.board());
}

/// Draws a curve of White as a white ribbon with dark edges, one of Black as a dark line, as the
/// pieces are.
void drawCurve(QPainter& painter, const QPainterPath& curve, rules::Color color, double width)
{
    const bool isWhite = color == rules::Color::White;
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(curve,
                       QPen(paperInk, width * (isWhite ? 1.3 : 1.0), Qt::SolidLine, Qt::RoundCap));
    if (isWhite)
        painter.strokePath(curve, QPen(Qt::white, width * 0.85, Qt::SolidLine, Qt::RoundCap));
}

void drawStart(QPainter& painter, const QPointF& at, rules::Color color, double width)
{
    painter.setPen(QPen(paperInk, width * 0.35));
    painter.setBrush(color == rules::Color::White ? QColor(Qt::white) : paperInk);
    painter.drawEllipse(at, width * 1.05, width * 1.05);
}

void drawCapture(QPainter& painter, const QPointF& at, double width, const look::Theme& theme)
{
    const double arm = width * 1.25;
    for (const auto& [ink, thickness] :
         {std::pair(QColor(Qt::white), width * 1.3), std::pair(theme.differ, width * 0.75)}) {
        painter.setPen(QPen(ink, thickness, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
        painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
    }
}

QPainterPath curveOf(const PathLeg& leg)
{
    QPainterPath curve(leg.from);
    curve.quadTo(leg.bend, leg.to);
    return curve;
}

void drawLastMove(QPainter& painter, const QPainterPath& curve, double width,
                  const look::Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(curve, QPen(theme.event, width * 2.3, Qt::SolidLine, Qt::RoundCap));
}

} // namespace

int movesOf(const PieceHistory& history)
{
    int moves = 0;
    for (std::size_t i = 1; i < history.stays.size(); ++i)
        moves += history.stays[i].square != history.stays[i - 1].square ? 1 : 0;
    return moves;
}

PathBoard allPaths(const board::BoardGeometry& geometry, const std::vector<PieceHistory>& histories,
                   Ply lastPly)
{
    constexpr double pieceSize = 0.66;
    PathBoard board;
    board.geometry = geometry;
    board.lastPly = lastPly;
    board.width = geometry.squareSide() * 0.062;
    for (const PieceHistory& history : histories)
        addPath(board, history, trackOf(history.pieceId), pieceSize);
    sortByTime(board.legs);
    return board;
}

PathBoard onePath(const board::BoardGeometry& geometry, const PieceHistory& history, Ply lastPly)
{
    constexpr double pieceSize = 1.7;
    PathBoard board;
    board.geometry = geometry;
    board.lastPly = lastPly;
    board.width = geometry.squareSide() * 0.2;
    addPath(board, history, {}, pieceSize);
    return board;
}

void drawPaths(QPainter& painter, const PathBoard& board, const look::Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawGround(painter, board.geometry, theme);
    const auto widthAt = [&](Ply ply) {
        const double part = static_cast<double>(ply.number()) / std::max(1, board.lastPly.number());
        return board.width * (0.6 + 0.4 * part);
    };
    for (const PathLeg& leg : board.legs) {
        const QPainterPath curve = curveOf(leg);
        if (leg.ply == board.lastPly)
            drawLastMove(painter, curve, board.width, theme);
        drawCurve(painter, curve, leg.color, widthAt(leg.ply));
    }
    for (const PathStart& start : board.starts)
        drawStart(painter, start.at, start.color, board.width);
    for (const PathPiece& piece : board.pieces)
        look::drawPiece(painter, piece.piece, piece.square);
    for (const QPointF& at : board.captures)
        drawCapture(painter, at, board.width, theme);
    painter.restore();
}

void drawSign(QPainter& painter, PathSign sign, const QRectF& room, const look::Theme& theme)
{
    constexpr double width = 3.2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath curve(QPointF(room.left() + width, room.center().y()));
    curve.lineTo(QPointF(room.right() - width, room.center().y()));
    switch (sign) {
    case PathSign::WhiteMove:
        drawCurve(painter, curve, rules::Color::White, width);
        break;
    case PathSign::BlackMove:
        drawCurve(painter, curve, rules::Color::Black, width);
        break;
    case PathSign::LastMove:
        drawLastMove(painter, curve, width, theme);
        drawCurve(painter, curve, rules::Color::White, width);
        break;
    case PathSign::Start:
        drawStart(painter, room.center() - QPointF(room.width() / 4, 0), rules::Color::White,
                  width);
        drawStart(painter, room.center() + QPointF(room.width() / 4, 0), rules::Color::Black,
                  width);
        break;
    case PathSign::Capture:
        drawCapture(painter, room.center(), width, theme);
        break;
    }
    painter.restore();
}

} // namespace plyline::paper
