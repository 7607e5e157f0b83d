#pragma once

#include "app/panels/event_log/event_log_frame.h"
#include "app/panels/event_log/event_log_geometry.h"

namespace plyline::event_log {

/// Where everything of a log lies in a list of one width: the rows, the forks and the unfolded
/// payload, and the columns of each row.
class EventLogLayout
{
public:
    EventLogLayout() = default;
    /// Lays out the first `rows` events, with the payload of the event at `unfolded`.
    EventLogLayout(const LineLog& log, int rows, std::optional<game::Ply> unfolded, int width,
                   const look::Fonts& fonts);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] const EventLogGeometry& geometry() const { return m_geometry; }
    [[nodiscard]] const EventLogColumns& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<PayloadLine>& payload() const { return m_payload; }
    /// The payload as text; empty if no row is unfolded.
    [[nodiscard]] QString payloadText() const;

    [[nodiscard]] QRect row(game::Ply ply) const;
    /// A column of a row; empty if there is no room for it.
    [[nodiscard]] QRect cell(game::Ply ply, QRectF EventLogColumns::*column) const;
    /// The payload of a row, or the fork after a ply; empty if there is none.
    [[nodiscard]] QRect insert(EventLogHit::Part part, game::Ply after) const;
    /// The part of a fork's row for its words.
    [[nodiscard]] QRect forkWords(game::Ply after) const;
    /// The background of the unfolded payload, and the place of one of its lines.
    [[nodiscard]] QRectF payloadPlate() const;
    [[nodiscard]] QRectF payloadLine(int line) const;
    /// The square that a row names at a point: that of its column "from" or "to".
    [[nodiscard]] std::optional<rules::Square> squareAt(const LineLog& log, QPoint point) const;

private:
    int m_width = 0;
    EventLogGeometry m_geometry;
    EventLogColumns m_columns;
    std::optional<game::Ply> m_unfolded;
    std::vector<PayloadLine> m_payload;
};

} // namespace plyline::event_log
