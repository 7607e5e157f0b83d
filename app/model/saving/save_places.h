#pragma once

#include <QtCore/QString>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::saving {

/// The folder of the open file, for a dialog to begin in. Empty for text, as the program's own
/// samples are.
[[nodiscard]] QString folderToSaveIn(const session::Session& session);

/// Whether the open file is the one at this path, by whatever name.
[[nodiscard]] bool isOpenFile(const session::Session& session, const QString& path);

/// What a file with this game alone (from 0, of the open file) may be called; "game.pgn" where that
/// would take long to find out, or the file has no such game any more.
[[nodiscard]] QString suggestedFileName(const session::Session& session, int entry);

} // namespace plyline::saving
