#pragma once

#include "core/analysis/prepared_game.h"

#include <stop_token>
#include <string>

namespace plyline::formats {

/// Returns the records of a game, one a line, as `plyline-cli events` writes them, and between them
/// what its annotators say: {"type":"comment"} and {"type":"sign"} with line, ply and text. No text
/// in it ends or opens an element of HTML.
[[nodiscard]] std::string pageLogOf(const analysis::PreparedGame& game, int number,
                                    const std::stop_token& stop);

/// Writes "<" and ">" and "&" of JSON in another way, so that HTML sees none.
[[nodiscard]] std::string withoutMarkup(const std::string& json);

} // namespace plyline::formats
