#include "app/panels/comparison/event_steps.h"

#include "core/analysis/ply_facts.h"

#include <algorithm>

namespace plyline::comparison {

using game::Ply;

std::vector<EventStep> stepsBetween(const study::Comparison& comparison)
{
    std::vector<EventStep> steps;
    if (!comparison.path)
        return steps;
    const Ply first = comparison.path->common.next();
    const auto add = [&](const study::Pin& pin, bool isBack) {
        if (pin.place.ply < first)
            return;
        Ply ply = first;
        for (const std::string& san : analysis::sansBetween(*pin.replay, first, pin.place.ply)) {
            steps.push_back({ply, QString::fromStdString(san), isBack,
                             pin.replay->event(ply).capture.has_value(),
                             !isBack && ply == pin.place.ply});
            ply = ply.next();
        }
    };
    add(comparison.a, true);
    std::reverse(steps.begin(), steps.end()); // taken back from A
    add(comparison.b, false);
    return steps;
}

} // namespace plyline::comparison
