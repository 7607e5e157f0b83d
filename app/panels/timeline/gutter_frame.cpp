#include "app/panels/timeline/gutter_frame.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/words/numbers.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// The narrowest gutter in which a long name stands beside the legend's button.
constexpr double widthOfLongName = 240.0;

constexpr double gripLeft = 10.0;
constexpr double nameLeft = 30.0;
constexpr double rightMargin = 14.0;
constexpr double columnWidth = 68.0; ///< Of the values at the ghost, in the full form.

class GutterWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::GutterWords)
};

/// Returns a row without words.
GutterRow rowAt(const QRectF& rect, double width, double top)
{
    GutterRow row;
    row.room = row.free = QRectF(0.0, rect.top(), width, rect.height());
    row.free.setTop(std::max(rect.top(), top));
    return row;
}

GutterRow rowOf(const PlacedLane& placed, const TimelineGame& game, const TimelineFrame& frame,
                double width, double top)
{
    GutterRow row = rowAt(placed.layout->rect(), width, top);
    row.lane = placed.lane->isChoosable() ? placed.lane : nullptr;
    row.name = placed.lane->nameIn(game);
    row.note = placed.lane->note();
    row.now = placed.lane->values(game, frame.ply);
    if (frame.ghost && *frame.ghost != frame.ply)
        row.ghost = placed.lane->values(game, *frame.ghost);
    return row;
}

/// Returns the values as they stand one below the other.
QStringList linesOf(const QStringList& texts, bool isJoined)
{
    return isJoined && !texts.isEmpty() ? QStringList(texts.join(QStringLiteral(" · "))) : texts;
}

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

/// Returns whether the value at the ghost takes the place of the one at the playhead, as it does in
/// the compact form.
bool isGhostInPlace(const GutterRow& row, const GutterFrame& frame)
{
    return !frame.isRoomy && !row.ghost.isEmpty();
}

/// Returns whether a lane has a row unless something covers it.
bool hasRow(const PlacedLane& placed, Density density)
{
    const bool isJoined = density != Density::Roomy && placed.lane->isInLegend();
    return !isJoined && placed.lane->isInGutter();
}

void drawValues(QPainter& painter, const QStringList& texts, const QRectF& room, bool isJoined)
{
    if (texts.isEmpty())
        return;
    const QStringList lines = linesOf(texts, isJoined);
    const double height = QFontMetricsF(painter.font()).height();
    double y = room.center().y() - height * static_cast<double>(lines.size()) / 2;
    for (const QString& line : lines) {
        painter.drawText(QRectF(room.left(), y, room.width(), height),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, line);
        y += height;
    }
}

QString countText(const LaneCount& count)
{
    return QStringLiteral("%1 %2").arg(
        count.sign, words::countText(static_cast<std::int64_t>(count.plies.size())));
}

/// The lines of text at the left of a row, one below the other and together in the middle.
struct RowLines
{
    double y = 0.0; ///< The upper edge of the name.
    double nameHeight = 0.0;
    double noteHeight = 0.0;  ///< 0 where there is no room or no note ...
    double countHeight = 0.0; ///< ... and for the counts.

    RowLines(const GutterRow& row, const GutterFrame& frame, const look::Fonts& fonts)
        : nameHeight(QFontMetricsF(fonts.control).height())
    {
        const double line = QFontMetricsF(fonts.small).height();
        const double height = row.free.height();
        constexpr double leastWithNote = 36.0;
        if (!row.counts.empty() && height >= nameHeight + line)
            countHeight = line;
        if (frame.isRoomy && !row.note.isEmpty() && height >= leastWithNote &&
            height >= nameHeight + countHeight + line)
            noteHeight = line;
        y = row.free.center().y() - (nameHeight + noteHeight + countHeight) / 2;
    }
};

void paintCounts(QPainter& painter, const GutterRow& row, const GutterFrame& frame, double width,
                 const look::Theme& theme, const look::Fonts& fonts)
{
    const std::vector<QRectF> rects = countRects(row, frame, width, fonts);
    painter.setFont(fonts.small);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const bool isLit = row.counts[i].sign == frame.lit;
        if (isLit) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look::withAlpha(theme.event, 0.3));
            painter.drawRoundedRect(rects[i].adjusted(-3.0, 0.0, 3.0, 0.0), 3.0, 3.0);
        }
        painter.setPen(isLit ? theme.text : theme.textDim);
        painter.drawText(rects[i], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         countText(row.counts[i]));
    }
}

void drawGrip(QPainter& painter, const QRectF& grip, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const double dx : {-2.0, 2.0})
        for (const double dy : {-4.0, 0.0, 4.0})
            painter.drawEllipse(grip.center() + QPointF(dx, dy), 0.9, 0.9);
}

} // namespace

GutterFrame gutterFrame(const TimelineLayout& layout, const TimelineGame& game,
                        const TimelineFrame& frame, double width, double top)
{
    GutterFrame gutter;
    gutter.isRoomy = layout.density == Density::Roomy;
    if (layout.density == Density::Tight || layout.axis.lastPly() == game::Ply())
        return gutter;
    for (const PlacedLane& placed : layout.lanes) {
        if (placed.layout->rect().center().y() >= top && hasRow(placed, layout.density))
            gutter.rows.push_back(rowOf(placed, game, frame, width, top));
    }
    const QRectF signs = layout.signs();
    if (!gutter.isRoomy && !signs.isEmpty() && signs.center().y() >= top) {
        GutterRow row = rowAt(signs, width, top);
        row.name = width < widthOfLongName ? GutterWords::tr("Marks")
                                           : GutterWords::tr("Marks and checkpoints");
        gutter.rows.push_back(std::move(row));
    }
    gutter.nowHead = GutterWords::tr("ply %1").arg(frame.ply.number());
    if (frame.ghost && *frame.ghost != frame.ply)
        gutter.ghostHead = GutterWords::tr("ply %1").arg(frame.ghost->number());
    return gutter;
}

