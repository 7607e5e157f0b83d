#include "app/panels/timeline/timeline_study.h"

#include "app/model/session/session.h"

namespace plyline::timeline {

namespace {

std::vector<std::pair<game::Ply, game::Ply>> heldRanges(const std::vector<bool>& truth)
{
    std::vector<std::pair<game::Ply, game::Ply>> ranges;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const game::Ply ply(static_cast<int>(i));
        if (!truth[i])
            continue;
        if (i == 0 || !truth[i - 1])
            ranges.emplace_back(ply, ply);
        ranges.back().second = ply;
    }
    return ranges;
}

} // namespace

TimelineStudy timelineStudy(const session::Session& session, const study::Study& asked)
{
    TimelineStudy study;
    if (!session.replay())
        return study;
    study.a = asked.pins.shownPly(asked.pins.a());
    study.b = asked.pins.shownPly(asked.pins.pinnedB());
    if (study.a)
        study.rangeEnd = asked.pins.pinnedB() ? study.b : std::optional(session.cursor().ply());
    study.traced = asked.trace.plies();
    study.edges = asked.answers.edges();
    study.held = heldRanges(asked.answers.truth());
    return study;
}

} // namespace plyline::timeline
