#include "app/panels/timeline/stays_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/words/names.h"
#include "app/panels/timeline/lane_curve.h"

#include <algorithm>

namespace plyline::timeline {

using game::Ply;

namespace {

/// The stays of one piece: the one under the pointer, or else the traced one.
class StaysLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::StaysLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("stays"); }
    [[nodiscard]] QString name() const override { return tr("Squares of a piece"); }
    [[nodiscard]] QString note() const override { return tr("the one pointed at or traced"); }
    [[nodiscard]] bool isChoosable() const override { return true; }
    [[nodiscard]] bool hasGround() const override { return true; }
    [[nodiscard]] bool isShownAtFirst() const override { return false; }
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        if (game.plies.empty() || !game.line || density == Density::Tight)
            return {};
        const double gap = laneGap(density);
        const double usual = (density == Density::Roomy ? 20.0 : 16.0) + gap;
        return LaneHeight{usual, usual, usual, 0.0, 0, 1};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        const QRectF rect = space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density));
        if (!(rect.height() > 0.0))
            return nullptr;
        return std::make_unique<StaysLayout>(rect, space.game, space.axis);
    }
    /// The history of a traced piece is said by its own panel.
    [[nodiscard]] QString describe(const TimelineGame&, Ply) const override { return {}; }
};

} // namespace

StaysLayout::StaysLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis)
    : LaneLayout(rect), m_line(game.line), m_last(game.lastPly()), m_axis(axis)
{}

std::vector<StaysLayout::Spot> StaysLayout::spots(game::PieceId piece) const
{
    std::vector<Spot> found;
    if (!m_line)
        return found;
    const auto history =
        std::find_if(m_line->histories.begin(), m_line->histories.end(),
                     [&](const replay::PieceHistory& one) { return one.pieceId == piece; });
    if (history == m_line->histories.end())
        return found;
    for (const replay::Stay& stay : history->stays) {
        if (stay.since > m_last)
            break;
        const double left = m_axis.xOf(stay.since);
        const double right = m_axis.xOf(std::min(stay.until.value_or(m_last), m_last));
        const QRectF spot(left, rect().top(), right - left, rect().height());
        if (right >= m_axis.left() && left <= m_axis.right())
            found.push_back({stay, spot.intersected(rect())});
    }
    return found;
}

void StaysLayout::paintBackdrop(const Canvas& canvas) const
{
    paintGround(canvas, rect());
}

void StaysLayout::paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const
{
    if (!frame.study.piece)
        return;
    QPainter& painter = canvas.painter;
    painter.setFont(canvas.fonts.cell);
    const QFontMetricsF metrics(canvas.fonts.cell);
    Thinned ends;
    for (const Spot& spot : spots(*frame.study.piece)) {
        if (!ends.isSeen(spot.rect.right()))
            continue;
        const QRectF box = spot.rect.adjusted(0.5, 2.0, -0.5, -2.0);
        painter.fillRect(box, canvas.theme.stateTint);
        painter.fillRect(QRectF(spot.rect.left(), box.top(), 1.5, box.height()),
                         canvas.theme.state);
        const QString name = words::squareName(spot.stay.square);
        if (metrics.horizontalAdvance(name) + 6.0 > box.width())
            continue;
        painter.setPen(canvas.theme.stateText);
        painter.drawText(box.adjusted(4.0, 0.0, 0.0, 0.0), Qt::AlignVCenter | Qt::AlignLeft, name);
    }
}

const Lane& staysLane()
{
    static const StaysLane lane;
    return lane;
}

} // namespace plyline::timeline
