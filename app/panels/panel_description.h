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

/// Where a panel lives.
enum class PanelHome : std::uint8_t {
    Inspector, ///< A tab of the right column; it can have a window of its own.
    Stage,     ///< Wide: a view of the stage while it is open; it can have a window of its own.
    TwoMoments ///< The stage's view A and B, which is always there.
};

/// Panels that stand together on the shelf.
enum class PanelGroup : std::uint8_t { Questions, Laboratories, Source };

/// Describes a panel that the user can open and close. The function description() in each panel's
/// folder returns it; plyline_panel() in CMake adds it to the list.
struct PanelDescription
{
    const char* name;        ///< For what is remembered, the folder's name; never translated.
    QString (*title)();      ///< Translated, with its mnemonic.
    QString (*shortTitle)(); ///< Translated, for a tab.
    const char* keys;        ///< Portable text of the key that opens and closes it.
    const char* icon;        ///< A file of resources/icons, without ".svg".
    PanelHome home;
    PanelGroup group;
    QSize size; ///< Of a window of its own at first, in logical pixels.
    widgets::Panel* (*make)(const PanelContext& context);

    /// The translated title without its mnemonic.
    [[nodiscard]] QString plainTitle() const { return title().remove(u'&'); }
    [[nodiscard]] QKeySequence shortcut() const
    {
        return QKeySequence::fromString(QString::fromLatin1(keys), QKeySequence::PortableText);
    }
};

using PanelList = std::vector<const PanelDescription*>;

/// Every panel, in the order of plyline_panel() in CMake, which is the order of the menu and of the
/// shelf. The window's program alone has it.
[[nodiscard]] const PanelList& panelList();

} // namespace plyline::panels
