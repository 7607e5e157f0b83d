#include "app/panels/comparison/event_steps.h"

namespace plyline::comparison {

using game::Ply;

std::vector<EventStep> stepsBetween(const study::Comparison& comparison, shared::LineMoves& moves)
{
    std::vector<EventStep> steps;
    if (!comparison.way)
        return steps;
    const Ply common = comparison.way->common;
    const auto add = [&](const study::Pin& pin, Ply ply, bool isBack) {
        const auto& sans = moves.of(*pin.replay);
        steps.push_back(
            {ply, QString::fromStdString(sans[static_cast<std::size_t>(ply.number() - 1)]), isBack,
             pin.replay->event(ply).capture.has_value(), !isBack && ply == comparison.b.place.ply});
    };
    for (int ply = comparison.a.place.ply.number(); ply > common.number(); --ply)
        add(comparison.a, Ply(ply), true);
    for (int ply = common.number() + 1; ply <= comparison.b.place.ply.number(); ++ply)
        add(comparison.b, Ply(ply), false);
    return steps;
}

} // namespace plyline::comparison
