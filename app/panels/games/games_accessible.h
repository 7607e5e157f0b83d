#pragma once

namespace plyline::games {

/// Describes the game list to assistive technology: a list of sentences, or a table with the
/// headings of its columns. Further calls do nothing.
void describeGames();

} // namespace plyline::games
