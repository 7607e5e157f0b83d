#pragma once

#include "core/streams/arrived_game.h"

#include <array>
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
using ArrivalFault = std::variant<EnvelopeFault, EventFault, Contradiction, GapTooLong>;

/// An event that was kept aside.
struct PoisonedEvent
{
    std::int64_t offset = 0; ///< In the stream.
    std::string key;         ///< Of the game; empty if the envelope could not be read.
    std::int64_t sequence = 0;
    ArrivalFault fault;
    std::string text; ///< Its beginning, at most 200 bytes.
};

/// Bounds on what is kept, so that no stream can fill the memory.
struct AssemblyLimits
{
    std::size_t waitingEvents = 5000;                ///< Of one game.
    std::size_t waitingBytes = std::size_t{1} << 26; ///< Of all games.
    std::size_t poisonedEvents = 1000;               ///< The rest is counted only.
    std::size_t endedKeys = std::size_t{1} << 16;    ///< Ended games that are remembered.
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
        /// Called with each game that ends, in the order in which they end. If set, a game is
        /// forgotten afterwards but for its key.
        std::function<void(const std::string& key, const ArrivedGame& game)> ended;
    };

    Assembler() = default;
    explicit Assembler(Options options) : m_options(std::move(options)) {}

    /// Takes an event in the structured mode. `offset` is its place in the stream.
    Arrival take(std::string_view text, std::int64_t offset);
    /// Takes an envelope that was read, or the reason why it could not be.
    Arrival take(Expected<Envelope, EnvelopeFault> envelope, std::int64_t offset,
                 std::string_view text = {});

    /// A game that is being put together.
    struct Growing
    {
        std::string key;
        ArrivedGame game;
        std::int64_t next = 0; ///< Number of the event that is applied next.
        /// Whether it waited for that event too long and stays as it is.
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
        std::list<std::string>::iterator order;       ///< Its place among all games.
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

private:
    [[nodiscard]] std::optional<std::int64_t> ended(const std::string& key) const;
    Arrival sort(Envelope envelope, std::int64_t offset, std::string_view text);
    Arrival wait(Growing& growing, Envelope envelope, std::uint64_t hash, std::int64_t offset,
                 std::string_view text);
    Arrival apply(Growing& growing, const Envelope& envelope, std::uint64_t hash,
                  std::int64_t offset, std::string_view text);
    void applyWaiting(Growing& growing);
    void stop(Growing& growing);
    void finish(const std::string& key);
    Arrival poison(PoisonedEvent event, std::string_view text);

    Options m_options;
    std::unordered_map<std::string, Growing> m_games;
    std::list<std::string> m_order;                        ///< Keys of m_games by first arrival.
    std::unordered_map<std::string, std::int64_t> m_ended; ///< By key, the count of its events.
    std::deque<std::string> m_endedOrder;
    std::vector<PoisonedEvent> m_poisoned;
    std::array<std::int64_t, arrivalCount> m_counts{};
    std::size_t m_waitingBytes = 0;
    std::int64_t m_endedGames = 0;
};

} // namespace plyline::streams
