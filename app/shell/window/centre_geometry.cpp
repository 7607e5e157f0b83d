#include "app/shell/window/centre_geometry.h"

#include "app/kit/look/pane.h"

#include <algorithm>

namespace plyline::window {

namespace {

/// What a pane needs above and below its square.
constexpr int aboveSquare = static_cast<int>(look::Pane::headingHeight + look::Pane::headingGap +
                                             look::Pane::captionHeight);
constexpr int paneChrome = static_cast<int>(look::Pane::headingHeight + look::Pane::headingGap +
                                            2 * look::Pane::captionHeight);

constexpr int narrow = 640;

int marginFor(int width)
{
    return width < narrow ? 10 : 16;
}

int gapFor(int height)
{
    return height < 520 ? 6 : 12;
}

} // namespace

CentreGeometry CentreGeometry::fit(const QSize& size, const Wishes& wishes)
{
    const int margin = marginFor(size.width());
    const int gap = gapFor(size.height());
    const int widest =
        std::max(0, (size.width() - 2 * margin - wishes.checkWidth - wishes.barWidth) / 2);
    const int messageHeight = wishes.messageHeight > 0 ? wishes.messageHeight + gap : 0;
    const int fixed = gap + wishes.headlineHeight + gap + messageHeight + gap + gap;
    const auto sideWith = [&](int stripHeight) {
        return std::max(0, std::min(widest, size.height() - fixed - stripHeight - paneChrome));
    };
    const bool isCompact = sideWith(wishes.stripHeight) < comfortableSide;
    const int stripHeight = isCompact ? wishes.compactStripHeight : wishes.stripHeight;
    // Eighths of a side that is no multiple of 8 would leave an edge beside the square.
    const int side = sideWith(stripHeight) / 8 * 8;
    const int paneHeight = side + paneChrome;
    const int replayWidth = wishes.barWidth + side;
    const int width = replayWidth + wishes.checkWidth + side;
    const int left = (size.width() - width) / 2;
    // Text that would be cut short takes the whole width.
    const int textLeft = width < narrow ? margin : left;
    const int spare = std::max(0, size.height() - fixed - stripHeight - paneHeight);

    CentreGeometry geometry;
    int y = gap + std::min(spare / 4, 16);
    geometry.headline = QRect(textLeft, y, size.width() - textLeft - margin, wishes.headlineHeight);
    y += wishes.headlineHeight + gap;
    geometry.message =
        QRect(textLeft, y, size.width() - 2 * textLeft, std::max(0, wishes.messageHeight));
    y += messageHeight + std::min(spare / 4, 16);
    geometry.replay = QRect(left, y, replayWidth, paneHeight);
    geometry.check = QRect(left + replayWidth, y + aboveSquare, wishes.checkWidth, side);
    geometry.snapshot = QRect(left + replayWidth + wishes.checkWidth, y, side, paneHeight);
    y += paneHeight + gap + std::min(spare / 4, 24);
    geometry.strip = QRect(textLeft, y, size.width() - 2 * textLeft, stripHeight);
    return geometry;
}

} // namespace plyline::window
