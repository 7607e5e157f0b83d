#include "app/panels/event_log/event_log_geometry.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace plyline::event_log {

using game::Ply;
using Part = EventLogHit::Part;

namespace {

constexpr double leftPadding = 6;
constexpr double rightPadding = 10;
constexpr double chevronWidth = 16;
constexpr double gap = 6;

/// Which columns are shown, besides those that always are.
struct Shown
{
    bool hasSquares = true;
    bool hasPiece = true;
    bool hasPieceId = true;
    bool hasBytes = true;
};

/// The widths that texts need.
struct Needed
{
    double ply;
    double piece;
    double pieceId;
    double square;
    double bytes;
};

Needed neededFor(int lastPly, const QString& bytesTitle, const look::Fonts& fonts)
{
    const auto widthOf = [](const QFont& font, const QString& text) {
        return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
    };
    return {
        widthOf(fonts.control, QString::number(std::max(lastPly, 99))),
        static_cast<double>(look::withText(20)), widthOf(fonts.small, QStringLiteral("31")),
        widthOf(fonts.control, QStringLiteral("d4")) + 2,
        std::max(widthOf(fonts.control, QStringLiteral("999")), widthOf(fonts.small, bytesTitle))};
}

/// The row's height is the caller's to set.
EventLogColumns placed(double width, const Needed& needed, const Shown& shown)
{
    EventLogColumns columns;
    double x = leftPadding;
    const auto put = [&x](QRectF& column, double columnWidth, double after) {
        column = QRectF(x, 0, columnWidth, 1);
        x += columnWidth + after;
    };
    put(columns.chevron, chevronWidth, 0);
    put(columns.ply, needed.ply, gap);
    if (shown.hasPiece)
        put(columns.piece, needed.piece, shown.hasPieceId ? 2 : gap);
    if (shown.hasPieceId)
        put(columns.pieceId, needed.pieceId, gap + 2);
    double right = width - rightPadding;
    const auto putRight = [&right](QRectF& column, double columnWidth, double before) {
        column = QRectF(right - columnWidth, 0, columnWidth, 1);
        right -= columnWidth + before;
    };
    if (shown.hasBytes)
        putRight(columns.bytes, needed.bytes, gap);
    if (shown.hasSquares) {
        putRight(columns.to, needed.square, gap);
        putRight(columns.from, needed.square, gap);
    }
    columns.words = QRectF(x, 0, std::max(0.0, right - x), 1);
    return columns;
}

} // namespace

EventLogColumns EventLogColumns::fit(double width, int lastPly, const QString& bytesTitle,
                                     const look::Fonts& fonts)
{
    const Needed needed = neededFor(lastPly, bytesTitle, fonts);
    const double leastWords = look::withText(100);
    Shown shown;
    // The id is worth less than a whole sentence.
    shown.hasPieceId = placed(width, needed, shown).words.width() >= look::withText(180);
    for (bool* one : {&shown.hasSquares, &shown.hasPiece, &shown.hasBytes}) {
        if (placed(width, needed, shown).words.width() < leastWords)
            *one = false;
    }
    return placed(width, needed, shown);
}

EventLogGeometry::EventLogGeometry(int rows, int rowHeight, const std::vector<Insert>& inserts)
    : m_rows(rows), m_rowHeight(rowHeight)
{
    int above = 0;
    for (const Insert& insert : inserts) {
        m_inserts.push_back({insert, insert.after.number() * rowHeight + above});
        above += insert.height;
    }
}

int EventLogGeometry::rowTop(Ply ply) const
{
    const auto next =
        std::partition_point(m_inserts.begin(), m_inserts.end(),
                             [ply](const Placed& one) { return one.insert.after < ply; });
    const auto before = static_cast<std::size_t>(next - m_inserts.begin());
    const int first = before == 0 ? 0 : m_inserts[before - 1].insert.after.number();
    return bottomBefore(before) + (ply.number() - 1 - first) * m_rowHeight;
}

std::optional<std::pair<int, int>> EventLogGeometry::insertSpan(Part part, Ply after) const
{
    for (const Placed& one : m_inserts) {
        if (one.insert.part == part && one.insert.after == after)
            return std::pair(one.top, one.insert.height);
    }
    return std::nullopt;
}

std::optional<EventLogHit> EventLogGeometry::at(int y) const
{
    if (y < 0 || y >= height())
        return std::nullopt;
    const auto next = std::partition_point(m_inserts.begin(), m_inserts.end(),
                                           [y](const Placed& one) { return one.top <= y; });
    const auto before = static_cast<std::size_t>(next - m_inserts.begin());
    if (before > 0 && y < bottomBefore(before))
        return EventLogHit{m_inserts[before - 1].insert.part, m_inserts[before - 1].insert.after};
    const int first = before == 0 ? 0 : m_inserts[before - 1].insert.after.number();
    return EventLogHit{Part::Row, Ply(first + 1 + (y - bottomBefore(before)) / m_rowHeight)};
}

std::pair<int, int> EventLogGeometry::spanOf(const EventLogHit& hit) const
{
    if (hit.part == Part::Row)
        return {rowTop(hit.ply), m_rowHeight};
    return *insertSpan(hit.part, hit.ply);
}

} // namespace plyline::event_log
