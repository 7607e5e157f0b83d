#include "app/panels/timeline/slim_timeline.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include "app/panels/shared/moment_words.h"

#include <algorithm>

namespace plyline::timeline {

SlimTimeline::SlimTimeline(session::Session& session, look::Look& look, QWidget* parent)
    : QWidget(parent), m_session(session), m_look(look)
{
    setAccessibleName(tr("Timeline"));
    widgets::WheelSteps::keepControl(*this);
    connect(&session, &session::Session::gameChanged, this, &SlimTimeline::layOut);
    connect(&session, &session::Session::momentChanged, this, &SlimTimeline::showMoment);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    layOut();
}

void SlimTimeline::setScale(double scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    layOut();
}

QFont SlimTimeline::rulerFont() const
{
    constexpr double pixels = 22.0;
    QFont font = look::Fonts::standard().body;
    font.setPixelSize(std::max(9, qRound(pixels * m_scale)));
    return font;
}

void SlimTimeline::layOut()
{
    const QFontMetricsF metrics(rulerFont());
    m_layout =
        SlimLayout::fit(m_session.plies(), m_session.cursor().axisEnd(), size(), m_scale,
                        [&](const QString& text) { return metrics.horizontalAdvance(text); });
    showMoment();
}

void SlimTimeline::showMoment()
{
    m_shown = m_session.cursor().ply();
    setAccessibleDescription(shared::moveText(m_session.plies(), m_shown));
    update();
}

void SlimTimeline::paintEvent(QPaintEvent*)
{
    if (!m_session.game())
        return;
    QPainter painter(this);
    paintSlim(painter, m_layout, m_shown, m_look.theme(), rulerFont());
}

void SlimTimeline::resizeEvent(QResizeEvent*)
{
    layOut();
}

void SlimTimeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    Q_EMIT scrubBegan();
    m_session.cursor().goToPly(m_layout.nearestPly(event->position().x()));
}

void SlimTimeline::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT scrubEnded();
}

void SlimTimeline::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_session.cursor().goToPly(m_layout.nearestPly(event->position().x()));
    else
        event->ignore();
}

void SlimTimeline::wheelEvent(QWheelEvent* event)
{
    if (const int plies = m_wheel.take(*event))
        m_session.cursor().step(plies);
    event->accept();
}

} // namespace plyline::timeline

#include "moc_slim_timeline.cpp"
