#pragma once

#include "app/panels/timeline/lane.h"

#include <optional>
#include <vector>

namespace plyline::timeline {

/// A marker of a person, laid out.
struct OwnFlag
{
    study::OwnMarker marker;
    game::LineId firstLine;
    double x = 0.0;     ///< Of its first ply.
    double lastX = 0.0; ///< Of its last ply.
    QRectF sign;        ///< The flag; a low tick where flags would touch.
    bool isTick = false;
    QString label; ///< What is written of its name; empty if there is no room.
    QRectF labelRect;

    /// What the pointer must be on.
    [[nodiscard]] QRectF room() const { return sign.united(labelRect); }
};

/// The flags of a person's markers with their names, and the ranges as bars at the lane's foot.
class OwnMarkersLayout : public LaneLayout
{
public:
    explicit OwnMarkersLayout(const LaneSpace& space);

    /// From left to right.
    [[nodiscard]] const std::vector<OwnFlag>& flags() const { return m_flags; }
    /// Returns the flag at a point; null if there is none.
    [[nodiscard]] const OwnFlag* flagAt(QPointF point) const;
    /// Returns the flag whose range ends at a point; null if there is none.
    [[nodiscard]] const OwnFlag* endAt(QPointF point) const;

    void paintMoment(const Canvas& canvas, const TimelineFrame& frame) const override;
    [[nodiscard]] std::optional<LinePly> hit(QPointF point) const override;
    [[nodiscard]] QRegion changed(const TimelineFrame& before,
                                  const TimelineFrame& after) const override;

private:
    void placeSigns(const LaneSpace& space);
    void placeNames(const LaneSpace& space);
    [[nodiscard]] QRectF extentOf(const OwnFlag& flag) const;
    void paintFlag(const Canvas& canvas, const OwnFlag& flag, game::Ply shown) const;

    std::vector<OwnFlag> m_flags;
};

} // namespace plyline::timeline
