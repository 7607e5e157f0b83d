#include "app/panels/timeline/clocks_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include "app/kit/words/clock.h"
#include "app/kit/words/duration.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

using game::Ply;
using rules::Color;

namespace {

constexpr double leastClocks = 20.0;

double clocksHeight(Density density)
{
    return density == Density::Roomy ? 60.0 : 26.0;
}

QString clockOrDashes(const std::optional<std::int64_t>& millis)
{
    return millis ? words::clockText(*millis, words::ClockForm::Whole) : QStringLiteral("–:––:––");
}

/// Both clocks as lines, and the thinking time of each move as a bar.
class ClocksLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::ClocksLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("clocks"); }
    [[nodiscard]] QString name() const override { return tr("Clocks"); }
    [[nodiscard]] QString note() const override { return tr("bars: thinking time"); }
    [[nodiscard]] bool isChoosable() const override { return true; }
    [[nodiscard]] bool hasGround() const override { return true; }
    [[nodiscard]] Future future() const override { return Future::AtPlayhead; }
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        if (!game.hasTimes() || density == Density::Tight)
            return {};
        const double gap = laneGap(density);
        const double usual = clocksHeight(density) + gap;
        return LaneHeight{usual, leastClocks + gap, usual, 0.0, 0, 2};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        const QRectF rect = space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density));
        if (!(rect.height() > 0.0) || !space.game.hasTimes())
            return nullptr;
        return std::make_unique<ClocksLayout>(rect, space.game, space.axis);
    }
    [[nodiscard]] QStringList values(const TimelineGame& game, Ply ply) const override
    {
        if (!game.hasTimes() || ply > game.lastPly())
            return {};
        const auto white = game.line->times.clockAt(ply, Color::White).millis;
        const auto black = game.line->times.clockAt(ply, Color::Black).millis;
        if (!white && !black)
            return {};
        return {clockOrDashes(white), clockOrDashes(black)};
    }
    [[nodiscard]] QString describe(const TimelineGame& game, Ply ply) const override
    {
        const QStringList clocks = values(game, ply);
        QStringList said;
        if (clocks.size() == 2)
            said << tr("White %1, Black %2", "two clocks").arg(clocks[0], clocks[1]);
        if (game.hasTimes() && game.at(ply)) {
            const analysis::MoveTimes& times = game.line->times.of(ply);
            if (times.think.millis)
                said << tr("thought %1", "a time")
                            .arg(words::clockText(*times.think.millis, words::ClockForm::Short));
            if (times.isTimeGiven())
                said << tr("time given");
        }
        return said.join(QStringLiteral(", "));
    }
};

/// Returns the longest of the clocks and of the thinking times.
std::pair<std::int64_t, std::int64_t> longestTimes(const TimelineGame& game)
{
    const analysis::LineTimes& times = game.line->times;
    std::int64_t clock = 1;
    std::int64_t think = 1;
    for (const Color color : {Color::White, Color::Black})
        clock = std::max(clock, times.start(color).millis.value_or(0));
    for (int i = 1; i <= game.lastPly().number(); ++i) {
        const analysis::MoveTimes& move = times.of(Ply(i));
        clock = std::max(clock, move.clock.millis.value_or(0));
        think = std::max(think, move.think.millis.value_or(0));
    }
    return {clock, think};
}

} // namespace

std::optional<std::int64_t> clockMillisAt(const TimelineGame& game, Ply ply, Color color)
{
    const analysis::LineTimes& times = game.line->times;
    for (; ply > Ply(); ply = ply.previous())
        if (game.at(ply)->mover == color)
            return times.of(ply).clock.millis;
    return times.start(color).millis;
}

std::int64_t roundTimeFrom(std::int64_t millis)
{
    constexpr std::int64_t second = 1000;
    constexpr std::int64_t minute = 60 * second;
    constexpr std::int64_t hour = 60 * minute;
    for (const std::int64_t unit : {second, minute})
        for (const std::int64_t count : {1, 2, 5, 10, 15, 30})
            if (count * unit >= millis)
                return count * unit;
    return (millis + hour - 1) / hour * hour;
}

ClocksLayout::ClocksLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis)
    : LaneLayout(rect)
{
    const auto [longestClock, longestThink] = longestTimes(game);
    m_longestClock = roundTimeFrom(longestClock);
    const double fullThink = static_cast<double>(roundTimeFrom(longestThink));
    const auto yOf = [&](std::int64_t millis) {
        const double share = static_cast<double>(millis) / static_cast<double>(m_longestClock);
        return rect.bottom() - 1.0 - std::clamp(share, 0.0, 1.0) * (rect.height() - 2.0);
    };
    for (const Color color : {Color::White, Color::Black}) {
        m_curves[static_cast<std::size_t>(color)] =
            curvesOf(axis, game.lastPly(), CurveForm::Steps, [&](Ply ply) -> std::optional<double> {
                const std::optional<std::int64_t> millis = clockMillisAt(game, ply, color);
                return millis ? std::optional(yOf(*millis)) : std::nullopt;
            });
    }
    m_thinks = barsOf(
        axis, game.lastPly(), rect,
        [&](Ply ply) -> std::optional<double> {
            if (ply == Ply())
                return {};
            const std::optional<std::int64_t>& think = game.line->times.of(ply).think.millis;
            return think ? std::optional(static_cast<double>(*think) / fullThink) : std::nullopt;
        },
        [&](Ply ply) { return game.at(ply)->mover; });
}

void ClocksLayout::paintBackdrop(const Canvas& canvas) const
{
    paintGround(canvas, rect());
    paintBars(canvas, m_thinks, 0.55);
    for (const Color color : {Color::Black, Color::White}) {
        const bool isWhite = color == Color::White;
        QPen pen(isWhite ? canvas.theme.whiteLine : canvas.theme.blackLine, 1.5);
        pen.setJoinStyle(Qt::MiterJoin);
        paintCurves(canvas.painter, curves(color), pen);
    }
}

std::vector<ScaleLabel> ClocksLayout::scale() const
{
    return {{rect().top() + 2.0, words::durationText(m_longestClock)},
            {rect().center().y(), words::durationText(m_longestClock / 2)},
            {rect().bottom() - 2.0, QStringLiteral("0")}};
}

const Lane& clocksLane()
{
    static const ClocksLane lane;
    return lane;
}

} // namespace plyline::timeline
