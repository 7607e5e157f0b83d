#pragma once

#include <QtCore/QObject>

#include "app/shell/actions/actions.h"
#include "app/shell/inspector/shelf.h"
#include "app/shell/window/panel_places.h"

#include <optional>
#include <vector>

namespace plyline::window {

/// Opens and closes panels: as a tab of the inspector, as a view of the stage, or in a window of
/// its own. The shelf, the menu, and the keys all come here.
class Panels : public QObject
{
    Q_OBJECT

public:
    struct Places
    {
        inspector::Inspector& inspector;
        inspector::Shelf& shelf;
        stage::Stage& stage;
        QWidget& window; ///< The main one.
    };
    /// A panel that the window makes itself.
    struct OwnPanel
    {
        inspector::Tab tab; ///< One that cannot be closed is always there.
        QString title;
        QString icon; ///< Empty: not on the shelf.
        inspector::Part part = inspector::Part::Lower;
        int shelfGroup = 0;
        QWidget* page = nullptr;
        QAction* action = nullptr; ///< For the key that the shelf names.
    };

    Panels(const Places& places, const panels::PanelContext& context, QObject* parent);

    /// Own panels come first, in the order of the shelf.
    void add(const OwnPanel& panel);
    void addAll(actions::Actions& actions);

    /// Opens the panel, or brings it to the front.
    void reveal(const QString& name);
    /// One that is always there hides the inspector instead.
    void close(const QString& name);
    /// Closes a panel that is seen; opens one that is not.
    void toggle(const QString& name);
    void detach(const QString& name, std::optional<QPoint> at = std::nullopt);
    void putBack(const QString& name);

    [[nodiscard]] bool isOpen(const QString& name) const;
    [[nodiscard]] bool isSeen(const QString& name) const;
    /// Whether a panel that can be closed is among the inspector's tabs.
    [[nodiscard]] bool hasClosableTab() const;
    /// Takes an own panel's page out, for another place, or back in.
    QWidget* lend(const QString& name);
    void takeBack(const QString& name, bool isOpen);

    [[nodiscard]] PanelsLayout state() const;
    void restore(const PanelsLayout& state);
    void closeAll();
    /// Has the shelf and the actions say again what is open and seen.
    void showState();
    /// Shows the windows that were restored, in front of the main one, once that is there.
    void showWindows();

Q_SIGNALS:
    /// A tab is to be seen: the column must be open.
    void inspectorWanted();
    /// A panel that is always there is to be seen no more.
    void inspectorUnwanted();
    /// What is open, where, or seen.
    void changed();
    void closed();

private:
    using Entry = PanelEntry;
    [[nodiscard]] Entry* find(const QString& name);
    [[nodiscard]] const Entry* find(const QString& name) const;
    void open(Entry& entry, PanelPlace place);
    void openMissing(const PanelsLayout& state);
    void showComparison();
    void showMenu(const QString& name, const QPoint& globalPosition);

    Places m_places;
    panels::PanelContext m_context;
    PanelPlaces* m_placing;
    std::vector<Entry> m_entries;
};

} // namespace plyline::window
