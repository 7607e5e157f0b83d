#include "app/cli/verification.h"

#include "core/game/fork_states.h"
#include "core/replay/piece_table.h"
#include "core/replay/projection.h"

namespace plyline::cli {

namespace {

using game::LineId;
using game::Ply;

/// The fold and the rows at one ply.
struct Pair
{
    rules::Setup folded;
    replay::PieceTable rows;

    void apply(const game::MoveEvent& event, Ply ply)
    {
        replay::PositionProjection::apply(folded, event, ply);
        replay::PieceTableProjection::apply(rows, event, ply);
    }
};

/// Takes the scalars from the fold, because in memory only the pieces are compared.
replay::Snapshot snapshotOf(const Pair& pair, Ply ply)
{
    replay::Snapshot snapshot;
    snapshot.ply = ply;
    snapshot.rows = pair.rows.rows();
    snapshot.scalars.turn = pair.folded.turn;
    snapshot.scalars.castling = pair.folded.castling;
    snapshot.scalars.enPassant = pair.folded.enPassant;
    snapshot.scalars.halfmoveClock = pair.folded.halfmoveClock;
    snapshot.scalars.fullmoveNumber = pair.folded.fullmoveNumber;
    return snapshot;
}

/// Returns the ids of rows that only one of the two has.
std::vector<int> differingPieces(const std::vector<replay::PieceRow>& a,
                                 const std::vector<replay::PieceRow>& b)
{
    replay::PieceTable inB;
    for (const replay::PieceRow& row : b)
        inB.set(row);
    std::vector<int> ids;
    for (const replay::PieceRow& row : a) {
        if (inB.row(row.pieceId) != row)
            ids.push_back(row.pieceId.number());
        inB.erase(row.pieceId);
    }
    for (const replay::PieceRow& row : inB.rows())
        ids.push_back(row.pieceId.number());
    return ids;
}

class Verifier
{
public:
    Verifier(const game::Game& game, int number, const ReadRows& read)
        : m_game(game), m_number(number), m_read(read)
    {}

    Expected<Verified, Error> run()
    {
        m_counts.games = 1;
        m_counts.gamesWithErrors = m_game.hasErrors() ? 1 : 0;
        m_counts.diagnostics = m_game.diagnosticCount();
        if (m_game.isRefused())
            return m_counts;
        game::ForkStates<Pair> forks(
            m_game, {m_game.start(), replay::PieceTableProjection::initial(m_game.start())});
        for (const game::Line& line : m_game.lines()) {
            if (auto error = checkLine(line, forks))
                return unexpected(*error);
        }
        return m_counts;
    }

private:
    std::optional<Error> checkLine(const game::Line& line, game::ForkStates<Pair>& forks)
    {
        ++m_counts.lines;
        Pair pair = forks.take(line.id);
        forks.pass(line.forkPly, pair);
        if (line.id.isMain()) {
            if (auto error = checkPly(pair, line.id, Ply()))
                return error;
        }
        Ply ply = line.forkPly;
        for (const game::MoveEvent& event : line.log.events()) {
            ply = ply.next();
            pair.apply(event, ply);
            forks.pass(ply, pair);
            if (auto error = checkPly(pair, line.id, ply))
                return error;
        }
        return std::nullopt;
    }

    std::optional<Error> checkPly(const Pair& pair, LineId line, Ply ply)
    {
        ++m_counts.plies;
        replay::Snapshot stored = snapshotOf(pair, ply);
        if (m_read) {
            auto read = m_read(line, ply);
            if (!read && read.error().code == ErrorCode::NoSuchPly) {
                addDifference({m_number, line, ply, {}, {}, true});
                return std::nullopt;
            }
            if (!read)
                return read.error();
            stored = std::move(*read);
        }
        Difference difference{m_number, line, ply, replay::compare(pair.folded, stored), {}, false};
        if (m_read)
            difference.pieces = differingPieces(pair.rows.rows(), stored.rows);
        if (!difference.what.isEmpty() || !difference.pieces.empty())
            addDifference(std::move(difference));
        return std::nullopt;
    }

    void addDifference(Difference difference)
    {
        ++m_counts.differences;
        if (!m_counts.first)
            m_counts.first = std::move(difference);
    }

    const game::Game& m_game;
    int m_number;
    const ReadRows& m_read;
    Verified m_counts;
};

} // namespace

void Verified::add(const Verified& other)
{
    games += other.games;
    gamesWithErrors += other.gamesWithErrors;
    lines += other.lines;
    plies += other.plies;
    differences += other.differences;
    diagnostics += other.diagnostics;
    if (!first)
        first = other.first;
    if (!firstRow)
        firstRow = other.firstRow;
}

Expected<Verified, Error> verifyGame(const game::Game& game, int number, const ReadRows& read)
{
    return Verifier(game, number, read).run();
}

} // namespace plyline::cli
