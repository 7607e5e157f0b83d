#pragma once

#include "core/replay/projection.h"

#include <array>
#include <vector>

namespace plyline::replay {

/// One row of the coordinate table.
struct PieceRow
{
    game::PieceId pieceId;
    rules::Color color;
    rules::Role role;
    rules::Square square;
    game::Ply lastChangedPly; ///< 0 if the piece has not moved yet.

    [[nodiscard]] int x() const { return square.x(); }
    [[nodiscard]] int y() const { return square.y(); }
    bool operator==(const PieceRow&) const = default;
};

/// The pieces on the board, looked up by PieceId. A captured piece has no row.
class PieceTable
{
public:
    [[nodiscard]] const std::optional<PieceRow>& row(game::PieceId id) const
    {
        return m_rows[static_cast<std::size_t>(id.number())];
    }
    void set(const PieceRow& row) { m_rows[static_cast<std::size_t>(row.pieceId.number())] = row; }
    void erase(game::PieceId id) { m_rows[static_cast<std::size_t>(id.number())].reset(); }
    /// Returns the rows that exist, in the order of ids.
    [[nodiscard]] std::vector<PieceRow> rows() const;
    [[nodiscard]] int size() const;
    [[nodiscard]] rules::Board board() const;
    bool operator==(const PieceTable&) const = default;

private:
    std::array<std::optional<PieceRow>, game::maxPieces> m_rows{};
};

struct PieceTableProjection
{
    using State = PieceTable;
    [[nodiscard]] static State initial(const rules::Setup& start);
    static void apply(State& state, const game::MoveEvent& event, game::Ply ply);
};

} // namespace plyline::replay
