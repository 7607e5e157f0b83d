#include "app/panels/shared/judgement_mark.h"

#include <QtGui/QPainter>
#include <QtGui/QPolygonF>

namespace plyline::shared {

using analysis::Judgement;

namespace {

constexpr double halfWidth = judgementMarkWidth / 2.0;
constexpr double halfHeight = judgementMarkHeight / 2.0;

QPolygonF markTriangle(QPointF center, double up)
{
    return QPolygonF({{center.x() - halfWidth, center.y() + up * halfHeight},
                      {center.x() + halfWidth, center.y() + up * halfHeight},
                      {center.x(), center.y() - up * halfHeight}});
}

} // namespace

void paintJudgement(QPainter& painter, Judgement judgement, rules::Color mover, QPointF center,
                    const QColor& ink, const QColor& ground)
{
    const double up = mover == rules::Color::Black ? 1.0 : -1.0;
    const auto paint = [&](QPointF at) {
        const QPolygonF shape = markTriangle(at, up);
        painter.setBrush(judgement == Judgement::Inaccuracy ? ground : ink);
        painter.setPen(QPen(ground, 4.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(shape);
        painter.setPen(QPen(ink, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(shape);
    };
    if (judgement == Judgement::Blunder)
        paint(center + QPointF(0.0, -up * (judgementMarkHeight - 1.0)));
    paint(center);
}

} // namespace plyline::shared
