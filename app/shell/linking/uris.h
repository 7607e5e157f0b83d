#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace plyline::linking {

/// Returns what a start was given as addresses that another program understands in any folder: a
/// link as it is, a path as "file:///...#game=3&ply=47". `game` and `ply` take precedence over
/// those of the path. Empty if no path is given.
[[nodiscard]] QStringList urisOf(const QString& argument, std::optional<int> game,
                                 std::optional<int> ply);

} // namespace plyline::linking
