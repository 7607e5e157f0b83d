#include "app/panels/swim_lanes/swim_lanes_painter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/look/pieces.h"
#include "app/kit/words/names.h"
#include "app/panels/shared/moment_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace plyline::swim_lanes {

using game::Ply;
using replay::Stay;

namespace {

struct Brush
{
    QPainter& painter;
    const SwimLanesGeometry& geometry;
    const SwimLanesFrame& frame;
    const look::Theme& theme;
    QSizeF room;
    QPointF scrolled;
    const look::Fonts& fonts = look::Fonts::standard();

    /// In window coordinates.
    [[nodiscard]] double leftOf(Ply ply) const { return geometry.leftOf(ply) - scrolled.x(); }
    [[nodiscard]] double middleOf(Ply ply) const { return geometry.middleOf(ply) - scrolled.x(); }
    [[nodiscard]] QRectF laneRect(int lane) const
    {
        return geometry.laneRect(lane).translated(0, -scrolled.y());
    }
};

double barHeight(const QRectF& lane)
{
    return std::floor(lane.height() * 0.78);
}

void paintName(const Brush& b, const QRectF& bar, rules::Square square, bool isFuture)
{
    // Drawn at the visible part of the bar, so that a long stay keeps its name.
    const double left = std::max(bar.left(), SwimLanesGeometry::nameWidth) + 5;
    const double room = bar.right() - left - 3;
    if (room <= 0) // of most stays of a long game
        return;
    const QString name = words::squareName(square);
    if (QFontMetricsF(b.fonts.small).horizontalAdvance(name) > room)
        return;
    b.painter.setFont(b.fonts.small);
    b.painter.setPen(isFuture ? b.theme.textDim : b.theme.stateText);
    b.painter.drawText(QRectF(left, bar.top() - 2, bar.right() - left, bar.height() + 3),
                       Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name);
}

void paintCapture(const Brush& b, const QRectF& lane, Ply ply)
{
    const double size = std::min(4.0, std::max(2.0, b.geometry.pixelsPerPly() / 2));
    const QPointF at(b.leftOf(ply) + size + 1, lane.center().y());
    b.painter.setPen(QPen(look::withAlpha(b.theme.differ, ply > b.frame.ply ? 0.55 : 1.0), 1.6,
                          Qt::SolidLine, Qt::RoundCap));
    b.painter.drawLine(at - QPointF(size, size), at + QPointF(size, size));
    b.painter.drawLine(at - QPointF(size, -size), at + QPointF(size, -size));
}

/// Draws the piece that the pawn has become.
void paintPromotion(const Brush& b, const QRectF& lane, rules::Piece piece, Ply ply)
{
    const double side = lane.height() - 2;
    look::drawPiece(b.painter, piece, QRectF(b.leftOf(ply) - side - 1, lane.top() + 1, side, side),
                    ply > b.frame.ply ? 0.55 : 1.0);
}

void paintStay(const Brush& b, const QRectF& lane, const replay::PieceHistory& history,
               std::size_t i)
{
    const Stay& stay = history.stays[i];
    const Ply end = endOf(stay, b.frame.lastPly);
    const double height = barHeight(lane);
    const double gap = b.geometry.pixelsPerPly() >= 3 ? 1.0 : 0.0;
    const double left = b.leftOf(stay.since);
    const QRectF bar(left, lane.center().y() - height / 2,
                     std::max(1.0, b.leftOf(end) - gap - left), height);
    const bool isFuture = stay.since > b.frame.ply;
    const bool isPresent = !isFuture && end > b.frame.ply;
    const QColor color = look::withAlpha(b.theme.state, isPresent ? 0.42 : isFuture ? 0.10 : 0.22);
    constexpr double narrow = 3.0; // too narrow for corners, of which a long game has thousands
    if (bar.width() < narrow) {
        b.painter.fillRect(bar, color);
    } else {
        const double radius = std::min(3.0, bar.width() / 4);
        b.painter.setPen(Qt::NoPen);
        b.painter.setBrush(color);
        b.painter.drawRoundedRect(bar, radius, radius);
    }
    // Marks the event that brought the piece there.
    if (i > 0 && b.geometry.pixelsPerPly() >= 2) {
        const bool isLast = stay.since == b.frame.ply;
        b.painter.fillRect(QRectF(bar.left(), bar.top(), isLast ? 3.0 : 2.0, bar.height()),
                           look::withAlpha(b.theme.event, isLast     ? 1.0
                                                          : isFuture ? 0.25
                                                                     : 0.6));
    }
    paintName(b, bar, stay.square, isFuture);
    if (i > 0 && stay.role != history.stays[i - 1].role)
        paintPromotion(b, lane, {history.color, stay.role}, stay.since);
}

void paintLane(const Brush& b, int number)
{
    const Lane& lane = b.frame.lanes[static_cast<std::size_t>(number)];
    const QRectF rect = b.laneRect(number);
    if (rect.bottom() < 0 || rect.top() > b.room.height())
        return;
    if (b.frame.traced == lane.history.pieceId)
        b.painter.fillRect(QRectF(0, rect.top(), b.room.width(), rect.height()), b.theme.stateTint);
    const auto& stays = lane.history.stays;
    const Ply first = b.geometry.nearestPly(b.scrolled.x() + SwimLanesGeometry::nameWidth);
    const double right = std::min(b.room.width(), b.leftOf(b.frame.lastPly.next()));
    auto stay = std::partition_point(stays.begin(), stays.end(), [&](const Stay& one) {
        return endOf(one, b.frame.lastPly) < first;
    });
    while (stay != stays.end() && b.leftOf(stay->since) < right) {
        paintStay(b, rect, lane.history, static_cast<std::size_t>(stay - stays.begin()));
        // where plies are narrower than pixels, stays that are not visible are skipped
        const double drawnTo = b.leftOf(endOf(*stay, b.frame.lastPly));
        stay = std::partition_point(std::next(stay), stays.end(), [&](const Stay& one) {
            return b.leftOf(endOf(one, b.frame.lastPly)) - drawnTo < 0.5;
        });
    }
    if (lane.history.isCaptured)
        paintCapture(b, rect, *stays.back().until);
}

void paintLabel(const Brush& b, int number)
{
    const Lane& lane = b.frame.lanes[static_cast<std::size_t>(number)];
    const QRectF rect = b.laneRect(number);
    const rules::Piece piece{lane.history.color, lane.history.stays.front().role};
    const bool isGone = lane.history.isCaptured && *lane.history.stays.back().until <= b.frame.ply;
    const double side = std::min(rect.height(), 22.0);
    look::drawRimmedPiece(b.painter, piece, QRectF(10, rect.center().y() - side / 2, side, side),
                          b.theme.textDim);
    const bool isTraced = b.frame.traced == lane.history.pieceId;
    b.painter.setFont(isTraced ? b.fonts.strong : b.fonts.small);
    b.painter.setPen(isGone ? b.theme.textDim : isTraced ? b.theme.stateText : b.theme.text);
    b.painter.drawText(QRectF(40, rect.top(), SwimLanesGeometry::nameWidth - 44, rect.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, lane.origin);
}

void paintRuler(const Brush& b)
{
    const QFontMetricsF metrics(b.fonts.small);
    const double perMove = 2 * b.geometry.pixelsPerPly();
    const double room = metrics.horizontalAdvance(QStringLiteral("0000")) + 12;
    int every = 1;
    for (const int step : {5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10000}) {
        if (every * perMove < room)
            every = step;
    }
    b.painter.setFont(b.fonts.small);
    // Ply p is made by move (p + shift) / 2, counted from 1 if shift is 1.
    const int shift = b.frame.beginsWithBlack ? 2 : 1;
    const int moves = (b.frame.lastPly.number() + shift) / 2;
    const int first =
        std::max(1, static_cast<int>(b.geometry.nearestPly(b.scrolled.x()).number() / 2) - every);
    for (int move = first; move <= moves; ++move) {
        const int shown = move + b.frame.firstMove - 1;
        if (every > 1 && shown % every != 0)
            continue;
        const Ply ply(std::max(1, 2 * move - shift));
        const double x = b.middleOf(ply);
        if (x > b.room.width() + room)
            break;
        b.painter.setPen(b.theme.textDim);
        b.painter.drawText(QRectF(x - room / 2, 2, room, SwimLanesGeometry::rulerHeight - 8),
                           Qt::AlignCenter, QString::number(shown));
        b.painter.setPen(QPen(b.theme.line, 1));
        b.painter.drawLine(QPointF(x, SwimLanesGeometry::rulerHeight - 6),
                           QPointF(x, SwimLanesGeometry::rulerHeight - 2));
    }
}

void paintHead(const Brush& b, double x)
{
    QPainterPath head;
    head.addRoundedRect(QRectF(x - 5, 4, 10, 9), 2, 2);
    head.moveTo(x - 5, 12);
    head.lineTo(x + 5, 12);
    head.lineTo(x, 19);
    head.closeSubpath();
    b.painter.fillPath(head.simplified(), b.theme.event);
}

} // namespace

void paintLanes(QPainter& painter, const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                const look::Theme& theme, QSizeF room, QPointF scrolled)
{
    const Brush b{painter, geometry, frame, theme, room, scrolled};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), room), theme.surface);
    if (frame.lanes.empty())
        return;
    const int lanes = static_cast<int>(frame.lanes.size());
    const double top = SwimLanesGeometry::rulerHeight;
    const QRectF body(SwimLanesGeometry::nameWidth, 0, room.width() - SwimLanesGeometry::nameWidth,
                      room.height());
    const double bottom = std::min(room.height(), b.laneRect(lanes - 1).bottom());

    painter.save();
    painter.setClipRect(QRectF(0, top, room.width(), room.height() - top));
    painter.setPen(QPen(theme.line, 1));
    const double gapY = std::floor(geometry.gapY() - scrolled.y()) + 0.5;
    painter.drawLine(QPointF(0, gapY), QPointF(room.width(), gapY));
    for (int lane = 0; lane < lanes; ++lane)
        paintLabel(b, lane);
    painter.setClipRect(body.adjusted(0, top, 0, 0));
    for (int lane = 0; lane < lanes; ++lane)
        paintLane(b, lane);
    painter.setClipRect(body);
    paintRuler(b);
    if (frame.ghost && frame.ghost != frame.ply)
        painter.fillRect(QRectF(b.middleOf(*frame.ghost) - 0.5, top - 6, 1, bottom - top + 6),
                         look::withAlpha(theme.event, 0.55));
    const double x = b.middleOf(frame.ply);
    painter.fillRect(QRectF(x - 1, top - 10, 2, bottom - top + 10), theme.event);
    paintHead(b, x);
    painter.restore();
}

} // namespace plyline::swim_lanes
