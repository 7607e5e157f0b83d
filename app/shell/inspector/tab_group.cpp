#include "app/shell/inspector/tab_group.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

#include "app/kit/look/icons.h"
#include "app/shell/inspector/tab_button.h"

#include <algorithm>

namespace plyline::inspector {

namespace {

/// Space left of the first tab; its title has padding of its own.
constexpr int barLeft = 1;
constexpr int toolSide = 24;
constexpr int barRight = 10;

} // namespace

TabGroup::TabGroup(const QString& accessibleName, bool hasDetach, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_buttons(new QButtonGroup(this)),
      m_more(new QToolButton(this)),
      m_detach(new QToolButton(this)),
      m_hasDetach(hasDetach)
{
    setAccessibleName(accessibleName);
    for (QToolButton* tool : {m_more, m_detach}) {
        tool->setAutoRaise(true);
        tool->setFocusPolicy(Qt::TabFocus);
        tool->setFixedSize(toolSide, toolSide);
        tool->hide();
    }
    m_detach->setObjectName(QStringLiteral("detach"));
    m_more->setObjectName(QStringLiteral("more"));
    m_detach->setIconSize(QSize(18, 18));
    m_detach->setToolTip(tr("Open in a window of its own"));
    m_detach->setAccessibleName(m_detach->toolTip());
    m_more->setIconSize(QSize(18, 18));
    m_more->setToolTip(tr("All tabs"));
    m_more->setAccessibleName(m_more->toolTip());
    connect(m_detach, &QToolButton::clicked, this, [this] { Q_EMIT detachWanted(m_front); });
    connect(m_more, &QToolButton::clicked, this, &TabGroup::listHidden);
    connect(&look, &look::Look::changed, this, &TabGroup::dress);
    dress();
}

void TabGroup::add(const Tab& tab, QWidget* page, std::optional<int> place)
{
    auto* button = new TabButton(tab, m_look, this);
    m_buttons->addButton(button);
    auto* area = new QScrollArea(this);
    // Tab may come to what is scrolled away. A page that gets the keyboard itself stays as it is.
    connect(qApp, &QApplication::focusChanged, area, [area](QWidget*, QWidget* now) {
        const QWidget* const shown = area->widget();
        if (now && shown && now != shown && shown->isAncestorOf(now))
            area->ensureWidgetVisible(now, 0, 8);
    });
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    page->show();
    area->hide();
    const int last = static_cast<int>(m_entries.size());
    m_entries.insert(m_entries.begin() + std::clamp(place.value_or(last), 0, last), {button, area});
    const QString name = tab.name;
    connect(button, &QAbstractButton::clicked, this, [this, name] {
        setFront(name);
        Q_EMIT chosen(name);
    });
    connect(button, &TabButton::closeWanted, this, [this, name] { Q_EMIT closeWanted(name); });
    connect(button, &TabButton::detachWanted, this, [this, name] { Q_EMIT detachWanted(name); });
    connect(button, &TabButton::menuWanted, this,
            [this, name](const QPoint& at) { Q_EMIT menuWanted(name, at); });
    connect(button, &TabButton::dragged, this,
            [this, name](const QPoint& at) { Q_EMIT dragged(name, at); });
    connect(button, &TabButton::dropped, this,
            [this, name](const QPoint& at) { Q_EMIT dropped(name, at); });
    if (m_front.isEmpty())
        m_front = name;
    showFront();
}

QWidget* TabGroup::take(const QString& name)
{
    const int index = indexOf(name);
    if (index < 0)
        return nullptr;
    const Entry entry = m_entries[static_cast<std::size_t>(index)];
    m_entries.erase(m_entries.begin() + index);
    QWidget* page = entry.area->takeWidget();
    page->hide();
    page->setParent(nullptr);
    // The button may be handling its own click.
    entry.button->hide();
    entry.button->deleteLater();
    entry.area->hide();
    entry.area->deleteLater();
    if (m_front == name) {
        const int next = std::min(index, static_cast<int>(m_entries.size()) - 1);
        m_front =
            next < 0 ? QString() : m_entries[static_cast<std::size_t>(next)].button->tab().name;
    }
    showFront();
    return page;
}

void TabGroup::move(const QString& name, int place)
{
    const int index = indexOf(name);
    const int last = static_cast<int>(m_entries.size()) - 1;
    if (index < 0 || std::clamp(place, 0, last) == index)
        return;
    const Entry entry = m_entries[static_cast<std::size_t>(index)];
    m_entries.erase(m_entries.begin() + index);
    m_entries.insert(m_entries.begin() + std::clamp(place, 0, last), entry);
    TabGroup::place();
    Q_EMIT changed();
}

void TabGroup::setFront(const QString& name)
{
    if (!has(name) || name == m_front)
        return;
    m_front = name;
    showFront();
}

QStringList TabGroup::names() const
{
    QStringList names;
    for (const Entry& entry : m_entries)
        names << entry.button->tab().name;
    return names;
}

const Tab& TabGroup::tab(const QString& name) const
{
    const int index = indexOf(name);
    Q_ASSERT(index >= 0);
    return m_entries[static_cast<std::size_t>(index)].button->tab();
}

QRect TabGroup::tabRect(const QString& name) const
{
    const int index = indexOf(name);
    if (index < 0 || m_entries[static_cast<std::size_t>(index)].button->isHidden())
        return {};
    return m_entries[static_cast<std::size_t>(index)].button->geometry();
}

std::optional<int> TabGroup::dropPlace(const QPoint& point) const
{
    if (!QRect(0, 0, width(), TabButton::barHeight()).contains(point))
        return std::nullopt;
    int place = 0;
    for (const Entry& entry : m_entries)
        place += !entry.button->isHidden() && entry.button->geometry().center().x() < point.x();
    return m_firstShown + place;
}

void TabGroup::setDropMark(bool isMarked)
{
    if (isMarked == m_isMarked)
        return;
    m_isMarked = isMarked;
    update();
}

int TabGroup::indexOf(const QString& name) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].button->tab().name == name)
            return static_cast<int>(i);
    return -1;
}

