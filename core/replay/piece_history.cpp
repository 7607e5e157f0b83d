#include "core/replay/piece_history.h"

#include <algorithm>
#include <utility>

namespace plyline::replay {

using game::PieceId;
using game::Ply;

namespace {

/// Collects the histories by piece id while events are applied.
class HistoryCollector
{
public:
    explicit HistoryCollector(const PieceTable& start)
    {
        for (const PieceRow& row : start.rows()) {
            m_slots[slotOf(row.pieceId)] = m_histories.size();
            m_histories.push_back(
                {row.pieceId, row.color, {{row.square, row.role, Ply(), std::nullopt}}});
        }
    }

    void take(const game::MoveEvent& event, Ply ply)
    {
        if (!event.step)
            return;
        if (event.capture) {
            PieceHistory& taken = history(event.capture->pieceId);
            taken.stays.back().until = ply;
            taken.isCaptured = true;
        }
        move(event.step->pieceId, event.step->to, event.promotion.value_or(event.step->role), ply);
        if (event.rookHop)
            move(event.rookHop->pieceId, event.rookHop->to, rules::Role::Rook, ply);
    }

    [[nodiscard]] std::vector<PieceHistory> histories() && { return std::move(m_histories); }

private:
    static std::size_t slotOf(PieceId id) { return static_cast<std::size_t>(id.number()); }
    PieceHistory& history(PieceId id) { return m_histories[m_slots[slotOf(id)]]; }
    void move(PieceId id, rules::Square to, rules::Role role, Ply ply)
    {
        std::vector<Stay>& stays = history(id).stays;
        stays.back().until = ply;
        stays.push_back({to, role, ply, std::nullopt});
    }

    std::array<std::size_t, game::maxPieces> m_slots{};
    std::vector<PieceHistory> m_histories;
};

bool touches(const game::MoveEvent& event, rules::Square square)
{
    if (!event.step)
        return false;
    const auto is = [square](rules::Square other) { return other == square; };
    return is(event.step->from) || is(event.step->to) ||
           (event.capture && is(event.capture->square)) ||
           (event.rookHop && (is(event.rookHop->from) || is(event.rookHop->to)));
}

std::optional<PieceRow> occupantOf(const PieceTable& table, rules::Square square)
{
    for (const PieceRow& row : table.rows()) {
        if (row.square == square)
            return row;
    }
    return std::nullopt;
}

} // namespace

std::vector<PieceHistory> pieceHistoriesOf(const Replay& replay, const std::stop_token& stop)
{
    HistoryCollector collector(replay.piecesAt(Ply()));
    for (Ply ply(1); ply <= replay.lastPly() && !stop.stop_requested(); ply = ply.next())
        collector.take(replay.event(ply), ply);
    return std::move(collector).histories();
}

std::vector<Ply> changesOf(const PieceHistory& history)
{
    std::vector<Ply> plies;
    for (std::size_t i = 1; i < history.stays.size(); ++i)
        plies.push_back(history.stays[i].since);
    if (history.isCaptured)
        plies.push_back(*history.stays.back().until);
    return plies;
}

std::optional<Stay> stayAt(const PieceHistory& history, Ply ply)
{
    const auto next = std::partition_point(history.stays.begin(), history.stays.end(),
                                           [&](const Stay& stay) { return stay.since <= ply; });
    if (next == history.stays.begin())
        return std::nullopt;
    const Stay& stay = *std::prev(next);
    return !stay.until || ply < *stay.until ? std::optional(stay) : std::nullopt;
}

std::vector<SquareTouch> touchesOf(const Replay& replay, rules::Square square)
{
    std::vector<SquareTouch> all;
    PieceTable pieces = replay.piecesAt(Ply());
    std::optional<PieceRow> occupant = occupantOf(pieces, square);
    for (Ply ply(1); ply <= replay.lastPly(); ply = ply.next()) {
        PieceTableProjection::apply(pieces, replay.event(ply), ply);
        if (!touches(replay.event(ply), square))
            continue;
        const std::optional<PieceRow> before = std::exchange(occupant, occupantOf(pieces, square));
        all.push_back({ply, occupant, before});
    }
    return all;
}

std::optional<Ply> nextOf(const std::vector<Ply>& plies, Ply ply)
{
    const auto found = std::upper_bound(plies.begin(), plies.end(), ply);
    return found == plies.end() ? std::nullopt : std::optional(*found);
}

std::optional<Ply> previousOf(const std::vector<Ply>& plies, Ply ply)
{
    const auto found = std::lower_bound(plies.begin(), plies.end(), ply);
    return found == plies.begin() ? std::nullopt : std::optional(*std::prev(found));
}

} // namespace plyline::replay
