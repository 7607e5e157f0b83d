#pragma once

#include <QtCore/QObject>

#include "app/shell/actions/actions.h"
#include "app/shell/inspector/shelf.h"
#include "app/shell/window/panel_set.h"

#include <optional>

namespace plyline::window {

/// Opens and closes panels: as a tab of the inspector, as a view of the stage, or in a separate
/// window. Handles the shelf, the menu and the keys.
class Panels : public QObject
{
    Q_OBJECT

public:
    struct Places
    {
        inspector::Inspector& inspector;
        inspector::Shelf& shelf;
        stage::Stage& stage;
        QWidget& window; ///< The main window.
    };
    /// A panel that the main window creates itself.
    struct OwnPanel
    {
        inspector::Tab tab; ///< If it cannot be closed, it is always open.
        QString title;
        QString icon; ///< Empty if it is not on the shelf.
        inspector::Part part = inspector::Part::Lower;
        int shelfGroup = 0;
        QWidget* page = nullptr;
        QAction* action = nullptr; ///< Its key is shown on the shelf.
    };

    Panels(const Places& places, const panels::PanelContext& context, QObject* parent);

    /// Adds a panel of the main window. Call this before addAll(), in the order of the shelf.
    void add(const OwnPanel& panel);
    void addAll(actions::Actions& actions);

    /// Opens the panel or brings it to the front.
    void reveal(const QString& name);
    /// Closes the panel; for a panel that cannot be closed, hides the inspector.
    void close(const QString& name);
    /// Closes a visible panel; opens any other one.
    void toggle(const QString& name);
    void detach(const QString& name, std::optional<QPoint> at = std::nullopt);
    void putBack(const QString& name);

    [[nodiscard]] bool isOpen(const QString& name) const;
    [[nodiscard]] bool isSeen(const QString& name) const;
    /// Whether the inspector has a tab that can be closed.
    [[nodiscard]] bool hasClosableTab() const;
    /// Removes the page of one of the main window's own panels, to be shown elsewhere; takeBack()
    /// returns it.
    QWidget* lend(const QString& name);
    void takeBack(const QString& name, bool isOpen);
    /// To be called when a page that was lent has its new parent.
    void restoreTones() { m_placing->restoreTones(); }

    [[nodiscard]] PanelsLayout state() const;
    void restore(const PanelsLayout& state);
    void closeAll();
    /// Updates the shelf and the actions.
    void showState();
    /// Shows the restored windows in front of the main one. Call this once that is visible.
    void showWindows();

Q_SIGNALS:
    /// Emitted when a tab should be visible: the inspector must be open.
    void inspectorWanted();
    /// Emitted when a panel that cannot be closed should be hidden: the inspector must be closed.
    void inspectorUnwanted();
    /// A sentence of a panel for the user.
    void reported(const QString& sentence);
    /// Emitted when a panel was opened, closed, moved, shown or hidden.
    void changed();
    void closed();

private:
    void showComparison();
    void showMenu(const QString& name, const QPoint& globalPosition);

    Places m_places;
    panels::PanelContext m_context;
    PanelPlaces* m_placing;
    PanelSet m_set;
};

} // namespace plyline::window
