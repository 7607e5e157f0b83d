#pragma once

#include <QtCore/QString>

#include "app/kit/look/look.h"

#include <optional>

namespace plyline::settings {

/// The game (from 1) and ply at which a file was left.
struct LeftOff
{
    int game = 1;
    int ply = 0;
    bool operator==(const LeftOff&) const = default;
};

/// The loop of the game that was shown last; no path: none. A missing end is that of the line.
struct KeptLoop
{
    QString path;
    int game = 1;
    std::optional<int> in, out; ///< Plies.
    bool isOn = false;
    bool operator==(const KeptLoop&) const = default;
};

// How settings are written. What cannot be read is as it is at first.

[[nodiscard]] QString textOf(look::ThemeChoice choice);
[[nodiscard]] look::ThemeChoice themeOfText(const QString& text);
[[nodiscard]] QString textOf(look::BoardTheme board);
[[nodiscard]] look::BoardTheme boardOfText(const QString& text);
/// "game in out on path"; a missing end is "-".
[[nodiscard]] QString textOf(const KeptLoop& loop);
[[nodiscard]] KeptLoop loopOfText(const QString& text);
/// "game ply path".
[[nodiscard]] QString textOf(const LeftOff& place, const QString& path);
[[nodiscard]] LeftOff placeOfText(const QString& text);
[[nodiscard]] QString pathOfPlace(const QString& text);

} // namespace plyline::settings
