#pragma once

#include "app/kit/look/piece_sets.h"
#include "app/kit/look/theme.h"
#include "app/panels/board/board_frame.h"

namespace plyline::frames {

/// What a picture shows besides the board and its pieces.
struct PictureContents
{
    bool hasNames = true; ///< With ratings, and the score at the end.
    bool hasTurn = true;  ///< The mark of the side to move after its name, and the other clock dim.
    bool hasClocks = true; ///< If the game has any.
    bool hasCoordinates = true;
    bool hasLastEvent = true; ///< The squares of the last event are amber.
    /// How many of the last events have arrows. A film without them is smaller by a third, because
    /// arrows change in each frame.
    int arrows = board::BoardFrame::trailLength;
    bool hasDrawings = true;   ///< Arrows and circles of the PGN.
    bool hasGlyph = true;      ///< The annotator's sign of the last event.
    bool hasEvaluation = true; ///< The bar, if the game has evaluations.
    bool hasSnapshot = false;  ///< The rows of the same moment, as a plane beside the board.
    bool operator==(const PictureContents&) const = default;
};

/// How a picture is drawn.
struct PictureLook
{
    look::Theme theme = look::Theme::light(); ///< With the colours of the board.
    look::PieceSet pieces = look::builtInPieceSets().front();
    bool isFlipped = false; ///< Whether Black is below.
    bool operator==(const PictureLook&) const = default;
};

/// The size of a picture. It is laid out as the screen lays out a view of this width, then drawn
/// with `scale` device pixels for each logical one.
struct PictureSize
{
    static constexpr int smallestWidth = 120;
    static constexpr int largestWidth = 2000;
    static constexpr double largestScale = 8.0;

    int width = 480; ///< Of the board with its margin, in logical pixels; a snapshot doubles it.
    double scale = 1.0;
    int textPercent = 100;
    bool operator==(const PictureSize&) const = default;
};

struct PictureOptions
{
    PictureContents contents;
    PictureLook look;
    PictureSize size;
    bool operator==(const PictureOptions&) const = default;
};

} // namespace plyline::frames
