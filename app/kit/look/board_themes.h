#pragma once

#include "app/kit/look/theme.h"

#include <array>

namespace plyline::look {

/// The colour of a board's squares, in any theme.
enum class BoardTheme : std::uint8_t { Wood, Green, Blue, Grey };

inline constexpr std::array allBoardThemes = {BoardTheme::Wood, BoardTheme::Green, BoardTheme::Blue,
                                              BoardTheme::Grey};

/// Sets the colours of the squares and of the text in them; a little dimmer in a dark theme.
void setBoardColors(Theme& theme, BoardTheme board);

} // namespace plyline::look
