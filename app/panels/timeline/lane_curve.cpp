#include "app/panels/timeline/lane_curve.h"

#include <QtGui/QLinearGradient>
#include <QtGui/QPainter>

#include "app/panels/timeline/curve_raster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plyline::timeline {

using game::Ply;

namespace {

constexpr double widestBar = 14.0;

/// Joins points to curves, at most four points a pixel: the first, the lowest, the highest and the
/// last one, in the order in which they came.
class CurveMaker
{
public:
    explicit CurveMaker(CurveForm form) : m_form(form) {}

    void add(QPointF point)
    {
        if (m_form == CurveForm::Steps && m_hasPoint)
            put({point.x(), m_previous.y()});
        put(point);
        m_previous = point;
        m_hasPoint = true;
    }
    /// Ends a curve; in the form of steps its last level goes on to `x`.
    void end(double x)
    {
        if (m_form == CurveForm::Steps && m_hasPoint)
            put({x, m_previous.y()});
        flush();
        if (!m_curve.isEmpty())
            m_curves.push_back(m_curve);
        m_curve.clear();
        m_hasPoint = false;
    }
    [[nodiscard]] std::vector<QPolygonF> take() { return std::move(m_curves); }

private:
    struct Seen
    {
        QPointF point;
        int order = 0;
    };

    void put(QPointF point)
    {
        const double column = std::floor(point.x());
        if (m_count > 0 && column != m_column)
            flush();
        m_column = column;
        const Seen seen{point, m_count++};
        if (m_count == 1)
            m_first = m_lowest = m_highest = seen;
        if (point.y() > m_lowest.point.y())
            m_lowest = seen;
        if (point.y() < m_highest.point.y())
            m_highest = seen;
        m_last = seen;
    }
    void flush()
    {
        std::array<Seen, 4> kept{m_first, m_lowest, m_highest, m_last};
        // A slope needs only the extremes of a pixel.
        const bool needsEnds = m_form == CurveForm::Steps;
        auto* const begin = needsEnds ? kept.begin() : kept.begin() + 1;
        auto* const end = needsEnds ? kept.end() : kept.end() - 1;
        std::sort(begin, end, [](const Seen& a, const Seen& b) { return a.order < b.order; });
        for (auto* one = begin; m_count > 0 && one != end; ++one) {
            if (m_curve.isEmpty() || m_curve.back() != one->point)
                m_curve << one->point;
        }
        m_count = 0;
    }

    CurveForm m_form;
    std::vector<QPolygonF> m_curves;
    QPolygonF m_curve;
    QPointF m_previous;
    bool m_hasPoint = false;
    double m_column = 0.0;
    int m_count = 0; ///< Of points on the pixel.
    Seen m_first, m_lowest, m_highest, m_last;
};

/// Filling a polygon takes time with the square of its points on a row of pixels, so a polygon of
/// many points is drawn in strips. The strips overlap, so that no seam is visible.
void paintArea(QPainter& painter, const QPolygonF& curve, double y)
{
    constexpr qsizetype pointsAStrip = 16;
    for (qsizetype first = 0; first == 0 || first + 1 < curve.size(); first += pointsAStrip) {
        const qsizetype end = std::min(curve.size(), first + pointsAStrip + 2);
        QPolygonF strip = curve.mid(first, end - first);
        strip << QPointF(strip.back().x(), y) << QPointF(strip.front().x(), y);
        painter.drawPolygon(strip);
    }
}

/// Fills a rectangle for each step: stroking a long line takes much longer.
void fillSteps(QPainter& painter, const QPolygonF& curve, const QPen& pen)
{
    const double half = pen.widthF() / 2;
    for (qsizetype i = 0; i < curve.size(); ++i) {
        const QPointF from = curve[std::max<qsizetype>(0, i - 1)];
        const QPointF to = curve[i];
        if (i == 0 && curve.size() > 1)
            continue;
        const QRectF step = QRectF(from, to).normalized();
        painter.fillRect(step.adjusted(-half, -half, half, half), pen.color());
    }
}

/// Strokes a few points at a time, because the time grows faster than their number.
void strokeSlopes(QPainter& painter, const QPolygonF& curve)
{
    constexpr qsizetype pointsAStroke = 16;
    for (qsizetype first = 0; first + 1 < curve.size(); first += pointsAStroke)
        painter.drawPolyline(curve.mid(first, pointsAStroke + 1));
}

} // namespace

