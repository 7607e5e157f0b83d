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

struct GameWriter::Fold
{
    rules::Setup position;
    replay::PieceTable pieces;
    std::optional<std::int64_t> whiteClock;
    std::optional<std::int64_t> blackClock;
    std::vector<const game::MoveEvent*> path;
    std::vector<std::string> sans; ///< Of the line's own events.
    Ply written;                   ///< The ply that the states belong to.

    [[nodiscard]] const game::MoveEvent& eventTo(Ply ply) const
    {
        return *path[static_cast<std::size_t>(ply.number() - 1)];
    }
    void apply(const game::Game& game, LineId line, Ply ply)
    {
        const game::MoveEvent& event = eventTo(ply);
        replay::PositionProjection::apply(position, event, ply);
        replay::PieceTableProjection::apply(pieces, event, ply);
        if (const auto clock = game.values(line, ply).clockMillis)
            (event.color == rules::Color::White ? whiteClock : blackClock) = clock;
    }
    [[nodiscard]] replay::SnapshotScalars scalars() const
    {
        return {
            position.turn,           position.castling, position.enPassant, position.halfmoveClock,
            position.fullmoveNumber, whiteClock,        blackClock};
    }
};

Expected<void, Error> GameWriter::write()
{
    if (auto done = replaceHead(); !done)
        return done;
    for (const game::Line& line : m_game.lines()) {
        if (auto done = writeLine(line); !done)
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

Expected<void, Error> GameWriter::writeLine(const game::Line& line)
{
    Fold fold;
    fold.position = replay::PositionProjection::initial(m_game.start());
    fold.pieces = replay::PieceTableProjection::initial(m_game.start());
    fold.path = m_game.path(line.id);
    for (Ply ply(1); ply <= line.forkPly; ply = ply.next())
        fold.apply(m_game, line.id, ply);
    const auto own = fold.path.begin() + line.forkPly.number();
    fold.sans = game::sanTexts(fold.position, {own, fold.path.end()});

    fold.written = line.forkPly;
    do {
        if (auto done = writeBatch(line, fold); !done)
            return done;
        if (m_progress)
            m_progress(line.id, fold.written);
    } while (fold.written < line.lastPly());
    return {};
}

Expected<void, Error> GameWriter::writeBatch(const game::Line& line, Fold& fold)
{
    if (auto done = m_connection.begin(m_stop); !done)
        return done;
    const Ply last(std::min(fold.written.number() + pliesPerBatch, line.lastPly().number()));
    Expected<void, Error> done;
    if (line.id.isMain() && fold.written == Ply())
        done = writeStart(fold);
    while (done && fold.written < last && !m_stop.stop_requested())
        done = writePly(line, fold);
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

Expected<void, Error> GameWriter::writeStart(const Fold& fold)
{
    const RowKey key{m_gameNumber, LineId::main(), Ply()};
    for (const replay::PieceRow& row : fold.pieces.rows()) {
        if (auto done = m_rows.piece(key, row); !done)
            return done;
    }
    return m_rows.position(key, fold.position.board, fold.scalars());
}

Expected<void, Error> GameWriter::writePly(const game::Line& line, Fold& fold)
{
    const RowKey key{m_gameNumber, line.id, fold.written.next()};
    const game::MoveEvent& event = fold.eventTo(key.ply);
    const LineId before =
        key.ply.previous() == Ply() ? LineId::main() : m_game.owner(line.id, key.ply.previous());
    if (auto done = m_rows.unmovedPieces(key, before, event); !done)
        return done;
    fold.apply(m_game, line.id, key.ply);
    for (const std::optional<game::PieceId>& id : movedPieces(event)) {
        if (!id)
            continue;
        if (auto done = m_rows.piece(key, *fold.pieces.row(*id)); !done)
            return done;
    }
    const std::string& san =
        fold.sans[static_cast<std::size_t>(fold.written.number() - line.forkPly.number())];
    const std::string uci = game::uciText(event, m_game.castlingStyle());
    if (auto done = m_rows.event(key, event, san, uci); !done)
        return done;
    fold.written = key.ply;
    return m_rows.position(key, fold.position.board, fold.scalars());
}

} // namespace plyline::store
