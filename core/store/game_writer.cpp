#include "core/store/game_writer.h"

#include "core/game/move_text.h"
#include "core/store/schema.h"

#include <algorithm>
#include <array>

namespace plyline::store {

using game::LineId;
using game::Ply;

namespace {

/// Few enough that the first rows can be read after a millisecond or two, and that other writers
/// do not wait longer.
constexpr int pliesPerBatch = 32;

/// Those that stand elsewhere, or as something else, after the event.
std::array<std::optional<game::PieceId>, 2> movedPieces(const game::MoveEvent& event)
{
    return {event.step ? std::optional(event.step->pieceId) : std::nullopt,
            event.rookHop ? std::optional(event.rookHop->pieceId) : std::nullopt};
}

} // namespace

struct GameWriter::State
{
    rules::Setup position;
    replay::PieceTable pieces;
    std::optional<std::int64_t> whiteClock = {};
    std::optional<std::int64_t> blackClock = {};
    LineId owner = LineId::main(); ///< On which the last event stands; the main line at the start.

    void apply(const game::Line& line, int event, Ply ply)
    {
        const game::MoveEvent& what = line.log[event];
        replay::PositionProjection::apply(position, what, ply);
        replay::PieceTableProjection::apply(pieces, what, ply);
        if (const auto clock = line.annotations.values(event).clockMillis)
            (what.color == rules::Color::White ? whiteClock : blackClock) = clock;
        owner = line.id;
    }
    [[nodiscard]] replay::SnapshotScalars scalars() const
    {
        return {
            position.turn,           position.castling, position.enPassant, position.halfmoveClock,
            position.fullmoveNumber, whiteClock,        blackClock};
    }
};

struct GameWriter::Fold
{
    State state;
    std::vector<std::string> sans; ///< Of the line's events.
    Ply written;                   ///< The ply that the state belongs to.
};

Expected<void, Error> GameWriter::write()
{
    if (auto done = replaceHead(); !done)
        return done;
    game::ForkStates<State> forks(m_game, {replay::PositionProjection::initial(m_game.start()),
                                           replay::PieceTableProjection::initial(m_game.start())});
    for (const game::Line& line : m_game.lines()) {
        if (auto done = writeLine(line, forks); !done)
            return done;
    }
    return {};
}

Expected<void, Error> GameWriter::replaceHead()
{
    if (auto done = m_connection.begin(m_stop); !done)
        return done;
    auto done = clearGame();
    if (done)
        done = m_rows.game(m_game, m_gameNumber);
    for (const game::Line& line : m_game.lines()) {
        if (done)
            done = m_rows.line(line, m_gameNumber);
    }
    if (!done) {
        m_connection.rollBack();
        return done;
    }
    return m_connection.commit();
}

Expected<void, Error> GameWriter::clearGame()
{
    for (const char* table : schema::tableNames) {
        auto statement = Statement::prepare(
            m_connection,
            QStringLiteral("DELETE FROM %1 WHERE game_id = ?").arg(QLatin1String(table)));
        if (!statement)
            return unexpected(statement.error());
        if (auto done = statement->run(m_gameNumber); !done)
            return done;
    }
    return {};
}

Expected<void, Error> GameWriter::writeLine(const game::Line& line, game::ForkStates<State>& forks)
{
    Fold fold{forks.take(line.id), {}, line.forkPly};
    forks.pass(line.forkPly, fold.state);
    std::vector<const game::MoveEvent*> events;
    for (const game::MoveEvent& event : line.log.events())
        events.push_back(&event);
    fold.sans = game::sanTexts(fold.state.position, events);
    do {
        if (auto done = writeBatch(line, fold, forks); !done)
            return done;
        if (m_progress)
            m_progress(line.id, fold.written);
    } while (fold.written < line.lastPly());
    return {};
}

Expected<void, Error> GameWriter::writeBatch(const game::Line& line, Fold& fold,
                                             game::ForkStates<State>& forks)
{
    if (auto done = m_connection.begin(m_stop); !done)
        return done;
    const Ply last(std::min(fold.written.number() + pliesPerBatch, line.lastPly().number()));
    Expected<void, Error> done;
    if (line.id.isMain() && fold.written == Ply())
        done = writeStart(fold.state);
    while (done && fold.written < last && !m_stop.stop_requested()) {
        done = writePly(line, fold);
        forks.pass(fold.written, fold.state);
    }
    if (!done) {
        m_connection.rollBack();
        return done;
    }
    // Half a batch is kept as well: to take it back would disturb those who read.
    done = m_connection.commit();
    if (done && fold.written < last)
        return unexpected(cancelledError());
    return done;
}

Expected<void, Error> GameWriter::writeStart(const State& state)
{
    const RowKey key{m_gameNumber, LineId::main(), Ply()};
    for (const replay::PieceRow& row : state.pieces.rows()) {
        if (auto done = m_rows.piece(key, row); !done)
            return done;
    }
    return m_rows.position(key, state.position.board, state.scalars());
}

Expected<void, Error> GameWriter::writePly(const game::Line& line, Fold& fold)
{
    const RowKey key{m_gameNumber, line.id, fold.written.next()};
    const int index = fold.written.number() - line.forkPly.number();
    const game::MoveEvent& event = line.log[index];
    State& state = fold.state;
    if (auto done = m_rows.unmovedPieces(key, state.owner, event); !done)
        return done;
    state.apply(line, index, key.ply);
    for (const std::optional<game::PieceId>& id : movedPieces(event)) {
        if (!id)
            continue;
        if (auto done = m_rows.piece(key, *state.pieces.row(*id)); !done)
            return done;
    }
    const std::string& san = fold.sans[static_cast<std::size_t>(index)];
    const std::string uci = game::uciText(event, m_game.castlingStyle());
    if (auto done = m_rows.event(key, event, san, uci); !done)
        return done;
    fold.written = key.ply;
    return m_rows.position(key, state.position.board, state.scalars());
}

} // namespace plyline::store
