#pragma once

#include <QtCore/QString>

#include "app/shell/actions/actions.h"

#include <cstddef>
#include <string>
#include <vector>

class QAction;

namespace plyline::window {

/// An action that can be found by its name.
struct Command
{
    QAction* action;
    QString title; ///< Without the mnemonic.
    QString group; ///< The menu that lists it.
    QString keys;  ///< Shortcuts as this system writes them; empty if there are none.
    std::string foldedTitle;
    std::string foldedGroup;
};

/// Returns the actions of the table, except the one that opens this list, then those of the panels.
[[nodiscard]] std::vector<Command> commandsOf(const actions::Actions& actions);

/// Returns the indices in `commands` of those whose title or group contains each word of `text`,
/// ignoring case and accents. First come titles that begin with `text`, then titles with words that
/// begin with its words, then other titles, then those found by their group. Equally good ones keep
/// their order.
[[nodiscard]] std::vector<std::size_t> findCommands(const std::vector<Command>& commands,
                                                    const QString& text);

} // namespace plyline::window
