#pragma once

class QWidget;

namespace plyline::widgets {

/// Has a panel hand the focus on to one of its widgets when it is given to it. Unlike a focus proxy
/// it leaves Tab alone, which in Qt would skip what comes before the proxy in the panel.
void handFocusOn(QWidget& panel, QWidget& receiver);

} // namespace plyline::widgets
