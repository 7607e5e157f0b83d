#pragma once

#include <QtCore/QRectF>

#include <optional>

namespace plyline::projections {

/// Where the log lies: a line of words, below it a chip for each event with the head at the right,
/// and below the chips the names of the readers. Logical pixels; grows with the text. Pure.
class LogGeometry
{
public:
    LogGeometry() = default;
    /// `head` is the number of events; the chips are moved to the right by `scrolled` events.
    LogGeometry(qreal width, int head, int scrolled);

    [[nodiscard]] static int height();
    [[nodiscard]] QRectF words() const;
    [[nodiscard]] QRectF chips() const;
    [[nodiscard]] QRectF names() const;
    /// Of the line behind the last event.
    [[nodiscard]] qreal headX() const { return m_width - 12; }
    /// Precondition: 0 < event.
    [[nodiscard]] QRectF chipRect(int event) const;
    /// The event whose chip lies there.
    [[nodiscard]] std::optional<int> eventAt(QPointF point) const;
    /// The middle of a reader's arrow, which stands below the last event it has applied; left of
    /// the first chip before any.
    [[nodiscard]] qreal arrowX(int offset) const;
    /// The first and last event of which a part is seen; the last is before the first where none
    /// is.
    [[nodiscard]] int firstSeen() const;
    [[nodiscard]] int lastSeen() const { return m_head - m_scrolled; }
    /// The largest `scrolled` of use: the first event is seen.
    [[nodiscard]] int mostScrolled() const;
    bool operator==(const LogGeometry&) const = default;

private:
    [[nodiscard]] static qreal step();

    qreal m_width = 0;
    int m_head = 0;
    int m_scrolled = 0;
};

} // namespace plyline::projections
