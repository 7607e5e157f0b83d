#include "app/shell/window/panel_docks.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>

#include "app/shell/window/dock_title.h"

#include <algorithm>
#include <array>
#include <limits>

namespace plyline::window {

using panels::PanelDescription;
using panels::PanelPlace;

namespace {

/// What the boards, the lists and the moves want beside a docked panel.
constexpr int widthOfTheRest = 1040;
constexpr int heightOfTheRest = 560;
/// Round a panel in a window of its own.
constexpr QSize titleRoom(40, 80);
/// What a panel before the window leaves free of it: the menu above, the timeline below.
constexpr QMargins roomInside(12, 44, 12, 200);

/// Draws an edge about a panel in a window of its own that the desktop gives no frame.
class PanelDock : public QDockWidget
{
public:
    PanelDock(const QString& title, QMainWindow& window, look::Look& look)
        : QDockWidget(title, &window), m_look(look)
    {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QDockWidget::paintEvent(event);
        if (!isFloating() || !windowFlags().testFlag(Qt::FramelessWindowHint))
            return;
        QPainter painter(this);
        painter.setPen(QPen(m_look.theme().textDim, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }

private:
    look::Look& m_look;
};

/// The frame of the desktop where it gives one, else the heading of a docked panel.
void chooseTitle(QDockWidget& dock, DockTitle& title)
{
    dock.setTitleBarWidget(dock.isFloating() ? nullptr : &title);
    if (dock.isFloating() && dock.windowFlags().testFlag(Qt::FramelessWindowHint))
        dock.setTitleBarWidget(&title);
    title.setVisible(dock.titleBarWidget() == &title);
}

Qt::DockWidgetArea areaOf(PanelPlace place)
{
    switch (place) {
    case PanelPlace::Right:
    case PanelPlace::OwnWindow:
        return Qt::RightDockWidgetArea;
    case PanelPlace::Bottom:
        return Qt::BottomDockWidgetArea;
    }
    return Qt::RightDockWidgetArea;
}

bool hasRoom(const QMainWindow& window, const PanelDescription& spec)
{
    switch (spec.place) {
    case PanelPlace::Right:
        return window.width() - spec.size.width() >= widthOfTheRest;
    case PanelPlace::Bottom:
        return window.height() - spec.size.height() >= heightOfTheRest;
    case PanelPlace::OwnWindow:
        return false;
    }
    return false;
}

} // namespace

PanelDocks::PanelDocks(QMainWindow& window, actions::Actions& actions,
                       const panels::PanelContext& context)
    : QObject(&window), m_window(window), m_context(context)
{
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDocumentMode(true);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (std::size_t i = 0; i < actions.panels().size(); ++i)
        add(*actions.panels()[i], actions.ofPanel(i));
}

void PanelDocks::add(const PanelDescription& description, QAction& action)
{
    auto* dock = new PanelDock(description.plainTitle(), m_window, m_context.look);
    dock->setObjectName(QString::fromLatin1(description.name));
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea |
                          Qt::BottomDockWidgetArea);
    auto* title = new DockTitle(*dock, m_context.look);
    connect(dock, &QDockWidget::topLevelChanged, title,
            [dock, title] { chooseTitle(*dock, *title); });
    dock->setTitleBarWidget(title);
    m_window.addDockWidget(areaOf(description.place), dock);
    dock->hide();

