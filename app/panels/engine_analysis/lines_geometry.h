#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>

#include "app/panels/engine_analysis/lines_frame.h"

#include <optional>
#include <vector>

namespace plyline::engine_analysis {

/// A move of a line: its row and its place in the row, from 0.
struct LineMove
{
    int row = 0;
    int move = 0;
    bool operator==(const LineMove&) const = default;
};

/// Where scores and moves lie. Each row has room for two lines of text, whatever it holds, so that
/// nothing jumps while an engine thinks.
struct LinesGeometry
{
    struct Row
    {
        QRectF all;
        QRectF score;
        QRectF chances;
        std::vector<QRectF> moves; ///< As many as fit.
    };
    std::vector<Row> rows;

    [[nodiscard]] static int rowHeight();
    [[nodiscard]] static LinesGeometry of(const LinesFrame& frame, int width);
    [[nodiscard]] std::optional<LineMove> moveAt(QPointF point) const;
    /// Whether a score, or the chances below it, are at the point.
    [[nodiscard]] bool isScoreAt(QPointF point) const;
};

} // namespace plyline::engine_analysis
