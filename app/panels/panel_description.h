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

/// What a panel is made from; both live longer than any panel.
struct PanelContext
{
    workspace::Workspace& workspace;
    look::Look& look;
};

/// Where a panel opens the first time; it can be dragged elsewhere, and stands there the next time.
enum class PanelPlace : std::uint8_t { Right, Bottom, OwnWindow };

/// A panel that is closed until it is opened by its action. Each panel's folder has one, which its
/// function description() returns; plyline_panel() in CMake puts it into the list.
struct PanelDescription
{
    const char* name;   ///< For what is remembered, the folder's name; never translated.
    QString (*title)(); ///< Translated, with its mnemonic.
    const char* keys;   ///< Portable text of the key that opens and closes it.
    PanelPlace place;
    QSize size; ///< The first one, in logical pixels.
    widgets::Panel* (*make)(const PanelContext& context);

    /// Translated, without the mnemonic.
    [[nodiscard]] QString plainTitle() const { return title().remove(u'&'); }
    [[nodiscard]] QKeySequence shortcut() const
    {
        return QKeySequence::fromString(QString::fromLatin1(keys), QKeySequence::PortableText);
    }
};

using PanelList = std::vector<const PanelDescription*>;

/// Every panel, in the order of plyline_panel() in CMake, which is the order of the menu. The
/// window's program alone has it.
[[nodiscard]] const PanelList& panelList();

} // namespace plyline::panels