void TabGroup::showFront()
{
    for (const Entry& entry : m_entries) {
        const bool isFront = entry.button->tab().name == m_front;
        entry.button->setChecked(isFront);
        entry.area->setVisible(isFront);
    }
    place();
    Q_EMIT changed();
}

void TabGroup::place()
{
    const QRect page(0, TabButton::barHeight(), width(),
                     std::max(0, height() - TabButton::barHeight()));
    for (const Entry& entry : m_entries)
        entry.area->setGeometry(page);
    int right = width() - barRight;
    m_detach->setVisible(m_hasDetach && !m_entries.empty());
    if (m_hasDetach) {
        right -= toolSide;
        m_detach->move(right, (TabButton::barHeight() - toolSide) / 2);
    }
    placeTabs(right);
    update();
}

/// Shows all tabs if they fit; else the front one, its neighbours, and a button for the rest.
void TabGroup::placeTabs(int width)
{
    const auto widthOf = [this](int i) {
        return m_entries[static_cast<std::size_t>(i)].button->sizeHint().width();
    };
    const int count = static_cast<int>(m_entries.size());
    int total = barLeft;
    for (int i = 0; i < count; ++i)
        total += widthOf(i);
    const bool isOver = total > width;
    m_more->setVisible(isOver);
    int room = width;
    if (isOver) {
        room -= toolSide;
        m_more->move(room, (TabButton::barHeight() - toolSide) / 2);
    }
    const int front = std::max(0, indexOf(m_front));
    m_firstShown = isOver ? std::min(m_firstShown, front) : 0;
    for (int used = barLeft; m_firstShown < front; ++m_firstShown) {
        used = barLeft;
        for (int i = m_firstShown; i <= front; ++i)
            used += widthOf(i);
        if (used <= room)
            break;
    }
    int x = barLeft;
    bool isFull = false;
    for (int i = 0; i < count; ++i) {
        TabButton* button = m_entries[static_cast<std::size_t>(i)].button;
        const int tabWidth = std::min(widthOf(i), room - barLeft);
        isFull = isFull || (i >= m_firstShown && x + tabWidth > room);
        button->setVisible(i >= m_firstShown && !isFull);
        if (button->isHidden())
            continue;
        button->setGeometry(x, 0, tabWidth, TabButton::barHeight());
        x += tabWidth;
    }
}

void TabGroup::listHidden()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Entry& entry : m_entries) {
        QAction* action = menu->addAction(entry.button->tab().title);
        action->setCheckable(true);
        action->setChecked(entry.button->isChecked());
        connect(action, &QAction::triggered, entry.button, &QAbstractButton::click);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void TabGroup::dress()
{
    const look::Theme& theme = m_look.theme();
    m_detach->setIcon(look::icon(QStringLiteral("detach"), theme.textDim));
    m_more->setIcon(look::icon(QStringLiteral("down"), theme.textDim));
    place();
}

void TabGroup::resizeEvent(QResizeEvent*)
{
    place();
}

void TabGroup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, TabButton::barHeight() - 1, width(), 1),
                     m_isMarked ? theme.text : theme.line);
}

} // namespace plyline::inspector

#include "moc_tab_group.cpp"
