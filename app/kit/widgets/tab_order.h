#pragma once

class QWidget;

namespace plyline::widgets {

/// Lets Tab go through the widgets in the order of their layout, in which they are read, and not in
/// the order in which they were made. Call it when the layout is complete.
void tabAsLaidOut(const QWidget& whole);

} // namespace plyline::widgets
