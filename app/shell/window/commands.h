#pragma once

#include <QtCore/QString>

#include "app/shell/actions/actions.h"

#include <cstddef>
#include <string>
#include <vector>

class QAction;

namespace plyline::window {

/// An action as it is found by its name.
struct Command
{
    QAction* action;
    QString title; ///< Without mnemonic.
    QString group; ///< The menu that it stands in.
    QString keys;  ///< As this system writes them; empty where there is none.
    std::string foldedTitle;
    std::string foldedGroup;
};

/// The actions of the table, then those of the panels; without the one that opens their list.
[[nodiscard]] std::vector<Command> commandsOf(const actions::Actions& actions);

/// Returns the places in `commands` of those that have each word of `text` in title or group,
/// without regard to case and accents. First come the titles that begin with `text`, then those
/// with words that begin with its words, then other titles, then those found by their group; equal
/// ones in the order of `commands`.
[[nodiscard]] std::vector<std::size_t> findCommands(const std::vector<Command>& commands,
                                                    const QString& text);

} // namespace plyline::window
