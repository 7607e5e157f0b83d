#include "app/panels/timeline/scale_gutter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::timeline {

namespace {

constexpr double labelLeft = 6.0;

} // namespace

ScaleGutter::ScaleGutter(TimelineView& view, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_view(view),
      m_look(look),
      m_switch(new look::Segments({tr("plies"), tr("clock")}, look, this)),
      m_trail(new ZoomTrail(view, this))
{
    m_switch->setAccessibleName(tr("Axis of the timeline"));
    m_switch->setTight(true);
    connect(m_switch, &look::Segments::currentChanged, &view.zoom(), [this](int index) {
        m_view.zoom().setKind(index == 0 ? AxisKind::Plies : AxisKind::Clock);
    });
    connect(&view, &TimelineView::laidOut, this, &ScaleGutter::showScales);
    connect(&view, &TimelineView::frameShown, this, &ScaleGutter::showNames);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    showScales();
}

void ScaleGutter::setTop(int top)
{
    m_top = top;
    showNames();
}

void ScaleGutter::showNames()
{
    std::vector<LaneName> names = namesLeftOut(m_view.layoutOfGame(), m_view.game(), m_top);
    if (names == m_names)
        return;
    m_names = std::move(names);
    update();
}

void ScaleGutter::showScales()
{
    showNames();
    const bool hasClock = m_view.zoom().hasClock();
    m_switch->setVisible(hasClock);
    m_switch->setCurrent(m_view.zoom().chosenKind() == AxisKind::Plies ? 0 : 1);
    const QSize size = m_switch->sizeHint();
    const QRectF ruler = m_view.layoutOfGame().ruler;
    constexpr int left = 6;
    m_switch->setGeometry(
        QRect(QPoint(left, std::max(0, static_cast<int>(ruler.center().y() - size.height() / 2.0))),
              size));
    // Beside the minimap, which stands above the ruler.
    const QRectF map = m_view.layoutOfGame().minimap.rect();
    constexpr double lowest = 14.0;
    const bool hasRoom = !m_view.layoutOfGame().minimap.isEmpty() && map.height() >= lowest;
    m_trail->showIn(
        hasRoom ? QRect(2, static_cast<int>(map.top()), width() - 2, static_cast<int>(map.height()))
                : QRect());
    update();
}

void ScaleGutter::resizeEvent(QResizeEvent*)
{
    showScales();
}

void ScaleGutter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(look::Fonts::standard().small);
    painter.setPen(m_look.theme().textDim);
    if (m_view.layoutOfGame().density == Density::Roomy)
        paintScales(painter);
    else
        paintNames(painter);
}

void ScaleGutter::paintScales(QPainter& painter) const
{
    const double height = QFontMetricsF(painter.font()).height();
    double bottom = -1.0; // of the label above, also of another lane
    for (const PlacedLane& placed : m_view.layoutOfGame().lanes) {
        for (const ScaleLabel& label : placed.layout->scale()) {
            if (label.y - height / 2 < bottom)
                continue;
            painter.drawText(QRectF(labelLeft, label.y - height / 2, width() - labelLeft, height),
                             Qt::AlignLeft | Qt::AlignVCenter, label.text);
            bottom = label.y + height / 2 - 4.0;
        }
    }
}

/// Breaks a name into as many lines as its lane has room for; a line may stand out by a little,
/// since there is a gap between lanes.
void ScaleGutter::paintNames(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    for (const LaneName& name : m_names) {
        constexpr double reach = 3.0;
        const QRectF room(labelLeft, name.room.top() - reach, width() - labelLeft,
                          name.room.height() + 2 * reach);
        const double lines = std::max(1.0, std::floor(room.height() / metrics.height()));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                         metrics.elidedText(name.name, Qt::ElideRight, lines * room.width()));
    }
}

} // namespace plyline::timeline

#include "moc_scale_gutter.cpp"
