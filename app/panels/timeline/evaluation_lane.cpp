#include "app/panels/timeline/evaluation_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/words/evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace plyline::timeline {

namespace {

/// Joins the known evaluations by straight lines. If several are on one pixel, only the lowest and
/// the highest are used. Empty before the first known evaluation and after the last one; the start
/// position and a first move without an evaluation take the value of the next.
QPolygonF graphOf(const TimelineGame& game, const TimeAxis& axis, const QRectF& lane)
{
    QPolygonF polygon;
    const auto pointAt = [&](int ply, double share) {
        return QPointF(axis.xOf(game::Ply(ply)), lane.bottom() - share * lane.height());
    };
    double column = -1.0;
    QPointF lowest;
    QPointF highest;
    const auto flush = [&] {
        if (column < 0.0)
            return;
        const bool isLowestFirst = lowest.x() <= highest.x();
        polygon << (isLowestFirst ? lowest : highest);
        if (lowest != highest)
            polygon << (isLowestFirst ? highest : lowest);
    };
    for (int i = 0; i < game.lastPly().number(); ++i) {
        const std::optional<double>& share = game.plies[static_cast<std::size_t>(i)].whiteShare;
        if (!share)
            continue;
        const QPointF point = pointAt(i + 1, *share);
        if (polygon.isEmpty() && column < 0.0 && i < 2)
            polygon << pointAt(0, *share);
        if (std::floor(point.x()) == column) {
            lowest = point.y() > lowest.y() ? point : lowest;
            highest = point.y() < highest.y() ? point : highest;
            continue;
        }
        flush();
        column = std::floor(point.x());
        lowest = highest = point;
    }
    flush();
    if (!polygon.isEmpty()) {
        const double endX = polygon.back().x();
        polygon << QPointF(endX, lane.bottom()) << QPointF(polygon.front().x(), lane.bottom());
    }
    return polygon;
}

/// In logical pixels; a lower graph says nothing.
constexpr double leastGraph = 28.0;

/// White's winning chances, as an area from below.
class EvaluationLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::EvaluationLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("evaluation"); }
    [[nodiscard]] QString name() const override { return tr("Evaluation"); }
    [[nodiscard]] Future future() const override { return Future::AtPlayhead; }
    /// Takes the room that other lanes leave.
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        if (!game.hasEvaluations() || density == Density::Tight)
            return {};
        const double usual = leastGraph + laneGap(density);
        return LaneHeight{usual, usual, std::numeric_limits<double>::infinity(), 0.0, 3, true};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        const QRectF rect = space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density));
        if (!(rect.height() > 0.0))
            return nullptr;
        return std::make_unique<EvaluationLayout>(rect, space.game, space.axis);
    }
    [[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply) const override
    {
        const TimelinePly* shown = game.at(ply);
        const bool isKnown =
            shown && shown->score && shown->score->source == analysis::ValueSource::Read;
        return isKnown ? words::evaluationText(shown->score->evaluation) : QString();
    }
};

/// Filling a polygon takes time with the square of its points on a row of pixels, so a polygon of
/// many points is drawn in strips. The strips overlap, so that no seam is visible.
void paintFilled(QPainter& painter, const QPolygonF& graph, double bottom)
{
    constexpr qsizetype pointsAStrip = 64;
    const qsizetype tops = graph.size() - 2; // the last two are the corners at the bottom
    for (qsizetype first = 0; first == 0 || first + 1 < tops; first += pointsAStrip) {
        const qsizetype end = std::min(tops, first + pointsAStrip + 2);
        QPolygonF strip = graph.mid(first, end - first);
        strip << QPointF(strip.back().x(), bottom) << QPointF(strip.front().x(), bottom);
        painter.drawPolygon(strip);
    }
}

} // namespace

EvaluationLayout::EvaluationLayout(const QRectF& rect, const TimelineGame& game,
                                   const TimeAxis& axis)
    : LaneLayout(rect), m_graph(graphOf(game, axis, rect))
{}

void EvaluationLayout::paintBackdrop(const Canvas& canvas) const
{
    if (m_graph.isEmpty())
        return;
    QPainter& painter = canvas.painter;
    const QRectF known(m_graph.front().x(), rect().top(), m_graph.boundingRect().width(),
                       rect().height());
    QPainterPath shape;
    shape.addRoundedRect(known, 3.0, 3.0);

    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(canvas.theme.blackCell);
    painter.drawPath(shape);
    painter.setClipPath(shape);
    painter.setBrush(canvas.theme.whiteCell);
    paintFilled(painter, m_graph, rect().bottom());
    QPen dots(canvas.theme.textDim, 1.0, Qt::CustomDashLine, Qt::FlatCap);
    dots.setDashPattern({1.0, 3.0});
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(dots);
    const double middle = std::floor(rect().center().y()) + 0.5;
    painter.drawLine(QPointF(known.left(), middle), QPointF(known.right(), middle));
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(canvas.theme.line, 1.0));
    painter.drawRoundedRect(known.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
}

const Lane& evaluationLane()
{
    static const EvaluationLane lane;
    return lane;
}

} // namespace plyline::timeline
