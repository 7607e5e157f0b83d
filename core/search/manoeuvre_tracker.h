#pragma once

#include "core/search/manoeuvre.h"

#include <array>
#include <cstdint>

namespace plyline::search {

/// The pieces that one move moved: none for a null move, king and rook for castling.
class PieceSteps
{
public:
    struct Step
    {
        rules::Piece piece = {rules::Color::White, rules::Role::Pawn}; ///< Before the move.
        rules::Square from = rules::squares::A1;
        rules::Square to = rules::squares::A1; ///< Differs from `from`.
        rules::Piece promoted = piece; ///< After the move; differs from `piece` only by promotion.
    };

    /// Takes the boards before and after one move of `mover`.
    PieceSteps(const rules::Board& before, const rules::Board& after, rules::Color mover);

    [[nodiscard]] const Step* begin() const { return m_steps.data(); }
    [[nodiscard]] const Step* end() const { return m_steps.data() + m_size; }

private:
    void add(const rules::Board& before, rules::Bitboard from, const rules::Board& after,
             rules::Bitboard to);

    std::array<Step, 2> m_steps;
    std::size_t m_size = 0;
};

/// Follows the pieces of one game and detects when one has completed the manoeuvre.
class ManoeuvreTracker
{
public:
    explicit ManoeuvreTracker(const Manoeuvre& manoeuvre) : m_manoeuvre(manoeuvre) {}

    void begin(const rules::Board& start);
    /// Returns whether the move completes the manoeuvre. Call it for every move.
    [[nodiscard]] bool next(const PieceSteps& steps);

private:
    [[nodiscard]] bool startsWith(rules::Piece piece, rules::Square from) const
    {
        return m_manoeuvre.piece.allows(piece) && m_manoeuvre.from.value_or(from) == from;
    }
    [[nodiscard]] bool endsOn(rules::Square to) const { return m_manoeuvre.to.value_or(to) == to; }

    Manoeuvre m_manoeuvre;
    rules::Bitboard m_underWay; ///< Squares of the pieces that have stood on `from`.
};

} // namespace plyline::search
