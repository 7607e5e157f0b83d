#include "app/render/frames/picture_geometry.h"

#include <algorithm>
#include <cmath>

namespace plyline::frames {

namespace {

constexpr int margin = 12;       ///< At the sides, if there is text; without text there is none.
constexpr int captionMargin = 4; ///< Above and below, where captions have room of their own.
constexpr int gapBetweenViews = 20;

/// Returns whole device pixels as logical ones.
qreal onDevice(qreal logical, double scale)
{
    return std::round(logical * scale) / scale;
}

} // namespace

PictureParts partsOf(const PictureFrame& frame)
{
    return {frame.hasCaptions, frame.panel.hasEvaluations, frame.snapshot.has_value()};
}

PictureGeometry::PictureGeometry(const PictureParts& parts, const PictureSize& size)
    : m_scale(std::clamp(size.scale, 0.25, PictureSize::largestScale))
{
    const double scale = m_scale;
    const int width = std::clamp(size.width, PictureSize::smallestWidth, PictureSize::largestWidth);
    const bool hasMargin = parts.hasCaptions || parts.hasSnapshot;
    const qreal beside = parts.hasBar ? onDevice(look::Pane::barWidth, scale) : 0.0;
    const qreal room = width - beside - (hasMargin ? 2 * margin : 0);
    const qreal side = std::floor(room * scale / 8) * 8 / scale;
    // What the whole squares leave over goes to both margins, so that the width is as asked.
    const qreal left = onDevice((width - beside - side) / 2, scale);
    const look::Pane::Spacing spacing;
    const qreal caption = parts.hasCaptions || parts.hasSnapshot
                              ? onDevice(look::Pane::captionHeightOf(spacing), scale)
                              : 0.0;
    const qreal heading =
        look::Pane::around(spacing) - spacing.headingGap - 2 * look::Pane::captionHeightOf(spacing);
    qreal top = hasMargin ? onDevice(captionMargin, scale) : left;
    if (parts.hasSnapshot) {
        top += onDevice(captionMargin, scale);
        m_board.heading = QRectF(left, top, beside + side, heading);
        top += onDevice(heading + spacing.headingGap, scale);
    }
    m_board.above = QRectF(left + beside, top, side, caption);
    m_board.square = QRectF(left + beside, top + caption, side, side);
    m_board.below = QRectF(left + beside, m_board.square.bottom(), side, caption);
    if (parts.hasBar)
        m_board.bar = QRectF(left, m_board.square.top(), beside - look::Pane::barGap, side);
    qreal right = width;
    if (parts.hasSnapshot) {
        const qreal shift = beside + side + onDevice(gapBetweenViews, scale);
        m_snapshot = m_board;
        m_snapshot.bar = QRectF();
        m_snapshot.heading.setWidth(side);
        for (QRectF* part :
             {&m_snapshot.heading, &m_snapshot.above, &m_snapshot.square, &m_snapshot.below})
            part->moveLeft(left + shift);
        right += side + onDevice(gapBetweenViews, scale);
    }
    const qreal bottom = hasMargin ? onDevice(captionMargin, scale) : left;
    m_size = QSizeF(onDevice(right, scale), m_board.below.bottom() + bottom);
    if (!parts.hasCaptions) { // the room is kept for the words of the snapshot
        m_board.above = QRectF();
        m_board.below = QRectF();
    }
}

QSize PictureGeometry::sizeInDevicePixels() const
{
    return {qRound(m_size.width() * m_scale), qRound(m_size.height() * m_scale)};
}

} // namespace plyline::frames
