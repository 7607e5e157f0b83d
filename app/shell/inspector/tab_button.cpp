#include "app/shell/inspector/tab_button.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include "app/kit/accessible/button_parts.h"
#include "app/kit/look/badge.h"
#include "app/kit/look/ring.h"
#include "app/kit/widgets/cross_button.h"

namespace plyline::inspector {

namespace {

constexpr int padding = 13;
constexpr int crossSide = 18;
/// Distance from the title to the cross's button; the cross itself is smaller.
constexpr int crossGap = 3;
constexpr int markHeight = 2;

QColor toneColor(TabTone tone, const look::Theme& theme)
{
    switch (tone) {
    case TabTone::Event:
        return theme.event;
    case TabTone::State:
        return theme.state;
    case TabTone::Neutral:
        return theme.text;
    }
    return theme.text;
}

int crossRoom(const Tab& tab)
{
    return tab.isClosable ? crossGap + crossSide : 0;
}

} // namespace

TabButton::TabButton(const Tab& tab, look::Look& look, QWidget* parent)
    : QAbstractButton(parent), m_look(look), m_tab(tab)
{
    accessible::describeButton<TabButton, QAccessible::PageTab>();
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    if (tab.isClosable) {
        m_cross = new widgets::CrossButton(look, this);
        connect(m_cross, &QAbstractButton::clicked, this, &TabButton::closeWanted);
    }
    setTitle(tab.title);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void TabButton::setTitle(const QString& title)
{
    m_tab.title = title;
    setText(title);
    setAccessibleName(title);
    if (m_cross)
        m_cross->setAccessibleName(tr("Close %1").arg(title));
    update();
}

QSize TabButton::sizeHint() const
{
    const QFontMetrics metrics(look::Fonts::standard().strong);
    return {metrics.horizontalAdvance(text()) + 2 * padding + crossRoom(m_tab), barHeight()};
}

void TabButton::resizeEvent(QResizeEvent*)
{
    if (m_cross)
        m_cross->setGeometry(width() - padding - crossSide + 4, (height() - crossSide) / 2,
                             crossSide, crossSide);
}

void TabButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    const QRect inside = rect().adjusted(padding, 0, -padding, 0);
    const bool isBright = isChecked() || underMouse() || m_isDragged;
    look::drawElided(painter, QRectF(inside).adjusted(0, 0, -crossRoom(m_tab), -1), text(),
                     isChecked() ? fonts.strong : fonts.body,
                     isBright ? theme.text : theme.textDim);
    if (isChecked())
        painter.fillRect(QRect(inside.left(), height() - markHeight, inside.width(), markHeight),
                         toneColor(m_tab.tone, theme));
    if (hasFocus() && m_isByKeyboard)
        look::drawRing(painter, QRectF(rect()).adjusted(5, 5, -5, -5), theme);
}

void TabButton::focusInEvent(QFocusEvent* event)
{
    m_isByKeyboard = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void TabButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && m_tab.isClosable)
        Q_EMIT closeWanted();
    else
        QAbstractButton::keyPressEvent(event);
}

void TabButton::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->globalPosition().toPoint();
    if (event->button() == Qt::MiddleButton && m_tab.isClosable)
        Q_EMIT closeWanted();
    else if (event->button() == Qt::LeftButton)
        click(); // at the press, so that the dragged tab is in front
}

void TabButton::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->globalPosition().toPoint();
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if (!m_isDragged && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_isDragged)
        setCursor(Qt::ClosedHandCursor);
    m_isDragged = true;
    Q_EMIT dragged(at);
}

void TabButton::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_isDragged)
        return;
    m_isDragged = false;
    unsetCursor();
    Q_EMIT dropped(event->globalPosition().toPoint());
}

void TabButton::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT detachWanted();
}

void TabButton::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuWanted(event->globalPos());
}

} // namespace plyline::inspector

#include "moc_tab_button.cpp"
