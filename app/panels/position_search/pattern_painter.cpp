#include "app/panels/position_search/pattern_painter.h"

#include <QtGui/QPainter>

#include "app/kit/look/pieces.h"
#include "app/kit/widgets/mini_board.h"
#include "app/panels/position_search/pattern_text.h"

#include <algorithm>

namespace plyline::position_search {

using rules::Color;
using search::SquareContents;

namespace {

const QColor white(0xf6, 0xf4, 0xee);
const QColor black(0x2c, 0x2a, 0x28);

void drawDisc(QPainter& painter, const QRectF& cell, char letter)
{
    const double inset = cell.width() * 0.24;
    const QRectF disc = cell.adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(black, std::max(1.0, cell.width() * 0.05)));
    painter.setBrush(letter == 'a' ? black : white);
    painter.drawEllipse(disc);
    if (letter == '*') {
        painter.setBrush(black);
        painter.drawPie(disc, -90 * 16, 180 * 16);
    }
}

void drawRing(QPainter& painter, const QRectF& cell)
{
    const double inset = cell.width() * 0.34;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(black, std::max(1.0, cell.width() * 0.05), Qt::DotLine));
    painter.drawEllipse(cell.adjusted(inset, inset, -inset, -inset));
}

void drawWord(QPainter& painter, const QRectF& cell, const PatternWord& word)
{
    if (word.letter == '.')
        drawRing(painter, cell);
    else if (!word.contents.isSingle())
        drawDisc(painter, cell, word.letter);
    else
        look::drawPiece(
            painter,
            {word.letter < 'a' ? Color::White : Color::Black, *rules::roleFromLetter(word.letter)},
            cell);
}

/// Strikes out the cell with a line that is visible on light and dark squares.
void strikeOut(QPainter& painter, const QRectF& cell)
{
    const double inset = cell.width() * 0.12;
    const QLineF line(cell.left() + inset, cell.bottom() - inset, cell.right() - inset,
                      cell.top() + inset);
    painter.setPen(QPen(white, std::max(3.0, cell.width() * 0.15), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
    painter.setPen(QPen(black, std::max(1.4, cell.width() * 0.07), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
}

} // namespace

void drawContents(QPainter& painter, const QRectF& cell, SquareContents contents)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const ContentsWords shown = wordsOf(contents);
    if (shown.words.size() == 1) {
        drawWord(painter, cell, shown.words.front());
    } else {
        // More than four would be too small to tell apart.
        const double side = cell.width() / 2;
        for (std::size_t i = 0; i < std::min<std::size_t>(4, shown.words.size()); ++i) {
            const std::size_t column = i % 2;
            const std::size_t row = i / 2;
            drawWord(painter,
                     {cell.left() + side * static_cast<double>(column),
                      cell.top() + side * static_cast<double>(row), side, side},
                     shown.words[i]);
        }
    }
    if (shown.isExcluded || contents.isNothing())
        strikeOut(painter, cell);
    painter.restore();
}

void drawPattern(QPainter& painter, const QRectF& board, const search::Pattern& pattern,
                 std::optional<rules::Square> current, const look::Theme& theme, bool isFlipped)
{
    if (board.isEmpty())
        return;
    widgets::MiniBoardFrame empty;
    widgets::drawMiniBoard(painter, board, empty, theme, isFlipped);
    for (const rules::Square square : rules::allSquares)
        drawContents(painter, widgets::rectOf(board, square, isFlipped), pattern.at(square));
    if (current) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.isDark ? black : theme.text, 2));
        painter.drawRect(widgets::rectOf(board, *current, isFlipped).adjusted(1, 1, -1, -1));
    }
}

} // namespace plyline::position_search
