#include "app/panels/games/game_table.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/icons.h"

namespace plyline::games {

namespace {

constexpr double signSide = 13.0;

} // namespace

void paintTableRow(QPainter& painter, const QRectF& rect, const GameRow& row,
                   const std::vector<GameCell>& cells, const look::Theme& theme,
                   const look::Fonts& fonts)
{
    paintRowGround(painter, rect, row, theme);
    for (const GameCell& cell : cells) {
        QRectF room(cell.left + cellMargin, rect.top(), cell.width - 2 * cellMargin,
                    rect.height() - 1.0);
        if (cell.hasWarning && room.width() >= signSide) {
            const QRectF sign(room.left(), room.center().y() - signSide / 2, signSide, signSide);
            look::icon(QStringLiteral("warning"), theme.differ).paint(&painter, sign.toRect());
            room.setLeft(sign.right() + 4.0);
        }
        if (room.width() <= 0.0 || cell.text.isEmpty())
            continue;
        QFont font = fontOf(row, cell.isStrong ? fonts.strong : fonts.body);
        font.setItalic(cell.isComputed);
        painter.setFont(font);
        painter.setPen(cell.isNumber || cell.isComputed || row.isLost ? theme.textDim : theme.text);
        const Qt::Alignment side = cell.isNumber ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(room, static_cast<int>(side | Qt::AlignVCenter),
                         QFontMetricsF(font).elidedText(cell.text, Qt::ElideRight, room.width()));
    }
}

} // namespace plyline::games
