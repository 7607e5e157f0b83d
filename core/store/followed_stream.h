#pragma once

#include "core/store/connection.h"
#include "core/streams/assembler.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace plyline::store {

/// The games of a stream in a database, with how far the stream was read: both are written in one
/// transaction, so that they agree whenever the program dies, and no event counts twice.
///
/// Tables: `stream_offsets(stream, part, next)`; `stream_last(stream, part, hash)` with a hash of
/// the message before that place; `stream_games(game, ended, events, plies, pgn)`, where `ended` is
/// 0 for a game that grows, 1 for one that has ended and 2 for one that was given up;
/// `stream_events(game, sequence, envelope)` with the events of games that grow; and
/// `stream_poison(part, place, game, sequence, reason, detail, text)` with the first that were kept
/// aside. In memory are the games that grow, as streams::AssemblyLimits bound them, and what was
/// taken since the last commit.
class FollowedStream
{
public:
    /// Opens the database, or makes it, and puts the games together that had not ended. The
    /// assembler's counts are those since then. `limits` are the same at each opening. Errors:
    /// Storage; ForeignTable if the file is another program's database.
    [[nodiscard]] static Expected<std::unique_ptr<FollowedStream>, Error>
    open(const QString& path, const std::string& stream,
         const streams::AssemblyLimits& limits = {});

    /// Takes a message. Nothing is stored before `commit`.
    streams::Arrival take(int part, std::int64_t place,
                          Expected<streams::Envelope, streams::EnvelopeFault> envelope,
                          std::string_view text);
    /// The number of messages taken since the last commit.
    [[nodiscard]] int pending() const { return m_pending; }
    /// Whether so much is pending that it should be stored now: a thousand messages, or 16 MiB.
    [[nodiscard]] bool isFull() const;
    /// Tells the time, as streams::Assembler::setTime.
    void setTime(std::chrono::milliseconds now) { m_assembler.setTime(now); }
    /// Stores all that was taken. After an error nothing of it is stored. Errors: Storage,
    /// FileNotWritable if the disk is full.
    [[nodiscard]] Expected<void, Error> commit();

    /// The place of the next message to read, by part; those of the last commit when it is opened.
    [[nodiscard]] const std::map<int, std::int64_t>& offsets() const { return m_offsets; }
    /// Whether this is the text of the message before that place. False if none was taken.
    [[nodiscard]] bool isLastText(int part, std::string_view text) const;
    [[nodiscard]] const streams::Assembler& assembler() const { return m_assembler; }
    /// Calls `visit` with each game of the database in the order of keys. Errors: Storage.
    [[nodiscard]] Expected<void, Error> eachGame(
        const std::function<void(const std::string& key, bool hasEnded, const std::string& pgn)>&
            visit) const;

private:
    FollowedStream(std::string stream, const streams::AssemblyLimits& limits);

    [[nodiscard]] Expected<void, Error> restore();
    [[nodiscard]] Expected<void, Error> restoreNumbers(const char* query,
                                                       std::map<int, std::int64_t>& numbers);
    [[nodiscard]] Expected<void, Error> restoreEvents();
    [[nodiscard]] Expected<void, Error> countPoison();
    [[nodiscard]] std::optional<std::int64_t> endedBefore(const std::string& key);
    [[nodiscard]] Expected<void, Error> writeEvents();
    [[nodiscard]] Expected<void, Error> writeGames();
    [[nodiscard]] Expected<void, Error> writePoison();
    [[nodiscard]] Expected<void, Error> writeOffsets();
    [[nodiscard]] Expected<void, Error> writeNumbers(const char* statement,
                                                     const std::map<int, std::int64_t>& numbers);

    struct StoredEvent
    {
        std::string key;
        std::int64_t sequence = 0;
        std::string envelope;
    };
    enum class State : std::uint8_t { Growing, Ended, GivenUp }; // as stored
    struct EndedGame
    {
        std::string key;
        State state = State::Ended;
        std::int64_t events = 0;
        int plies = 0;
        std::string pgn;
    };

    std::string m_stream;
    std::unique_ptr<Connection> m_connection;
    std::map<int, std::int64_t> m_offsets;
    std::map<int, std::int64_t> m_lastHashes; ///< By part, of the text of the last message.
    std::vector<StoredEvent> m_events; ///< Since the last commit; those applied and those waiting.
    std::vector<EndedGame> m_ended;
    std::set<std::string> m_touched; ///< Keys of games that have grown.
    std::map<std::size_t, std::pair<int, std::int64_t>> m_poisonPlaces;
    std::size_t m_storedPoison = 0;   ///< Of the assembler's list.
    std::int64_t m_poisonInStore = 0; ///< Rows of the table.
    std::size_t m_mostPoison = 0;
    int m_pending = 0;
    std::size_t m_pendingBytes = 0;
    streams::Assembler m_assembler; ///< Calls endedBefore of this object.
};

} // namespace plyline::store
