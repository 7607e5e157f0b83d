#pragma once

#include <QtCore/QObject>
#include <QtCore/QRect>

#include "app/panels/panel_description.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/inspector/shelf.h"
#include "app/shell/window/layout.h"

#include <functional>

class QAction;

namespace plyline::inspector {
class PanelWindow;
}
namespace plyline::stage {
class Stage;
}

namespace plyline::window {

/// A panel and its present place.
struct PanelEntry
{
    enum class Where : std::uint8_t { Nowhere, Tab, Stage, Window };

    inspector::Tab tab;
    QString title;
    panels::PanelHome home = panels::PanelHome::Inspector;
    inspector::Part part = inspector::Part::Lower; ///< Its last part of the inspector.
    QSize windowSize{420, 560};
    QAction* action = nullptr;
    std::function<QWidget*()> make;
    QWidget* page = nullptr; ///< Null until the panel is opened for the first time.
    Where where = Where::Nowhere;
    inspector::PanelWindow* window = nullptr;
    QRect windowRect;    ///< Last geometry of its window; empty if it had none.
    bool isLent = false; ///< Whether another part of the window shows the page.
};

/// Returns the place of a tab in this part of the inspector.
[[nodiscard]] PanelPlace tabPlace(inspector::Part part);

/// Puts panels into their places and removes them: a tab of the inspector, a view of the stage, or
/// a separate window.
class PanelPlaces : public QObject
{
    Q_OBJECT

public:
    PanelPlaces(inspector::Inspector& inspector, stage::Stage& stage, QWidget& window,
                look::Look& look, QObject* parent);

    /// Preconditions: the panel has no place, and no other one is on the stage.
    void open(PanelEntry& entry, PanelPlace place);
    /// Removes the panel from its place. The page is kept with what was typed into it.
    void withdraw(PanelEntry& entry);
    /// Gives widgets that were moved to another parent their tones and fonts again: with a style
    /// sheet Qt gives them back those that they had before the theme was changed.
    void restoreTones();
    [[nodiscard]] bool isOpen(const PanelEntry& entry) const;
    /// Whether the panel is open and not behind another one.
    [[nodiscard]] bool isSeen(const PanelEntry& entry) const;
    [[nodiscard]] inspector::ShelfState shelfState(const PanelEntry& entry) const;

Q_SIGNALS:
    void putBackWanted(const QString& name);
    void closeWanted(const QString& name);

private:
    void openWindow(PanelEntry& entry);

    inspector::Inspector& m_inspector;
    stage::Stage& m_stage;
    QWidget& m_window;
    look::Look& m_look;
    int m_windowsPlaced = 0;
    bool m_hasLookChanged = false;
};

} // namespace plyline::window
