#include "app/shell/window/headline_view.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace plyline::window {

namespace {

constexpr qreal gap = 14;

} // namespace

HeadlineView::HeadlineView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void HeadlineView::setHeadline(const Headline& headline)
{
    if (headline == m_headline)
        return;
    m_headline = headline;
    const QString whole = m_headline.players + QStringLiteral("\n") + m_headline.details;
    setAccessibleName(whole);
    setToolTip(whole.trimmed().isEmpty() ? QString() : whole);
    update();
}

QSize HeadlineView::sizeHint() const
{
    const QFontMetricsF metrics(look::Fonts::standard().heading);
    return {400, qRound(metrics.height()) + 6};
}

QSize HeadlineView::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void HeadlineView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    const QFontMetricsF heading(fonts.heading);
    const QFontMetricsF body(fonts.body);
    const qreal baseline = (height() + heading.ascent() - heading.descent()) / 2.0;

    painter.setFont(fonts.heading);
    painter.setPen(theme.text);
    const QString players = heading.elidedText(m_headline.players, Qt::ElideRight, width());
    painter.drawText(QPointF(0, baseline), players);

    const qreal left = heading.horizontalAdvance(players) + gap;
    const QString details = body.elidedText(m_headline.details, Qt::ElideRight, width() - left);
    // A lone dot says nothing.
    if (details.size() < 4)
        return;
    painter.setFont(fonts.body);
    painter.setPen(theme.textDim);
    painter.drawText(QPointF(left, baseline), details);
}

} // namespace plyline::window
