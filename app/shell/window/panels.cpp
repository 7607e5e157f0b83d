#include "app/shell/window/panels.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include "app/shell/inspector/panel_window.h"
#include "app/shell/inspector/tab_group.h"
#include "app/shell/stage/stage.h"

#include <algorithm>
#include <utility>

namespace plyline::window {

using inspector::Part;
using inspector::ShelfState;
using panels::PanelHome;
using stage::View;
using Where = PanelEntry::Where;

namespace {

PanelPlace tabPlace(Part part)
{
    return part == Part::Upper ? PanelPlace::Upper : PanelPlace::Lower;
}

} // namespace

Panels::Panels(const Places& places, const panels::PanelContext& context, QObject* parent)
    : QObject(parent),
      m_places(places),
      m_context(context),
      m_placing(new PanelPlaces(places.inspector, places.stage, places.window, context.look, this))
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
            for (Entry& entry : m_entries)
                if (entry.where == Where::Stage)
                    return act(entry.tab.name);
        });
    };
    onStage(&stage::Stage::panelCloseWanted, [this](const QString& name) { close(name); });
    onStage(&stage::Stage::panelDetachWanted, [this](const QString& name) { detach(name); });
}

void Panels::add(const OwnPanel& panel)
{
    Entry entry;
    entry.tab = panel.tab;
    entry.title = panel.title;
    entry.part = panel.part;
    entry.action = panel.action;
    entry.page = panel.page;
    if (entry.page && entry.tab.isClosable)
        entry.page->hide();
    m_entries.push_back(entry);
    if (!panel.icon.isEmpty())
        m_places.shelf.add(
            {panel.tab.name, panel.title,
             panel.action ? panel.action->shortcut().toString(QKeySequence::NativeText) : QString(),
             panel.icon, panel.shelfGroup});
    if (!panel.tab.isClosable)
        open(m_entries.back(), tabPlace(panel.part));
}

void Panels::addAll(actions::Actions& actions)
{
    constexpr int firstGroup = 8; // behind those of the window's own panels
    for (std::size_t i = 0; i < actions.panels().size(); ++i) {
        const panels::PanelDescription& panel = *actions.panels()[i];
        Entry entry;
        entry.tab = {QString::fromLatin1(panel.name), panel.shortTitle(),
                     inspector::TabTone::Neutral, true};
        entry.title = panel.plainTitle();
        entry.home = panel.home;
        entry.windowSize = panel.size;
        entry.action = &actions.ofPanel(i);
        entry.make = [this, &panel] { return panel.make(m_context); };
        const QString name = entry.tab.name;
        connect(entry.action, &QAction::triggered, this, [this, name] { toggle(name); });
        m_places.shelf.add({name, entry.title, panel.shortcut().toString(QKeySequence::NativeText),
                            QString::fromLatin1(panel.icon),
                            firstGroup + static_cast<int>(panel.group)});
        m_entries.push_back(std::move(entry));
    }
    showState();
}

void Panels::reveal(const QString& name)
{
    Entry* entry = find(name);
    if (!entry || entry->isLent)
        return;
    if (entry->home == PanelHome::TwoMoments) {
        m_places.stage.setView(View::Comparison);
        return;
    }
    if (entry->where == Where::Nowhere) {
        const bool isWide = entry->home == PanelHome::Stage;
        open(*entry, isWide ? PanelPlace::Stage : tabPlace(entry->part));
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
    Entry* entry = find(name);
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
    m_placing->withdraw(*entry);
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
    Entry* entry = find(name);
    if (!entry || entry->home == PanelHome::TwoMoments || entry->where == Where::Window ||
        entry->isLent)
        return;
    if (at) {
        const QSize size =
            entry->windowRect.isEmpty() ? entry->windowSize : entry->windowRect.size();
        entry->windowRect = QRect(*at - QPoint(size.width() / 2, 18), size);
    }
    m_placing->withdraw(*entry);
    open(*entry, PanelPlace::Window);
    reveal(name);
    Q_EMIT closed();
}

void Panels::putBack(const QString& name)
{
    Entry* entry = find(name);
    if (!entry || entry->where != Where::Window)
        return;
    m_placing->withdraw(*entry);
    reveal(name);
}

bool Panels::isOpen(const QString& name) const
{
    const Entry* entry = find(name);
    return entry && m_placing->isOpen(*entry);
}

bool Panels::isSeen(const QString& name) const
{
    const Entry* entry = find(name);
    return entry && m_placing->isSeen(*entry);
}

bool Panels::hasClosableTab() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return entry.where == Where::Tab && entry.tab.isClosable;
    });
}

