#include "core/store/followed_stream.h"

#include "core/store/statement.h"
#include "core/store/stream_tables.h"
#include "core/streams/envelope_content.h"
#include "core/streams/fault_names.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace plyline::store {

using streams::Arrival;

namespace {

std::int64_t hashOf(std::string_view text)
{
    return static_cast<std::int64_t>(XXH3_64bits(text.data(), text.size()));
}

} // namespace

FollowedStream::FollowedStream(std::string stream, const streams::AssemblyLimits& limits)
    : m_stream(std::move(stream)), m_mostPoison(limits.poisonedEvents), m_assembler([&] {
          streams::Assembler::Options options;
          options.limits = limits;
          options.endedBefore = [this](const std::string& key) { return endedBefore(key); };
          options.ended = [this](const std::string& key, const streams::ArrivedGame& game) {
              m_ended.push_back({key, game.hasEnded() ? State::Ended : State::GivenUp,
                                 game.events(), game.plies(), game.pgn()});
              m_pendingBytes += m_ended.back().pgn.size();
          };
          options.dropped = [this](const std::string& key) {
              m_ended.push_back({key, State::GivenUp, 0, 0, {}});
          };
          return options;
      }())
{}

Expected<std::unique_ptr<FollowedStream>, Error>
FollowedStream::open(const QString& path, const std::string& stream,
                     const streams::AssemblyLimits& limits)
{
    if (const auto own = checkStreamFile(path); !own)
        return unexpected(own.error());
    std::unique_ptr<FollowedStream> followed(new FollowedStream(stream, limits));
    auto connection = Connection::open(StoreLocation::kept(path));
    if (!connection)
        return unexpected(connection.error());
    followed->m_connection = std::move(*connection);
    if (const auto done = createStreamTables(*followed->m_connection); !done)
        return unexpected(done.error());
    if (const auto done = followed->restore(); !done)
        return unexpected(done.error());
    return followed;
}

Expected<void, Error> FollowedStream::restore()
{
    if (auto done =
            restoreNumbers("SELECT part, next FROM stream_offsets WHERE stream = ?", m_offsets);
        !done)
        return done;
    if (auto done =
            restoreNumbers("SELECT part, hash FROM stream_last WHERE stream = ?", m_lastHashes);
        !done)
        return done;
    if (auto done = restoreEvents(); !done)
        return done;
    m_assembler.beginRun();
    return countPoison();
}

/// Reads a number for each part of the stream.
Expected<void, Error> FollowedStream::restoreNumbers(const char* query,
                                                     std::map<int, std::int64_t>& numbers)
{
    auto rows = Statement::prepare(*m_connection, QString::fromLatin1(query));
    if (!rows)
        return unexpected(rows.error());
    if (auto done = rows->run(m_stream); !done)
        return done;
    while (rows->next())
        numbers[rows->row().value(0).toInt()] = rows->row().value(1).toLongLong();
    return rows->ended();
}

/// Folds the stored events of the games that have not ended. Of several with one number, which all
/// waited, the assembler has tried them in the order of their hashes.
Expected<void, Error> FollowedStream::restoreEvents()
{
    auto events = Statement::prepare(
        *m_connection,
        QStringLiteral("SELECT envelope FROM stream_events ORDER BY game, sequence"));
    if (!events)
        return unexpected(events.error());
    if (auto done = events->run(); !done)
        return done;
    std::vector<streams::Envelope> same;
    const auto takeAll = [&] {
        std::sort(same.begin(), same.end(), [](const auto& a, const auto& b) {
            return streams::contentHash(a) < streams::contentHash(b);
        });
        for (streams::Envelope& envelope : same)
            m_assembler.take(std::move(envelope), 0);
        same.clear();
    };
    while (events->next()) {
        auto envelope = streams::parseStructured(events->row().value(0).toString().toStdString());
        if (!envelope)
            continue; // somebody else has changed it
        if (!same.empty() &&
            (same.front().key != envelope->key || same.front().sequence != envelope->sequence))
            takeAll();
        same.push_back(std::move(*envelope));
    }
    takeAll();
    return events->ended();
}

Expected<void, Error> FollowedStream::countPoison()
{
    auto count =
        Statement::prepare(*m_connection, QStringLiteral("SELECT count(*) FROM stream_poison"));
    if (!count)
        return unexpected(count.error());
    if (auto done = count->run(); !done)
        return done;
    if (count->next())
        m_poisonInStore = count->row().value(0).toLongLong();
    return {};
}

std::optional<std::int64_t> FollowedStream::endedBefore(const std::string& key)
{
    auto game = Statement::prepare(
        *m_connection,
        QStringLiteral("SELECT events FROM stream_games WHERE game = ? AND ended <> 0"));
    if (!game || !game->run(key) || !game->next())
        return std::nullopt;
    return game->row().value(0).toLongLong();
}

Arrival FollowedStream::take(int part, std::int64_t place,
                             Expected<streams::Envelope, streams::EnvelopeFault> envelope,
                             std::string_view text)
{
    StoredEvent event;
    if (envelope)
        event = {envelope->key, envelope->sequence, streams::structuredText(*envelope)};
    const std::size_t poisoned = m_assembler.poisoned().size();
    const Arrival arrival = m_assembler.take(std::move(envelope), place, text);
    for (std::size_t i = poisoned; i < m_assembler.poisoned().size(); ++i)
        m_poisonPlaces[i] = {part, place};
    if (arrival == Arrival::Applied || arrival == Arrival::Waiting) {
        m_touched.insert(event.key);
        m_pendingBytes += event.envelope.size();
        m_events.push_back(std::move(event));
    }
    m_offsets[part] = place + 1;
    m_lastHashes[part] = hashOf(text);
    ++m_pending;
    return arrival;
}

