#pragma once

#include <QtCore/QRectF>

#include "app/kit/look/faces.h"
#include "core/game/ply.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace plyline::event_log {

/// The parts of a row, from its top left corner. Those that find no room are empty; what they would
/// show is also said in the words, or in the unfolded row.
struct EventLogColumns
{
    QRectF chevron;
    QRectF ply;
    QRectF piece;
    QRectF pieceId;
    QRectF words;
    QRectF from;
    QRectF to;
    QRectF bytes;

    /// `lastPly`: the highest number in the column of plies. `bytesTitle` stands above the bytes.
    [[nodiscard]] static EventLogColumns fit(double width, int lastPly, const QString& bytesTitle,
                                             const look::Fonts& fonts);
    bool operator==(const EventLogColumns&) const = default;
};

/// What is at a point of the list.
struct EventLogHit
{
    enum class Part : std::uint8_t { Row, Payload, Fork };
    Part part = Part::Row;
    game::Ply ply; ///< Of the row; for a fork, the ply after which it is.
    bool operator==(const EventLogHit&) const = default;
};

/// Where the rows of a log lie, in whole logical pixels from the top of the list. The rows of
/// events are equally high and are not kept, so a log of any length is laid out at once.
class EventLogGeometry
{
public:
    /// Something between two rows: below the row of `after`, or above the first one.
    struct Insert
    {
        EventLogHit::Part part = EventLogHit::Part::Payload;
        game::Ply after;
        int height = 0;
        bool operator==(const Insert&) const = default;
    };

    EventLogGeometry() = default;
    /// Preconditions: `inserts` are sorted by their plies, none is after the last row.
    EventLogGeometry(int rows, int rowHeight, const std::vector<Insert>& inserts);

    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] int height() const
    {
        return bottomBefore(m_inserts.size()) + rest() * m_rowHeight;
    }
    /// Precondition: 0 < ply <= rows().
    [[nodiscard]] int rowTop(game::Ply ply) const;
    /// Returns the place of an insert; none if there is no such one.
    [[nodiscard]] std::optional<std::pair<int, int>> insertSpan(EventLogHit::Part part,
                                                                game::Ply after) const;
    /// Returns what is at a height; none above and below the list.
    [[nodiscard]] std::optional<EventLogHit> at(int y) const;
    /// Calls `visit(hit, top, height)` for everything between two heights, from the top down.
    template <typename Visit>
    void visit(int top, int bottom, Visit visit) const
    {
        int y = std::max(0, top);
        for (auto hit = at(y); hit && y < bottom; hit = at(y)) {
            const auto [start, height] = spanOf(*hit);
            visit(*hit, start, height);
            y = start + height;
        }
    }

private:
    struct Placed
    {
        Insert insert;
        int top = 0;
    };
    /// Where the rows below the first `count` inserts begin.
    [[nodiscard]] int bottomBefore(std::size_t count) const
    {
        return count == 0 ? 0 : m_inserts[count - 1].top + m_inserts[count - 1].insert.height;
    }
    [[nodiscard]] int rest() const
    {
        return m_rows - (m_inserts.empty() ? 0 : m_inserts.back().insert.after.number());
    }
    [[nodiscard]] std::pair<int, int> spanOf(const EventLogHit& hit) const;

    int m_rows = 0;
    int m_rowHeight = 26;
    std::vector<Placed> m_inserts;
};

} // namespace plyline::event_log
