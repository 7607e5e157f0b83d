#pragma once

#include "core/search/manoeuvre.h"

#include <array>
#include <cstdint>

namespace plyline::search {

/// What a move moved: nothing when null, king and rook when castling.
class PieceSteps
{
public:
    struct Step
    {
        rules::Piece piece = {rules::Color::White, rules::Role::Pawn}; ///< Before the move.
        rules::Square from = rules::squares::A1;
        rules::Square to = rules::squares::A1; ///< Not `from`.
        rules::Piece promoted = piece;         ///< After the move: the same but for a promotion.
    };

    /// The boards before and after one move of `mover`.
    PieceSteps(const rules::Board& before, const rules::Board& after, rules::Color mover);

    [[nodiscard]] const Step* begin() const { return m_steps.data(); }
    [[nodiscard]] const Step* end() const { return m_steps.data() + m_size; }

private:
    void add(const rules::Board& before, rules::Bitboard from, const rules::Board& after,
             rules::Bitboard to);

    std::array<Step, 2> m_steps;
    std::size_t m_size = 0;
};

/// Follows the pieces of one game and says when one of them has gone its way.
class ManoeuvreTracker
{
public:
    explicit ManoeuvreTracker(const Manoeuvre& manoeuvre) : m_manoeuvre(manoeuvre) {}

    void begin(const rules::Board& start);
    /// Whether the move ends the manoeuvre. Call it for every move.
    [[nodiscard]] bool next(const PieceSteps& steps);

private:
    [[nodiscard]] bool startsWith(rules::Piece piece, rules::Square from) const
    {
        return m_manoeuvre.piece.allows(piece) && m_manoeuvre.from.value_or(from) == from;
    }
    [[nodiscard]] bool endsOn(rules::Square to) const { return m_manoeuvre.to.value_or(to) == to; }

    Manoeuvre m_manoeuvre;
    rules::Bitboard m_underWay; ///< Where the pieces are that have stood on `from`.
};

} // namespace plyline::search
