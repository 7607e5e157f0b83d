#pragma once

#include <QtCore/QString>

#include "app/model/study/own_markers.h"
#include "core/base/error.h"
#include "core/base/expected.h"

#include <string>
#include <vector>

namespace plyline::saving {

/// Returns the game's text with each marker as a comment at its first ply, in UTF-8. May take as
/// long as reading the game.
[[nodiscard]] std::string markedGameText(const game::Game& game,
                                         const std::vector<study::OwnMarker>& markers);
/// Replaces a file safely. Errors: FileNotWritable.
[[nodiscard]] Expected<void, Error> saveText(const QString& path, const std::string& text);

} // namespace plyline::saving
