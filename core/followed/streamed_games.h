#pragma once

#include "core/files/source.h"
#include "core/files/spool_file.h"
#include "core/followed/event_source.h"
#include "core/streams/assembler.h"

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace plyline::followed {

/// The games of a stream as PGN at one moment. Immutable.
struct StreamedText
{
    std::shared_ptr<const files::Source> source;
    std::int64_t settledBytes = 0; ///< From the beginning; they are the same in all later texts.
    int games = 0;
};
/// Returns how many bytes, from the first on, both texts of the same stream have in common.
/// `before` is the older one.
[[nodiscard]] std::int64_t commonBytes(const StreamedText& before, const StreamedText& now);

/// An event that was kept aside.
struct RejectedEvent
{
    int part = 0;
    std::optional<int> game; ///< Its number in the text, from 1, if its game had begun.
    streams::PoisonedEvent event;
};

/// A game that waits for an event.
struct StreamGap
{
    std::optional<int> game; ///< Its number in the text, from 1, if it has begun.
    std::string key;
    std::int64_t missing = 0; ///< Number of the event that it waits for.
    std::size_t waiting = 0;  ///< Events that came early.

    bool operator==(const StreamGap&) const = default;
};

/// Keeps the games of a stream as the text of a PGN file that grows, in the order in which they
/// began, so that whatever reads a growing file (index, facts, search, tree, list, saving) reads a
/// stream too and there is one path for both.
///
/// The text of games that have ended is written to an unnamed file and forgotten; only those behind
/// a game that goes on are in memory, where the next text may differ. If one game keeps too many
/// waiting, it is written as it is; should it go on, it comes again at the end of the list. Of an
/// ended game, only a hash of its key is kept, by which events that come again are known.
class StreamedGames
{
public:
    struct Limits
    {
        streams::AssemblyLimits assembly;
        std::size_t unsettledBytes = std::size_t{1} << 22; ///< Of text in memory.
    };

    /// `name` stands for a file's path in messages. Errors: FileNotWritable.
    [[nodiscard]] static Expected<std::unique_ptr<StreamedGames>, Error>
    make(std::string name, const std::string& folder, const Limits& limits);
    [[nodiscard]] static Expected<std::unique_ptr<StreamedGames>, Error>
    make(std::string name, const std::string& folder);
    StreamedGames(const StreamedGames&) = delete;
    StreamedGames& operator=(const StreamedGames&) = delete;

    streams::Arrival take(StreamEvent event);
    /// Tells the time, as streams::Assembler::setTime.
    void setTime(std::chrono::milliseconds now) { m_assembler.setTime(now); }
    /// Whether text() would return other games than the last time.
    [[nodiscard]] bool hasChanged() const { return m_hasChanged; }
    /// Writes the games so far. Errors: FileNotWritable, FileNotReadable.
    [[nodiscard]] Expected<StreamedText, Error> text();

    [[nodiscard]] int games() const
    {
        return m_settledGames + static_cast<int>(m_unsettled.size());
    }
    [[nodiscard]] std::int64_t count(streams::Arrival arrival) const
    {
        return m_assembler.count(arrival);
    }
    /// The first events that were kept aside; the rest is counted only.
    [[nodiscard]] const std::vector<RejectedEvent>& rejected() const { return m_rejected; }
    /// Returns the games that have waited for an event for that long or longer.
    [[nodiscard]] std::vector<StreamGap> gaps(std::chrono::milliseconds patience) const;

private:
    /// A game whose text may still change, or that follows such a game.
    struct Unsettled
    {
        std::string key;
        std::string text;     ///< As of the last text(), or as it ended.
        bool hasGrown = true; ///< The text is older than the game.
        bool hasEnded = false;
    };

    StreamedGames(std::string name, files::SpoolFile settled, const Limits& limits);
    [[nodiscard]] streams::Assembler::Options assemblerOptions();
    void noteGrown(const std::string& key);
    void noteEnded(const std::string& key, const streams::ArrivedGame& game);
    [[nodiscard]] std::optional<int> numberOf(const std::string& key) const;
    Unsettled& unsettled(const std::string& key);
    void write(Unsettled& game);
    [[nodiscard]] Expected<void, Error> settle();

    std::string m_name;
    Limits m_limits;
    files::SpoolFile m_settled;
    int m_settledGames = 0;
    std::deque<Unsettled> m_unsettled; ///< In the order in which they began.
    /// Number of the game in all text, by key; of those unsettled.
    std::unordered_map<std::string, int> m_numbers;
    std::unordered_set<std::uint64_t> m_ended; ///< Hashes of keys.
    std::vector<RejectedEvent> m_rejected;
    bool m_hasChanged = false;
    streams::Assembler m_assembler; ///< Calls functions of this object.
};

} // namespace plyline::followed
