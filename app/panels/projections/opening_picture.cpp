#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/panels/projections/pictures.h"

#include <algorithm>

namespace plyline::projections {

namespace {

class OpeningPictureWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::projections::OpeningPictureWords)
};

} // namespace

/// The last name in large type, and how it came: the names before it on a line from top to bottom.
void drawView(QPainter& painter, const QRectF& room, const streams::OpeningView& view,
              const Picture&, const PictureStyle& style)
{
    const look::Fonts& fonts = look::Fonts::standard();
    const look::Theme& theme = style.theme;
    const qreal height = look::withText(22);
    QRectF line(room.left(), room.top(), room.width(), height);
    if (view.names.empty()) {
        look::drawElided(painter, line, OpeningPictureWords::tr("No name yet."), fonts.body,
                         theme.textDim);
        return;
    }
    const analysis::Opening& last = view.names.back().opening;
    look::drawElided(painter, line, QString::fromStdString(last.eco), fonts.strong,
                     theme.stateText);
    line.translate(0, height);
    QFont large = fonts.moves;
    large.setBold(true);
    look::drawElided(painter, line, QString::fromStdString(last.name), large, theme.text);
    line.translate(0, height + 4);
    const auto fit = static_cast<std::size_t>(std::max(0.0, (room.bottom() - line.top()) / height));
    const std::size_t first = view.names.size() - std::min(fit, view.names.size());
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = first; i < view.names.size(); ++i) {
        const streams::OpeningView::Named& named = view.names[i];
        const bool isLast = i + 1 == view.names.size();
        const QPointF middle(line.left() + 5, line.center().y());
        painter.setPen(QPen(theme.state, 1));
        if (!isLast)
            painter.drawLine(middle + QPointF(0, 4), middle + QPointF(0, height - 4));
        painter.setPen(QPen(theme.state, 1.5));
        painter.setBrush(isLast ? QBrush(theme.state) : QBrush(Qt::NoBrush));
        painter.drawEllipse(middle, 3.25, 3.25);
        const qreal plyWidth = look::withText(46);
        const qreal ecoWidth = look::withText(32);
        look::drawElided(painter, line.adjusted(18, 0, 0, 0),
                         OpeningPictureWords::tr("ply %1").arg(named.ply.number()), fonts.control,
                         theme.textDim);
        look::drawElided(painter, line.adjusted(18 + plyWidth, 0, -ecoWidth, 0),
                         QString::fromStdString(named.opening.name), fonts.control, theme.text);
        look::drawElided(painter, line, QString::fromStdString(named.opening.eco), fonts.control,
                         theme.textDim, Qt::AlignRight);
        line.translate(0, height);
    }
}

} // namespace plyline::projections
