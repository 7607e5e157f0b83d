#pragma once

#include "app/panels/timeline/timeline_layout.h"

namespace plyline::tests {

/// The lane of that type; null where the game has none.
template <typename Layout>
const Layout* findLane(const timeline::TimelineLayout& layout)
{
    for (const timeline::PlacedLane& placed : layout.lanes)
        if (const auto* found = dynamic_cast<const Layout*>(placed.layout.get()))
            return found;
    return nullptr;
}

/// Precondition: the game has one.
template <typename Layout>
const Layout& laneOf(const timeline::TimelineLayout& layout)
{
    const Layout* found = findLane<Layout>(layout);
    if (!found)
        qFatal("no such lane");
    return *found;
}

/// `plies` plain plies, White first.
inline timeline::TimelineGame plainGame(int plies, int interval = 16)
{
    timeline::TimelineGame game;
    game.checkpointInterval = interval;
    for (int i = 0; i < plies; ++i) {
        timeline::TimelinePly ply;
        ply.mover = i % 2 == 0 ? rules::Color::White : rules::Color::Black;
        ply.moveNumber = i / 2 + 1;
        game.plies.push_back(ply);
    }
    return game;
}

/// Where each letter takes seven pixels. Without an axis the whole game by plies.
inline timeline::TimelineLayout layoutOf(const timeline::TimelineGame& game,
                                         QSizeF size = {1000.0, 148.0},
                                         const timeline::LaneChoice& lanes = {},
                                         std::optional<timeline::TimeAxis> axis = std::nullopt)
{
    return timeline::layOut(
        game, {size, 1.0, QStringLiteral("start"),
               [](const QString& text) { return 7.0 * static_cast<double>(text.size()); }, 0.0,
               std::move(axis), lanes});
}

} // namespace plyline::tests
