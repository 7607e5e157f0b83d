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

/// A panel and where it is.
struct PanelEntry
{
    enum class Where : std::uint8_t { Nowhere, Tab, Stage, Window };

    inspector::Tab tab;
    QString title;
    panels::PanelHome home = panels::PanelHome::Inspector;
    inspector::Part part = inspector::Part::Lower; ///< Of the inspector, the last time.
    QSize windowSize{420, 560};
    QAction* action = nullptr;
    std::function<QWidget*()> make;
    QWidget* page = nullptr; ///< Made when it opens for the first time.
    Where where = Where::Nowhere;
    inspector::PanelWindow* window = nullptr;
    QRect windowRect;    ///< The last one; empty for none.
    bool isLent = false; ///< Another part of the window has the page.
};

/// Puts panels into their places and takes them out: a tab of the inspector, a view of the stage, a
/// window of their own.
class PanelPlaces : public QObject
{
    Q_OBJECT

public:
    PanelPlaces(inspector::Inspector& inspector, stage::Stage& stage, QWidget& window,
                look::Look& look, QObject* parent);

    /// Preconditions: the panel is nowhere; no other one is on the stage.
    void open(PanelEntry& entry, PanelPlace place);
    /// Leaves the page without a place; what was typed into it is there the next time.
    void withdraw(PanelEntry& entry);
    [[nodiscard]] bool isOpen(const PanelEntry& entry) const;
    /// Whether nothing lies in front of it.
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
};

} // namespace plyline::window
