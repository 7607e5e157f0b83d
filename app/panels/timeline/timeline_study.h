#pragma once

#include "app/model/study/study.h"

#include <optional>
#include <utility>
#include <vector>

namespace plyline::timeline {

/// What is compared, traced and asked, as far as it lies on the shown line.
struct TimelineStudy
{
    enum class PinName : std::uint8_t { A, B };

    std::optional<game::Ply> a;
    std::optional<game::Ply> b;         ///< When it is pinned.
    std::optional<game::Ply> rangeEnd;  ///< From A to here is tinted: B, or the cursor.
    std::vector<game::Ply> traced;      ///< Where the traced piece or square changed.
    std::vector<questions::Edge> edges; ///< Where the answer to the question changes.
    std::vector<std::pair<game::Ply, game::Ply>> held; ///< From first to last ply it holds.

    [[nodiscard]] std::optional<game::Ply> pin(PinName name) const
    {
        return name == PinName::A ? a : b;
    }
    bool operator==(const TimelineStudy&) const = default;
};

[[nodiscard]] TimelineStudy timelineStudy(const session::Session& session,
                                          const study::Study& asked);

} // namespace plyline::timeline
