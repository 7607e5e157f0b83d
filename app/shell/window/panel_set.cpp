#include "app/shell/window/panel_set.h"

#include "app/kit/widgets/panel.h"
#include "app/shell/inspector/panel_window.h"
#include "app/shell/inspector/tab_group.h"
#include "app/shell/stage/stage.h"

#include <algorithm>
#include <utility>

namespace plyline::window {

using inspector::Part;
using panels::PanelHome;
using stage::View;
using Where = PanelEntry::Where;

PanelSet::PanelSet(inspector::Inspector& inspector, stage::Stage& stage, PanelPlaces& places)
    : m_inspector(inspector), m_stage(stage), m_places(places)
{}

PanelEntry& PanelSet::add(PanelEntry entry)
{
    m_entries.push_back(std::move(entry));
    return m_entries.back();
}

PanelEntry* PanelSet::find(const QString& name)
{
    return const_cast<PanelEntry*>(std::as_const(*this).find(name));
}

const PanelEntry* PanelSet::find(const QString& name) const
{
    for (const PanelEntry& entry : m_entries)
        if (entry.tab.name == name)
            return &entry;
    return nullptr;
}

PanelEntry* PanelSet::onStage()
{
    for (PanelEntry& entry : m_entries)
        if (entry.where == Where::Stage)
            return &entry;
    return nullptr;
}

PanelEntry* PanelSet::comparison()
{
    for (PanelEntry& entry : m_entries)
        if (entry.home == PanelHome::TwoMoments)
            return &entry;
    return nullptr;
}

void PanelSet::open(PanelEntry& entry, PanelPlace place)
{
    if (PanelEntry* const other = place == PanelPlace::Stage ? onStage() : nullptr)
        m_places.withdraw(*other);
    m_places.open(entry, place);
}

void PanelSet::close(PanelEntry& entry)
{
    m_places.withdraw(entry);
    if (auto* const panel = qobject_cast<widgets::Panel*>(entry.page))
        panel->noteClosed();
}

void PanelSet::reset()
{
    for (PanelEntry& entry : m_entries) {
        entry.windowRect = {};
        if (entry.isLent || entry.where == Where::Nowhere)
            continue;
        if (entry.tab.isClosable) {
            close(entry);
            continue;
        }
        m_places.withdraw(entry);
        open(entry, tabPlace(entry.part));
    }
}

PanelsLayout PanelSet::layout() const
{
    PanelsLayout layout;
    const auto add = [&](Part part, PanelPlace place) {
        for (const QString& name : m_inspector.group(part).names())
            layout.open.push_back({name, place});
    };
    add(Part::Upper, PanelPlace::Upper);
    add(Part::Lower, PanelPlace::Lower);
    for (const PanelEntry& entry : m_entries) {
        if (entry.where == Where::Stage)
            layout.open.push_back({entry.tab.name, PanelPlace::Stage});
        if (entry.where == Where::Window)
            layout.open.push_back({entry.tab.name, PanelPlace::Window});
        const QRect rect = entry.window ? entry.window->geometry() : entry.windowRect;
        if (!rect.isEmpty())
            layout.windows.emplace_back(entry.tab.name, rect);
    }
    layout.frontUpper = m_inspector.group(Part::Upper).front();
    layout.frontLower = m_inspector.group(Part::Lower).front();
    return layout;
}

void PanelSet::restore(const PanelsLayout& layout)
{
    const View view = m_stage.view();
    for (const auto& [name, rect] : layout.windows)
        if (PanelEntry* entry = find(name))
            entry->windowRect = rect;
    for (const OpenPanel& panel : layout.open) {
        PanelEntry* entry = find(panel.name);
        if (!entry || entry->isLent || entry->home == PanelHome::TwoMoments)
            continue;
        // A panel that cannot be closed is a tab already: it moves to its place in the order.
        m_places.withdraw(*entry);
        open(*entry, panel.place);
    }
    openMissing(layout);
    m_inspector.group(Part::Upper).setFront(layout.frontUpper);
    m_inspector.group(Part::Lower).setFront(layout.frontLower);
    if (view != View::Panel)
        m_stage.setView(view);
}

/// Puts panels that cannot be closed, and of which the layout does not know, behind those of which
/// it does: it may come from a version that did not have them.
void PanelSet::openMissing(const PanelsLayout& layout)
{
    for (PanelEntry& entry : m_entries) {
        const bool isKnown =
            layout.open.empty() ||
            std::any_of(layout.open.begin(), layout.open.end(),
                        [&](const OpenPanel& panel) { return panel.name == entry.tab.name; });
        if (isKnown || entry.tab.isClosable || entry.isLent)
            continue;
        m_places.withdraw(entry);
        open(entry, tabPlace(entry.part));
    }
}

} // namespace plyline::window
