#include "app/panels/game_report/interval_delegate.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <utility>

namespace plyline::game_report {

using game::Ply;

namespace {

double xOf(const QRectF& track, Ply ply, Ply last)
{
    const double share = last > Ply() ? double(ply.number()) / last.number() : 0.0;
    return track.left() + share * track.width();
}

} // namespace

QRectF intervalRect(const QRectF& track, const analysis::BisectStep& step, Ply last)
{
    const double left = xOf(track, step.good.value_or(Ply()), last);
    const double right = xOf(track, step.bad.value_or(last), last);
    constexpr double least = 3.0;
    return {left, track.top(), std::max(least, right - left), track.height()};
}

IntervalDelegate::IntervalDelegate(look::Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

void IntervalDelegate::setSteps(std::vector<analysis::BisectStep> steps, Ply last)
{
    m_steps = std::move(steps);
    m_last = last;
}

void IntervalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= m_steps.size())
        return;
    const look::Theme& theme = m_look.theme();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.chosen);
    const QRectF room = QRectF(option.rect).adjusted(8.0, 0.0, -8.0, 0.0);
    const QRectF track(room.left(), room.center().y() - 2.0, room.width(), 4.0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.line);
    painter->drawRoundedRect(track, 2.0, 2.0);
    const analysis::BisectStep& step = m_steps[row];
    painter->setBrush(theme.edge);
    painter->drawRoundedRect(intervalRect(track, step, m_last), 2.0, 2.0);
    const bool isLost = step.percent && *step.percent < analysis::lostBelowPercent;
    const QColor ring = isLost ? theme.differ : step.percent ? theme.text : theme.textDim;
    painter->setBrush(isLost ? theme.differ : theme.surface);
    painter->setPen(QPen(ring, 1.2, step.percent ? Qt::SolidLine : Qt::DotLine));
    painter->drawEllipse(QPointF(xOf(track, step.ply, m_last), track.center().y()), 4.0, 4.0);
    painter->restore();
}

} // namespace plyline::game_report

#include "moc_interval_delegate.cpp"
