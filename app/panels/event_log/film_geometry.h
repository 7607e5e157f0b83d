#pragma once

#include <QtCore/QRect>
#include <QtCore/QSize>

namespace plyline::event_log {

/// Where the parts of the film lie, in whole logical pixels. Without a board it is one bar of words
/// and a button.
struct FilmGeometry
{
    QRect board; ///< Empty while no film is shown.
    QRect title; ///< The checkpoint, or how many events.
    QRect words; ///< What the event does; empty without a board or room.
    QRect bar;   ///< How much of the film has been shown; empty without a board.
    QRect button;
    QRect cross;                 ///< Empty without a board.
    bool hasShortButton = false; ///< There is no room for its words.
    int height = 0;

    /// The sizes of the button with words and without.
    struct Buttons
    {
        QSize usual;
        QSize narrow;
    };
    /// `room`: the height of the panel, of which the board takes a part. `titleWidth`: what the
    /// words of the bar need.
    [[nodiscard]] static FilmGeometry fit(int width, int room, bool hasBoard, int titleWidth,
                                          const Buttons& buttons);
    bool operator==(const FilmGeometry&) const = default;
};

} // namespace plyline::event_log
