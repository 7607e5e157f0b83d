#pragma once

#include <QtCore/QObject>

#include "app/model/session/cursor.h"
#include "core/game/ply.h"
#include "core/rules/move.h"

#include <optional>
#include <vector>

namespace plyline::session {

/// From where to where a piece would go in the shown position.
struct PointedMove
{
    rules::Square from;
    rules::Square to;
    bool operator==(const PointedMove&) const = default;
};
/// Castling goes to where the king will stand. None for a null move.
[[nodiscard]] std::optional<PointedMove> pointedMove(rules::Move move, rules::Color turn);

/// What the mouse or the keyboard points at in any panel: a ply (the ghost playhead), a square and
/// a move. All panels share one object, so that pointing in one shows in all. GUI thread.
class Pointing : public QObject
{
    Q_OBJECT

public:
    /// `cursor` must live longer. Opening another line or game resets the plies, and any other
    /// position the move.
    explicit Pointing(const Cursor& cursor);

    [[nodiscard]] std::optional<game::Ply> ply() const { return m_ply; }
    [[nodiscard]] std::optional<rules::Square> square() const { return m_square; }
    /// A move of the shown position, played or not.
    [[nodiscard]] const std::optional<PointedMove>& move() const { return m_move; }
    /// Further plies that are pointed at together, such as all blunders of a side; in order.
    [[nodiscard]] const std::vector<game::Ply>& plies() const { return m_plies; }

public Q_SLOTS:
    /// Clamped to the shown line. No ply of a hidden future can be pointed at.
    void setPly(std::optional<plyline::game::Ply> ply);
    void setSquare(std::optional<plyline::rules::Square> square);
    void setMove(const std::optional<plyline::session::PointedMove>& move);
    /// Leaves out what the line does not have, and what is hidden. `plies` are in order.
    void setPlies(std::vector<plyline::game::Ply> plies);

Q_SIGNALS:
    void plyChanged();
    void squareChanged();
    void moveChanged();
    void pliesChanged();

private:
    const Cursor& m_cursor;
    std::optional<game::Ply> m_ply;
    std::optional<rules::Square> m_square;
    std::optional<PointedMove> m_move;
    std::vector<game::Ply> m_plies;
};

} // namespace plyline::session
