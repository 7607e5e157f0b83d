#pragma once

#include "core/analysis/lane_values.h"
#include "core/game/move_text.h"
#include "core/replay/projection.h"
#include "core/rules/fen.h"

#include <functional>
#include <optional>

namespace plyline::streams {

/// Folds the position of a log as long as its events are legal. A reader that left an event out may
/// be given others that are not: from the first of them on only the board is folded.
class CheckedPosition
{
public:
    /// Precondition: the start position can be played.
    explicit CheckedPosition(const rules::Setup& start)
        : m_setup(start), m_position(analysis::LegalProjection::initial(start))
    {}

    /// Applies the next event.
    void apply(const game::MoveEvent& event, game::Ply ply)
    {
        replay::PositionProjection::apply(m_setup, event, ply);
        if (canApply(event))
            m_position->play(game::moveOf(event));
        else
            m_position.reset();
    }
    /// Whether the event is legal here, and all before it were.
    [[nodiscard]] bool canApply(const game::MoveEvent& event) const
    {
        return m_position && m_position->isLegal(game::moveOf(event));
    }
    /// None after an event that was not legal.
    [[nodiscard]] const std::optional<rules::Position>& position() const { return m_position; }
    /// The same for the same board, turn and rights.
    [[nodiscard]] std::uint64_t key() const
    {
        return m_position ? m_position->key() : keyOfBoard();
    }

private:
    [[nodiscard]] std::uint64_t keyOfBoard() const
    {
        rules::Setup setup = m_setup;
        setup.halfmoveClock = 0;
        setup.fullmoveNumber = 1;
        return std::hash<std::string>()(rules::fen::write(setup));
    }

    rules::Setup m_setup;
    std::optional<rules::Position> m_position;
};

} // namespace plyline::streams
