#pragma once

#include <QtCore/QRect>

namespace plyline::window {

/// Where things stand between the two side columns. The two panes are on the same lines and equally
/// large but for a bar beside the board, as large as fits; what is above and below them is as wide
/// as both. Logical pixels.
struct CentreGeometry
{
    QRect headline;
    QRect message; ///< Empty when its height is 0.
    QRect replay;
    QRect check; ///< Beside the squares alone.
    QRect snapshot;
    QRect strip;

    /// What the parts want: heights in pixels; the rest follows from the size.
    struct Wishes
    {
        int headlineHeight = 0;
        int messageHeight = 0;
        int checkWidth = 0;
        int stripHeight = 0;
        int compactStripHeight = 0; ///< Where the panes would be too small otherwise.
        int barWidth = 0;           ///< Beside the board, within the replay's pane.
    };
    static constexpr int comfortableSide = 320;

    [[nodiscard]] static CentreGeometry fit(const QSize& size, const Wishes& wishes);
    bool operator==(const CentreGeometry&) const = default;
};

} // namespace plyline::window
