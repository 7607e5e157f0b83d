#pragma once

#include <QtGui/QColor>

#include "app/kit/look/faces.h"

namespace plyline::look {

/// The colours of a theme. Amber means events, teal state, green agreement, red a difference, a
/// capture or a mistake; they are used for nothing else.
struct Theme
{
    bool isDark = true;
    bool hasHighContrast = false;

    QColor window;  ///< Behind everything.
    QColor surface; ///< Panels, lists, timeline.
    QColor raised;  ///< Cards, buttons, fields.
    QColor line;    ///< Hairlines between surfaces, which carry no meaning.
    QColor edge;    ///< The border of a field or box, a handle; 3:1 on every background.
    QColor chosen;  ///< Ground of a chosen segment, tab or tool.
    QColor hover;   ///< Ground under the pointer.
    QColor lane;    ///< Ground of the timeline's lanes.
    QColor text;    ///< Main text.
    QColor textDim; ///< Secondary text; at least 4.5:1 on every background.

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
    QColor onLightSquare, onDarkSquare; ///< Coordinates in the squares, amber ones too.
    QColor lastMoveLight, lastMoveDark; ///< Amber over a square.
    QColor planeBackground, planeGrid;
    QColor whiteCell, blackCell;     ///< Timeline cells of White's and Black's plies.
    QColor onWhiteCell, onBlackCell; ///< Text of moves in the cells.
    QColor whiteLine, blackLine;     ///< White's and Black's curve in a lane.

    [[nodiscard]] static const Theme& dark();
    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& highContrastDark();
    [[nodiscard]] static const Theme& highContrastLight();
    bool operator==(const Theme&) const = default;
};

/// Returns the colour with an opacity from 0 to 1.
[[nodiscard]] inline QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace plyline::look
