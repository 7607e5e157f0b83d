#pragma once

#include <QtCore/QRectF>

#include "app/kit/look/theme.h"
#include "app/panels/projections/projections_frame.h"

class QPainter;

namespace plyline::projections {

/// What pictures are drawn with.
struct PictureStyle
{
    const look::Theme& theme;
    bool isFlipped = false; ///< Whether Black is below on boards.
};

/// Draws the state of a read model.
void drawPicture(QPainter& painter, const QRectF& room, const Picture& picture,
                 const PictureStyle& style);

// The pictures of each kind.
void drawView(QPainter& painter, const QRectF& room, const streams::BoardView& view,
              const Picture& picture, const PictureStyle& style);
void drawView(QPainter& painter, const QRectF& room, const streams::HeatView& view,
              const Picture& picture, const PictureStyle& style);
void drawView(QPainter& painter, const QRectF& room, const streams::AttacksView& view,
              const Picture& picture, const PictureStyle& style);
void drawView(QPainter& painter, const QRectF& room, const streams::TableView& view,
              const Picture& picture, const PictureStyle& style);
void drawView(QPainter& painter, const QRectF& room, const streams::CapturedView& view,
              const Picture& picture, const PictureStyle& style);
void drawView(QPainter& painter, const QRectF& room, const streams::ClocksView& view,
              const Picture& picture, const PictureStyle& style);
void drawView(QPainter& painter, const QRectF& room, const streams::RepetitionView& view,
              const Picture& picture, const PictureStyle& style);
void drawView(QPainter& painter, const QRectF& room, const streams::OpeningView& view,
              const Picture& picture, const PictureStyle& style);
void drawView(QPainter& painter, const QRectF& room, const streams::MoveTextView& view,
              const Picture& picture, const PictureStyle& style);

} // namespace plyline::projections
