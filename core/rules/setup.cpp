#include "core/rules/setup.h"

#include "core/rules/attackers.h"

#include <cassert>

namespace plyline::rules {

namespace {

bool isCastlingPossible(const Setup& setup, Color color, Wing wing)
{
    const auto rook = setup.castling.rook(color, wing);
    const auto king = setup.board.kingOf(color);
    if (!rook || !king)
        return false;
    return king->rank() == backRank(color) && rook->rank() == backRank(color) &&
           setup.board.pieces(color, Role::Rook).contains(*rook) &&
           (wing == Wing::King ? rook->file() > king->file() : rook->file() < king->file());
}

bool isEnPassantPossible(const Setup& setup)
{
    const Square target = *setup.enPassant;
    const Color mover = !setup.turn; // who made the double step
    const int forward = mover == Color::White ? 1 : -1;
    if (target.rank() != (mover == Color::White ? Rank::Three : Rank::Six))
        return false;
    const Square pawn = Square::fromXY(target.x(), target.y() + forward);
    const Square origin = Square::fromXY(target.x(), target.y() - forward);
    return setup.board.pieces(mover, Role::Pawn).contains(pawn) &&
           !setup.board.isOccupied(target) && !setup.board.isOccupied(origin);
}

void addSideFaults(const Setup& setup, Color color, SetupFaults& faults)
{
    const bool isWhite = color == Color::White;
    const int kings = setup.board.pieces(color, Role::King).count();
    if (kings == 0)
        faults.add(isWhite ? SetupFault::NoWhiteKing : SetupFault::NoBlackKing);
    if (kings > 1)
        faults.add(isWhite ? SetupFault::ManyWhiteKings : SetupFault::ManyBlackKings);
    if (setup.board.pieces(color).count() > 16)
        faults.add(isWhite ? SetupFault::TooManyWhitePieces : SetupFault::TooManyBlackPieces);
    for (const Wing wing : allWings) {
        if (setup.castling.has(color, wing) && !isCastlingPossible(setup, color, wing))
            faults.add(SetupFault::ImpossibleCastling);
    }
}

} // namespace

const Setup& Setup::start()
{
    static const Setup setup = [] {
        Setup made;
        made.board = Board::start();
        made.castling.set(Color::White, Wing::King, squares::H1);
        made.castling.set(Color::White, Wing::Queen, squares::A1);
        made.castling.set(Color::Black, Wing::King, squares::H8);
        made.castling.set(Color::Black, Wing::Queen, squares::A8);
        return made;
    }();
    return setup;
}

std::vector<SetupFault> SetupFaults::list() const
{
    std::vector<SetupFault> faults;
    for (unsigned i = 0; i <= static_cast<unsigned>(SetupFault::BadClocks); ++i) {
        if (has(static_cast<SetupFault>(i)))
            faults.push_back(static_cast<SetupFault>(i));
    }
    return faults;
}

std::string_view faultName(SetupFault fault)
{
    switch (fault) {
    case SetupFault::NoWhiteKing:
        return "no-white-king";
    case SetupFault::NoBlackKing:
        return "no-black-king";
    case SetupFault::ManyWhiteKings:
        return "many-white-kings";
    case SetupFault::ManyBlackKings:
        return "many-black-kings";
    case SetupFault::TooManyWhitePieces:
        return "too-many-white-pieces";
    case SetupFault::TooManyBlackPieces:
        return "too-many-black-pieces";
    case SetupFault::PawnOnBackRank:
        return "pawn-on-back-rank";
    case SetupFault::OpponentInCheck:
        return "opponent-in-check";
    case SetupFault::ImpossibleCheck:
        return "impossible-check";
    case SetupFault::ImpossibleCastling:
        return "impossible-castling";
    case SetupFault::ImpossibleEnPassant:
        return "impossible-en-passant";
    case SetupFault::BadClocks:
        return "bad-clocks";
    }
    assert(false);
    return {};
}

SetupFaults faultsOf(const Setup& setup)
{
    SetupFaults faults;
    for (const Color color : allColors)
        addSideFaults(setup, color, faults);
    const Bitboard backRanks = Bitboard(Rank::One) | Bitboard(Rank::Eight);
    if ((setup.board.pieces(Role::Pawn) & backRanks).any())
        faults.add(SetupFault::PawnOnBackRank);
    if (const auto king = setup.board.kingOf(!setup.turn)) {
        if (attackersOf(setup.board, *king, setup.turn, setup.board.occupied()).any())
            faults.add(SetupFault::OpponentInCheck);
    }
    if (const auto king = setup.board.kingOf(setup.turn)) {
        if (attackersOf(setup.board, *king, !setup.turn, setup.board.occupied()).count() > 2)
            faults.add(SetupFault::ImpossibleCheck);
    }
    if (setup.enPassant && !isEnPassantPossible(setup))
        faults.add(SetupFault::ImpossibleEnPassant);
    if (setup.halfmoveClock < 0 || setup.fullmoveNumber < 1)
        faults.add(SetupFault::BadClocks);
    return faults;
}

Setup withoutImpossibleRights(Setup setup)
{
    for (const Color color : allColors) {
        for (const Wing wing : allWings) {
            if (setup.castling.has(color, wing) && !isCastlingPossible(setup, color, wing))
                setup.castling.clear(color, wing);
        }
    }
    if (setup.enPassant && !isEnPassantPossible(setup))
        setup.enPassant.reset();
    return setup;
}

} // namespace plyline::rules
