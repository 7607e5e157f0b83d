#pragma once

#include "app/model/study/study.h"

#include <optional>
#include <utility>
#include <vector>

namespace plyline::timeline {

/// Pins, trace and answers, as far as they are on the shown line.
struct TimelineStudy
{
    enum class PinName : std::uint8_t { A, B };

    std::optional<game::Ply> a;
    std::optional<game::Ply> b; ///< None unless B is pinned.
    /// The end of the tinted range that begins at A: B or the cursor.
    std::optional<game::Ply> rangeEnd;
    std::vector<game::Ply> traced;      ///< Where the traced piece or square changed.
    std::vector<questions::Edge> edges; ///< Where the answer to the question changes.
    /// The piece under the pointer, or else the traced one.
    std::optional<game::PieceId> piece;
    /// First and last ply of each stretch with the answer yes.
    std::vector<std::pair<game::Ply, game::Ply>> held;

    [[nodiscard]] std::optional<game::Ply> pin(PinName name) const
    {
        return name == PinName::A ? a : b;
    }
    bool operator==(const TimelineStudy&) const = default;
};

[[nodiscard]] TimelineStudy timelineStudy(const session::Session& session,
                                          const study::Study& asked);

} // namespace plyline::timeline
