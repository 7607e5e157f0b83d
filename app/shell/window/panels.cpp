#include "app/shell/window/panels.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include "app/shell/inspector/panel_window.h"
#include "app/shell/stage/stage.h"

#include <algorithm>
#include <utility>

namespace plyline::window {

using panels::PanelHome;
using stage::View;
using Where = PanelEntry::Where;

Panels::Panels(const Places& places, const panels::PanelContext& context, QObject* parent)
    : QObject(parent),
      m_places(places),
      m_context(context),
      m_placing(new PanelPlaces(places.inspector, places.stage, places.window, context.look, this)),
      m_set(places.inspector, places.stage, *m_placing)
{
    connect(m_placing, &PanelPlaces::putBackWanted, this, &Panels::putBack);
    connect(m_placing, &PanelPlaces::closeWanted, this, &Panels::close);
    connect(&places.inspector, &inspector::Inspector::changed, this, &Panels::showState);
    connect(&places.inspector, &inspector::Inspector::closeWanted, this, &Panels::close);
    connect(&places.inspector, &inspector::Inspector::detachWanted, this, &Panels::detach);
    connect(&places.shelf, &inspector::Shelf::clicked, this, &Panels::toggle);
    connect(&places.shelf, &inspector::Shelf::menuWanted, this, &Panels::showMenu);
    connect(&places.stage, &stage::Stage::viewChanged, this, &Panels::showState);
    connect(&places.stage, &stage::Stage::comparisonNeeded, this, &Panels::showComparison);
    const auto onStage = [this](auto signal, auto act) {
        connect(&m_places.stage, signal, this, [this, act] {
            if (const PanelEntry* const entry = m_set.onStage())
                act(QString(entry->tab.name));
        });
    };
    onStage(&stage::Stage::panelCloseWanted, [this](const QString& name) { close(name); });
    onStage(&stage::Stage::panelDetachWanted, [this](const QString& name) { detach(name); });
}

void Panels::add(const OwnPanel& panel)
{
    PanelEntry entry;
    entry.tab = panel.tab;
    entry.title = panel.title;
    entry.part = panel.part;
    entry.action = panel.action;
    entry.page = panel.page;
    if (entry.page && entry.tab.isClosable)
        entry.page->hide();
    PanelEntry& added = m_set.add(std::move(entry));
    if (!panel.icon.isEmpty())
        m_places.shelf.add(
            {panel.tab.name, panel.title,
             panel.action ? panel.action->shortcut().toString(QKeySequence::NativeText) : QString(),
             panel.icon, panel.shelfGroup});
    if (!panel.tab.isClosable)
        m_set.open(added, tabPlace(panel.part));
}

void Panels::addAll(actions::Actions& actions)
{
    constexpr int firstGroup = 8; // after the groups of the main window's own panels
    for (std::size_t i = 0; i < actions.panels().size(); ++i) {
        const panels::PanelDescription& panel = *actions.panels()[i];
        PanelEntry entry;
        entry.tab = {QString::fromLatin1(panel.name), panel.shortTitle(),
                     inspector::TabTone::Neutral, true, panel.home == PanelHome::Column};
        entry.title = panel.plainTitle();
        entry.home = panel.home;
        entry.windowSize = panel.size;
        entry.action = &actions.ofPanel(i);
        entry.make = [this, &panel] {
            widgets::Panel* made = panel.make(m_context);
            connect(made, &widgets::Panel::reported, this, &Panels::reported);
            return made;
        };
        const QString name = entry.tab.name;
        connect(entry.action, &QAction::triggered, this, [this, name] { toggle(name); });
        m_places.shelf.add({name, entry.title, panel.shortcut().toString(QKeySequence::NativeText),
                            QString::fromLatin1(panel.icon),
                            firstGroup + static_cast<int>(panel.group)});
        m_set.add(std::move(entry));
    }
    showState();
}

void Panels::reveal(const QString& name)
{
    PanelEntry* entry = m_set.find(name);
    if (!entry || entry->isLent)
        return;
    if (entry->home == PanelHome::TwoMoments) {
        m_places.stage.setView(View::Comparison);
        return;
    }
    if (entry->where == Where::Nowhere) {
        const bool isWide = entry->home == PanelHome::Stage;
        m_set.open(*entry, isWide ? PanelPlace::Stage : tabPlace(entry->part));
    }
    switch (entry->where) {
    case Where::Tab:
        m_places.inspector.setFront(name);
        Q_EMIT inspectorWanted();
        break;
    case Where::Stage:
        m_places.stage.setView(View::Panel);
        break;
    case Where::Window:
        entry->window->show();
        entry->window->raise();
        entry->window->activateWindow();
        break;
    case Where::Nowhere:
        break;
    }
    showState();
    entry->page->setFocus(Qt::OtherFocusReason);
}

void Panels::close(const QString& name)
{
    PanelEntry* entry = m_set.find(name);
    if (!entry)
        return;
    if (entry->home == PanelHome::TwoMoments) {
        m_places.stage.leave(View::Comparison);
        return;
    }
    if (!entry->tab.isClosable) {
        if (entry->where == Where::Window)
            putBack(name);
        else
            Q_EMIT inspectorUnwanted();
        return;
    }
    if (entry->where == Where::Nowhere)
        return;
    m_set.close(*entry);
    showState();
    Q_EMIT closed();
}

void Panels::toggle(const QString& name)
{
    if (isSeen(name))
        close(name);
    else
        reveal(name);
    showState();
}

void Panels::detach(const QString& name, std::optional<QPoint> at)
{
    PanelEntry* entry = m_set.find(name);
    if (!entry || entry->home == PanelHome::TwoMoments || entry->where == Where::Window ||
        entry->isLent)
        return;
    if (at) {
        const QSize size =
            entry->windowRect.isEmpty() ? entry->windowSize : entry->windowRect.size();
        entry->windowRect = QRect(*at - QPoint(size.width() / 2, 18), size);
    }
    m_placing->withdraw(*entry);
    m_set.open(*entry, PanelPlace::Window);
    reveal(name);
    Q_EMIT closed();
}

void Panels::putBack(const QString& name)
{
    PanelEntry* entry = m_set.find(name);
    if (!entry || entry->where != Where::Window)
        return;
    m_placing->withdraw(*entry);
    reveal(name);
}

bool Panels::isOpen(const QString& name) const
{
    const PanelEntry* entry = m_set.find(name);
    return entry && m_placing->isOpen(*entry);
}

bool Panels::isSeen(const QString& name) const
{
    const PanelEntry* entry = m_set.find(name);
    return entry && m_placing->isSeen(*entry);
}

bool Panels::hasClosableTab() const
{
    return std::any_of(m_set.all().begin(), m_set.all().end(), [](const PanelEntry& entry) {
        return entry.where == Where::Tab && entry.tab.isClosable;
    });
}

QWidget* Panels::lend(const QString& name)
{
    PanelEntry* entry = m_set.find(name);
    Q_ASSERT(entry && entry->page);
    m_placing->withdraw(*entry);
    entry->isLent = true;
    m_places.shelf.setItemVisible(name, false);
    showState();
    return entry->page;
}

void Panels::takeBack(const QString& name, bool isOpen)
{
    PanelEntry* entry = m_set.find(name);
    Q_ASSERT(entry && entry->page);
    entry->isLent = false;
    m_places.shelf.setItemVisible(name, true);
    if (isOpen)
        m_set.open(*entry, tabPlace(entry->part));
    else
        entry->page->hide();
    showState();
}

PanelsLayout Panels::state() const
{
    return m_set.layout();
}

void Panels::restore(const PanelsLayout& state)
{
    m_set.restore(state);
    showState();
}

void Panels::closeAll()
{
    m_set.reset();
    showState();
}

void Panels::showWindows()
{
    for (const PanelEntry& entry : m_set.all()) {
        if (!entry.window)
            continue;
        entry.window->show();
        entry.window->raise();
    }
}

void Panels::showComparison()
{
    PanelEntry* const entry = m_set.comparison();
    if (!entry)
        return;
    if (!entry->page)
        entry->page = entry->make();
    m_places.stage.setComparison(entry->page);
}

void Panels::showState()
{
    for (const PanelEntry& entry : m_set.all()) {
        m_places.shelf.setState(entry.tab.name, m_placing->shelfState(entry));
        if (entry.make)
            entry.action->setChecked(m_placing->isOpen(entry));
    }
    Q_EMIT changed();
}

void Panels::showMenu(const QString& name, const QPoint& globalPosition)
{
    const PanelEntry* entry = m_set.find(name);
    if (!entry || entry->home == PanelHome::TwoMoments)
        return;
    auto* menu = new QMenu(&m_places.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isSeen(name))
        connect(menu->addAction(tr("Open")), &QAction::triggered, this,
                [this, name] { reveal(name); });
    if (entry->where == Where::Window)
        connect(menu->addAction(tr("Put back into the main window")), &QAction::triggered, this,
                [this, name] { putBack(name); });
    else
        connect(menu->addAction(tr("Open in a window of its own")), &QAction::triggered, this,
                [this, name] { detach(name); });
    if (entry->tab.isClosable && entry->where != Where::Nowhere)
        connect(menu->addAction(tr("Close")), &QAction::triggered, this,
                [this, name] { close(name); });
    menu->popup(globalPosition);
}

} // namespace plyline::window

#include "moc_panels.cpp"
