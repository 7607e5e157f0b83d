#include "app/panels/event_log/event_log_painter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/look/pieces.h"
#include "app/kit/look/style_shapes.h"

#include <cmath>

namespace plyline::event_log {

using game::Ply;

namespace {

constexpr double corner = 4.0;
constexpr double futureOpacity = 0.55;

struct Brush
{
    QPainter& painter;
    const EventLogPicture& picture;
    const look::Theme& theme;
    const look::Fonts& fonts;
};

void paintPlate(const Brush& b, const QRectF& rect, const QColor& ground, const QColor& edge)
{
    b.painter.setPen(edge.isValid() ? QPen(edge, 1.0) : QPen(Qt::NoPen));
    b.painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const double half = edge.isValid() ? 0.5 : 0.0;
    b.painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner);
}

/// A bar at the left edge of a row.
void paintBar(const Brush& b, const QRectF& row, const QColor& color)
{
    b.painter.fillRect(QRectF(row.left(), row.top() + 2, 3, row.height() - 4), color);
}

void paintGround(const Brush& b, const QRectF& row, Ply ply)
{
    const EventLogFrame& frame = b.picture.frame;
    const QRectF plate = row.adjusted(4, 1, -4, -1);
    if (frame.present == ply)
        paintPlate(b, plate, b.theme.event, {});
    else if (frame.applied == ply)
        paintPlate(b, plate, b.theme.eventTint, {});
    else if (frame.ghost == ply)
        paintPlate(b, plate, b.theme.eventTint, look::withAlpha(b.theme.event, 0.7));
    if (frame.applied == ply)
        paintPlate(b, plate, {}, frame.present == ply ? b.theme.text : b.theme.event);
    if (frame.checkpoint == ply)
        paintBar(b, row, b.theme.state);
    if (frame.current == ply)
        look::drawRing(b.painter, plate, b.theme);
}

void paintPiece(const Brush& b, const QRectF& cell, rules::Piece piece)
{
    const double side = std::min(cell.width(), cell.height());
    const QRectF square(std::round(cell.left()), std::round(cell.center().y() - side / 2), side,
                        side);
    if (b.theme.isDark && piece.color == rules::Color::Black)
        look::drawRimmedPiece(b.painter, piece, square, QColor(0xb4, 0xc6, 0xc9, 0xb0));
    else
        look::drawPiece(b.painter, piece, square);
}

/// Draws a text on its baseline: laying it out in a rectangle would take several times as long.
void paintText(const Brush& b, const QRectF& cell, const QString& text, const QFont& font,
               const QColor& color, Qt::Alignment side)
{
    if (cell.isEmpty() || text.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    const double x =
        side == Qt::AlignRight ? cell.right() - metrics.horizontalAdvance(text) : cell.left();
    const double y = cell.top() + (cell.height() - metrics.height()) / 2 + metrics.ascent();
    b.painter.setFont(font);
    b.painter.setPen(color);
    b.painter.drawText(QPointF(std::round(x), std::round(y)), text);
}

void paintWords(const Brush& b, const QRectF& cell, const QString& words, const QColor& color)
{
    const QFont& font = b.fonts.body;
    if (QFontMetricsF(font).horizontalAdvance(words) <= cell.width() + 0.5)
        paintText(b, cell, words, font, color, Qt::AlignLeft);
    else
        look::drawElided(b.painter, cell, words, font, color);
}

void paintRow(const Brush& b, Ply ply)
{
    const EventLogFrame& frame = b.picture.frame;
    const EventLogLayout& layout = b.picture.layout;
    paintGround(b, layout.row(ply), ply);
    const EventTense tense = frame.tense(ply);
    const bool isPresent = tense == EventTense::Present;
    const QColor dim = isPresent ? b.theme.onEvent : b.theme.textDim;
    const QColor text = tense == EventTense::Past ? b.theme.text : dim;
    using Columns = EventLogColumns;
    const bool isUnfolded = frame.unfolded == ply;
    look::drawChevron(b.painter, QRectF(layout.cell(ply, &Columns::chevron)).center(),
                      isUnfolded ? Qt::DownArrow : Qt::RightArrow, dim);
    const EventRow what = rowOf(b.picture.log, ply);
    // Columns are as wide as the longest of such texts: only the words may have to be cut.
    const auto put = [&](QRectF Columns::*column, const QString& words, const QFont& font,
                         const QColor& color, Qt::Alignment side) {
        paintText(b, layout.cell(ply, column), words, font, color, side);
    };
    put(&Columns::ply, QString::number(ply.number()), b.fonts.control, dim, Qt::AlignRight);
    put(&Columns::from, what.from, b.fonts.control, dim, Qt::AlignLeft);
    put(&Columns::to, what.to, b.fonts.control, text, Qt::AlignLeft);
    put(&Columns::bytes, what.bytes, b.fonts.control, dim, Qt::AlignRight);
    put(&Columns::pieceId, what.pieceId, b.fonts.small, dim, Qt::AlignRight);
    paintWords(b, layout.cell(ply, &Columns::words), what.words, text);
    if (what.piece && !layout.columns().piece.isEmpty()) {
        b.painter.setOpacity(tense == EventTense::Future ? futureOpacity : 1.0);
        paintPiece(b, layout.cell(ply, &Columns::piece), *what.piece);
        b.painter.setOpacity(1.0);
    }
}

void paintPayload(const Brush& b)
{
    const EventLogLayout& layout = b.picture.layout;
    paintPlate(b, layout.payloadPlate(), b.theme.raised, b.theme.line);
    const QFontMetricsF metrics(b.fonts.mono);
    b.painter.setFont(b.fonts.mono);
    int number = 0;
    for (const PayloadLine& line : layout.payload()) {
        QRectF place = layout.payloadLine(number++);
        for (const PayloadLine::Part& part : line.parts) {
            b.painter.setPen(part.isKey ? b.theme.textDim : b.theme.text);
            b.painter.drawText(place,
                               static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) |
                                   Qt::TextSingleLine | Qt::TextDontClip,
                               part.text);
            place.setLeft(place.left() + metrics.horizontalAdvance(part.text));
        }
    }
}

void paintFork(const Brush& b, Ply after)
{
    const QRectF words = b.picture.layout.forkWords(after);
    const double middle = std::floor(words.center().y()) + 0.5;
    const double stem = words.left() - 12.5;
    // A branch that leaves the rows above.
    b.painter.setPen(QPen(b.theme.edge, 1.0));
    b.painter.drawLine(QPointF(stem, words.top() + 2), QPointF(stem, middle));
    b.painter.drawLine(QPointF(stem, middle), QPointF(words.left() - 5, middle));
    look::drawElided(b.painter, words, b.picture.log.forkText(after).value_or(QString()),
                     b.fonts.small, b.theme.textDim);
}

} // namespace

void paintEventLog(QPainter& painter, const EventLogPicture& picture, int top, int bottom,
                   const look::Theme& theme, const look::Fonts& fonts)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Brush brush{painter, picture, theme, fonts};
    picture.layout.geometry().visit(top, bottom, [&](const EventLogHit& hit, int, int) {
        switch (hit.part) {
        case EventLogHit::Part::Row:
            return paintRow(brush, hit.ply);
        case EventLogHit::Part::Payload:
            return paintPayload(brush);
        case EventLogHit::Part::Fork:
            return paintFork(brush, hit.ply);
        }
    });
}

} // namespace plyline::event_log
