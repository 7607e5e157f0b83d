#pragma once

#include <cstdint>
#include <optional>

class QKeyEvent;

namespace plyline::event_log {

/// What a key asks of a list of rows.
struct RowCommand
{
    enum class Kind : std::uint8_t { Go, Open, Unfold, Fold, Toggle };
    Kind kind = Kind::Go;
    int row = 0; ///< The row that is current afterwards, or that is opened or unfolded.
    bool operator==(const RowCommand&) const = default;
};

/// Returns what a key does in a list of rows 1 to `rows`, of which `current` is the current one and
/// `page` fit on a page; none for a key that is not the list's.
[[nodiscard]] std::optional<RowCommand> commandOf(const QKeyEvent& event, int current, int rows,
                                                  int page);

} // namespace plyline::event_log
