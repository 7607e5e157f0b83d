#pragma once

#include "core/game/move_event.h"

#include <span>
#include <vector>

namespace plyline::game {

/// The immutable sequence of one line's events.
class EventLog
{
public:
    EventLog() = default;
    explicit EventLog(std::vector<MoveEvent> events) : m_events(std::move(events)) {}

    [[nodiscard]] int size() const { return static_cast<int>(m_events.size()); }
    [[nodiscard]] bool isEmpty() const { return m_events.empty(); }
    /// Precondition: 0 <= index < size().
    [[nodiscard]] const MoveEvent& operator[](int index) const
    {
        return m_events[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] std::span<const MoveEvent> events() const { return m_events; }
    /// Returns the memory that the events occupy.
    [[nodiscard]] std::int64_t byteSize() const
    {
        return static_cast<std::int64_t>(m_events.size() * sizeof(MoveEvent));
    }

    bool operator==(const EventLog&) const = default;

private:
    std::vector<MoveEvent> m_events;
};

} // namespace plyline::game
