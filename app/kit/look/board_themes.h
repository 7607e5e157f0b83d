#pragma once

#include "app/kit/look/theme.h"

#include <array>

namespace plyline::look {

/// The colour of a board's squares, whatever the theme around it.
enum class BoardTheme : std::uint8_t { Wood, Green, Blue, Grey };

inline constexpr std::array allBoardThemes = {BoardTheme::Wood, BoardTheme::Green, BoardTheme::Blue,
                                              BoardTheme::Grey};

/// Sets the colours of the squares and of what is written in them; a little quieter where the theme
/// is dark.
void setBoardColors(Theme& theme, BoardTheme board);

} // namespace plyline::look
