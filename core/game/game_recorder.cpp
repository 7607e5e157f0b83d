#include "core/game/game_recorder.h"

#include <cassert>

namespace plyline::game {

using rules::Color;
using rules::Move;
using rules::Role;
using rules::Square;
using rules::Wing;

namespace {

constexpr std::uint8_t noId = 255;

std::size_t at(Square square)
{
    return static_cast<std::size_t>(square.index());
}

LostRights lostBetween(const rules::CastlingRights& before, const rules::CastlingRights& after)
{
    LostRights lost;
    for (const Color color : rules::allColors) {
        for (const Wing wing : rules::allWings) {
            if (before.has(color, wing) && !after.has(color, wing))
                lost.add(color, wing);
        }
    }
    return lost;
}

} // namespace

std::array<std::uint8_t, 64> pieceIds(const rules::Board& start)
{
    std::array<std::uint8_t, 64> ids;
    ids.fill(noId);
    std::uint8_t next = 0;
    for (const Square square : start.occupied())
        ids[at(square)] = next++;
    return ids;
}

GameRecorder::GameRecorder(const rules::Position& start)
    : m_position(start), m_ids(pieceIds(start.board()))
{}

PieceId GameRecorder::idAt(Square square) const
{
    assert(m_ids[at(square)] != noId);
    return PieceId(m_ids[at(square)]);
}

MoveEvent GameRecorder::record(Move move)
{
    assert(m_position.isLegal(move));
    MoveEvent event;
    event.color = m_position.turn();
    switch (move.kind()) {
    case Move::Kind::Null:
        break;
    case Move::Kind::Castling:
        recordCastling(move, event);
        break;
    case Move::Kind::Normal:
    case Move::Kind::Promotion:
    case Move::Kind::EnPassant:
        recordStep(move, event);
        break;
    }
    const rules::CastlingRights rightsBefore = m_position.castling();
    m_position.play(move);
    m_ply = m_ply.next();
    event.lostRights = lostBetween(rightsBefore, m_position.castling());
    event.enPassant = m_position.enPassant();
    event.givesCheck = m_position.isCheck();
    event.givesMate = event.givesCheck && !m_position.hasLegalMove();
    return event;
}

void GameRecorder::recordCastling(Move move, MoveEvent& event)
{
    const Square kingTo = rules::castledKing(event.color, move.wing());
    const Square rookTo = rules::castledRook(event.color, move.wing());
    const PieceId king = idAt(move.from());
    const PieceId rook = idAt(move.to());
    event.step = PieceStep{king, Role::King, move.from(), kingTo};
    event.rookHop = RookHop{rook, move.to(), rookTo};
    m_ids[at(move.from())] = noId;
    m_ids[at(move.to())] = noId;
    m_ids[at(kingTo)] = static_cast<std::uint8_t>(king.number());
    m_ids[at(rookTo)] = static_cast<std::uint8_t>(rook.number());
}

void GameRecorder::recordStep(Move move, MoveEvent& event)
{
    const PieceId id = idAt(move.from());
    event.step = PieceStep{id, m_position.board().roleAt(move.from()), move.from(), move.to()};
    event.promotion = move.promotionRole();
    const Square captured = move.kind() == Move::Kind::EnPassant
                                ? Square(move.to().file(), move.from().rank())
                                : move.to();
    if (m_position.board().isOccupied(captured)) {
        event.capture = Capture{idAt(captured), m_position.board().roleAt(captured), captured};
        m_ids[at(captured)] = noId;
    }
    m_ids[at(move.from())] = noId;
    m_ids[at(move.to())] = static_cast<std::uint8_t>(id.number());
}

} // namespace plyline::game
