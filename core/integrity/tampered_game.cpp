#include "core/integrity/tampered_game.h"

#include "core/integrity/believing_fold.h"

#include <algorithm>
#include <utility>

namespace plyline::integrity {

using game::Ply;
using replay::PieceRow;

namespace {

std::vector<EncodedEvent> encoded(const replay::Replay& replay, const std::stop_token& stop)
{
    std::vector<EncodedEvent> events;
    for (Ply ply(1); ply <= replay.lastPly() && !stop.stop_requested(); ply = ply.next())
        events.emplace_back(replay.event(ply));
    return events;
}

/// `value` from `first` to `last`, `steps` on, never itself.
int stepped(int value, int first, int last, int steps)
{
    const int others = last - first;
    return first + (value - first + 1 + (steps - 1) % others) % (others + 1);
}

PieceRow changed(PieceRow row, Cell cell, int steps, Ply lastPly)
{
    switch (cell) {
    case Cell::Color:
        row.color = !row.color;
        break;
    case Cell::Role:
        row.role = static_cast<rules::Role>(stepped(static_cast<int>(row.role), 0, 5, steps));
        break;
    case Cell::X:
        row.square = rules::Square::fromXY(stepped(row.x(), 1, 8, steps), row.y());
        break;
    case Cell::Y:
        row.square = rules::Square::fromXY(row.x(), stepped(row.y(), 1, 8, steps));
        break;
    case Cell::LastChangedPly:
        row.lastChangedPly =
            Ply(stepped(row.lastChangedPly.number(), 0, lastPly.number() + 1, steps));
        break;
    }
    return row;
}

} // namespace

TamperedGame::TamperedGame(const replay::Replay& original, const std::stop_token& stop)
    : m_start(original.stateAt(Ply())),
      m_events(encoded(original, stop)),
      m_chain(m_start, m_events, stop)
{
    for (Ply ply; ply <= original.lastPly() && !stop.stop_requested(); ply = ply.next())
        m_snapshots.push_back({original.piecesAt(ply), replay::scalarsOf(original.stateAt(ply))});
}

bool TamperedGame::hasEvent(Ply ply) const
{
    return ply > Ply() && ply <= lastEvent();
}

EncodedEvent& TamperedGame::eventAt(Ply ply)
{
    return m_events[static_cast<std::size_t>(ply.number() - 1)];
}

bool TamperedGame::loseEvent(Ply ply)
{
    if (!hasEvent(ply))
        return false;
    m_events.erase(m_events.begin() + ply.number() - 1);
    m_faults.push_back(LostEvent{ply});
    return true;
}

bool TamperedGame::swapEvents(Ply first, Ply second)
{
    if (!hasEvent(first) || !hasEvent(second) || eventAt(first) == eventAt(second))
        return false;
    std::swap(eventAt(first), eventAt(second));
    m_faults.push_back(SwappedEvents{std::min(first, second), std::max(first, second)});
    return true;
}

bool TamperedGame::repeatEvent(Ply ply)
{
    if (!hasEvent(ply))
        return false;
    const EncodedEvent again = eventAt(ply);
    m_events.insert(m_events.begin() + ply.number(), again);
    m_faults.push_back(RepeatedEvent{ply});
    return true;
}

bool TamperedGame::corruptByte(Ply ply, Field field, std::uint8_t mask)
{
    if (!hasEvent(ply) || mask == 0)
        return false;
    const std::uint8_t before = eventAt(ply).byte(field);
    eventAt(ply).flip(field, mask);
    m_faults.push_back(CorruptedByte{ply, field, before, eventAt(ply).byte(field)});
    return true;
}

bool TamperedGame::changeCell(Ply ply, game::PieceId piece, Cell cell, int steps)
{
    const auto index = static_cast<std::size_t>(ply.number());
    if (ply < Ply() || index >= m_snapshots.size() || steps < 1)
        return false;
    replay::PieceTable& rows = m_snapshots[index].rows;
    if (!rows.row(piece))
        return false;
    const PieceRow before = *rows.row(piece);
    const PieceRow after = changed(before, cell, steps, ply);
    rows.set(after);
    m_faults.push_back(ChangedCell{ply, before, after, cell});
    return true;
}

std::optional<int> TamperedGame::repairSnapshots(const std::stop_token& stop)
{
    if (m_chain.firstBreak(HashChain(m_start, m_events, stop)))
        return std::nullopt;
    int repaired = 0;
    BelievingFold fold(m_start);
    for (std::size_t i = 0; i < m_snapshots.size() && !stop.stop_requested(); ++i) {
        if (i > 0) {
            if (auto event = m_events[i - 1].decode())
                fold.apply(*event);
        }
        const StoredPly right = fold.stored();
        if (m_snapshots[i] != right) {
            m_snapshots[i] = right;
            ++repaired;
        }
    }
    return repaired;
}

} // namespace plyline::integrity
