#include "app/panels/engine_analysis/lines_painter.h"

#include <QtGui/QPainter>

#include "app/kit/look/look.h"

namespace plyline::engine_analysis {

namespace {

/// The score stands on the colour of the side that is better.
void paintScore(QPainter& painter, const QRectF& rect, const LinesFrame::Row& row,
                const look::Theme& theme)
{
    const bool isNobodys = !row.isForWhite && !row.isForBlack;
    const QColor ground = isNobodys        ? theme.raised
                          : row.isForWhite ? theme.whiteCell
                                           : theme.blackCell;
    const QColor ink = isNobodys        ? theme.text
                       : row.isForWhite ? theme.onWhiteCell
                                        : theme.onBlackCell;
    painter.setPen(QPen(theme.edge, 1.0));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    painter.setPen(ink);
    painter.setFont(look::Fonts::standard().strong);
    painter.drawText(rect, Qt::AlignCenter, row.score);
}

void paintMoves(QPainter& painter, const LinesGeometry::Row& laid, const LinesFrame::Row& row,
                const look::Theme& theme)
{
    painter.setFont(look::Fonts::standard().body);
    for (std::size_t i = 0; i < laid.moves.size(); ++i) {
        painter.setPen(i == 0 ? theme.text : theme.textDim);
        painter.drawText(laid.moves[i], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         row.moves[i]);
    }
}

} // namespace

void paintLines(QPainter& painter, const LinesGeometry& geometry, const LinesFrame& frame,
                const std::optional<LineMove>& marked, bool hasFocus, const look::Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < frame.rows.size(); ++i) {
        const LinesGeometry::Row& laid = geometry.rows[i];
        const LinesFrame::Row& row = frame.rows[i];
        if (marked && marked->row == static_cast<int>(i) &&
            marked->move < static_cast<int>(laid.moves.size())) {
            const QRectF rect =
                laid.moves[static_cast<std::size_t>(marked->move)].adjusted(-3.0, 1.0, 3.0, -1.0);
            painter.setPen(hasFocus ? QPen(theme.text, 2.0) : QPen(Qt::NoPen));
            painter.setBrush(theme.hover);
            painter.drawRoundedRect(rect, 4.0, 4.0);
        }
        if (!row.score.isEmpty())
            paintScore(painter, laid.score, row, theme);
        painter.setFont(look::Fonts::standard().small);
        painter.setPen(theme.textDim);
        painter.drawText(laid.chances, Qt::AlignCenter, row.chances);
        paintMoves(painter, laid, row, theme);
        painter.setPen(QPen(theme.line, 1.0));
        const double bottom = laid.all.bottom() - 0.5;
        painter.drawLine(QPointF(laid.all.left(), bottom), QPointF(laid.all.right(), bottom));
    }
}

} // namespace plyline::engine_analysis
