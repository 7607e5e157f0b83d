#pragma once

#include "core/index/game_index.h"

#include <string_view>

namespace plyline::index {

/// What a list says of a game besides its players. Views into the index's texts; empty where
/// nothing is known.
struct GameLabel
{
    /// The part of the date or the round that tells a game from its neighbours in the file.
    enum class Occasion : std::uint8_t { Year, Date, Round };

    /// For a game without players: what its event does not share with its neighbours, as the
    /// chapter of a study; else the event or the site.
    std::string_view title;
    std::string_view event; ///< What the title leaves of the event; the site if there is no event.
    Occasion occasion = Occasion::Year;
};

/// Precondition: 0 <= entry < index.size().
[[nodiscard]] GameLabel labelOf(const GameIndex& index, int entry);

} // namespace plyline::index
