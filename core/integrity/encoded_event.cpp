#include "core/integrity/encoded_event.h"

namespace plyline::integrity {

using game::MoveEvent;
using game::PieceId;
using rules::Color;
using rules::Role;
using rules::Square;
using rules::Wing;

namespace {

constexpr std::uint8_t nothing = 255;
constexpr int roleCount = 6;
constexpr int rightsMask = 0xf;

enum Flag : std::uint8_t {
    IsBlack = 1,
    HasStep = 2,
    HasCapture = 4,
    HasPromotion = 8,
    HasRookHop = 16,
    HasEnPassant = 32,
    GivesCheck = 64,
    GivesMate = 128,
};

constexpr std::uint8_t rightsBit(Color color, Wing wing)
{
    return static_cast<std::uint8_t>(
        1u << (static_cast<unsigned>(color) * 2 + static_cast<unsigned>(wing)));
}

/// Reads bytes of any value and remembers the first impossible one.
class Reader
{
public:
    explicit Reader(const EncodedEvent& event) : m_event(event) {}

    [[nodiscard]] bool has(Flag flag) const { return (m_event.byte(Field::Flags) & flag) != 0; }
    [[nodiscard]] PieceId id(Field field) { return PieceId(number(field, game::maxPieces)); }
    [[nodiscard]] Role role(Field field) { return static_cast<Role>(number(field, roleCount)); }
    [[nodiscard]] Square square(Field field) { return Square::fromIndex(number(field, 64)); }
    [[nodiscard]] int number(Field field, int limit)
    {
        const int value = m_event.byte(field);
        if (value >= limit)
            fail(field);
        return value < limit ? value : 0;
    }
    void expectNothing(std::initializer_list<Field> fields)
    {
        for (const Field field : fields) {
            if (m_event.byte(field) != nothing)
                fail(field);
        }
    }
    void fail(Field field)
    {
        if (!m_isFaulty)
            m_fault = field;
        m_isFaulty = true;
    }
    [[nodiscard]] bool isFaulty() const { return m_isFaulty; }
    [[nodiscard]] Field fault() const { return m_fault; }

private:
    const EncodedEvent& m_event;
    bool m_isFaulty = false;
    Field m_fault = Field::Flags;
};

void readStep(Reader& reader, MoveEvent& event)
{
    if (reader.has(HasStep)) {
        const PieceId id = reader.id(Field::Piece);
        const Role role = reader.role(Field::Role);
        const Square from = reader.square(Field::From);
        event.step = game::PieceStep{id, role, from, reader.square(Field::To)};
    } else {
        reader.expectNothing({Field::Piece, Field::Role, Field::From, Field::To});
    }
    if (reader.has(HasCapture)) {
        const PieceId id = reader.id(Field::CapturedPiece);
        const Role role = reader.role(Field::CapturedRole);
        event.capture = game::Capture{id, role, reader.square(Field::CapturedSquare)};
    } else {
        reader.expectNothing({Field::CapturedPiece, Field::CapturedRole, Field::CapturedSquare});
    }
    if (reader.has(HasPromotion))
        event.promotion = reader.role(Field::Promotion);
    else
        reader.expectNothing({Field::Promotion});
    if (reader.has(HasRookHop)) {
        const PieceId id = reader.id(Field::Rook);
        const Square from = reader.square(Field::RookFrom);
        event.rookHop = game::RookHop{id, from, reader.square(Field::RookTo)};
    } else {
        reader.expectNothing({Field::Rook, Field::RookFrom, Field::RookTo});
    }
    // These need a piece that steps.
    if (!event.step && (event.capture || event.promotion || event.rookHop))
        reader.fail(Field::Flags);
}

} // namespace

EncodedEvent::EncodedEvent(const MoveEvent& event)
{
    m_bytes.fill(nothing);
    const auto set = [this](Field field, int value) {
        m_bytes[static_cast<std::size_t>(field)] = static_cast<std::uint8_t>(value);
    };
    int flags = event.color == Color::Black ? IsBlack : 0;
    if (const auto& step = event.step) {
        flags |= HasStep;
        set(Field::Piece, step->pieceId.number());
        set(Field::Role, static_cast<int>(step->role));
        set(Field::From, step->from.index());
        set(Field::To, step->to.index());
    }
    if (const auto& capture = event.capture) {
        flags |= HasCapture;
        set(Field::CapturedPiece, capture->pieceId.number());
        set(Field::CapturedRole, static_cast<int>(capture->role));
        set(Field::CapturedSquare, capture->square.index());
    }
    if (event.promotion) {
        flags |= HasPromotion;
        set(Field::Promotion, static_cast<int>(*event.promotion));
    }
    if (const auto& hop = event.rookHop) {
        flags |= HasRookHop;
        set(Field::Rook, hop->pieceId.number());
        set(Field::RookFrom, hop->from.index());
        set(Field::RookTo, hop->to.index());
    }
    if (event.enPassant) {
        flags |= HasEnPassant;
        set(Field::EnPassant, event.enPassant->index());
    }
    flags |= (event.givesCheck ? GivesCheck : 0) | (event.givesMate ? GivesMate : 0);
    set(Field::Flags, flags);
    int rights = 0;
    for (const Color color : rules::allColors) {
        for (const Wing wing : rules::allWings)
            rights |= event.lostRights.has(color, wing) ? rightsBit(color, wing) : 0;
    }
    set(Field::LostRights, rights);
}

void EncodedEvent::flip(Field field, std::uint8_t mask)
{
    auto& byte = m_bytes[static_cast<std::size_t>(field)];
    byte = static_cast<std::uint8_t>(byte ^ mask);
}

Expected<Claim, Field> EncodedEvent::decode() const
{
    Reader reader(*this);
    MoveEvent event;
    event.color = reader.has(IsBlack) ? Color::Black : Color::White;
    readStep(reader, event);
    const int rights = reader.number(Field::LostRights, rightsMask + 1);
    for (const Color color : rules::allColors) {
        for (const Wing wing : rules::allWings) {
            if ((rights & rightsBit(color, wing)) != 0)
                event.lostRights.add(color, wing);
        }
    }
    if (reader.has(HasEnPassant))
        event.enPassant = reader.square(Field::EnPassant);
    else
        reader.expectNothing({Field::EnPassant});
    event.givesCheck = reader.has(GivesCheck);
    event.givesMate = reader.has(GivesMate);
    if (reader.isFaulty())
        return unexpected(reader.fault());
    return Claim(event);
}

std::optional<Field> EncodedEvent::firstDifference(const EncodedEvent& other) const
{
    for (int i = 0; i < fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (byte(field) != other.byte(field))
            return field;
    }
    return std::nullopt;
}

} // namespace plyline::integrity
