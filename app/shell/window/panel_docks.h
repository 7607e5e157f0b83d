#pragma once

#include <QtCore/QObject>
#include <QtCore/QSize>
#include <QtCore/QString>

#include "app/kit/look/look.h"
#include "app/shell/actions/actions.h"

#include <cstdint>
#include <functional>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace plyline::window {

/// Where a panel opens the first time; it can be dragged elsewhere, and stands there the next time.
enum class PanelPlace : std::uint8_t { Right, Bottom, OwnWindow };

/// A panel beside the two views, closed until its action opens it.
struct PanelSpec
{
    actions::ActionId action; ///< A switch; its title is the panel's, its hint the tool tip.
    QString name;             ///< For what is remembered; never translated.
    PanelPlace place = PanelPlace::Right;
    QSize size;                     ///< The first one, in logical pixels.
    std::function<QWidget*()> make; ///< Called when the panel opens for the first time.
};

/// The panels of the main window that can be opened and closed: a dock each. A panel whose window
/// has no room for it beside the boards opens in a window of its own.
class PanelDocks : public QObject
{
    Q_OBJECT

public:
    PanelDocks(QMainWindow& window, actions::Actions& actions, look::Look& look);

    void add(PanelSpec spec);
    /// Opens the panel, or brings it to the front.
    void reveal(actions::ActionId action);
    /// The panel's widget; null before it was first open.
    [[nodiscard]] QWidget* panel(actions::ActionId action) const;

    /// Which panels are open, and where. As QMainWindow::saveState makes it.
    [[nodiscard]] QByteArray state() const;
    /// Call after the last add().
    void restore(const QByteArray& state);

private:
    struct Entry
    {
        PanelSpec spec;
        QDockWidget* dock;
        bool wasPlaced;
    };

    void setOpen(std::size_t entry, bool isOpen);
    void fill(Entry& entry);
    void place(Entry& entry);
    [[nodiscard]] QPoint freePlace(QSize size) const;
    [[nodiscard]] std::int64_t hiddenPanels(const QRect& rect) const;
    [[nodiscard]] const Entry* find(actions::ActionId action) const;

    QMainWindow& m_window;
    actions::Actions& m_actions;
    look::Look& m_look;
    std::vector<Entry> m_entries;
};

} // namespace plyline::window
