#pragma once

#include <QtCore/QObject>
#include <QtCore/QSize>
#include <QtCore/QString>

#include "app/kit/look/look.h"
#include "app/shell/actions/actions.h"

#include <cstdint>
#include <functional>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;

namespace plyline::window {

/// The panels of the main window that can be opened and closed: a dock each. A panel whose window
/// has no room for it beside the boards opens in a window of its own.
class PanelDocks : public QObject
{
    Q_OBJECT

public:
    /// A dock for each of the actions' panels.
    PanelDocks(QMainWindow& window, actions::Actions& actions, const panels::PanelContext& context);

    /// Opens the panel of that name, or brings it to the front.
    void reveal(const QString& name);
    /// The panel's widget; null before it was first open.
    [[nodiscard]] widgets::Panel* panel(const QString& name) const;

    /// Which panels are open, and where. As QMainWindow::saveState makes it.
    [[nodiscard]] QByteArray state() const;
    void restore(const QByteArray& state);

private:
    struct Entry
    {
        const panels::PanelDescription* description;
        QAction* action;
        QDockWidget* dock;
        widgets::Panel* panel = nullptr; ///< Made when it opens for the first time.
        bool wasPlaced = false;
    };

    void add(const panels::PanelDescription& description, QAction& action);
    void setOpen(std::size_t entry, bool isOpen);
    void fill(Entry& entry);
    void place(Entry& entry);
    [[nodiscard]] QPoint freePlace(QSize size) const;
    [[nodiscard]] std::int64_t hiddenPanels(const QRect& rect) const;
    [[nodiscard]] const Entry* find(const QString& name) const;

    QMainWindow& m_window;
    panels::PanelContext m_context;
    std::vector<Entry> m_entries;
};

} // namespace plyline::window
