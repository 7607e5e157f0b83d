#include "core/store/game_writer.h"

#include "core/game/move_text.h"

#include <algorithm>

namespace plyline::store {

using game::LineId;
using game::Ply;
using tables::RowKey;
using tables::TableId;

namespace {

/// Small enough that the first rows can be read after a millisecond or two, and that other writers
/// wait no longer.
constexpr int pliesPerBatch = 32;

} // namespace

Expected<void, Error> GameWriter::write()
{
    if (auto done = replaceHead(); !done)
        return done;
    Forks forks(m_game, tables::startOf(m_game));
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
        done = writeHead();
    if (!done) {
        m_connection.rollBack();
        return done;
    }
    return m_connection.commit();
}

Expected<void, Error> GameWriter::clearGame()
{
    // Delete referring rows before those they refer to.
    for (int i = tables::tableCount - 1; i >= 0; --i) {
        const std::string_view name = tables::table(static_cast<TableId>(i)).name;
        auto statement = Statement::prepare(
            m_connection,
            QStringLiteral("DELETE FROM %1 WHERE game_id = ?")
                .arg(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))));
        if (!statement)
            return unexpected(statement.error());
        if (auto done = statement->run(m_gameNumber); !done)
            return done;
    }
    return {};
}

Expected<void, Error> GameWriter::writeHead()
{
    auto done = m_rows.write(TableId::Games, tables::gameRow(m_game, m_gameNumber));
    int tagNumber = 0;
    for (const game::Tag& tag : m_game.tags().all()) {
        if (done)
            done = m_rows.write(TableId::Tags, tables::tagRow(tag, tagNumber++, m_gameNumber));
    }
    for (const game::Line& line : m_game.lines()) {
        if (done)
            done = m_rows.write(TableId::Lines, tables::lineRow(line, m_gameNumber));
    }
    for (const game::Line& line : m_game.lines()) {
        if (done)
            done = writeAnnotations(line);
    }
    return done;
}

Expected<void, Error> GameWriter::writeAnnotations(const game::Line& line)
{
    const int count = static_cast<int>(line.annotations.items().size());
    for (int i = 0; i < count; ++i) {
        if (m_stop.stop_requested())
            return unexpected(cancelledError());
        if (auto done = m_rows.write(TableId::Annotations,
                                     tables::annotationRow(m_game, line, i, m_gameNumber));
            !done)
            return done;
    }
    return {};
}

Expected<void, Error> GameWriter::writeLine(const game::Line& line, Forks& forks)
{
    tables::LineFold fold(line, forks.take(line.id));
    forks.pass(fold.ply(), fold.state());
    do {
        if (auto done = writeBatch(line, fold, forks); !done)
            return done;
        if (m_progress)
            m_progress(line.id, fold.ply());
    } while (!fold.isAtEnd());
    return {};
}

Expected<void, Error> GameWriter::writeBatch(const game::Line& line, tables::LineFold& fold,
                                             Forks& forks)
{
    if (auto done = m_connection.begin(m_stop); !done)
        return done;
    const Ply last(std::min(fold.ply().number() + pliesPerBatch, line.lastPly().number()));
    Expected<void, Error> done;
    if (line.id.isMain() && fold.ply() == Ply())
        done = writeStart(fold);
    while (done && fold.ply() < last && !m_stop.stop_requested()) {
        done = writePly(line, fold);
        forks.pass(fold.ply(), fold.state());
    }
    if (done && fold.isAtEnd() && (line.id.isMain() || !line.log.isEmpty()))
        done = writeIntervals({m_gameNumber, line.id, fold.ply()}, fold.openIntervals());
    if (!done) {
        m_connection.rollBack();
        return done;
    }
    // Keep half a batch too: rolling it back would disturb readers.
    done = m_connection.commit();
    if (done && fold.ply() < last)
        return unexpected(cancelledError());
    return done;
}

Expected<void, Error> GameWriter::writeStart(const tables::LineFold& fold)
{
    const RowKey key{m_gameNumber, LineId::main(), Ply()};
    for (const replay::PieceRow& row : fold.pieces().rows()) {
        if (auto done = m_rows.write(TableId::Snapshots, tables::snapshotRow(key, row)); !done)
            return done;
    }
    return writePosition(key, fold);
}

Expected<void, Error> GameWriter::writePly(const game::Line& line, tables::LineFold& fold)
{
    const RowKey key{m_gameNumber, line.id, fold.ply().next()};
    const game::MoveEvent& event = fold.nextEvent();
    if (auto done = m_rows.copyUnmoved(key, fold.state().owner, event); !done)
        return done;
    std::string uci = game::uciText(event, m_game.castlingStyle());
    if (auto done = m_rows.write(TableId::Events,
                                 tables::eventRow(key, event, fold.nextSan(), std::move(uci)));
        !done)
        return done;
    if (auto done = writeIntervals(key, fold.step()); !done)
        return done;
    for (const game::PieceId id : tables::movedPieces(event)) {
        const auto row = tables::snapshotRow(key, *fold.pieces().row(id));
        if (auto done = m_rows.write(TableId::Snapshots, row); !done)
            return done;
    }
    return writePosition(key, fold);
}

Expected<void, Error> GameWriter::writePosition(const RowKey& key, const tables::LineFold& fold)
{
    return m_rows.write(TableId::Positions,
                        tables::positionRow(key, fold.position().board, fold.scalars()));
}

Expected<void, Error> GameWriter::writeIntervals(const RowKey& key,
                                                 const std::vector<tables::Interval>& intervals)
{
    for (const tables::Interval& interval : intervals) {
        const auto row = tables::intervalRow(key, interval);
        if (auto done = m_rows.write(TableId::Intervals, row); !done)
            return done;
    }
    return {};
}

} // namespace plyline::store
