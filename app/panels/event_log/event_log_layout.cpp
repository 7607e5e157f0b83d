#include "app/panels/event_log/event_log_layout.h"

#include <QtCore/QRect>
#include <QtGui/QFontMetricsF>

#include "app/panels/event_log/event_log_head.h"

#include <algorithm>

namespace plyline::event_log {

using game::Ply;
using Part = EventLogHit::Part;

namespace {

constexpr int payloadLeft = 22;
constexpr int payloadRight = 10;
constexpr int payloadPadding = 8; ///< At the sides; half of it above and below.
constexpr int payloadGap = 2;     ///< Between the background and the rows.
constexpr int forkIndent = 5;     ///< From the column of plies to the words.

int payloadLineHeight()
{
    return look::withText(17);
}

/// How many letters find room in a line of the payload.
int payloadLetters(int width, const look::Fonts& fonts)
{
    const double room = width - payloadLeft - payloadRight - 2 * payloadPadding;
    return static_cast<int>(room / QFontMetricsF(fonts.mono).horizontalAdvance(u'0'));
}

} // namespace

EventLogLayout::EventLogLayout(const LineLog& log, int rows, std::optional<Ply> unfolded, int width,
                               const look::Fonts& fonts)
    : m_width(width),
      m_columns(EventLogColumns::fit(width, log.size(), EventLogHead::bytesTitle(), fonts)),
      m_unfolded(unfolded)
{
    std::vector<EventLogGeometry::Insert> inserts;
    for (const LineLog::Section& section : log.sections()) {
        if (section.after.number() < rows && log.forkText(section.after))
            inserts.push_back({Part::Fork, section.after, look::withText(24)});
    }
    if (unfolded) {
        m_payload = payloadLines(log.jsonFields(*unfolded), payloadLetters(width, fonts));
        const int height = static_cast<int>(m_payload.size()) * payloadLineHeight() +
                           payloadPadding + 2 * payloadGap;
        const auto below =
            std::partition_point(inserts.begin(), inserts.end(),
                                 [&](const auto& insert) { return insert.after < *unfolded; });
        inserts.insert(below, {Part::Payload, *unfolded, height});
    }
    m_geometry = EventLogGeometry(rows, look::withText(26), inserts);
}

QString EventLogLayout::payloadText() const
{
    QString text;
    for (const PayloadLine& line : m_payload)
        for (const PayloadLine::Part& part : line.parts)
            text += part.text;
    return text;
}

QRect EventLogLayout::row(Ply ply) const
{
    return {0, m_geometry.rowTop(ply), m_width, m_geometry.rowHeight()};
}

QRect EventLogLayout::cell(Ply ply, QRectF EventLogColumns::*column) const
{
    const QRectF& place = m_columns.*column;
    if (place.isEmpty())
        return {};
    return {static_cast<int>(place.left()), m_geometry.rowTop(ply), static_cast<int>(place.width()),
            m_geometry.rowHeight()};
}

QRect EventLogLayout::insert(Part part, Ply after) const
{
    const auto span = m_geometry.insertSpan(part, after);
    return span ? QRect(0, span->first, m_width, span->second) : QRect();
}

QRect EventLogLayout::forkWords(Ply after) const
{
    const int left = static_cast<int>(m_columns.ply.left()) + forkIndent;
    return insert(Part::Fork, after).adjusted(left, 0, -payloadRight, 0);
}

QRectF EventLogLayout::payloadPlate() const
{
    return m_unfolded ? QRectF(insert(Part::Payload, *m_unfolded))
                            .adjusted(payloadLeft, payloadGap, -payloadRight, -payloadGap)
                      : QRectF();
}

QRectF EventLogLayout::payloadLine(int line) const
{
    const QRectF plate = payloadPlate();
    return {plate.left() + payloadPadding,
            plate.top() + payloadPadding / 2.0 + line * payloadLineHeight(),
            plate.width() - 2 * payloadPadding, static_cast<double>(payloadLineHeight())};
}

std::optional<rules::Square> EventLogLayout::squareAt(const LineLog& log, QPoint point) const
{
    const auto hit = m_geometry.at(point.y());
    if (!hit || hit->part != Part::Row || !log.event(hit->ply).step)
        return std::nullopt;
    if (cell(hit->ply, &EventLogColumns::from).contains(point))
        return log.event(hit->ply).step->from;
    if (cell(hit->ply, &EventLogColumns::to).contains(point))
        return log.event(hit->ply).step->to;
    return std::nullopt;
}

} // namespace plyline::event_log
