#pragma once

#include <QtCore/QString>

namespace plyline::state {

class Session;

/// The folder of the open file, for a dialog to begin in. Empty for text, as the program's own
/// samples are.
[[nodiscard]] QString folderToSaveIn(const Session& session);

/// Whether the open file is the one at this path, by whatever name.
[[nodiscard]] bool isOpenFile(const Session& session, const QString& path);

/// What a file with this game alone (from 0, of the open file) may be called; "game.pgn" where that
/// would take long to find out, or the file has no such game any more.
[[nodiscard]] QString suggestedFileName(const Session& session, int entry);

} // namespace plyline::state
