#pragma once

#include "app/kit/look/theme.h"
#include "app/panels/storage_cost/plot_geometry.h"
#include "core/store/model_cost.h"

#include <optional>
#include <vector>

class QPainter;

namespace plyline::storage_cost {

/// The content of the plot: a point for each measured model. A plain value.
struct PlotFrame
{
    struct Dot
    {
        store::StorageModel model;
        double bytes = 0.0;
        double micros = 0.0;
        QString name;
        bool isPresent = false; ///< Checkpoints with the interval that is tried out.
        bool operator==(const Dot&) const = default;
    };
    std::vector<Dot> dots; ///< The present one first; checkpoints last, by interval.
    bool operator==(const PlotFrame&) const = default;
};

[[nodiscard]] PlotFrame plotFrame(const std::vector<store::ModelCost>& costs, int interval);
/// None if there are no dots.
[[nodiscard]] std::optional<PlotGeometry> plotGeometry(QSizeF room, const PlotFrame& frame);
/// Returns the nearest dot at the point; null if there is none.
[[nodiscard]] const PlotFrame::Dot* dotAt(const PlotGeometry& geometry, const PlotFrame& frame,
                                          QPointF point);

void paintPlot(QPainter& painter, QSizeF room, const PlotFrame& frame, const look::Theme& theme,
               const look::Fonts& fonts);

} // namespace plyline::storage_cost
