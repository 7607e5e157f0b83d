#include "app/shell/stage/view_switch.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QFontMetrics>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractButton>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/ring.h"
#include "app/kit/widgets/cross_button.h"

namespace plyline::stage {

namespace {

constexpr qreal cornerRadius = 6;
constexpr int roomyPadding = 14;
constexpr int tightPadding = 10;
constexpr int crossSide = 18;
int switchHeight()
{
    return look::withText(28);
}

/// Space above and below the line between two segments that are not chosen.
constexpr int ruleInset = 5;

QFont labelFont(bool isChosen)
{
    QFont font = look::Fonts::standard().control;
    font.setBold(isChosen);
    return font;
}

} // namespace

/// One segment. Draws its words and its focus; the switch draws the rest.
class ViewButton : public QAbstractButton
{
public:
    ViewButton(const QString& name, look::Look& look, QWidget* parent)
        : QAbstractButton(parent), m_look(look)
    {
        setText(name);
        setAccessibleName(name);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int width = QFontMetrics(labelFont(true)).horizontalAdvance(text());
        return {width + 2 * m_padding + m_crossRoom, switchHeight()};
    }
    void setCrossRoom(int room) { m_crossRoom = room; }
    void setPadding(int padding) { m_padding = padding; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const look::Theme& theme = m_look.theme();
        painter.setFont(labelFont(isChecked()));
        painter.setPen(isChecked() || underMouse() ? theme.text : theme.textDim);
        painter.drawText(rect().adjusted(0, 0, -m_crossRoom, 0), Qt::AlignCenter, text());
        if (hasFocus() && m_isByKeyboard)
            look::drawRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), theme);
    }

    void focusInEvent(QFocusEvent* event) override
    {
        m_isByKeyboard = event->reason() != Qt::MouseFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    look::Look& m_look;
    int m_crossRoom = 0;
    int m_padding = roomyPadding;
    bool m_isByKeyboard = false;
};

ViewSwitch::ViewSwitch(const QStringList& names, const QStringList& keys, look::Look& look,
                       QWidget* parent)
    : QWidget(parent), m_look(look)
{
    accessible::describeAs<ViewSwitch, QAccessible::Grouping>();
    setAccessibleName(tr("What the stage shows"));
    for (int i = 0; i < names.size(); ++i)
        add(names[i]).setToolTip(keys.value(i));
    m_buttons.front()->setChecked(true);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

ViewButton& ViewSwitch::add(const QString& name)
{
    auto* button = new ViewButton(name, m_look, this);
    button->setPadding(m_isTight ? tightPadding : roomyPadding);
    const int index = static_cast<int>(m_buttons.size());
    m_buttons.push_back(button);
    connect(button, &QAbstractButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
    // An arrow key checks another segment without a click.
    connect(button, &QAbstractButton::toggled, this, [this, index](bool isChecked) {
        if (isChecked && index != m_current)
            Q_EMIT chosen(index);
    });
    return *button;
}

void ViewSwitch::setCurrent(int index)
{
    if (index < 0 || index >= static_cast<int>(m_buttons.size()))
        return;
    m_current = index;
    m_buttons[static_cast<std::size_t>(index)]->setChecked(true);
    update();
}

void ViewSwitch::setExtra(const QString& name)
{
    if (m_extra && name.isEmpty()) {
        m_buttons.pop_back();
        m_extra->hide();
        m_extra->deleteLater();
        m_extra = nullptr;
    } else if (m_extra) {
        m_extra->setText(name);
        m_extra->setAccessibleName(name);
    } else if (!name.isEmpty()) {
        m_extra = &add(name);
        m_extra->setCrossRoom(crossSide);
        m_extra->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(m_extra, &QWidget::customContextMenuRequested, this,
                [this](const QPoint& at) { Q_EMIT extraMenuWanted(m_extra->mapToGlobal(at)); });
        auto* cross = new widgets::CrossButton(m_look, m_extra);
        connect(cross, &QAbstractButton::clicked, this, &ViewSwitch::extraClosed);
        m_extra->show();
    }
    if (m_extra) {
        auto* cross = m_extra->findChild<widgets::CrossButton*>();
        cross->setAccessibleName(tr("Close %1").arg(name));
    }
    place();
    updateGeometry();
    update();
}

void ViewSwitch::setTight(bool isTight)
{
    if (isTight == m_isTight)
        return;
    m_isTight = isTight;
    for (ViewButton* button : m_buttons)
        button->setPadding(isTight ? tightPadding : roomyPadding);
    place();
    update();
}

QRect ViewSwitch::segmentRect(int index) const
{
    return index >= 0 && index < static_cast<int>(m_buttons.size())
               ? m_buttons[static_cast<std::size_t>(index)]->geometry()
               : QRect();
}

QSize ViewSwitch::sizeHint() const
{
    int width = 0;
    for (const ViewButton* button : m_buttons)
        width += button->sizeHint().width();
    return {width, switchHeight()};
}

void ViewSwitch::place()
{
    int x = 0;
    for (ViewButton* button : m_buttons) {
        const int width = button->sizeHint().width();
        button->setGeometry(x, 0, width, height());
        x += width;
    }
    if (!m_extra)
        return;
    auto* cross = m_extra->findChild<widgets::CrossButton*>();
    cross->setGeometry(m_extra->width() - crossSide - 7, (height() - crossSide) / 2, crossSide,
                       crossSide);
    cross->show();
}

void ViewSwitch::resizeEvent(QResizeEvent*)
{
    place();
}

void ViewSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = m_look.theme();
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    QPainterPath chosen;
    chosen.addRect(QRectF(segmentRect(m_current)));
    painter.fillPath(frame, theme.surface);
    painter.fillPath(frame.intersected(chosen), theme.chosen);
    for (int i = 1; i < static_cast<int>(m_buttons.size()); ++i) {
        if (i == m_current || i - 1 == m_current)
            continue;
        painter.fillRect(QRect(segmentRect(i).left(), ruleInset, 1, height() - 2 * ruleInset),
                         theme.line);
    }
    painter.strokePath(frame, QPen(theme.line, 1));
}

} // namespace plyline::stage

#include "moc_view_switch.cpp"