QWidget* Panels::lend(const QString& name)
{
    Entry* entry = find(name);
    Q_ASSERT(entry && entry->page);
    m_placing->withdraw(*entry);
    entry->isLent = true;
    m_places.shelf.setItemVisible(name, false);
    showState();
    return entry->page;
}

void Panels::takeBack(const QString& name, bool isOpen)
{
    Entry* entry = find(name);
    Q_ASSERT(entry && entry->page);
    entry->isLent = false;
    m_places.shelf.setItemVisible(name, true);
    if (isOpen)
        open(*entry, tabPlace(entry->part));
    else
        entry->page->hide();
    showState();
}

PanelsLayout Panels::state() const
{
    PanelsLayout state;
    const auto add = [&](Part part, PanelPlace place) {
        for (const QString& name : m_places.inspector.group(part).names())
            state.open.push_back({name, place});
    };
    add(Part::Upper, PanelPlace::Upper);
    add(Part::Lower, PanelPlace::Lower);
    for (const Entry& entry : m_entries) {
        if (entry.where == Where::Stage)
            state.open.push_back({entry.tab.name, PanelPlace::Stage});
        if (entry.where == Where::Window)
            state.open.push_back({entry.tab.name, PanelPlace::Window});
        const QRect rect = entry.window ? entry.window->geometry() : entry.windowRect;
        if (!rect.isEmpty())
            state.windows.emplace_back(entry.tab.name, rect);
    }
    state.frontUpper = m_places.inspector.group(Part::Upper).front();
    state.frontLower = m_places.inspector.group(Part::Lower).front();
    return state;
}

void Panels::restore(const PanelsLayout& state)
{
    const View view = m_places.stage.view();
    for (const auto& [name, rect] : state.windows)
        if (Entry* entry = find(name))
            entry->windowRect = rect;
    for (const OpenPanel& panel : state.open) {
        Entry* entry = find(panel.name);
        if (!entry || entry->isLent || entry->home == PanelHome::TwoMoments)
            continue;
        // One that is always there is a tab already: it goes to its place in the order.
        m_placing->withdraw(*entry);
        open(*entry, panel.place);
    }
    openMissing(state);
    m_places.inspector.group(Part::Upper).setFront(state.frontUpper);
    m_places.inspector.group(Part::Lower).setFront(state.frontLower);
    if (view != View::Panel)
        m_places.stage.setView(view);
    showState();
}

/// Puts panels that are always there, and of which the state does not know, behind those of which
/// it does: it may come from a version that did not have them.
void Panels::openMissing(const PanelsLayout& state)
{
    for (Entry& entry : m_entries) {
        const bool isKnown =
            state.open.empty() ||
            std::any_of(state.open.begin(), state.open.end(),
                        [&](const OpenPanel& panel) { return panel.name == entry.tab.name; });
        if (isKnown || entry.tab.isClosable || entry.isLent)
            continue;
        m_placing->withdraw(entry);
        open(entry, tabPlace(entry.part));
    }
}

void Panels::closeAll()
{
    for (Entry& entry : m_entries) {
        entry.windowRect = {};
        if (entry.isLent || entry.where == Where::Nowhere)
            continue;
        m_placing->withdraw(entry);
        if (!entry.tab.isClosable)
            open(entry, tabPlace(entry.part));
    }
    showState();
}

Panels::Entry* Panels::find(const QString& name)
{
    return const_cast<Entry*>(std::as_const(*this).find(name));
}

const Panels::Entry* Panels::find(const QString& name) const
{
    for (const Entry& entry : m_entries)
        if (entry.tab.name == name)
            return &entry;
    return nullptr;
}

/// One wide panel is open at a time: it takes the place of another one.
void Panels::open(Entry& entry, PanelPlace place)
{
    if (place == PanelPlace::Stage) {
        for (Entry& other : m_entries)
            if (other.where == Where::Stage)
                m_placing->withdraw(other);
    }
    m_placing->open(entry, place);
}

void Panels::showWindows()
{
    for (const Entry& entry : m_entries) {
        if (!entry.window)
            continue;
        entry.window->show();
        entry.window->raise();
    }
}

void Panels::showComparison()
{
    for (Entry& entry : m_entries) {
        if (entry.home != PanelHome::TwoMoments)
            continue;
        if (!entry.page)
            entry.page = entry.make();
        m_places.stage.setComparison(entry.page);
    }
}

void Panels::showState()
{
    for (const Entry& entry : m_entries) {
        m_places.shelf.setState(entry.tab.name, m_placing->shelfState(entry));
        if (entry.make)
            entry.action->setChecked(m_placing->isOpen(entry));
    }
    Q_EMIT changed();
}

void Panels::showMenu(const QString& name, const QPoint& globalPosition)
{
    const Entry* entry = find(name);
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
