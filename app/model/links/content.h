#pragma once

#include "app/model/links/link.h"
#include "core/game/content_key.h"

namespace plyline::links {

/// Names a game by what it says up to the end of its main line.
[[nodiscard]] LinkedContent contentOf(const game::Game& game);
/// The same for a game whose key is known.
[[nodiscard]] LinkedContent contentOf(const game::Game& game, const game::ContentKey& key);
/// Returns whether it is the named game, perhaps with more moves by now.
[[nodiscard]] bool hasContent(const game::Game& game, const LinkedContent& content);

} // namespace plyline::links