bool FollowedStream::isLastText(int part, std::string_view text) const
{
    const auto last = m_lastHashes.find(part);
    return last != m_lastHashes.end() && last->second == hashOf(text);
}

bool FollowedStream::isFull() const
{
    constexpr int mostMessages = 1000;
    constexpr std::size_t mostBytes = std::size_t{1} << 24;
    return m_pending >= mostMessages || m_pendingBytes >= mostBytes;
}

Expected<void, Error> FollowedStream::commit()
{
    if (m_pending == 0)
        return {};
    if (auto done = m_connection->begin(); !done)
        return done;
    using Write = Expected<void, Error> (FollowedStream::*)();
    for (const Write write : {&FollowedStream::writeEvents, &FollowedStream::writeGames,
                              &FollowedStream::writePoison, &FollowedStream::writeOffsets}) {
        if (auto done = (this->*write)(); !done) {
            m_connection->rollBack();
            return done;
        }
    }
    if (auto done = m_connection->commit(); !done) {
        m_connection->rollBack();
        return done;
    }
    m_events.clear();
    m_ended.clear();
    m_touched.clear();
    m_poisonPlaces.clear();
    m_poisonInStore += static_cast<std::int64_t>(m_assembler.poisoned().size() - m_storedPoison);
    m_storedPoison = m_assembler.poisoned().size();
    m_pending = 0;
    m_pendingBytes = 0;
    return {};
}

Expected<void, Error> FollowedStream::writeEvents()
{
    auto insert = Statement::prepare(
        *m_connection, QStringLiteral("INSERT OR IGNORE INTO stream_events VALUES (?, ?, ?)"));
    if (!insert)
        return unexpected(insert.error());
    for (const StoredEvent& event : m_events) {
        if (auto done = insert->run(event.key, event.sequence, event.envelope); !done)
            return done;
    }
    return {};
}

/// Writes the games that have grown, and forgets the events of those that are over.
Expected<void, Error> FollowedStream::writeGames()
{
    auto replace = Statement::prepare(
        *m_connection,
        QStringLiteral("INSERT OR REPLACE INTO stream_games VALUES (?, ?, ?, ?, ?)"));
    auto forget = Statement::prepare(*m_connection,
                                     QStringLiteral("DELETE FROM stream_events WHERE game = ?"));
    if (!replace || !forget)
        return unexpected(!replace ? replace.error() : forget.error());
    for (const std::string& key : m_touched) {
        const auto* const growing = m_assembler.find(key);
        if (growing == nullptr || !growing->game.hasStarted())
            continue;
        if (auto done = replace->run(key, static_cast<int>(State::Growing), growing->next,
                                     growing->game.plies(), growing->game.pgn());
            !done)
            return done;
    }
    for (const EndedGame& game : m_ended) {
        if (auto done = replace->run(game.key, static_cast<int>(game.state), game.events,
                                     game.plies, game.pgn);
            !done)
            return done;
        if (auto done = forget->run(game.key); !done)
            return done;
    }
    return {};
}

Expected<void, Error> FollowedStream::writePoison()
{
    auto insert = Statement::prepare(
        *m_connection, QStringLiteral("INSERT INTO stream_poison VALUES (?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return unexpected(insert.error());
    const auto& poisoned = m_assembler.poisoned();
    auto stored = static_cast<std::size_t>(m_poisonInStore);
    for (std::size_t i = m_storedPoison; i < poisoned.size() && stored++ < m_mostPoison; ++i) {
        const streams::PoisonedEvent& event = poisoned[i];
        const auto [part, place] = m_poisonPlaces.at(i);
        if (auto done = insert->run(part, place, event.key, event.sequence,
                                    std::string(streams::faultName(event.fault)),
                                    streams::faultDetail(event.fault), event.text);
            !done)
            return done;
    }
    return {};
}

Expected<void, Error> FollowedStream::writeOffsets()
{
    if (auto done =
            writeNumbers("INSERT OR REPLACE INTO stream_offsets VALUES (?, ?, ?)", m_offsets);
        !done)
        return done;
    return writeNumbers("INSERT OR REPLACE INTO stream_last VALUES (?, ?, ?)", m_lastHashes);
}

Expected<void, Error> FollowedStream::writeNumbers(const char* statement,
                                                   const std::map<int, std::int64_t>& numbers)
{
    auto replace = Statement::prepare(*m_connection, QString::fromLatin1(statement));
    if (!replace)
        return unexpected(replace.error());
    for (const auto& [part, number] : numbers) {
        if (auto done = replace->run(m_stream, part, number); !done)
            return done;
    }
    return {};
}

Expected<void, Error> FollowedStream::eachGame(
    const std::function<void(const std::string& key, bool hasEnded, const std::string& pgn)>& visit)
    const
{
    auto games = Statement::prepare(
        *m_connection,
        QStringLiteral("SELECT game, ended, pgn FROM stream_games WHERE pgn <> '' ORDER BY game"));
    if (!games)
        return unexpected(games.error());
    if (auto done = games->run(); !done)
        return done;
    while (games->next())
        visit(games->row().value(0).toString().toStdString(),
              games->row().value(1).toInt() == static_cast<int>(State::Ended),
              games->row().value(2).toString().toStdString());
    return games->ended();
}

} // namespace plyline::store
