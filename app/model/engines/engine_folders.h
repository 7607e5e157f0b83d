#pragma once

#include <QtCore/QStringList>

namespace plyline::engines {

/// The folders in which foundEngines() looks after those of PATH: where Debian puts games. Tests
/// that want no engine empty it.
[[nodiscard]] QStringList& engineFolders();

} // namespace plyline::engines
