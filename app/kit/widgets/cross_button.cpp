#include "app/kit/widgets/cross_button.h"

#include <QtGui/QPainter>

namespace plyline::widgets {

CrossButton::CrossButton(look::Look& look, QWidget* parent) : QAbstractButton(parent), m_look(look)
{
    // The widget around it has the focus and closes by a key.
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
}

void CrossButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = m_look.theme();
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? theme.chosen : theme.hover);
        painter.drawRoundedRect(QRectF(rect()), 4, 4);
    }
    constexpr qreal arm = 3.5;
    const QPointF centre = QRectF(rect()).center();
    painter.setPen(
        QPen(underMouse() ? theme.text : theme.textDim, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
    painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
}

} // namespace plyline::widgets

#include "moc_cross_button.cpp"
