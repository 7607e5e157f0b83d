#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace plyline::linking {

/// Returns what a start was given as addresses that another program understands in any folder: a
/// link or the address of a topic as it is, a path as "file:///...#game=3&ply=47". `game` and `ply`
/// take precedence over those of the path. Empty if no path is given.
[[nodiscard]] QStringList urisOf(const QString& argument, std::optional<int> game,
                                 std::optional<int> ply);

/// A topic and the moment to show.
struct TopicUri
{
    QString address;
    std::optional<int> game;
    std::optional<int> ply;
};
/// Returns the topic that an address of urisOf() leads to; none if it is anything else.
[[nodiscard]] std::optional<TopicUri> topicIn(const QString& uri);

} // namespace plyline::linking
