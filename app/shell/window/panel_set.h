#pragma once

#include "app/shell/window/panel_places.h"

#include <vector>

namespace plyline::window {

/// The panels of the window, in the order in which they were added, and the layout that they have
/// together.
class PanelSet
{
public:
    PanelSet(inspector::Inspector& inspector, stage::Stage& stage, PanelPlaces& places);

    /// The reference is valid until the next panel is added.
    PanelEntry& add(PanelEntry entry);
    [[nodiscard]] const std::vector<PanelEntry>& all() const { return m_entries; }
    /// Null if there is no such panel.
    [[nodiscard]] PanelEntry* find(const QString& name);
    [[nodiscard]] const PanelEntry* find(const QString& name) const;
    /// The wide panel that is open; null if none is.
    [[nodiscard]] PanelEntry* onStage();
    /// The panel that compares two moments; null if there is none.
    [[nodiscard]] PanelEntry* comparison();

    /// Opens a panel that has no place. Only one wide panel is open at a time: a new one replaces
    /// the one before.
    void open(PanelEntry& entry, PanelPlace place);
    /// Closes a panel that can be closed, and notes it in the panel.
    void close(PanelEntry& entry);
    /// Closes all panels that can be closed, puts the others into their tabs and forgets where
    /// windows were.
    void reset();

    [[nodiscard]] PanelsLayout layout() const;
    void restore(const PanelsLayout& layout);

private:
    void openMissing(const PanelsLayout& layout);

    inspector::Inspector& m_inspector;
    stage::Stage& m_stage;
    PanelPlaces& m_places;
    std::vector<PanelEntry> m_entries;
};

} // namespace plyline::window
