#pragma once

#include "app/panels/timeline/lane.h"

#include <vector>

namespace plyline::timeline {

struct MarkSpot
{
    Mark mark;
    game::Ply ply;
    QPointF center;
};

/// A text of a lane and where it is written.
struct PlacedLabel
{
    QString text;
    QRectF rect;
};

class MarksLayout : public LaneLayout
{
public:
    explicit MarksLayout(const LaneSpace& space);

    /// The marks that are drawn, without those that would touch others.
    [[nodiscard]] const std::vector<MarkSpot>& marks() const { return m_marks; }

    [[nodiscard]] const std::vector<PlacedLabel>& labels() const { return m_labels; }
    /// Returns the mark at a point; null if there is none.
    [[nodiscard]] const MarkSpot* spotAt(QPointF point) const;

    void paintBackdrop(const Canvas& canvas) const override;

private:
    void addLabels(const LaneSpace& space, std::size_t first, double height);

    std::vector<MarkSpot> m_marks;
    std::vector<PlacedLabel> m_labels;
};

} // namespace plyline::timeline
