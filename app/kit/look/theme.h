#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>

namespace plyline::look {

/// The colours of a look. Amber is events, teal is state, green agree, red differ/capture/mistake;
/// they mean nothing else.
struct Theme
{
    bool isDark = true;

    QColor window;  ///< Behind everything.
    QColor surface; ///< Panels, lists, timeline.
    QColor raised;  ///< Cards, buttons, fields.
    QColor line;    ///< Hairlines between surfaces.
    QColor chosen;  ///< Ground of a chosen segment, tab or tool.
    QColor hover;   ///< Ground of what the pointer is on.
    QColor text;    ///< First tone.
    QColor textDim; ///< Second tone; at least 4.5:1 on `surface`.

    QColor event;     ///< Amber as a fill or a line: replay, playhead, current move.
    QColor eventText; ///< Amber as text; at least 4.5:1 on every background and on `eventTint`.
    QColor eventTint; ///< Amber as a quiet background.
    QColor onEvent;   ///< Text on `event`.
    QColor state;     ///< Teal as a fill or a line: snapshot, checkpoints.
    QColor stateText; ///< Teal as text; at least 4.5:1 on every background and on `stateTint`.
    QColor stateTint;
    QColor onState;
    QColor agree;  ///< Fill, line and text.
    QColor differ; ///< Fill, line and text.

    QColor lightSquare, darkSquare;
    QColor onLightSquare, onDarkSquare; ///< Coordinates written in the squares.
    QColor lastMoveLight, lastMoveDark; ///< Amber over a square.
    QColor planeBackground, planeGrid;
    QColor whiteCell, blackCell; ///< Timeline cells of White's and Black's plies.

    [[nodiscard]] static const Theme& dark();
    [[nodiscard]] static const Theme& light();
};

/// The faces and sizes of the program, from the application font; digits are equally wide in each.
struct Fonts
{
    QFont body;    ///< 13 px at scale 1.
    QFont small;   ///< 11 px.
    QFont strong;  ///< body, bold.
    QFont heading; ///< 17 px, bold.
    QFont moves;   ///< 15 px, the move list.
    QFont mono;    ///< 12 px, fixed pitch: SQL, coordinates, clocks.
    [[nodiscard]] static const Fonts& standard();
};

/// The colour at an opacity from 0 to 1.
[[nodiscard]] inline QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace plyline::look
