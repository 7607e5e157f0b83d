#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QRegion>

#include "app/kit/look/theme.h"
#include "app/panels/timeline/time_axis.h"

#include <functional>

class QPainter;

namespace plyline::timeline {

/// Pixels that a text takes in the small face.
using TextWidth = std::function<double(const QString&)>;

/// What every part of the timeline is painted with.
struct Canvas
{
    QPainter& painter;
    const TimeAxis& axis;
    const look::Theme& theme;
    const look::Fonts& fonts;
    QRegion exposed; ///< What has to be painted; all of it when empty.

    [[nodiscard]] bool isExposed(const QRectF& rect) const;
    /// Where a line of whole device pixels stands for a ply.
    [[nodiscard]] double lineX(game::Ply ply) const;
};

} // namespace plyline::timeline
