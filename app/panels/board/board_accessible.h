#pragma once

namespace plyline::board {

/// Describes the board and what stands around it to assistive technology. Further calls do nothing.
void describeBoards();

} // namespace plyline::board
