#pragma once

#include "app/kit/look/theme.h"

class QAbstractButton;
class QTabBar;
class QWidget;

namespace plyline::look {

/// How prominent a button is. A tool button with autoRaise has no ground until the pointer is on
/// it.
enum class ButtonTone : std::uint8_t { Plain, Strong };
/// Sets the button's tone. Strong buttons are amber: playing, which produces events.
void setButtonTone(QAbstractButton& button, ButtonTone tone);
[[nodiscard]] bool isStrong(const QWidget* button);

/// The colour of the mark under the front tab.
enum class TabMark : std::uint8_t { Plain, Event, State };
void setTabMark(QTabBar& bar, int tab, TabMark mark);
/// Returns the colour of a tab's mark; the plain one if `bar` is not a tab bar.
[[nodiscard]] QColor tabMarkColor(const QWidget* bar, int tab, const Theme& theme);

} // namespace plyline::look
