#include "app/panels/timeline/folds.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/words/clock.h"

#include <algorithm>

namespace plyline::timeline {

void paintFolds(const Canvas& canvas, const TimelineLayout& layout,
                const std::vector<QRectF>& taken)
{
    if (canvas.axis.kind() != AxisKind::Clock)
        return;
    QPainter& painter = canvas.painter;
    const QFontMetricsF metrics(canvas.fonts.cell);
    const QRectF& ruler = layout.ruler;
    double textEnd = ruler.left();
    for (const FoldedThink& fold : canvas.axis.scale().foldedThinks()) {
        constexpr double tooth = 3.0;
        const double y = ruler.bottom() - 3.0;
        QPolygonF zigzag;
        for (double x = fold.left + 2.0; x <= fold.right - 1.0; x += tooth)
            zigzag << QPointF(x, y + (zigzag.size() % 2 == 0 ? 1.5 : -1.5));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(canvas.theme.textDim, 1.0));
        painter.drawPolyline(zigzag);

        const QString text = words::clockText(fold.millis, words::ClockForm::Short);
        const double width = metrics.horizontalAdvance(text);
        const double center = (fold.left + fold.right) / 2;
        const QRectF box(center - width / 2, ruler.top(), width, ruler.height() - 6.0);
        const bool isTaken = std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) {
            return other.intersects(box.adjusted(-3, 0, 3, 0));
        });
        const bool isInside = box.left() >= canvas.axis.left() && box.right() <= ruler.right();
        if (isTaken || !isInside || box.left() < textEnd + 4.0)
            continue;
        textEnd = box.right();
        painter.setFont(canvas.fonts.cell);
        painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
    }
}

} // namespace plyline::timeline
