#include "app/shell/inspector/shelf.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/icons.h"
#include "app/kit/look/ring.h"

#include <algorithm>
#include <iterator>

namespace plyline::inspector {

namespace {

/// Distance from one icon to the next, and the sizes that go with it.
struct Pitch
{
    int step;
    int gap; ///< Additional space between two groups.
    int buttonHeight;
    int icon;
};
constexpr Pitch pitches[] = {{36, 13, 32, 20}, {30, 13, 26, 20}, {24, 9, 23, 18}};

constexpr int leastStep = 12;

constexpr int buttonLeft = 6;
constexpr int buttonWidth = 33;
constexpr int ruleWidth = 17;
constexpr QSize openMark(2, 16);

int heightOf(int buttons, int groups, const Pitch& pitch)
{
    return buttons * pitch.step + std::max(0, groups - 1) * pitch.gap + 16;
}

/// Returns the largest pitch at which all icons find room. Where even the smallest is too large,
/// the icons become smaller.
Pitch pitchFor(int buttons, int groups, int height)
{
    for (const Pitch& pitch : pitches)
        if (heightOf(buttons, groups, pitch) <= height)
            return pitch;
    Pitch small = *std::rbegin(pitches);
    small.gap = 4;
    const int room = height - heightOf(0, groups, small);
    small.step = std::clamp(room / std::max(1, buttons), leastStep, small.step);
    small.buttonHeight = small.step - 1;
    small.icon = small.step - 5;
    return small;
}

} // namespace

class ShelfButton : public QAbstractButton
{
public:
    ShelfButton(const ShelfItem& item, look::Look& look, QWidget* parent)
        : QAbstractButton(parent), m_look(look), m_item(item)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCheckable(true);
        setAccessibleName(item.title);
        setToolTip(item.keys.isEmpty() ? item.title
                                       : QStringLiteral("%1  (%2)").arg(item.title, item.keys));
        setAccessibleDescription(item.keys);
        dress();
    }

    void dress()
    {
        m_bright = look::icon(m_item.icon, m_look.theme().text);
        m_dim = look::icon(m_item.icon, m_look.theme().textDim);
        update();
    }

    [[nodiscard]] const ShelfItem& item() const { return m_item; }
    [[nodiscard]] ShelfState state() const { return m_state; }
    void setState(ShelfState state)
    {
        m_state = state;
        setChecked(state != ShelfState::Closed);
        update();
    }
    void setIconSide(int side) { m_iconSide = side; }

protected:
    /// The button shows what is open; a click does not change its state by itself.
    void nextCheckState() override {}

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const look::Theme& theme = m_look.theme();
        const QRectF ground = QRectF(rect()).adjusted(0, 0, 0, 0);
        painter.setPen(Qt::NoPen);
        if (m_state == ShelfState::Seen || isDown())
            painter.setBrush(theme.chosen);
        else if (underMouse())
            painter.setBrush(theme.hover);
        painter.drawRoundedRect(ground, 6, 6);
        const bool isBright = m_state != ShelfState::Closed || underMouse();
        const QRect icon((width() - m_iconSide) / 2, (height() - m_iconSide) / 2, m_iconSide,
                         m_iconSide);
        (isBright ? m_bright : m_dim).paint(&painter, icon);
        if (hasFocus() && m_isByKeyboard)
            look::drawRing(painter, ground, theme);
    }

    void focusInEvent(QFocusEvent* event) override
    {
        m_isByKeyboard = event->reason() != Qt::MouseFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    look::Look& m_look;
    ShelfItem m_item;
    QIcon m_bright;
    QIcon m_dim;
    ShelfState m_state = ShelfState::Closed;
    int m_iconSide = 20;
    bool m_isByKeyboard = false;
};

Shelf::Shelf(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    accessible::describeAs<Shelf, QAccessible::Grouping>();
    setAccessibleName(tr("Panels"));
    connect(&look, &look::Look::changed, this, [this] {
        for (ShelfButton* button : m_buttons)
            button->dress();
        update();
    });
}

void Shelf::add(const ShelfItem& item)
{
    auto* button = new ShelfButton(item, m_look, this);
    m_buttons.push_back(button);
    const QString name = item.name;
    connect(button, &QAbstractButton::clicked, this, [this, name] { Q_EMIT clicked(name); });
    button->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(button, &QWidget::customContextMenuRequested, this, [this, button](const QPoint& at) {
        Q_EMIT menuWanted(button->item().name, button->mapToGlobal(at));
    });
    place();
}

void Shelf::setState(const QString& name, ShelfState state)
{
    ShelfButton* button = find(name);
    if (!button || button->state() == state)
        return;
    button->setState(state);
    update();
}

void Shelf::setItemVisible(const QString& name, bool isVisible)
{
    ShelfButton* button = find(name);
    if (!button || button->isHidden() != isVisible)
        return;
    button->setVisible(isVisible);
    place();
}

ShelfState Shelf::state(const QString& name) const
{
    const ShelfButton* button = find(name);
    return button ? button->state() : ShelfState::Closed;
}

QRect Shelf::buttonRect(const QString& name) const
{
    const ShelfButton* button = find(name);
    return button && !button->isHidden() ? button->geometry() : QRect();
}

ShelfButton* Shelf::find(const QString& name) const
{
    for (ShelfButton* button : m_buttons)
        if (button->item().name == name)
            return button;
    return nullptr;
}

void Shelf::place()
{
    int count = 0;
    int groups = 0;
    const ShelfButton* before = nullptr;
    for (const ShelfButton* button : m_buttons) {
        if (button->isHidden())
            continue;
        ++count;
        groups += !before || before->item().group != button->item().group;
        before = button;
    }
    const Pitch pitch = pitchFor(count, groups, height());

    m_rules.clear();
    before = nullptr;
    int y = pitch.step / 3; // a third of a step above the first icon
    for (ShelfButton* button : m_buttons) {
        if (button->isHidden())
            continue;
        if (before && before->item().group != button->item().group) {
            m_rules.push_back(y + pitch.gap / 2);
            y += pitch.gap;
        }
        button->setIconSide(pitch.icon);
        button->setGeometry(buttonLeft, y + (pitch.step - pitch.buttonHeight) / 2 - 2, buttonWidth,
                            pitch.buttonHeight);
        y += pitch.step;
        before = button;
    }
    update();
}

void Shelf::resizeEvent(QResizeEvent*)
{
    place();
}

void Shelf::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, 1, height()), theme.line);
    const int middle = buttonLeft + buttonWidth / 2;
    for (const int y : m_rules)
        painter.fillRect(QRect(middle - ruleWidth / 2, y, ruleWidth, 1), theme.line);
    for (const ShelfButton* button : m_buttons) {
        if (button->isHidden() || button->state() == ShelfState::Closed)
            continue;
        const int y = button->geometry().center().y() - openMark.height() / 2;
        painter.fillRect(QRect(QPoint(1, y), openMark), theme.text);
    }
}

} // namespace plyline::inspector

#include "moc_shelf.cpp"
