#pragma once

#include "core/integrity/hash_chain.h"
#include "core/replay/replay.h"
#include "core/replay/snapshot.h"

#include <stop_token>
#include <variant>
#include <vector>

namespace plyline::integrity {

/// A column of the snapshot table that can be changed.
enum class Cell : std::uint8_t { Color, Role, X, Y, LastChangedPly };
inline constexpr int cellCount = 5;

// What was done to a copy. Plies are those of the copy before it was done.
struct LostEvent
{
    game::Ply ply;
    bool operator==(const LostEvent&) const = default;
};
struct SwappedEvents
{
    game::Ply first;
    game::Ply second;
    bool operator==(const SwappedEvents&) const = default;
};
struct RepeatedEvent
{
    game::Ply ply;
    bool operator==(const RepeatedEvent&) const = default;
};
struct CorruptedByte
{
    game::Ply ply;
    Field field;
    std::uint8_t before;
    std::uint8_t after;
    bool operator==(const CorruptedByte&) const = default;
};
struct ChangedCell
{
    game::Ply ply;
    replay::PieceRow before;
    replay::PieceRow after;
    Cell cell;
    bool operator==(const ChangedCell&) const = default;
};
using Fault = std::variant<LostEvent, SwappedEvents, RepeatedEvent, CorruptedByte, ChangedCell>;

/// What a table keeps of one ply: rows and scalars.
struct StoredPly
{
    replay::PieceTable rows;
    replay::SnapshotScalars scalars; ///< Without clocks.
    bool operator==(const StoredPly&) const = default;
};

/// A copy of one line of a game, to be damaged: its events as bytes, its snapshots as rows, and the
/// links of the hash chain as they were before anything happened. Nothing may take it for a game;
/// what it says is found out by examine(). The game that it was copied from is not held and cannot
/// be reached from here.
class TamperedGame
{
public:
    /// Of no use after a stop.
    explicit TamperedGame(const replay::Replay& original, const std::stop_token& stop = {});

    [[nodiscard]] const rules::Setup& start() const { return m_start; }
    /// `[i]` claims to lead to ply i + 1.
    [[nodiscard]] const std::vector<EncodedEvent>& events() const { return m_events; }
    [[nodiscard]] game::Ply lastEvent() const
    {
        return game::Ply(static_cast<int>(m_events.size()));
    }
    /// `[i]` claims to be ply i.
    [[nodiscard]] const std::vector<StoredPly>& snapshots() const { return m_snapshots; }
    [[nodiscard]] const HashChain& sealedChain() const { return m_chain; }
    [[nodiscard]] const std::vector<Fault>& faults() const { return m_faults; }

    // Faults. Each does nothing and says so where there is no such place or it would change
    // nothing.
    [[nodiscard]] bool loseEvent(game::Ply ply);
    [[nodiscard]] bool swapEvents(game::Ply first, game::Ply second);
    [[nodiscard]] bool repeatEvent(game::Ply ply);
    [[nodiscard]] bool corruptByte(game::Ply ply, Field field, std::uint8_t mask);
    /// The next value, round and round, that the cell can have and has not; `steps` on from its
    /// own.
    [[nodiscard]] bool changeCell(game::Ply ply, game::PieceId piece, Cell cell, int steps = 1);

    /// Makes all snapshots anew from the events. How many plies were other ones; none where the
    /// hash chain says that the events are not those that were recorded: they would carry their
    /// damage into the table. Half done after a stop.
    [[nodiscard]] std::optional<int> repairSnapshots(const std::stop_token& stop = {});

private:
    [[nodiscard]] bool hasEvent(game::Ply ply) const;
    [[nodiscard]] EncodedEvent& eventAt(game::Ply ply);

    rules::Setup m_start;
    std::vector<EncodedEvent> m_events;
    std::vector<StoredPly> m_snapshots;
    HashChain m_chain;
    std::vector<Fault> m_faults;
};

} // namespace plyline::integrity
