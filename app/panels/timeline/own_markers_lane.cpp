#include "app/panels/timeline/own_markers_lane.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include "app/panels/timeline/label_places.h"
#include "app/panels/timeline/marker_colors.h"
#include "core/analysis/forks.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

constexpr double besidePly = 1.5; ///< The pole stands there, beside the playhead.
constexpr double flagWidth = 8.0;
constexpr double tickWidth = 2.0;
constexpr double tickHeight = 5.0;
constexpr double barHeight = 2.0;
constexpr double widestName = 240.0;
constexpr double shortestName = 34.0;

/// A range has a shown ply within it as its present.
bool isPresent(const study::OwnMarker& marker, game::Ply shown)
{
    return marker.first <= shown && shown <= marker.last;
}

class OwnMarkersLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::OwnMarkersLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("own"); }
    [[nodiscard]] QString name() const override { return tr("Own markers"); }
    [[nodiscard]] bool isInGutter() const override { return false; }
    [[nodiscard]] Future future() const override { return Future::NeverDimmed; }
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        constexpr int leavesLast = 9;
        if (game.own.empty() || density == Density::Tight)
            return {};
        const double usual = look::withText(density == Density::Roomy ? 16 : 15);
        return LaneHeight{usual, usual, usual, 0.0, 0, leavesLast};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        return std::make_unique<OwnMarkersLayout>(space);
    }
    [[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply) const override
    {
        QStringList said;
        for (const LineMarker& own : game.own)
            if (isPresent(own.marker, ply))
                said << spoken(own.marker);
        return QLocale().createSeparatedList(said);
    }

private:
    [[nodiscard]] static QString spoken(const study::OwnMarker& marker)
    {
        const QString name = marker.name.isEmpty() ? tr("without a name") : marker.name;
        const QString said = marker.isRange() ? tr("%1 (plies %2 to %3)", "a marker's name")
                                                    .arg(name)
                                                    .arg(marker.first.number())
                                                    .arg(marker.last.number())
                                              : name;
        return marker.note.isEmpty()
                   ? said
                   : tr("%1: %2", "a marker, its note").arg(said, marker.note.simplified());
    }
};

} // namespace

OwnMarkersLayout::OwnMarkersLayout(const LaneSpace& space) : LaneLayout(space.rect)
{
    placeSigns(space);
    placeNames(space);
}

void OwnMarkersLayout::placeSigns(const LaneSpace& space)
{
    const TimeAxis& axis = space.axis;
    double taken = rect().left() - flagWidth;
    for (const auto& [marker, firstLine] : space.game.own) {
        const bool isInWindow =
            marker.first <= axis.lastShown() && axis.firstShown() <= marker.last;
        if (!isInWindow)
            continue;
        OwnFlag flag;
        flag.marker = marker;
        flag.firstLine = firstLine;
        flag.x = axis.xOf(marker.first);
        flag.lastX = axis.xOf(marker.last);
        // At the end of the track the flag flies to the left.
        const double left = std::min(flag.x + besidePly, rect().right() + 8.0 - flagWidth);
        flag.isTick = left < taken + 1.0;
        const double top = flag.isTick ? rect().bottom() - tickHeight : rect().top() + 1.0;
        flag.sign = QRectF(left, top, flag.isTick ? tickWidth : flagWidth, rect().bottom() - top);
        if (!flag.isTick)
            taken = flag.sign.right();
        m_flags.push_back(flag);
    }
}

void OwnMarkersLayout::placeNames(const LaneSpace& space)
{
    std::vector<LabelWish> signs;
    double right = rect().left();
    for (const OwnFlag& flag : m_flags) {
        right = std::max(right, flag.sign.right());
        const double width =
            flag.isTick ? 0.0 : std::min(std::ceil(space.textWidth(flag.marker.name)), widestName);
        signs.push_back({flag.sign.left(), right, width});
    }
    const auto places = placeLabels(signs, rect().left(), rect().right(), shortestName);
    for (std::size_t i = 0; i < m_flags.size(); ++i) {
        if (!places[i])
            continue;
        OwnFlag& flag = m_flags[i];
        flag.label = shortened(flag.marker.name, places[i]->width, space.textWidth);
        flag.labelRect =
            QRectF(places[i]->left, rect().top(), places[i]->width, rect().height() - barHeight);
    }
}

