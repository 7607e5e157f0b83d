#pragma once

namespace plyline::widgets {

/// Describes small boards to assistive technology. Further calls do nothing.
void describeMiniBoards();

} // namespace plyline::widgets
