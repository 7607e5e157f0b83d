#pragma once

#include <QtCore/QString>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::saving {

/// Returns the folder of the open file, where a dialog should begin. Empty for text, such as pasted
/// games and the program's samples.
[[nodiscard]] QString folderToSaveIn(const session::Session& session);

/// Whether `path` leads to the open file, also by another name or a link.
[[nodiscard]] bool isOpenFile(const session::Session& session, const QString& path);

/// Returns a file name for one game. `entry` is 0-based. Returns "game.pgn" if reading the game
/// would take long or the file no longer has it.
[[nodiscard]] QString suggestedFileName(const session::Session& session, int entry);

} // namespace plyline::saving
