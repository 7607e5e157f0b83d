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

/// Where a panel opens the first time. The user can move it, and it opens there the next time.
enum class PanelPlace : std::uint8_t { Right, Bottom, OwnWindow };

/// Describes a panel that the user can open and close. The function description() in each panel's
/// folder returns it; plyline_panel() in CMake adds it to the list.
struct PanelDescription
{
    const char* name;   ///< The folder's name, used in settings; never translated.
    QString (*title)(); ///< Translated, with its mnemonic.
    const char* keys;   ///< The key that opens and closes the panel, as portable text.
    PanelPlace place;
    QSize size; ///< The first size, in logical pixels.
    widgets::Panel* (*make)(const PanelContext& context);

    /// The translated title without its mnemonic.
    [[nodiscard]] QString plainTitle() const { return title().remove(u'&'); }
    [[nodiscard]] QKeySequence shortcut() const
    {
        return QKeySequence::fromString(QString::fromLatin1(keys), QKeySequence::PortableText);
    }
};

using PanelList = std::vector<const PanelDescription*>;

/// Returns every panel in the order of plyline_panel() in CMake, which is the order of the menu.
/// Only the window's program defines it.
[[nodiscard]] const PanelList& panelList();

} // namespace plyline::panels