std::vector<LaneName> namesLeftOut(const TimelineLayout& layout, const TimelineGame& game,
                                   double top)
{
    std::vector<LaneName> names;
    if (layout.density != Density::Compact || layout.axis.lastPly() == game::Ply())
        return names;
    for (const PlacedLane& placed : layout.lanes) {
        const QRectF rect = placed.layout->rect();
        if (rect.center().y() < top && hasRow(placed, layout.density))
            names.push_back({rect, placed.lane->nameIn(game)});
    }
    return names;
}

QString shownName(const GutterRow& row, const GutterFrame& frame, double width,
                  const look::Fonts& fonts)
{
    constexpr double gap = 8.0;
    const bool isGhost = isGhostInPlace(row, frame);
    const QFontMetricsF metrics(isGhost ? fonts.control : boldOf(fonts.control));
    const double right = nowColumn(frame, width);
    double left = right;
    for (const QString& line : linesOf(isGhost ? row.ghost : row.now, !frame.isRoomy))
        left = std::min(left, right - metrics.horizontalAdvance(line) - gap);
    return QFontMetricsF(fonts.control).elidedText(row.name, Qt::ElideRight, left - nameLeft);
}

QRectF gripRect(const GutterRow& row)
{
    constexpr double side = 14.0;
    return {gripLeft, row.free.center().y() - side / 2, side, side};
}

double nowColumn(const GutterFrame& frame, double width)
{
    return width - rightMargin - (frame.isRoomy ? columnWidth : 0.0);
}

std::vector<QRectF> countRects(const GutterRow& row, const GutterFrame& frame, double width,
                               const look::Fonts& fonts)
{
    const RowLines lines(row, frame, fonts);
    if (!(lines.countHeight > 0.0))
        return {};
    constexpr double gap = 12.0;
    const QFontMetricsF metrics(fonts.small);
    std::vector<QRectF> rects;
    double x = nameLeft;
    for (const LaneCount& count : row.counts) {
        const double textWidth = metrics.horizontalAdvance(countText(count));
        if (x + textWidth > nowColumn(frame, width))
            return {};
        rects.emplace_back(x, lines.y + lines.nameHeight + lines.noteHeight, textWidth,
                           lines.countHeight);
        x += textWidth + gap;
    }
    return rects;
}

void paintGutter(QPainter& painter, const GutterFrame& frame, double width,
                 const look::Theme& theme, const look::Fonts& fonts)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double now = nowColumn(frame, width);
    const QFont bold = boldOf(fonts.control);
    for (std::size_t i = 0; i < frame.rows.size(); ++i) {
        const GutterRow& row = frame.rows[i];
        if (row.lane)
            drawGrip(painter, gripRect(row), frame.hovered == i ? theme.text : theme.edge);
        const RowLines lines(row, frame, fonts);
        painter.setFont(fonts.control);
        painter.setPen(row.lane ? theme.text : theme.textDim);
        painter.drawText(QRectF(nameLeft, lines.y, now - nameLeft, lines.nameHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, shownName(row, frame, width, fonts));
        if (lines.noteHeight > 0.0) {
            painter.setFont(fonts.small);
            painter.setPen(theme.textDim);
            painter.drawText(
                QRectF(nameLeft, lines.y + lines.nameHeight, now - nameLeft, lines.noteHeight),
                Qt::AlignLeft | Qt::AlignVCenter, row.note);
        }
        paintCounts(painter, row, frame, width, theme, fonts);
        const bool isGhost = isGhostInPlace(row, frame);
        painter.setFont(isGhost ? fonts.control : bold);
        painter.setPen(isGhost ? theme.textDim : theme.eventText);
        drawValues(painter, isGhost ? row.ghost : row.now,
                   {nameLeft, row.free.top(), now - nameLeft, row.free.height()}, !frame.isRoomy);
        if (!frame.isRoomy)
            continue;
        painter.setFont(fonts.control);
        painter.setPen(theme.textDim);
        drawValues(painter, row.ghost,
                   {now, row.free.top(), width - rightMargin - now, row.free.height()}, false);
    }
    if (!frame.isRoomy || frame.rows.empty())
        return;
    // The heads stand above the first row, if there is a lane between it and the buttons.
    const double height = QFontMetricsF(fonts.small).height();
    const QRectF head(nameLeft, frame.rows.front().room.top() - height - 4.0, now - nameLeft,
                      height);
    painter.setFont(boldOf(fonts.small));
    painter.setPen(theme.eventText);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, frame.nowHead);
    painter.setFont(fonts.small);
    painter.setPen(theme.textDim);
    painter.drawText(QRectF(now, head.top(), width - rightMargin - now, height),
                     Qt::AlignRight | Qt::AlignVCenter, frame.ghostHead);
}

} // namespace plyline::timeline
