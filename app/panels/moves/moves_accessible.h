#pragma once

namespace plyline::moves {

/// Describes the move list to assistive technology. Further calls do nothing.
void describeMoves();

} // namespace plyline::moves
