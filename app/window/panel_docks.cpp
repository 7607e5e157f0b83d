#include "app/window/panel_docks.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>

#include "app/window/dock_title.h"

namespace plyline::window {

using controllers::ActionId;

namespace {

/// What the boards, the lists and the moves want beside a docked panel.
constexpr int widthOfTheRest = 1040;
constexpr int heightOfTheRest = 640;
/// Round a panel in a window of its own.
constexpr QSize titleRoom(40, 80);

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

bool hasRoom(const QMainWindow& window, const PanelSpec& spec)
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

PanelDocks::PanelDocks(QMainWindow& window, controllers::Actions& actions, look::Look& look)
    : QObject(&window), m_window(window), m_actions(actions), m_look(look)
{
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDocumentMode(true);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void PanelDocks::add(PanelSpec spec)
{
    QAction& action = m_actions[spec.action];
    auto* dock = new PanelDock(controllers::specOf(spec.action).plainTitle(), m_window, m_look);
    dock->setObjectName(spec.name);
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea |
                          Qt::BottomDockWidgetArea);
    auto* title = new DockTitle(*dock, m_look);
    connect(dock, &QDockWidget::topLevelChanged, title,
            [dock, title] { chooseTitle(*dock, *title); });
    dock->setTitleBarWidget(title);
    m_window.addDockWidget(areaOf(spec.place), dock);
    dock->hide();

    const std::size_t index = m_entries.size();
    m_entries.push_back({std::move(spec), dock, false});
    connect(&action, &QAction::toggled, this,
            [this, index](bool isOpen) { setOpen(index, isOpen); });
    connect(dock->toggleViewAction(), &QAction::toggled, &action, &QAction::setChecked);
}

void PanelDocks::reveal(ActionId action)
{
    const Entry* entry = find(action);
    if (!entry)
        return;
    m_actions[action].setChecked(true);
    entry->dock->raise();
    if (entry->dock->isFloating())
        entry->dock->activateWindow();
}

QWidget* PanelDocks::panel(ActionId action) const
{
    const Entry* entry = find(action);
    return entry ? entry->dock->widget() : nullptr;
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
        m_actions[entry.spec.action].setChecked(!entry.dock->isHidden());
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
    if (QWidget* panel = entry.dock->widget())
        panel->setFocus(Qt::OtherFocusReason);
}

void PanelDocks::fill(Entry& entry)
{
    if (!entry.dock->widget())
        entry.dock->setWidget(entry.spec.make());
}

void PanelDocks::place(Entry& entry)
{
    if (entry.wasPlaced)
        return;
    entry.wasPlaced = true;
    if (!hasRoom(m_window, entry.spec)) {
        entry.dock->setFloating(true);
        // In front of the window, and no larger, so that its title can be reached.
        const QSize size = entry.spec.size.boundedTo(m_window.size() - titleRoom);
        entry.dock->resize(size);
        const QRect middle(QPoint(), size);
        entry.dock->move(m_window.geometry().center() - middle.center());
        return;
    }
    for (const Entry& other : m_entries) {
        if (&other == &entry || other.dock->isHidden() || other.dock->isFloating() ||
            m_window.dockWidgetArea(other.dock) != areaOf(entry.spec.place))
            continue;
        m_window.tabifyDockWidget(other.dock, entry.dock);
        return;
    }
    m_window.resizeDocks({entry.dock}, {entry.spec.size.width()}, Qt::Horizontal);
    m_window.resizeDocks({entry.dock}, {entry.spec.size.height()}, Qt::Vertical);
}

const PanelDocks::Entry* PanelDocks::find(ActionId action) const
{
    for (const Entry& entry : m_entries)
        if (entry.spec.action == action)
            return &entry;
    return nullptr;
}

} // namespace plyline::window
