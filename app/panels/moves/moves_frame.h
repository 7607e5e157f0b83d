#pragma once

#include "app/model/judgement/judged_line.h"
#include "app/model/session/session.h"
#include "app/panels/moves/folding.h"
#include "app/panels/moves/move_list.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::moves {

/// Identifies a move on any line: the line that holds its event, and the ply to which it leads.
struct MoveKey
{
    game::LineId line;
    game::Ply ply;
    bool operator==(const MoveKey&) const = default;
};

/// What the cursor and the folding add to a list.
struct MovesFrame
{
    MoveKey present;
    std::optional<MoveKey> ghost;
    std::optional<MoveKey> chosen; ///< At a fork, the move that the next step makes.
    /// For each line, how far the shown line follows it; may have fewer entries.
    std::vector<game::Ply> path;
    std::vector<game::Ply> lit; ///< Plies of the shown line that are pointed at together, in order.
    /// The shown line with the marks of its moves; null if marks are hidden.
    std::shared_ptr<const judgement::JudgedLine> judged;
    Folding folding;
    bool hasFocus = false;
    bool operator==(const MovesFrame&) const = default;

    [[nodiscard]] bool isPast(const MoveKey& move) const
    {
        const auto line = static_cast<std::size_t>(move.line.number());
        return move.ply <= present.ply && line < path.size() && move.ply <= path[line];
    }
    /// Whether the move is on the shown line.
    [[nodiscard]] bool isOnPath(const MoveKey& move) const
    {
        const auto line = static_cast<std::size_t>(move.line.number());
        return line < path.size() && move.ply <= path[line];
    }
    [[nodiscard]] bool isLit(const MoveKey& move) const
    {
        return isOnPath(move) && std::binary_search(lit.begin(), lit.end(), move.ply);
    }
    /// Returns how the move is judged; null if it is not. A move on no shown line is not.
    [[nodiscard]] const analysis::JudgedMove* judgement(const MoveKey& move) const
    {
        return judged && isOnPath(move) ? judged->at(move.ply) : nullptr;
    }
    /// Whether the shown line includes moves of this line.
    [[nodiscard]] bool isOnPath(game::LineId line) const
    {
        const auto number = static_cast<std::size_t>(line.number());
        return number < path.size() && path[number] > game::Ply();
    }
};

/// Returns the line that holds the event to a ply of the shown line. Precondition: a game is open.
[[nodiscard]] MoveKey keyOf(const session::Session& session, game::Ply ply);

/// Returns what the session shows now; without judgements, folding and focus. `hovered` is the move
/// under the mouse, on any line.
[[nodiscard]] MovesFrame frameOf(const session::Session& session,
                                 const std::optional<MoveKey>& hovered);

/// Whether a row looks the same in two frames with the same folding.
[[nodiscard]] bool looksTheSame(const MoveRow& row, const MovesFrame& before,
                                const MovesFrame& after);

} // namespace plyline::moves
