#include "app/panels/timeline/timeline_study.h"

#include <QtGui/QPainter>

#include "app/model/session/session.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

using game::Ply;
using PinName = TimelineStudy::PinName;

namespace {

double onPixel(const QPainter& painter, double x)
{
    const double ratio = painter.device()->devicePixelRatioF();
    return std::round(x * ratio) / ratio;
}

std::vector<std::pair<Ply, Ply>> heldRanges(const std::vector<bool>& truth)
{
    std::vector<std::pair<Ply, Ply>> ranges;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const Ply ply(static_cast<int>(i));
        if (!truth[i])
            continue;
        if (i == 0 || !truth[i - 1])
            ranges.emplace_back(ply, ply);
        ranges.back().second = ply;
    }
    return ranges;
}

/// Of things that are drawn from left to right, leaves out those of which a pixel before has one: a
/// long game has tens of thousands.
class Thinned
{
public:
    [[nodiscard]] bool isSeen(double x)
    {
        const bool isSeen = x - m_last >= 1.0;
        if (isSeen)
            m_last = x;
        return isSeen;
    }

private:
    double m_last = -1.0;
};

void paintRange(QPainter& painter, const TimelineGeometry& geometry, const TimelineStudy& study,
                const look::Theme& theme)
{
    if (!study.a || !study.rangeEnd)
        return;
    const double from = geometry.xOf(std::min(*study.a, *study.rangeEnd));
    const double to = geometry.xOf(std::max(*study.a, *study.rangeEnd));
    const QRectF body = geometry.body();
    painter.fillRect(QRectF(from, geometry.ruler().top() + 1.0, to - from,
                            body.bottom() - geometry.ruler().top() - 1.0),
                     look::withAlpha(theme.state, theme.isDark ? 0.15 : 0.13));
}

/// A thin band while the answer holds, and a triangle where it changes: filled where it becomes
/// true, hollow where it ceases.
void paintAnswers(QPainter& painter, const TimelineGeometry& geometry, const TimelineStudy& study,
                  const look::Theme& theme)
{
    const double top = geometry.body().top();
    Thinned ranges;
    for (const auto& [first, last] : study.held) {
        const double left = geometry.xOf(first);
        if (!ranges.isSeen(geometry.xOf(last)))
            continue;
        const double right = std::max(geometry.xOf(last), left + 1.5);
        painter.fillRect(QRectF(left, top - 1.0, right - left, 2.0),
                         look::withAlpha(theme.event, 0.8));
    }
    Thinned edges;
    for (const questions::Edge& edge : study.edges) {
        const double x = geometry.xOf(edge.ply);
        if (!edges.isSeen(x))
            continue;
        painter.setPen(QPen(theme.event, 1.2));
        painter.setBrush(edge.becomesTrue ? theme.event : theme.surface);
        painter.drawPolygon(
            QPolygonF({{x - 4.0, top - 3.0}, {x + 4.0, top - 3.0}, {x, top + 4.0}}));
    }
}

void paintTraced(QPainter& painter, const TimelineGeometry& geometry, const TimelineStudy& study,
                 const look::Theme& theme)
{
    const QRectF cells = geometry.cells();
    const double width = std::clamp(geometry.step() * 0.6, 2.0, 10.0);
    Thinned bars;
    for (const Ply ply : study.traced) {
        if (!bars.isSeen(geometry.xOf(ply)))
            continue;
        const QRectF bar(geometry.xOf(ply) - width / 2, cells.bottom() + 1.0, width, 3.0);
        painter.fillRect(bar, theme.state);
    }
}

void paintPin(QPainter& painter, const TimelineGeometry& geometry, Ply ply, const QRectF& flag,
              const QString& letter, const look::Theme& theme, const look::Fonts& fonts)
{
    const double x = onPixel(painter, geometry.xOf(ply));
    QPen pen(theme.state, 1.0);
    pen.setDashPattern({3.0, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(x, flag.bottom()), QPointF(x, geometry.body().bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.state);
    painter.drawRoundedRect(flag, 3.0, 3.0);
    QFont font = fonts.small;
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(theme.onState);
    painter.drawText(flag, Qt::AlignCenter, letter);
}

} // namespace

TimelineStudy timelineStudy(const session::Session& session, const study::Study& asked)
{
    TimelineStudy study;
    if (!session.replay())
        return study;
    study.a = asked.pins.shownPly(asked.pins.a());
    study.b = asked.pins.shownPly(asked.pins.pinnedB());
    if (study.a)
        study.rangeEnd = asked.pins.pinnedB() ? study.b : std::optional(session.cursor().ply());
    study.traced = asked.trace.plies();
    study.edges = asked.answers.edges();
    study.held = heldRanges(asked.answers.truth());
    return study;
}

QRectF pinRect(const TimelineGeometry& geometry, Ply ply, const QRectF& handle)
{
    constexpr double width = 16.0;
    constexpr double height = 15.0;
    const double left = std::clamp(geometry.xOf(ply) - width / 2, 0.0,
                                   std::max(0.0, geometry.size().width() - width));
    QRectF flag(std::round(left), geometry.ruler().bottom() - height - 4.0, width, height);
    if (!flag.intersects(handle))
        return flag;
    const bool isRoomBefore = handle.left() - 2.0 - width >= 0.0;
    if (isRoomBefore && flag.center().x() <= handle.center().x() + 0.5)
        flag.moveRight(handle.left() - 2.0);
    else
        flag.moveLeft(handle.right() + 2.0);
    return flag;
}

std::optional<PinName> pinAt(const TimelineGeometry& geometry, const TimelineStudy& study,
                             const QRectF& handle, QPointF point)
{
    for (const PinName name : {PinName::A, PinName::B}) {
        const std::optional<Ply> ply = study.pin(name);
        if (ply && pinRect(geometry, *ply, handle).adjusted(-2, -2, 2, 2).contains(point))
            return name;
    }
    return std::nullopt;
}

void paintStudy(QPainter& painter, const TimelineGeometry& geometry, const TimelineStudy& study,
                const look::Theme& theme)
{
    paintRange(painter, geometry, study, theme);
    paintTraced(painter, geometry, study, theme);
    paintAnswers(painter, geometry, study, theme);
}

void paintPins(QPainter& painter, const TimelineGeometry& geometry, const TimelineStudy& study,
               const QRectF& handle, const look::Theme& theme, const look::Fonts& fonts)
{
    const auto paint = [&](const std::optional<Ply>& ply, const QString& letter) {
        if (ply)
            paintPin(painter, geometry, *ply, pinRect(geometry, *ply, handle), letter, theme,
                     fonts);
    };
    paint(study.b, QStringLiteral("B"));
    paint(study.a, QStringLiteral("A"));
}

} // namespace plyline::timeline
