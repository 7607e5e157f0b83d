#pragma once

#include "core/base/expected.h"
#include "core/game/move_event.h"

#include <array>

namespace plyline::integrity {

/// The bytes of an encoded event, in their order.
enum class Field : std::uint8_t {
    Flags, ///< Bits: Black's, and whether there is a step, capture, promotion, castling, en passant
           ///< square, check, mate.
    Piece,
    Role,
    From,
    To,
    CapturedPiece,
    CapturedRole,
    CapturedSquare,
    Promotion,
    Rook,
    RookFrom,
    RookTo,
    LostRights,
    EnPassant,
};
inline constexpr int fieldCount = 14;

/// What the bytes of an event claim. Nobody has checked whether it can be: it is no MoveEvent that
/// anything else may use.
class Claim
{
public:
    explicit Claim(const game::MoveEvent& event) : m_event(event) {}
    /// For a fold that believes everything.
    [[nodiscard]] const game::MoveEvent& unchecked() const { return m_event; }

private:
    game::MoveEvent m_event;
};

/// An event as it lies in a log: as many bytes for each, so that a damaged one leaves the others
/// readable. What an event does not have is written as 255.
class EncodedEvent
{
public:
    using Bytes = std::array<std::uint8_t, fieldCount>;

    explicit EncodedEvent(const game::MoveEvent& event);

    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }
    [[nodiscard]] std::uint8_t byte(Field field) const
    {
        return m_bytes[static_cast<std::size_t>(field)];
    }
    /// Damages it: turns the bits of `mask` over.
    void flip(Field field, std::uint8_t mask);
    /// Errors: the first field that cannot be.
    [[nodiscard]] Expected<Claim, Field> decode() const;
    /// The first byte that is another one.
    [[nodiscard]] std::optional<Field> firstDifference(const EncodedEvent& other) const;

    bool operator==(const EncodedEvent&) const = default;

private:
    Bytes m_bytes;
};

} // namespace plyline::integrity
