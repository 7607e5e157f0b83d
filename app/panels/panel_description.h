#pragma once

#include <QtCore/QList>
#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"

#include <cstdint>
#include <vector>

namespace plyline::panels {

/// What panels are made from. Both members live longer than any panel.
struct PanelContext
{
    workspace::Workspace& workspace;
    look::Look& look;
};

/// Where a panel is shown.
enum class PanelHome : std::uint8_t {
    Inspector, ///< A tab of the right column, or a window of its own.
    Column,    ///< The same; while it is in front, it has the whole height of the column.
    Stage,     ///< A view of the stage while the panel is open, or a window of its own.
    TwoMoments ///< The view A and B of the stage, which is always present.
};

/// The group of a panel on the shelf.
enum class PanelGroup : std::uint8_t { Questions, Laboratories, Source };

/// Describes a panel that the user can open and close. The function description() in each panel's
/// folder returns it; plyline_panel() in CMake adds it to the list.
struct PanelDescription
{
    const char* name;        ///< The folder's name, used in settings; never translated.
    QString (*title)();      ///< Translated, with its mnemonic.
    QString (*shortTitle)(); ///< Translated, for a tab.
    const char* keys;        ///< The key that opens and closes the panel, as portable text.
    const char* icon;        ///< A file of resources/icons, without ".svg".
    PanelHome home;
    PanelGroup group;
    QSize size; ///< The first size of the panel's own window, in logical pixels.
    widgets::Panel* (*make)(const PanelContext& context);

    /// The translated title without its mnemonic.
    [[nodiscard]] QString plainTitle() const { return title().remove(u'&'); }
    [[nodiscard]] QKeySequence shortcut() const
    {
        return QKeySequence::fromString(QString::fromLatin1(keys), QKeySequence::PortableText);
    }
};

using PanelList = std::vector<const PanelDescription*>;

/// Returns every panel in the order of plyline_panel() in CMake, which is the order of the menu and
/// of the shelf. Only the window's program defines it.
[[nodiscard]] const PanelList& panelList();

} // namespace plyline::panels