std::vector<QPolygonF> curvesOf(const TimeAxis& axis, Ply last, CurveForm form, const ValueAt& yAt)
{
    CurveMaker maker(form);
    const int first = std::max(0, axis.firstShown().number() - 1);
    const int end = std::min(last.number(), axis.lastShown().number() + 1);
    for (int i = first; i <= end; ++i) {
        if (const std::optional<double> y = yAt(Ply(i)))
            maker.add({axis.xOf(Ply(i)), *y});
        else
            maker.end(axis.xOf(Ply(i)));
    }
    maker.end(axis.xOf(Ply(std::max(0, std::min(end + 1, last.number())))));
    return maker.take();
}

void paintCurves(QPainter& painter, const std::vector<QPolygonF>& curves, const QPen& pen)
{
    if (curves.empty())
        return;
    if (drawsPixels(painter))
        return paintLinePixels(painter, curves, pen.widthF(), pen.color());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    for (const QPolygonF& curve : curves) {
        if (isOfSteps(curve))
            fillSteps(painter, curve, pen);
        else
            strokeSlopes(painter, curve);
    }
}

QColor over(const QColor& ground, const QColor& color, double opacity)
{
    const auto mix = [&](int below, int above) {
        return static_cast<int>(std::lround(above * opacity + below * (1.0 - opacity)));
    };
    return {mix(ground.red(), color.red()), mix(ground.green(), color.green()),
            mix(ground.blue(), color.blue())};
}

void paintAreas(QPainter& painter, const std::vector<QPolygonF>& curves, const QRectF& room,
                double y, const QColor& above, const QColor& below)
{
    if (drawsPixels(painter))
        return paintAreaPixels(painter, curves, room, y, above, below);
    // One brush with a hard edge at the level, so that each area is filled only once.
    const double share = std::clamp((y - room.top()) / std::max(room.height(), 1.0), 0.0, 1.0);
    QLinearGradient brush(room.topLeft(), room.bottomLeft());
    brush.setStops(
        {{0.0, above}, {share, above}, {std::min(1.0, share + 1e-4), below}, {1.0, below}});
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    for (const QPolygonF& curve : curves)
        paintArea(painter, curve, y);
    painter.restore();
}

std::vector<LaneBar> barsOf(const TimeAxis& axis, Ply last, const QRectF& room,
                            const ValueAt& shareAt, const std::function<rules::Color(Ply)>& colorOf)
{
    std::vector<LaneBar> bars;
    std::array<std::optional<std::size_t>, 2> latest; ///< Of each side.
    const int end = std::min(last.number(), axis.lastShown().number());
    const int first = std::max(0, axis.firstShown().number());
    double right = axis.leftOf(Ply(first));
    double next = axis.xOf(Ply(first));
    for (int i = first; i <= end; ++i) {
        const Ply ply(i);
        const double left = right;
        const double x = next;
        if (ply < axis.lastPly())
            next = axis.xOf(ply.next());
        right = ply < axis.lastPly() ? (x + next) / 2 : axis.rightOf(ply);
        const std::optional<double> share = shareAt(ply);
        if (!share || !(*share > 0.0))
            continue;
        const double reach = 2.0 * std::min(x - left, right - x);
        const double width = std::clamp(reach * 0.4, 1.0, widestBar);
        const double height = std::max(1.0, std::min(1.0, *share) * room.height());
        const QRectF rect(x - width / 2, room.bottom() - height, width, height);
        const rules::Color color = colorOf(ply);
        std::optional<std::size_t>& before = latest[static_cast<std::size_t>(color)];
        if (before && rect.left() - bars[*before].rect.left() < 1.0) {
            bars[*before].rect.setTop(std::min(bars[*before].rect.top(), rect.top()));
            continue;
        }
        before = bars.size();
        bars.push_back({rect, color});
    }
    return bars;
}

void paintBars(const Canvas& canvas, const std::vector<LaneBar>& bars, double opacity)
{
    const QColor white = look::withAlpha(canvas.theme.whiteLine, opacity);
    const QColor black = look::withAlpha(canvas.theme.blackLine, opacity);
    const WholePixels whole(canvas.painter);
    for (const LaneBar& bar : bars)
        canvas.painter.fillRect(bar.rect, bar.color == rules::Color::White ? white : black);
}

void paintGround(const Canvas& canvas, const QRectF& rect)
{
    const WholePixels whole(canvas.painter);
    canvas.painter.fillRect(rect, canvas.theme.lane);
}

void paintLevel(const Canvas& canvas, const QRectF& rect, double y)
{
    const WholePixels whole(canvas.painter);
    canvas.painter.fillRect(QRectF(rect.left(), y - 0.5, rect.width(), 1.0), canvas.theme.line);
}

} // namespace plyline::timeline
