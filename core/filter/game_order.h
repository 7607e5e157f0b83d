#pragma once

#include "core/filter/folded_strings.h"
#include "core/index/game_index.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::filter {

/// What a game list can be ordered by.
enum class OrderKey : std::uint8_t {
    File,
    White,
    Black,
    Event,
    Site,
    Round, ///< By the numbers in it: 2 before 10.
    Date,
    Eco,
    Result,
    WhiteElo,
    BlackElo,
    Plies,
};

/// Names are ordered as they are found: without case and accents. What a game does not say comes
/// last either way.
struct GameOrder
{
    OrderKey key = OrderKey::File;
    bool isDescending = false;

    bool operator==(const GameOrder&) const = default;
};

/// `games` put in order; games that are equal stay as they stood. None after a stop. `texts` holds
/// those of the index.
[[nodiscard]] std::optional<std::vector<int>>
inOrder(const index::GameIndex& index, std::vector<int> games, const GameOrder& order,
        const FoldedStrings& texts, const std::stop_token& stop = {});

} // namespace plyline::filter
