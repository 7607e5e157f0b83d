#pragma once

#include <QtCore/QString>

#include "app/panels/board/panel_frame.h"

namespace plyline::present {

/// The words around the boards while the game is presented.
struct PresentFrame
{
    board::PlayerFrame white; ///< With surnames alone.
    board::PlayerFrame black;
    QString rows;     ///< "25 rows".
    QString event;    ///< "Wijk aan Zee 1999 · round 4".
    QString move;     ///< "24. Rxd4".
    QString sentence; ///< What the move did, or how the game ended.
    bool operator==(const PresentFrame&) const = default;
};

[[nodiscard]] PresentFrame presentFrameOf(const session::Session& session,
                                          const session::Playback* playback = nullptr);

} // namespace plyline::present
