#include "app/shell/window/panel_places.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>

#include "app/kit/look/faces.h"
#include "app/kit/look/look.h"
#include "app/shell/inspector/panel_window.h"
#include "app/shell/inspector/tab_group.h"
#include "app/shell/stage/stage.h"

#include <algorithm>
#include <utility>

namespace plyline::window {

using inspector::PanelWindow;
using inspector::Part;
using Where = PanelEntry::Where;

namespace {

/// Offset between windows of panels that have no place yet.
constexpr int windowStep = 32;
/// Space for the main window's title, menu and tabs, which stay visible.
constexpr int columnTop = 96;

/// Returns the rectangle moved wholly onto a screen, including a frame like the main window's.
QRect onScreen(QRect rect, const QWidget& main)
{
    const QScreen* screen = QGuiApplication::screenAt(rect.center());
    QRect room = (screen ? screen : main.screen())->availableGeometry();
    room.setTop(room.top() + main.geometry().top() - main.frameGeometry().top());
    rect.setSize(rect.size().boundedTo(room.size()));
    rect.moveLeft(std::clamp(rect.left(), room.left(), room.right() + 1 - rect.width()));
    rect.moveTop(std::clamp(rect.top(), room.top(), room.bottom() + 1 - rect.height()));
    return rect;
}

/// Returns a place beside the main window if the screen has room, else over its right column.
QRect firstPlace(const QSize& size, const QWidget& main)
{
    const QRect room = main.screen()->availableGeometry();
    const QRect frame = main.frameGeometry();
    QRect rect(QPoint(), size);
    if (room.right() - frame.right() >= size.width())
        rect.moveTopLeft(QPoint(frame.right() + 1, main.geometry().top()));
    else if (frame.left() - room.left() >= size.width())
        rect.moveTopRight(QPoint(frame.left() - 1, main.geometry().top()));
    else
        rect.moveTopRight(frame.topRight() + QPoint(-inspector::Shelf::stripWidth, columnTop));
    return rect;
}

} // namespace

PanelPlace tabPlace(Part part)
{
    return part == Part::Upper ? PanelPlace::Upper : PanelPlace::Lower;
}

PanelPlaces::PanelPlaces(inspector::Inspector& inspector, stage::Stage& stage, QWidget& window,
                         look::Look& look, QObject* parent)
    : QObject(parent), m_inspector(inspector), m_stage(stage), m_window(window), m_look(look)
{
    connect(&look, &look::Look::changed, this, [this] { m_hasLookChanged = true; });
}

void PanelPlaces::restoreTones()
{
    if (!m_hasLookChanged)
        return;
    look::applyFaces();
    Q_EMIT m_look.changed();
}

void PanelPlaces::open(PanelEntry& entry, PanelPlace place)
{
    if (!entry.page)
        entry.page = entry.make();
    switch (place) {
    case PanelPlace::Upper:
    case PanelPlace::Lower:
        entry.where = Where::Tab;
        entry.part = place == PanelPlace::Upper ? Part::Upper : Part::Lower;
        m_inspector.group(entry.part).add(entry.tab, entry.page);
        break;
    case PanelPlace::Stage:
        entry.where = Where::Stage;
        m_stage.setPanel(entry.tab.title, entry.page);
        break;
    case PanelPlace::Window:
        entry.where = Where::Window;
        openWindow(entry);
        break;
    }
    restoreTones();
}

bool PanelPlaces::isOpen(const PanelEntry& entry) const
{
    if (entry.home == panels::PanelHome::TwoMoments)
        return m_stage.shownView() == stage::View::Comparison;
    return entry.where != Where::Nowhere;
}

bool PanelPlaces::isSeen(const PanelEntry& entry) const
{
    if (entry.home == panels::PanelHome::TwoMoments)
        return isOpen(entry);
    switch (entry.where) {
    case Where::Nowhere:
        return false;
    case Where::Tab:
        return !m_inspector.isHidden() && m_inspector.isFront(entry.tab.name);
    case Where::Stage:
        return m_stage.shownView() == stage::View::Panel;
    case Where::Window:
        return true;
    }
    return false;
}

inspector::ShelfState PanelPlaces::shelfState(const PanelEntry& entry) const
{
    if (isSeen(entry))
        return inspector::ShelfState::Seen;
    // A panel that cannot be closed is open as long as its column is.
    const bool isAside =
        !entry.tab.isClosable && entry.where == Where::Tab && m_inspector.isHidden();
    return isOpen(entry) && !isAside ? inspector::ShelfState::Behind
                                     : inspector::ShelfState::Closed;
}

void PanelPlaces::openWindow(PanelEntry& entry)
{
    const QString name = entry.tab.name;
    entry.window = new PanelWindow(entry.title, entry.page, m_look, &m_window);
    connect(entry.window, &PanelWindow::putBackWanted, this,
            [this, name] { Q_EMIT putBackWanted(name); });
    connect(entry.window, &PanelWindow::closed, this, [this, name] { Q_EMIT closeWanted(name); });
    if (entry.windowRect.isEmpty())
        entry.windowRect = firstPlace(entry.windowSize, m_window)
                               .translated(QPoint(windowStep, windowStep) * m_windowsPlaced++);
    entry.window->setGeometry(onScreen(entry.windowRect, m_window));
    // Shown before the main window, it would be behind it.
    if (m_window.isVisible())
        entry.window->show();
}

void PanelPlaces::withdraw(PanelEntry& entry)
{
    if (QWidget* focused = QApplication::focusWidget();
        focused && entry.page && entry.page->isAncestorOf(focused))
        m_stage.setFocus(Qt::OtherFocusReason);
    switch (std::exchange(entry.where, Where::Nowhere)) {
    case Where::Nowhere:
        return;
    case Where::Tab:
        entry.part = m_inspector.partOf(entry.tab.name).value_or(entry.part);
        m_inspector.take(entry.tab.name);
        break;
    case Where::Stage:
        m_stage.takePanel();
        break;
    case Where::Window:
        entry.windowRect = entry.window->geometry();
        entry.window->take();
        entry.window->hide();
        entry.window->deleteLater();
        entry.window = nullptr;
        break;
    }
    entry.page->hide();
    entry.page->setParent(&m_window);
}

} // namespace plyline::window

#include "moc_panel_places.cpp"
