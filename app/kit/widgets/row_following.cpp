#include "app/kit/widgets/row_following.h"

#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace plyline::widgets {

RowFollowing::RowFollowing(QAbstractScrollArea& list) : m_list(list)
{
    constexpr int standardMillis = 3000;
    m_rest.setSingleShot(true);
    m_rest.setInterval(standardMillis);
    QObject::connect(list.verticalScrollBar(), &QScrollBar::actionTriggered, &m_rest,
                     qOverload<>(&QTimer::start));
}

void RowFollowing::bringIntoSight(double top, double bottom, double margin, bool isJump)
{
    QScrollBar* const bar = m_list.verticalScrollBar();
    const double value = bar->value();
    const double page = m_list.viewport()->height();
    const double beside = std::clamp((page - (bottom - top)) / 2, 0.0, margin);
    double wanted = value;
    if (isJump || top < value - page || bottom > value + 2 * page)
        wanted = (top + bottom - page) / 2;
    else
        wanted = std::min(std::max(value, bottom + beside - page), top - beside);
    bar->setValue(static_cast<int>(std::lround(wanted)));
}

} // namespace plyline::widgets
