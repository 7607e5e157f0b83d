#pragma once

#include "core/streams/arrived_game.h"

#include <array>
#include <chrono>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <unordered_map>
#include <variant>

namespace plyline::streams {

/// What became of an event that arrived.
enum class Arrival : std::uint8_t {
    Applied,
    Waiting,   ///< Events before it are missing.
    Duplicate, ///< The same event was applied or waits already.
    Unknown,   ///< Its type is not one of ours; passed over.
    Poison,    ///< Cannot be read or applied; kept aside.
    Late,      ///< Its game has ended or was given up; passed over.
};
inline constexpr std::size_t arrivalCount = 6;

/// An event of the same game and number says otherwise than the one that was applied.
struct Contradiction
{
    bool operator==(const Contradiction&) const = default;
};
/// The game waits for missing events for so long that it was given up.
struct GapTooLong
{
    bool operator==(const GapTooLong&) const = default;
};
/// The game was given up as too many games were unfinished.
struct TooManyGames
{
    bool operator==(const TooManyGames&) const = default;
};
using ArrivalFault =
    std::variant<EnvelopeFault, EventFault, Contradiction, GapTooLong, TooManyGames>;

/// An event that was kept aside, or a game that was given up.
struct PoisonedEvent
{
    std::int64_t offset = 0; ///< In the stream.
    std::string key;         ///< Of the game; empty if the envelope could not be read.
    std::int64_t sequence = 0;
    ArrivalFault fault;
    std::string text; ///< Its beginning, at most 200 bytes.
};

/// Bounds on what is kept, so that no stream can fill the memory. What was applied of a game that
/// is given up is handed over like an ended one; its later events are Late.
struct AssemblyLimits
{
    std::size_t waitingEvents = 5000; ///< Of one game: with more it is given up.
    /// Of all games: with more, those that have waited longest are given up.
    std::size_t waitingBytes = std::size_t{1} << 26;
    /// Games that have not ended: with more, those are given up that have got no event for longest.
    std::size_t growingGames = std::size_t{1} << 16;
    std::size_t growingBytes = std::size_t{1} << 28; ///< Of those games; in the same way.
    std::size_t poisonedEvents = 1000;               ///< The rest is counted only.
    /// Ended games that are remembered: what comes again of others is put together again.
    std::size_t endedKeys = std::size_t{1} << 16;
};

/// Puts games together from events that come from anywhere: in any order within a game, twice, not
/// at all, or made by somebody else. Every game is folded in the order of its events' numbers; what
/// is missing is waited for, and what cannot be is kept aside, so that a right event may still take
/// its place. The games depend on what arrived, not on its order; only of two events with the same
/// number that are both possible the first counts.
class Assembler
{
public:
    struct Options
    {
        AssemblyLimits limits;
        /// Asked about a game of which nothing is remembered: returns the count of its events if it
        /// ended before.
        std::function<std::optional<std::int64_t>(const std::string& key)> endedBefore;
        /// Called with each game that ends, in the order in which they end, and with each that is
        /// given up after it has started, which has not ended. If set, a game is forgotten
        /// afterwards but for its key; else all games are kept, which is for streams of which the
        /// length is known.
        std::function<void(const std::string& key, const ArrivedGame& game)> ended;
        /// Called with the key of each game that is given up before it has started.
        std::function<void(const std::string& key)> dropped;
    };

    Assembler() = default;
    explicit Assembler(Options options) : m_options(std::move(options)) {}

    /// Takes an event in the structured mode. `offset` is its place in the stream.
    Arrival take(std::string_view text, std::int64_t offset);
    /// Takes an envelope that was read, or the reason why it could not be.
    Arrival take(Expected<Envelope, EnvelopeFault> envelope, std::int64_t offset,
                 std::string_view text = {});

    /// Tells the time, which never goes back: it is only compared with itself. What waits when it
    /// is told for the first time waits from then on.
    void setTime(std::chrono::milliseconds now);