const OwnFlag* OwnMarkersLayout::flagAt(QPointF point) const
{
    constexpr double reach = 3.0;
    if (point.y() < rect().top() || point.y() > rect().bottom())
        return nullptr;
    const OwnFlag* nearest = nullptr;
    double least = 0.0;
    for (const OwnFlag& flag : m_flags) {
        const QRectF room = flag.room();
        const double outside = std::max({0.0, room.left() - point.x(), point.x() - room.right()});
        if (outside <= reach && (!nearest || outside <= least)) {
            nearest = &flag;
            least = outside;
        }
    }
    return nearest;
}

const OwnFlag* OwnMarkersLayout::endAt(QPointF point) const
{
    constexpr double reach = 4.0;
    if (point.y() < rect().top() || point.y() > rect().bottom())
        return nullptr;
    const auto found = std::find_if(m_flags.begin(), m_flags.end(), [&](const OwnFlag& flag) {
        return flag.marker.isRange() && std::abs(flag.lastX - point.x()) <= reach;
    });
    return found == m_flags.end() ? nullptr : &*found;
}

std::optional<LinePly> OwnMarkersLayout::hit(QPointF point) const
{
    const OwnFlag* flag = flagAt(point);
    return flag ? std::optional(LinePly{flag->firstLine, flag->marker.first}) : std::nullopt;
}

/// Returns all that a flag paints: its range, and the ground below flag and name.
QRectF OwnMarkersLayout::extentOf(const OwnFlag& flag) const
{
    constexpr double ground = 5.0;
    const QRectF range(flag.x, rect().top(), flag.lastX - flag.x, rect().height());
    return flag.room().united(range).adjusted(-ground, 0.0, ground, 1.0);
}

QRegion OwnMarkersLayout::changed(const TimelineFrame& before, const TimelineFrame& after) const
{
    QRegion region;
    for (const OwnFlag& flag : m_flags) {
        const auto stateAt = [&](game::Ply shown) {
            return isPresent(flag.marker, shown) ? 1 : flag.marker.first > shown ? 2 : 0;
        };
        if (stateAt(before.ply) != stateAt(after.ply))
            region += extentOf(flag).toAlignedRect();
    }
    return region;
}

void OwnMarkersLayout::paintMoment(const Canvas& canvas, const TimelineFrame& frame) const
{
    // The one that is present comes last, above the bars of others.
    for (const bool isNow : {false, true})
        for (const OwnFlag& flag : m_flags)
            if (isPresent(flag.marker, frame.ply) == isNow)
                paintFlag(canvas, flag, frame.ply);
}

void OwnMarkersLayout::paintFlag(const Canvas& canvas, const OwnFlag& flag, game::Ply shown) const
{
    if (!canvas.isExposed(extentOf(flag)))
        return;
    QPainter& painter = canvas.painter;
    const QColor color = markerColor(flag.marker.color, canvas.theme);
    const bool isNow = isPresent(flag.marker, shown);
    painter.save();
    painter.setOpacity(flag.marker.first > shown ? 0.55 : 1.0);
    painter.setPen(Qt::NoPen);
    if (flag.marker.isRange()) {
        painter.fillRect(
            QRectF(flag.x, rect().bottom() - barHeight, flag.lastX - flag.x, barHeight),
            look::withAlpha(color, isNow ? 1.0 : 0.6));
        painter.fillRect(QRectF(flag.lastX - 1.0, rect().bottom() - tickHeight, 1.5, tickHeight),
                         color);
    }
    if (isNow && !flag.isTick) {
        painter.setBrush(canvas.theme.chosen);
        painter.drawRoundedRect(flag.room().adjusted(-1.0, 0.0, 3.0, -barHeight), 3.0, 3.0);
    }
    const QRectF& sign = flag.sign;
    painter.fillRect(QRectF(sign.left(), sign.top(), flag.isTick ? tickWidth : 1.5, sign.height()),
                     color);
    if (!flag.isTick) {
        painter.setBrush(color);
        const double cloth = std::min(8.0, sign.height() * 0.6);
        painter.drawPolygon(QPolygonF({sign.topLeft(),
                                       sign.topRight(),
                                       {sign.right() - 2.2, sign.top() + cloth / 2},
                                       {sign.right(), sign.top() + cloth},
                                       {sign.left(), sign.top() + cloth}}));
    }
    painter.setFont(canvas.fonts.small);
    painter.setPen(canvas.theme.text);
    painter.drawText(flag.labelRect, Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine,
                     flag.label);
    painter.restore();
}

const Lane& ownMarkersLane()
{
    static const OwnMarkersLane lane;
    return lane;
}

} // namespace plyline::timeline
