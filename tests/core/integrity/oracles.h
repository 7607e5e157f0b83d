#pragma once

#include "tests/core/integrity/copies.h"

namespace plyline::tests {

/// The first event that is none of the events that the legal moves there make, by writing them all.
inline std::optional<Ply> firstImpossible(const TamperedGame& copy)
{
    game::GameRecorder recorder(*rules::Position::fromSetup(copy.start()));
    for (const EncodedEvent& event : copy.events()) {
        std::vector<rules::Move> moves;
        for (const rules::Move move : recorder.position().legalMoves())
            moves.push_back(move);
        if (!recorder.position().isCheck())
            moves.push_back(rules::Move::null());
        std::optional<rules::Move> made;
        for (const rules::Move move : moves) {
            game::GameRecorder other = recorder;
            if (EncodedEvent(other.record(move)) == event)
                made = move;
        }
        if (!made)
            return recorder.ply().next();
        (void)recorder.record(*made);
    }
    return std::nullopt;
}

/// The first event whose bytes are other ones than the original's, or that only one of both has.
inline std::optional<Ply> firstOther(const TamperedGame& copy, const TamperedGame& original)
{
    const std::size_t length = std::max(copy.events().size(), original.events().size());
    for (std::size_t i = 0; i < length; ++i) {
        if (i >= copy.events().size() || i >= original.events().size() ||
            copy.events()[i] != original.events()[i])
            return Ply(static_cast<int>(i) + 1);
    }
    return std::nullopt;
}

/// A table kept by hand from the bytes of events, one number for each cell.
class ByteTable
{
public:
    explicit ByteTable(const rules::Setup& start) : m_board(start.board), m_turn(start.turn)
    {
        for (const rules::Color color : rules::allColors) {
            for (const rules::Wing wing : rules::allWings)
                m_rights.push_back(start.castling.has(color, wing));
        }
        m_enPassant = start.enPassant ? start.enPassant->index() : 255;
        m_halfmoves = start.halfmoveClock;
        m_moveNumber = start.fullmoveNumber;
        int id = 0;
        for (const rules::Square square : m_board.occupied()) {
            const rules::Piece piece = *m_board.pieceAt(square);
            m_rows[static_cast<std::size_t>(id++)] = {
                1, static_cast<int>(piece.color), static_cast<int>(piece.role), square.index(), 0};
        }
    }

    /// False: a byte holds what it cannot.
    [[nodiscard]] bool apply(const EncodedEvent::Bytes& b, int ply)
    {
        const bool hasStep = b[0] & 2, takes = b[0] & 4, promotes = b[0] & 8, castles = b[0] & 16;
        const auto isIn = [&](int first, int last, bool has, std::initializer_list<int> limits) {
            auto limit = limits.begin();
            for (int i = first; i <= last; ++i, ++limit) {
                if (has ? b[static_cast<std::size_t>(i)] >= *limit
                        : b[static_cast<std::size_t>(i)] != 255)
                    return false;
            }
            return true;
        };
        if (!isIn(1, 4, hasStep, {32, 6, 64, 64}) || !isIn(5, 7, takes, {32, 6, 64}) ||
            !isIn(8, 8, promotes, {6}) || !isIn(9, 11, castles, {32, 64, 64}) || b[12] > 15 ||
            !isIn(13, 13, (b[0] & 32) != 0, {64}) || (!hasStep && (takes || promotes || castles)))
            return false;
        const int color = b[0] & 1;
        if (takes)
            m_rows[b[5]] = {};
        if (hasStep)
            m_rows[b[1]] = {1, color, promotes ? b[8] : b[2], b[4], ply};
        if (castles)
            m_rows[b[9]] = {1, color, 3, b[11], ply};
        for (std::size_t i = 0; i < 4; ++i)
            m_rights[i] = m_rights[i] && !(b[12] & (1 << i));
        m_enPassant = b[13];
        m_halfmoves = takes || (hasStep && b[2] == 0) ? 0 : m_halfmoves + 1;
        m_moveNumber += color;
        m_turn = color == 0 ? rules::Color::Black : rules::Color::White;
        return true;
    }

    /// The id of the first row that is another one; 32 for another scalar, none for equality.
    [[nodiscard]] std::optional<int> firstDifference(const integrity::StoredPly& stored) const
    {
        for (int id = 0; id < 32; ++id) {
            std::array<int, 5> row{};
            if (const auto& one = stored.rows.row(game::PieceId(id)))
                row = {1, static_cast<int>(one->color), static_cast<int>(one->role),
                       one->square.index(), one->lastChangedPly.number()};
            if (row != m_rows[static_cast<std::size_t>(id)])
                return id;
        }
        std::vector<bool> rights;
        for (const rules::Color color : rules::allColors) {
            for (const rules::Wing wing : rules::allWings)
                rights.push_back(stored.scalars.castling.has(color, wing));
        }
        const int enPassant = stored.scalars.enPassant ? stored.scalars.enPassant->index() : 255;
        const bool areEqual = rights == m_rights && enPassant == m_enPassant &&
                              stored.scalars.turn == m_turn &&
                              stored.scalars.halfmoveClock == m_halfmoves &&
                              stored.scalars.fullmoveNumber == m_moveNumber;
        return areEqual ? std::nullopt : std::optional(32);
    }

private:
    rules::Board m_board;
    rules::Color m_turn;
    std::array<std::array<int, 5>, 32> m_rows{};
    std::vector<bool> m_rights;
    int m_enPassant = 255;
    int m_halfmoves = 0;
    int m_moveNumber = 1;
};

/// Ply and piece id of the first difference of events and table; 32 a scalar, -1 anything else.
inline std::optional<std::pair<int, int>> firstDifference(const TamperedGame& copy)
{
    ByteTable table(copy.start());
    const std::size_t plies = std::max(copy.events().size() + 1, copy.snapshots().size());
    for (std::size_t ply = 0; ply < plies; ++ply) {
        const int number = static_cast<int>(ply);
        if (ply > copy.events().size() || ply >= copy.snapshots().size())
            return std::pair(number, -1);
        if (ply > 0 && !table.apply(copy.events()[ply - 1].bytes(), number))
            return std::pair(number, -1);
        if (const auto id = table.firstDifference(copy.snapshots()[ply]))
            return std::pair(number, *id);
    }
    return std::nullopt;
}

} // namespace plyline::tests