    const std::size_t index = m_entries.size();
    m_entries.push_back({&description, &action, dock});
    connect(&action, &QAction::toggled, this,
            [this, index](bool isOpen) { setOpen(index, isOpen); });
    connect(dock->toggleViewAction(), &QAction::toggled, &action, &QAction::setChecked);
}

void PanelDocks::reveal(const QString& name)
{
    const Entry* entry = find(name);
    if (!entry)
        return;
    entry->action->setChecked(true);
    entry->dock->raise();
    if (entry->dock->isFloating())
        entry->dock->activateWindow();
}

widgets::Panel* PanelDocks::panel(const QString& name) const
{
    const Entry* entry = find(name);
    return entry ? entry->panel : nullptr;
}

QByteArray PanelDocks::state() const
{
    return m_window.saveState();
}

void PanelDocks::restore(const QByteArray& state)
{
    if (!m_window.restoreState(state))
        return;
    for (Entry& entry : m_entries) {
        entry.wasPlaced = !entry.dock->isHidden();
        if (!entry.dock->isHidden())
            fill(entry);
        entry.action->setChecked(!entry.dock->isHidden());
    }
}

void PanelDocks::setOpen(std::size_t index, bool isOpen)
{
    Entry& entry = m_entries[index];
    if (isOpen == !entry.dock->isHidden())
        return;
    if (!isOpen) {
        entry.dock->hide();
        return;
    }
    fill(entry);
    place(entry);
    entry.dock->show();
    entry.dock->raise();
    if (entry.dock->isFloating())
        entry.dock->activateWindow();
    entry.panel->setFocus(Qt::OtherFocusReason);
}

void PanelDocks::fill(Entry& entry)
{
    if (entry.panel)
        return;
    entry.panel = entry.description->make(m_context);
    entry.dock->setWidget(entry.panel);
}

void PanelDocks::place(Entry& entry)
{
    if (entry.wasPlaced)
        return;
    entry.wasPlaced = true;
    if (!hasRoom(m_window, *entry.description)) {
        entry.dock->setFloating(true);
        // In front of the window, and no larger, so that its title can be reached.
        const QSize size = entry.description->size.boundedTo(m_window.size() - titleRoom);
        entry.dock->resize(size);
        entry.dock->move(freePlace(size));
        return;
    }
    for (const Entry& other : m_entries) {
        if (&other == &entry || other.dock->isHidden() || other.dock->isFloating() ||
            m_window.dockWidgetArea(other.dock) != areaOf(entry.description->place))
            continue;
        m_window.tabifyDockWidget(other.dock, entry.dock);
        return;
    }
    m_window.resizeDocks({entry.dock}, {entry.description->size.width()}, Qt::Horizontal);
    m_window.resizeDocks({entry.dock}, {entry.description->size.height()}, Qt::Vertical);
}

/// Where a window of that size hides the least: beside the window where the screen has room, else
/// before the lists at its right, and not before another panel where that can be helped.
QPoint PanelDocks::freePlace(QSize size) const
{
    const QRect screen = m_window.screen()->availableGeometry();
    const QRect frame = m_window.frameGeometry();
    const QRect inside = m_window.geometry().marginsRemoved(roomInside);
    const int left = inside.left();
    const int right = std::max(left, inside.right() - size.width());
    const int top = inside.top();
    const int bottom = std::max(top, inside.bottom() - size.height());
    const std::array<QPoint, 7> places = {QPoint(frame.right() + 1, frame.top()),
                                          QPoint(frame.left() - size.width(), frame.top()),
                                          QPoint(right, bottom),
                                          QPoint(right, top),
                                          QPoint(left, bottom),
                                          QPoint(left, top),
                                          QPoint((left + right) / 2, (top + bottom) / 2)};
    QPoint best = places[2];
    std::int64_t leastHidden = std::numeric_limits<std::int64_t>::max();
    for (const QPoint place : places) {
        const QRect rect(place, size);
        const bool isBeside = !rect.intersects(frame);
        const std::int64_t hidden = hiddenPanels(rect);
        if ((!isBeside || screen.contains(rect)) && hidden < leastHidden) {
            leastHidden = hidden;
            best = place;
        }
    }
    return best;
}

/// What the rectangle covers of panels in windows of their own, in square pixels.
std::int64_t PanelDocks::hiddenPanels(const QRect& rect) const
{
    std::int64_t area = 0;
    for (const Entry& entry : m_entries) {
        if (entry.dock->isHidden() || !entry.dock->isFloating())
            continue;
        const QRect common = rect & entry.dock->frameGeometry();
        area += std::int64_t{common.width()} * common.height();
    }
    return area;
}

const PanelDocks::Entry* PanelDocks::find(const QString& name) const
{
    for (const Entry& entry : m_entries) {
        if (name == QLatin1String(entry.description->name))
            return &entry;
    }
    return nullptr;
}

} // namespace plyline::window
