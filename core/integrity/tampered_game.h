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

// What was done to a copy. Plies are those of the copy before the change.
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

/// What a table stores of one ply.
struct StoredPly
{
    replay::PieceTable rows;
    replay::SnapshotScalars scalars; ///< Without clocks.
    bool operator==(const StoredPly&) const = default;
};

/// A copy of one line of a game, made to be damaged: its events as bytes, its snapshots as rows,
/// and the links of the hash chain of the undamaged events. It cannot be used as a game; examine()
/// finds out what it holds. It keeps no reference to the original game.
class TamperedGame
{
public:
    /// Unusable after a stop.
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

    // Faults. Each returns false and changes nothing if the place does not exist or the value would
    // stay the same.
    [[nodiscard]] bool loseEvent(game::Ply ply);
    [[nodiscard]] bool swapEvents(game::Ply first, game::Ply second);
    [[nodiscard]] bool repeatEvent(game::Ply ply);
    [[nodiscard]] bool corruptByte(game::Ply ply, Field field, std::uint8_t mask);
    /// Replaces the cell by another possible value, `steps` further in a cycle that skips the
    /// present one.
    [[nodiscard]] bool changeCell(game::Ply ply, game::PieceId piece, Cell cell, int steps = 1);

    /// Makes all snapshots again from the events and returns how many plies differed. Returns none
    /// if the hash chain shows that the events were changed, because that would carry their damage
    /// into the table. Incomplete after a stop.
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