    /// A game that is being put together.
    struct Growing
    {
        std::string key;
        ArrivedGame game;
        std::int64_t next = 0; ///< Number of the event that is applied next.
        /// Whether it was given up and stays as it is.
        bool isStopped = false;
        std::vector<std::uint64_t> applied; ///< Hash of each event that was applied.
        struct Waiting
        {
            Envelope envelope;
            std::int64_t offset = 0;
            std::uint64_t hash = 0;
            std::size_t bytes = 0;
        };
        std::multimap<std::int64_t, Waiting> waiting; ///< By number.
        std::chrono::milliseconds waitsSince{0};      ///< When the first of them arrived.
        // Its places among all games, among those that grow, and among those that wait.
        std::list<std::string>::iterator order;
        std::optional<std::list<Growing*>::iterator> growingPlace;
        std::optional<std::list<Growing*>::iterator> waitingPlace;
    };
    /// Returns the games that have started to arrive and were not forgotten, in the order of their
    /// first events. References are valid until the next event.
    [[nodiscard]] std::vector<const Growing*> games() const;
    [[nodiscard]] const Growing* find(const std::string& key) const;

    [[nodiscard]] std::int64_t count(Arrival arrival) const
    {
        return m_counts[static_cast<std::size_t>(arrival)];
    }
    /// Returns the first events that were kept aside.
    [[nodiscard]] const std::vector<PoisonedEvent>& poisoned() const { return m_poisoned; }
    [[nodiscard]] std::int64_t endedGames() const { return m_endedGames; }
    [[nodiscard]] std::int64_t givenUpGames() const { return m_givenUpGames; }
    /// Returns the games that have waited for the same event for that long or longer, those that
    /// wait longest first. They wait on.
    [[nodiscard]] std::vector<const Growing*> waitingFor(std::chrono::milliseconds time) const;

    /// What is kept now, for comparison with the limits.
    struct Kept
    {
        std::size_t growingGames = 0;
        std::size_t growingBytes = 0;
        std::size_t waitingBytes = 0;
        std::size_t endedKeys = 0;
    };
    [[nodiscard]] Kept kept() const
    {
        return {m_growing.size(), m_growingBytes, m_waitingBytes, m_ended.size()};
    }
    /// Counts from zero and forgets what was kept aside, as at the start of a run. The games stay,
    /// and so does the count of the events that wait.
    void beginRun();

private:
    [[nodiscard]] std::optional<std::int64_t> ended(const std::string& key) const;
    Growing& begin(const std::string& key);
    Arrival sort(Envelope envelope, std::int64_t offset, std::string_view text);
    Arrival wait(Growing& growing, Envelope envelope, std::uint64_t hash, std::int64_t offset,
                 std::string_view text);
    Arrival apply(Growing& growing, const Envelope& envelope, std::uint64_t hash,
                  std::int64_t offset, std::string_view text);
    void applyWaiting(Growing& growing);
    void updateWaiting(Growing& growing);
    void bound(std::int64_t offset);
    void giveUp(Growing& growing);
    void settle(Growing& growing);
    Arrival poison(PoisonedEvent event, std::string_view text);
    [[nodiscard]] std::int64_t& counted(Arrival arrival)
    {
        return m_counts[static_cast<std::size_t>(arrival)];
    }

    Options m_options;
    std::unordered_map<std::string, Growing> m_games;
    std::list<std::string> m_order; ///< Keys of m_games by first arrival.
    std::list<Growing*> m_growing;  ///< Those that can grow; what got an event last is last.
    std::list<Growing*> m_waiting;  ///< Those that wait; what waits longest is first.
    std::size_t m_growingBytes = 0;
    std::size_t m_waitingBytes = 0;
    std::unordered_map<std::string, std::int64_t> m_ended; ///< By key, the count of its events.
    std::deque<std::string> m_endedOrder;
    std::vector<PoisonedEvent> m_poisoned;
    std::array<std::int64_t, arrivalCount> m_counts{};
    std::int64_t m_endedGames = 0;
    std::int64_t m_givenUpGames = 0;
    std::optional<std::chrono::milliseconds> m_now; ///< As it was last told.
};

} // namespace plyline::streams
