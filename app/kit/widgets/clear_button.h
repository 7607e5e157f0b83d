#pragma once

class QLineEdit;

namespace plyline::widgets {

/// Adds Qt's button that clears the field, and names it for assistive technology.
void addClearButton(QLineEdit& field);

} // namespace plyline::widgets
