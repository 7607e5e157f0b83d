#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::inspector {

/// The colour of the mark below a front tab.
enum class TabTone : std::uint8_t { Event, State, Neutral };

/// One tab as the inspector knows it.
struct Tab
{
    QString name;  ///< For what is remembered; never translated.
    QString title; ///< Short, translated.
    TabTone tone = TabTone::Neutral;
    bool isClosable = true;
    bool operator==(const Tab&) const = default;
};

} // namespace plyline::inspector
