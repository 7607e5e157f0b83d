#include "app/panels/engine_analysis/lines_geometry.h"

#include <QtGui/QFontMetricsF>

#include "app/kit/look/look.h"

#include <algorithm>

namespace plyline::engine_analysis {

namespace {

constexpr int linesOfText = 2;

double lineHeight()
{
    return look::withText(20);
}

double scoreWidth()
{
    return look::withText(66);
}

} // namespace

int LinesGeometry::rowHeight()
{
    return linesOfText * look::withText(20) + look::withText(8);
}

LinesGeometry LinesGeometry::of(const LinesFrame& frame, int width)
{
    const QFontMetricsF metrics(look::Fonts::standard().body);
    const double space = metrics.horizontalAdvance(u' ') + 2.0;
    const double padding = look::withText(4);
    LinesGeometry geometry;
    double top = 0.0;
    for (const LinesFrame::Row& row : frame.rows) {
        Row laid;
        laid.all = QRectF(0.0, top, width, rowHeight());
        laid.score = QRectF(0.0, top + padding, scoreWidth() - 8.0, lineHeight());
        laid.chances = laid.score.translated(0.0, lineHeight());
        double x = scoreWidth();
        int line = 0;
        for (const QString& move : row.moves) {
            const double moveWidth = metrics.horizontalAdvance(move) + 2.0;
            if (x + moveWidth > width && x > scoreWidth()) {
                x = scoreWidth();
                if (++line == linesOfText)
                    break;
            }
            laid.moves.emplace_back(x, top + padding + line * lineHeight(), moveWidth,
                                    lineHeight());
            x += moveWidth + space;
        }
        geometry.rows.push_back(std::move(laid));
        top += rowHeight();
    }
    return geometry;
}

std::optional<LineMove> LinesGeometry::moveAt(QPointF point) const
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t move = 0; move < rows[row].moves.size(); ++move)
            if (rows[row].moves[move].contains(point))
                return LineMove{static_cast<int>(row), static_cast<int>(move)};
    return std::nullopt;
}

bool LinesGeometry::isScoreAt(QPointF point) const
{
    return std::any_of(rows.begin(), rows.end(), [point](const Row& row) {
        return row.score.united(row.chances).contains(point);
    });
}

} // namespace plyline::engine_analysis
