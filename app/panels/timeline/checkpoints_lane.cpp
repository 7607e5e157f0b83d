#include "app/panels/timeline/checkpoints_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include "app/kit/words/numbers.h"
#include "app/panels/timeline/mark_signs.h"
#include "app/panels/timeline/stamps.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace plyline::timeline {

namespace {

constexpr double checkpointWidth = 12.0; ///< The least distance between two checkpoints.

std::vector<game::Ply> shownCheckpoints(const TimelineGame& game, const TimeAxis& axis)
{
    std::vector<game::Ply> plies;
    if (game.checkpointInterval < 1)
        return plies;
    int stride = game.checkpointInterval;
    while (axis.step() > 0.0 && stride * axis.step() < checkpointWidth)
        stride *= 2;
    const int first = axis.firstShown().number() / stride * stride;
    const int last = std::min(game.lastPly(), axis.lastShown()).number();
    for (int ply = first; ply <= last; ply += stride)
        if (axis.shows(game::Ply(ply)))
            plies.emplace_back(ply);
    return plies;
}

/// Shows where states are stored, and the events that were folded from a checkpoint to the shown
/// ply.
class CheckpointsLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::CheckpointsLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("checkpoints"); }
    [[nodiscard]] QString name() const override { return tr("Checkpoints"); }
    [[nodiscard]] Future future() const override { return Future::NeverDimmed; }
    [[nodiscard]] bool isInLegend() const override { return true; }
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame&, const TimeAxis&,
                                                   Density density) const override
    {
        return LaneHeight{density == Density::Roomy ? 16.0 : 14.0};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        return std::make_unique<CheckpointsLayout>(space.rect, space.game, space.axis);
    }
    [[nodiscard]] QStringList values(const TimelineGame& game, game::Ply ply) const override
    {
        if (game.checkpointInterval < 1 || ply > game.lastPly())
            return {};
        const int folded = ply.number() % game.checkpointInterval;
        return {tr("%1 + %2", "ply of a checkpoint, events folded from it")
                    .arg(ply.number() - folded)
                    .arg(folded)};
    }
    [[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply) const override
    {
        if (game.checkpointInterval < 1)
            return {};
        const int folded = ply.number() % game.checkpointInterval;
        if (folded == 0)
            return tr("a stored state");
        return tr("%1 replayed from ply %2")
            .arg(words::eventsText(folded))
            .arg(ply.number() - folded);
    }
};

} // namespace

CheckpointsLayout::CheckpointsLayout(const QRectF& rect, const TimelineGame& game,
                                     const TimeAxis& axis)
    : LaneLayout(rect),
      m_checkpoints(shownCheckpoints(game, axis)),
      m_axis(axis),
      m_end(axis.xOf(game.lastPly()))
{}

void CheckpointsLayout::paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const
{
    if (m_checkpoints.empty())
        return;
    QPainter& painter = canvas.painter;
    const double y = std::floor(rect().center().y()) + 0.5;
    const double from = m_axis.xOf(frame.seek.checkpoint);
    const auto onTrack = [&](double x) { return std::clamp(x, rect().left(), rect().right()); };
    painter.setPen(QPen(look::withAlpha(canvas.theme.state, 0.4), 1.0));
    painter.drawLine(QPointF(rect().left(), y), QPointF(onTrack(m_end), y));
    if (frame.seek.eventsFolded > 0) {
        const double usual = rect().height() > 14.0 ? 4.0 : 3.0;
        const double width = frame.areCheckpointsTried ? 6.0 : usual;
        painter.setPen(QPen(canvas.theme.event, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(onTrack(from), y), QPointF(onTrack(canvas.lineX(frame.ply)), y));
    }
    Stamps signs(painter, "checkpoints", markReach, {canvas.theme.state});
    const auto paint = [&](double x) {
        signs.paint(0, {x, y},
                    [&](QPainter& on, QPointF at) { paintCheckpoint(on, at, canvas.theme); });
    };
    for (const game::Ply ply : m_checkpoints)
        if (const double x = m_axis.xOf(ply);
            canvas.isExposed(QRectF(x - 5.0, y - 5.0, 10.0, 10.0)))
            paint(x);
    // The checkpoint from which the seek began is drawn even if others are left out.
    if (m_axis.shows(frame.seek.checkpoint))
        paint(from);
}

QRegion CheckpointsLayout::changed(const TimelineFrame& before, const TimelineFrame& after) const
{
    if (before.ply == after.ply && before.seek == after.seek)
        return {};
    const std::initializer_list<game::Ply> plies{before.ply, after.ply, before.seek.checkpoint,
                                                 after.seek.checkpoint};
    const double left = m_axis.xOf(std::min(plies)) - checkpointWidth / 2;
    const double right = m_axis.xOf(std::max(plies)) + checkpointWidth / 2;
    return QRectF(left, rect().top(), right - left, rect().height()).toAlignedRect();
}

const Lane& checkpointsLane()
{
    static const CheckpointsLane lane;
    return lane;
}

} // namespace plyline::timeline
