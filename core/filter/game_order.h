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
    Round, ///< By the numbers in the text: 2 before 10.
    Date,
    Eco,
    Result,
    WhiteElo,
    BlackElo,
    Plies,
    Opening, ///< By its name.
};

/// Returns whether an order depends on what the second pass finds.
[[nodiscard]] bool needsFacts(OrderKey key);

/// An order of games. Names ignore case and accents. Games with an unknown value come last in both
/// directions.
struct GameOrder
{
    OrderKey key = OrderKey::File;
    bool isDescending = false;

    bool operator==(const GameOrder&) const = default;
};

/// Returns `games` in this order; equal games keep their order. Returns none after a stop. `texts`
/// must be of this index.
[[nodiscard]] std::optional<std::vector<int>>
inOrder(const index::GameIndex& index, std::vector<int> games, const GameOrder& order,
        const FoldedStrings& texts, const std::stop_token& stop = {});

} // namespace plyline::filter
