#include "app/panels/snapshot/pane_painter.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"

namespace plyline::snapshot {

namespace {

class PanePainterWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::snapshot::PanePainterWords)
};

QString title()
{
    return PanePainterWords::tr("SNAPSHOT");
}

} // namespace

QString planeFootnote()
{
    return PanePainterWords::tr("x = file 1 … 8, y = rank 1 … 8");
}

qreal badgeRoom()
{
    return look::badgeWidth(title()) + 4;
}

void drawPane(QPainter& painter, const look::Pane& pane, const PaneFrame& frame,
              const look::Theme& theme, const QRegion& exposed)
{
    if (pane.square.isEmpty())
        return;
    const look::Fonts& fonts = look::Fonts::standard();
    const auto isExposed = [&](const QRectF& part) {
        return !part.isEmpty() && (exposed.isEmpty() || exposed.intersects(part.toAlignedRect()));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    if (frame.hasBadge && isExposed(pane.heading))
        look::drawBadge(painter,
                        QRectF(pane.heading.topLeft(),
                               QSizeF(look::badgeWidth(title()), pane.heading.height())),
                        title(), look::BadgeTone::State, theme);
    if (isExposed(pane.above)) {
        const bool isWide =
            QFontMetricsF(fonts.body).horizontalAdvance(frame.caption) <= pane.above.width();
        look::drawElided(painter, pane.above, isWide ? frame.caption : frame.shortCaption,
                         isWide ? fonts.body : fonts.small, theme.textDim);
    }
    if (isExposed(pane.below))
        look::drawElided(painter, pane.below, frame.footnote, fonts.body, theme.textDim);
}

} // namespace plyline::snapshot
