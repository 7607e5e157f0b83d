#include "app/panels/moves/moves_painter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/words/move_label.h"
#include "app/panels/moves/text_lines.h"
#include "app/panels/shared/judgement_mark.h"

#include <algorithm>
#include <cmath>

namespace plyline::moves {

namespace {

constexpr double corner = 4.0;
constexpr double moveIndent = 6.0; ///< From the left edge of a cell to its move.
constexpr double markGap = 4.0;    ///< Between a move and the mark of its judgement.
constexpr double markRoom = markGap + shared::judgementMarkWidth;

struct Brush
{
    QPainter& painter;
    const MoveList& list;
    const MovesGeometry& geometry;
    const MovesFrame& frame;
    const look::Theme& theme;
    const look::Fonts& fonts;
};

void paintGhost(const Brush& b, const QRectF& rect)
{
    QColor edge = b.theme.event;
    edge.setAlphaF(0.7f);
    b.painter.setPen(QPen(edge, 1.0));
    b.painter.setBrush(b.theme.eventTint);
    b.painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

void paintPresent(const Brush& b, const QRectF& rect)
{
    b.painter.setPen(b.frame.hasFocus ? QPen(b.theme.text, 1.0) : QPen(Qt::NoPen));
    b.painter.setBrush(b.theme.event);
    b.painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

/// Paints the background of a move. Returns the text colour for it.
QColor paintGround(const Brush& b, const QRectF& rect, const MoveKey& move)
{
    if (move == b.frame.present) {
        paintPresent(b, rect);
        return b.theme.onEvent;
    }
    if (move == b.frame.ghost || b.frame.isLit(move))
        paintGhost(b, rect);
    if (move == b.frame.chosen) {
        b.painter.setPen(QPen(b.theme.event, 1.0));
        b.painter.setBrush(Qt::NoBrush);
        b.painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    }
    return b.frame.isPast(move) ? b.theme.text : b.theme.textDim;
}

void paintValues(const Brush& b, const QRectF& rect, const MoveText& text, bool isPresent)
{
    if (rect.isEmpty())
        return;
    b.painter.setFont(b.fonts.small);
    b.painter.setPen(isPresent ? b.theme.onEvent : b.theme.textDim);
    const bool hasEvaluations = b.list.hasEvaluations;
    const QString& last = hasEvaluations ? text.evaluation : text.clock;
    b.painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, last);
    if (b.geometry.showsBothValues())
        b.painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text.clock);
}

/// Returns the font of a move: a move that is too long beside its values is written smaller.
QFont fontOf(const Brush& b, const MoveText& text, double room, bool isPresent)
{
    QFont font = b.fonts.moves;
    font.setBold(isPresent);
    QFont bold = font;
    bold.setBold(true);
    const double width = QFontMetricsF(font).horizontalAdvance(text.san) +
                         QFontMetricsF(bold).horizontalAdvance(text.glyphs) + 1.0;
    if (width > room)
        font.setPixelSize(b.fonts.body.pixelSize());
    return font;
}

/// Draws how a move is judged, which is not what the file says: a shape and no sign. `left` is the
/// end of the move's text.
void paintMark(const Brush& b, const QRectF& rect, double left, rules::Color mover,
               analysis::Judgement judgement, bool isPresent)
{
    const double x = std::min(left + markRoom, rect.right()) - shared::judgementMarkWidth / 2.0;
    // The two triangles of a blunder are centred together.
    const double up = mover == rules::Color::Black ? 1.0 : -1.0;
    const double offset = judgement == analysis::Judgement::Blunder
                              ? up * (shared::judgementMarkHeight - 1.0) / 2.0
                              : 0.0;
    const QColor& ground = isPresent ? b.theme.event : b.theme.surface;
    shared::paintJudgement(b.painter, judgement, mover, {x, rect.center().y() + offset},
                           isPresent ? b.theme.onEvent : b.theme.differ, ground);
}

void paintMove(const Brush& b, int row, rules::Color color, game::Ply ply)
{
    const QRectF rect = b.geometry.move(row, color);
    const QRectF values = b.geometry.values(row, color);
    const MoveText& text = b.list.text(ply);
    const MoveKey move{game::LineId::main(), ply};
    const bool isPresent = move == b.frame.present;
    QRectF line = rect.adjusted(moveIndent, 0.0, 0.0, 0.0);
    const analysis::JudgedMove* const judged = b.frame.judgement(move);
    QFont font = fontOf(b, text, line.width() - (judged ? markRoom : 0.0), isPresent);
    const QFontMetricsF metrics(font);
    const QRectF ground = values.isEmpty() ? rect : rect.united(values.adjusted(0, 1, 4, -1));
    const QColor ink = paintGround(b, ground, move);
    b.painter.setFont(font);
    b.painter.setPen(ink);
    b.painter.drawText(line, Qt::AlignVCenter, text.san);
    if (!text.glyphs.isEmpty()) {
        line.setLeft(line.left() + metrics.horizontalAdvance(text.san) + 1.0);
        font.setBold(true);
        look::drawElided(b.painter, line, text.glyphs, font,
                         text.isMistake && !isPresent ? b.theme.differ : ink);
    }
    paintValues(b, values, text, isPresent);
    if (!judged)
        return;
    const double end =
        line.left() + (text.glyphs.isEmpty() ? metrics.horizontalAdvance(text.san)
                                             : QFontMetricsF(font).horizontalAdvance(text.glyphs));
    paintMark(b, rect, end, color, judged->judgement, isPresent);
}

void paintMoveRow(const Brush& b, int index, const MoveRow& row)
{
    b.painter.setFont(b.fonts.moves);
    b.painter.setPen(b.theme.textDim);
    b.painter.drawText(b.geometry.number(index), Qt::AlignRight | Qt::AlignVCenter,
                       words::moveNumberText(row.number, rules::Color::White));
    if (row.white) {
        paintMove(b, index, rules::Color::White, *row.white);
    } else {
        const QRectF rect = b.geometry.move(index, rules::Color::White);
        b.painter.drawText(rect.adjusted(moveIndent, 0, 0, 0), Qt::AlignVCenter, u"…"_qs);
    }
    if (row.black)
        paintMove(b, index, rules::Color::Black, *row.black);
}

void paintStartRow(const Brush& b, int index, const MoveRow& row)
{
    QRectF rect = b.geometry.row(index);
    rect.setHeight(b.geometry.rowHeight());
    const QFontMetricsF metrics(b.fonts.strong);
    const QRectF number = b.geometry.number(index);
    const QRectF chip(number.left(), rect.top() + 2.0,
                      std::ceil(metrics.horizontalAdvance(row.text)) + 2 * moveIndent,
                      rect.height() - 4.0);
    const MoveKey start{game::LineId::main(), row.ply};
    const QColor ink = paintGround(b, chip, start);
    const bool isPresent = b.frame.present == start;
    b.painter.setFont(isPresent ? b.fonts.strong : b.fonts.body);
    b.painter.setPen(isPresent ? ink : b.theme.textDim);
    b.painter.drawText(chip.adjusted(moveIndent, 0, 0, 0), Qt::AlignVCenter, row.text);
}

/// Paints lines of text from the top of `rect`. Returns the y of the next line.
double paintLines(const Brush& b, const QRectF& rect, const QString& text, const QFont& font,
                  const QColor& color)
{
    const double lineHeight = std::ceil(QFontMetricsF(font).lineSpacing());
    b.painter.setFont(font);
    b.painter.setPen(color);
    double y = rect.top();
    for (const QString& line : wrapped(text, font, rect.width(), maxTextLines)) {
        b.painter.drawText(QRectF(rect.left(), y, rect.width(), lineHeight), Qt::AlignVCenter,
                           line);
        y += lineHeight;
    }
    return y;
}

void paintComment(const Brush& b, int index)
{
    const QRectF words = b.geometry.words(b.list, index);
    const double bar = words.left() - 10.0;
    b.painter.fillRect(QRectF(bar, words.top() - 1.0, 2.0, words.height() + 2.0), b.theme.line);
    QRectF line(words.topLeft(),
                QSizeF(words.width(), std::ceil(QFontMetricsF(b.fonts.small).lineSpacing())));
    b.painter.setFont(b.fonts.small);
    b.painter.setPen(b.theme.textDim);
    const QStringList lines = b.geometry.commentLines(b.list, index, b.fonts);
    for (const QString& text : lines) {
        b.painter.drawText(line, Qt::AlignVCenter, text);
        line.translate(0.0, line.height());
    }
    b.painter.setPen(b.theme.text);
    b.painter.drawText(b.geometry.unfoldingWord(b.list, index), Qt::AlignRight | Qt::AlignVCenter,
                       unfoldingText(b.frame.folding.comments.count(index) > 0));
}

void paintTriangle(const Brush& b, const QRectF& rect, bool isFolded)
{
    const QPointF c = rect.center();
    const QPointF right[] = {c + QPointF(-2.5, -4), c + QPointF(2.5, 0), c + QPointF(-2.5, 4)};
    const QPointF down[] = {c + QPointF(-4, -2.5), c + QPointF(4, -2.5), c + QPointF(0, 2.5)};
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(b.theme.textDim);
    b.painter.drawPolygon(isFolded ? right : down, 3);
}

/// Paints the brackets of a token. Returns the space between them.
QRectF paintBrackets(const Brush& b, const QRectF& whole, const MoveToken& token)
{
    const QFontMetricsF metrics(b.fonts.body);
    b.painter.setFont(b.fonts.body);
    b.painter.setPen(b.theme.textDim);
    b.painter.drawText(whole, Qt::AlignVCenter, token.opening);
    const QRectF rest = whole.adjusted(metrics.horizontalAdvance(token.opening), 0.0,
                                       -metrics.horizontalAdvance(token.closing), 0.0);
    b.painter.drawText(
        QRectF(rest.right(), whole.top(), whole.right() - rest.right() + 1.0, whole.height()),
        Qt::AlignVCenter, token.closing);
    return rest;
}

void paintToken(const Brush& b, const QRectF& whole, const MoveToken& token)
{
    const bool hasBrackets = !token.opening.isEmpty() || !token.closing.isEmpty();
    const QRectF rect = hasBrackets ? paintBrackets(b, whole, token) : whole;
    if (!token.ply) {
        b.painter.setFont(b.fonts.small);
        b.painter.setPen(b.theme.textDim);
        b.painter.drawText(rect, Qt::AlignVCenter, token.text);
        return;
    }
    const MoveKey move{token.line, *token.ply};
    const bool isPresent = move == b.frame.present;
    QFont font = b.fonts.body;
    font.setBold(isPresent);
    const QColor ink = paintGround(b, rect.adjusted(-2, 1, 0, -1), move);
    QRectF line = rect.adjusted(2.0, 0.0, 0.0, 0.0);
    b.painter.setFont(font);
    b.painter.setPen(ink);
    b.painter.drawText(line, Qt::AlignVCenter, token.text);
    if (token.glyphs.isEmpty())
        return;
    line.setLeft(line.left() + QFontMetricsF(font).horizontalAdvance(token.text));
    font.setBold(true);
    b.painter.setFont(font);
    b.painter.setPen(token.isMistake && !isPresent ? b.theme.differ : ink);
    b.painter.drawText(line, Qt::AlignVCenter, token.glyphs);
}

void paintVariation(const Brush& b, int index, const MoveRow& row)
{
    const QRectF whole = b.geometry.row(index);
    if (whole.isEmpty())
        return;
    const double left = b.geometry.indent(row);
    const bool isFolded = row.isHead && b.frame.folding.lines.count(row.line) > 0;
    const bool isShown = b.frame.isOnPath(row.line);
    const double barTop = whole.top() + (row.isHead ? 21.0 : 0.0);
    b.painter.fillRect(QRectF(left - 11.0, barTop, 2.0, whole.bottom() - barTop),
                       isShown ? b.theme.event : b.theme.line);
    if (row.isHead)
        paintTriangle(b, b.geometry.triangle(b.list, index), isFolded);
    for (std::size_t i = 0; i < row.tokens.size(); ++i) {
        if (const QRectF rect = b.geometry.token(index, i); !rect.isEmpty())
            paintToken(b, rect, row.tokens[i]);
    }
}

void paintFault(const Brush& b, int index, const MoveRow& row)
{
    const QRectF words = b.geometry.words(b.list, index);
    QColor tint = b.theme.differ;
    tint.setAlphaF(0.12f);
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(tint);
    b.painter.drawRoundedRect(words.adjusted(-4, -3, 4, 3), corner, corner);
    const double y = paintLines(b, words, row.text, b.fonts.small, b.theme.differ);
    if (!row.detail.isEmpty())
        paintLines(b, QRectF(words.left(), y, words.width(), words.height()), row.detail,
                   b.fonts.small, b.theme.textDim);
}

void paintEnd(const Brush& b, int index, const MoveRow& row)
{
    QRectF words = b.geometry.words(b.list, index);
    const QRectF whole = b.geometry.row(index);
    b.painter.fillRect(QRectF(words.left(), whole.top(), words.width(), 1.0), b.theme.line);
    if (!row.detail.isEmpty()) {
        const double y = paintLines(b, words, row.detail, b.fonts.strong, b.theme.text);
        words.setTop(y);
    }
    paintLines(b, words, row.text, b.fonts.body, b.theme.textDim);
}

} // namespace

void paintMoves(QPainter& painter, const MoveList& list, const MovesGeometry& geometry,
                const MovesFrame& frame, double top, double height, const look::Theme& theme,
                const look::Fonts& fonts)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0.0, -top);
    const Brush b{painter, list, geometry, frame, theme, fonts};
    for (int i = geometry.firstRowAt(top); i < geometry.rowCount(); ++i) {
        if (geometry.row(i).top() >= top + height)
            break;
        const MoveRow& row = list.rows[static_cast<std::size_t>(i)];
        switch (row.kind) {
        case MoveRow::Kind::Start:
            paintStartRow(b, i, row);
            break;
        case MoveRow::Kind::Moves:
            paintMoveRow(b, i, row);
            break;
        case MoveRow::Kind::Comment:
            paintComment(b, i);
            break;
        case MoveRow::Kind::Variation:
            paintVariation(b, i, row);
            break;
        case MoveRow::Kind::Fault:
            paintFault(b, i, row);
            break;
        case MoveRow::Kind::End:
            paintEnd(b, i, row);
            break;
        }
    }
    painter.translate(0.0, top);
}

} // namespace plyline::moves
