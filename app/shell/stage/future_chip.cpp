#include "app/shell/stage/future_chip.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <cmath>

namespace plyline::stage {

namespace {

constexpr qreal chipSide = 10; ///< Left and right of what is in the chip.
constexpr qreal chipCross = 7;
constexpr qreal chipGap = 8;

} // namespace

FutureChip::FutureChip(look::Look& look, QWidget* parent) : QAbstractButton(parent), m_look(look)
{
    setAccessibleName(tr("The future is hidden"));
    setAccessibleDescription(tr("Press to show it again"));
    setToolTip(tr("Nothing behind the shown move is shown. Click to show it again (H)."));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setTight(false);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void FutureChip::setTight(bool isTight)
{
    setText(isTight ? tr("Hidden") : tr("The future is hidden"));
}

QSize FutureChip::sizeHint() const
{
    const QFontMetricsF metrics(look::Fonts::standard().small);
    return {static_cast<int>(
                std::ceil(metrics.horizontalAdvance(text()) + 2 * chipSide + chipGap + chipCross)),
            look::withText(24)};
}

void FutureChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = m_look.theme();
    const bool isFocused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(isFocused ? theme.text : theme.line, 1));
    painter.setBrush(isDown() ? theme.chosen : underMouse() ? theme.hover : theme.surface);
    painter.drawRoundedRect(pill, 5, 5);
    painter.setFont(look::Fonts::standard().small);
    painter.setPen(underMouse() ? theme.text : theme.textDim);
    painter.drawText(pill.adjusted(chipSide, 0, -chipSide - chipGap - chipCross, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    const QRectF box(pill.right() - chipSide - chipCross, pill.center().y() - chipCross / 2,
                     chipCross, chipCross);
    painter.setPen(
        QPen(underMouse() ? theme.text : theme.textDim, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.topRight(), box.bottomLeft());
}

} // namespace plyline::stage

#include "moc_future_chip.cpp"
