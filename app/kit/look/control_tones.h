#pragma once

#include "app/kit/look/theme.h"

class QAbstractButton;
class QTabBar;
class QWidget;

namespace plyline::look {

/// How much a button asks to be pressed. A tool button that raises itself is quiet: it has no
/// ground until the pointer is on it.
enum class ButtonTone : std::uint8_t { Plain, Strong };
/// Strong buttons are amber: playing, which produces events.
void setButtonTone(QAbstractButton& button, ButtonTone tone);
[[nodiscard]] bool isStrong(const QWidget* button);

/// The tone of the mark under a tab in front.
enum class TabMark : std::uint8_t { Plain, Event, State };
void setTabMark(QTabBar& bar, int tab, TabMark mark);
/// Of a tab of a bar; the plain one's of any other widget.
[[nodiscard]] QColor tabMarkColor(const QWidget* bar, int tab, const Theme& theme);

} // namespace plyline::look
