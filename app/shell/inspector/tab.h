#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::inspector {

/// The colour of the mark below the front tab.
enum class TabTone : std::uint8_t { Event, State, Neutral };

/// Describes one tab of the inspector.
struct Tab
{
    QString name;  ///< Used in the settings; never translated.
    QString title; ///< Short, translated.
    TabTone tone = TabTone::Neutral;
    bool isClosable = true;
    bool isTall = false; ///< In the lower part and in front, it wants the column's whole height.
    bool operator==(const Tab&) const = default;
};

} // namespace plyline::inspector
