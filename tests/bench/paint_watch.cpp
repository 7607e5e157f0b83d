#include "tests/bench/paint_watch.h"

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

#include <ctime>

namespace plyline::bench {

namespace {

/// The widget's own class, or for Qt's viewports and labels that of the parent as well.
std::string nameOf(const QWidget& widget)
{
    const std::string own = widget.metaObject()->className();
    const QWidget* parent = widget.parentWidget();
    return own.front() == 'Q' && parent ? parent->metaObject()->className() + ("/" + own) : own;
}

} // namespace

double threadMillis()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

bool PaintWatch::notify(QObject* receiver, QEvent* event)
{
    if (!m_isTimed || event->type() != QEvent::Paint || !receiver->isWidgetType())
        return QApplication::notify(receiver, event);
    const std::string name = nameOf(static_cast<QWidget&>(*receiver));
    const double before = threadMillis();
    const bool isHandled = QApplication::notify(receiver, event);
    Painted& painted = m_painted[name];
    painted.millis += threadMillis() - before;
    ++painted.times;
    return isHandled;
}

} // namespace plyline::bench
