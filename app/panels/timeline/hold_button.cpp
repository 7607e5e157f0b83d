#include "app/panels/timeline/hold_button.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

constexpr int firstDelayMillis = 500;
constexpr int secondDelayMillis = 280;
constexpr int shortestDelayMillis = 100;

} // namespace

HoldButton::HoldButton(QWidget* parent) : QToolButton(parent)
{
    m_timer.setSingleShot(true);
    connect(this, &QAbstractButton::pressed, this, &HoldButton::begin);
    connect(this, &QAbstractButton::released, &m_timer, &QTimer::stop);
    connect(&m_timer, &QTimer::timeout, this, &HoldButton::repeat);
}

void HoldButton::begin()
{
    if (m_isRepeating)
        m_timer.start(firstDelayMillis);
    Q_EMIT acted();
}

void HoldButton::repeat()
{
    if (!isDown() || !isEnabled())
        return;
    const int last = m_timer.interval();
    m_timer.start(last == firstDelayMillis ? secondDelayMillis
                                           : std::max(shortestDelayMillis, last * 4 / 5));
    Q_EMIT acted();
}

} // namespace plyline::timeline

#include "moc_hold_button.cpp"
