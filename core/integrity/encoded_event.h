#pragma once

#include "core/base/expected.h"
#include "core/game/move_event.h"

#include <array>

namespace plyline::integrity {

/// The bytes of an encoded event, in order.
enum class Field : std::uint8_t {
    Flags, ///< Bits: the mover is Black; there is a step, capture, promotion, castling, en passant
           ///< square; the event gives check, mate.
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

/// The unchecked contents of an event's bytes. Deliberately not a MoveEvent, so that nothing else
/// can use it as a checked one.
class Claim
{
public:
    explicit Claim(const game::MoveEvent& event) : m_event(event) {}
    /// Returns the event for a fold that trusts everything.
    [[nodiscard]] const game::MoveEvent& unchecked() const { return m_event; }

private:
    game::MoveEvent m_event;
};

/// An event as stored in a log. All events have the same size, so that a damaged one leaves the
/// others readable. Missing parts are written as 255.
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
    /// Damages a field by inverting the bits of `mask`.
    void flip(Field field, std::uint8_t mask);
    /// Errors: the first field with an impossible value.
    [[nodiscard]] Expected<Claim, Field> decode() const;
    /// Returns the first byte that differs.
    [[nodiscard]] std::optional<Field> firstDifference(const EncodedEvent& other) const;

    bool operator==(const EncodedEvent&) const = default;

private:
    Bytes m_bytes;
};

} // namespace plyline::integrity
