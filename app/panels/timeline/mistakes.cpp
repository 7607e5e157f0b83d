#include "app/panels/timeline/mistakes.h"

#include <QtCore/QString>
#include <QtGui/QPainter>
#include <QtGui/QPolygonF>

namespace plyline::timeline {

namespace {

constexpr double halfWidth = 4.5;
constexpr double halfHeight = 4.0;

QPolygonF triangle(QPointF center, double up)
{
    return QPolygonF({{center.x() - halfWidth, center.y() + up * halfHeight},
                      {center.x() + halfWidth, center.y() + up * halfHeight},
                      {center.x(), center.y() - up * halfHeight}});
}

} // namespace

QString mistakeSign(Mistake mistake)
{
    switch (mistake) {
    case Mistake::Inaccuracy:
        return QStringLiteral("?!");
    case Mistake::Mistake:
        return QStringLiteral("?");
    case Mistake::Blunder:
        return QStringLiteral("??");
    }
    return {};
}

void paintMistake(QPainter& painter, Mistake mistake, rules::Color mover, QPointF center,
                  const look::Theme& theme)
{
    const double up = mover == rules::Color::Black ? 1.0 : -1.0;
    const auto paint = [&](QPointF at) {
        const QPolygonF shape = triangle(at, up);
        painter.setBrush(mistake == Mistake::Inaccuracy ? theme.lane : theme.differ);
        painter.setPen(QPen(theme.lane, 4.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(shape);
        painter.setPen(QPen(theme.differ, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(shape);
    };
    if (mistake == Mistake::Blunder)
        paint(center + QPointF(0.0, -up * (2 * halfHeight - 1.0)));
    paint(center);
}

} // namespace plyline::timeline
