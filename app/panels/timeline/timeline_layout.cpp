#include "app/panels/timeline/timeline_layout.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

constexpr double narrowestCell = 3.0;   ///< Below this step cells share columns.
constexpr double narrowestColumn = 4.0; ///< Width of such a column.
constexpr double widestCell = 10.0;
constexpr double markWidth = 9.0; ///< No two marks of a row are nearer than this.
constexpr double checkpointWidth = 12.0;

double snapped(double x, double devicePixelRatio)
{
    return std::round(x * devicePixelRatio) / devicePixelRatio;
}

std::vector<Cell> singleCells(const TimelineGame& game, const TimelineGeometry& geometry,
                              double devicePixelRatio)
{
    const QRectF lane = geometry.cells();
    const double width =
        snapped(std::clamp(geometry.step() * 0.6, 1.0, widestCell), devicePixelRatio);
    std::vector<Cell> cells;
    cells.reserve(game.plies.size());
    for (int i = 0; i < game.lastPly().number(); ++i) {
        const game::Ply ply(i + 1);
        const double x = snapped(geometry.xOf(ply) - width / 2, devicePixelRatio);
        cells.push_back({{x, lane.top(), width, lane.height()},
                         ply,
                         ply,
                         game.plies[static_cast<std::size_t>(i)].mover});
    }
    return cells;
}

std::vector<Cell> sharedCells(const TimelineGame& game, const TimelineGeometry& geometry,
                              double devicePixelRatio)
{
    const QRectF lane = geometry.cells();
    const double columnWidth = std::max(geometry.step(), 1e-6);
    const int moves = std::max(1, static_cast<int>(std::ceil(narrowestColumn / 2 / columnWidth)));
    std::vector<Cell> cells;
    const int last = game.lastPly().number();
    for (int first = 1; first <= last; first += 2 * moves) {
        const int end = std::min(first + 2 * moves - 1, last);
        const double half = geometry.step() / 2;
        const double x = snapped(geometry.xOf(game::Ply(first)) - half, devicePixelRatio);
        const double right = snapped(geometry.xOf(game::Ply(end)) + half, devicePixelRatio);
        cells.push_back({{x, lane.top(), std::max(1.0, right - x - 1.0), lane.height()},
                         game::Ply(first),
                         game::Ply(end),
                         std::nullopt});
    }
    return cells;
}

/// The marks of one row, the row's first kind before its second, none nearer than a mark's width
/// unless every ply has that room.
void addRow(std::vector<MarkSpot>& spots, const TimelineGame& game,
            const TimelineGeometry& geometry, int row, const std::vector<Mark>& kinds)
{
    const double y = geometry.markRow(row).center().y();
    const bool isCrowded = geometry.step() < markWidth;
    std::vector<bool> taken(static_cast<std::size_t>(geometry.size().width() + 2 * markWidth));
    const auto take = [&](double x) {
        const auto first = static_cast<std::size_t>(std::max(0.0, x));
        const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(markWidth),
                                                          taken.end() - begin);
        if (std::find(begin, end, true) != end)
            return false;
        std::fill(begin, end, true);
        return true;
    };
    for (const Mark kind : kinds) {
        for (int i = 0; i < game.lastPly().number(); ++i) {
            const game::Ply ply(i + 1);
            if (!game.plies[static_cast<std::size_t>(i)].marks.has(kind))
                continue;
            const double x = geometry.xOf(ply);
            if (!isCrowded || take(x))
                spots.push_back({kind, ply, {x, y}});
        }
    }
}

/// Puts each branch on the first row that is free there. Tries as many rows as are given.
std::vector<BranchLane> laneRows(const TimelineGame& game, const TimelineGeometry& geometry,
                                 int rowCount, int& usedRows)
{
    constexpr double apart = 5.0;
    constexpr double shortest = 6.0;
    std::vector<std::vector<QRectF>> rows(static_cast<std::size_t>(rowCount));
    std::vector<BranchLane> lanes;
    usedRows = 0;
    for (const Branch& branch : game.branches) {
        const double left = geometry.xOf(std::min(branch.forkPly, game.lastPly()));
        const double right =
            std::max(left + shortest, geometry.xOf(std::min(branch.lastPly, game.lastPly())));
        for (int row = 0; row < rowCount; ++row) {
            const QRectF lane = geometry.branchRow(row);
            const QRectF rect(left, lane.top(), right - left, lane.height());
            auto& taken = rows[static_cast<std::size_t>(row)];
            const bool isFree = std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
                return left < other.right() + apart && other.left() < right + apart;
            });
            if (!isFree)
                continue;
            taken.push_back(rect);
            lanes.push_back({branch, rect});
            usedRows = std::max(usedRows, row + 1);
            break;
        }
    }
    return lanes;
}

std::vector<game::Ply> shownCheckpoints(const TimelineGame& game, const TimelineGeometry& geometry)
{
    std::vector<game::Ply> plies;
    if (game.checkpointInterval < 1)
        return plies;
    int stride = game.checkpointInterval;
    while (geometry.step() > 0.0 && stride * geometry.step() < checkpointWidth)
        stride *= 2;
    for (int ply = 0; ply <= game.lastPly().number(); ply += stride)
        plies.emplace_back(ply);
    return plies;
}

/// Known evaluations joined by straight lines; where several fall on one pixel, the lowest and the
/// highest of them. Empty before the first known one (the start position and a first move without
/// one are shown as the next) and after the last.
QPolygonF graphOf(const TimelineGame& game, const TimelineGeometry& geometry)
{
    QPolygonF polygon;
    const QRectF lane = geometry.graph();
    if (lane.isEmpty())
        return polygon;
    const auto pointAt = [&](int ply, double share) {
        return QPointF(geometry.xOf(game::Ply(ply)), lane.bottom() - share * lane.height());
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

} // namespace

TimelineLayout layOut(const TimelineGame& game, QSizeF size, double devicePixelRatio,
                      const QString& startText, const TextWidth& textWidth, double textHeight)
{
    const std::vector<std::vector<Mark>> rows = markRows(game.marks());
    TimelineLayout layout;
    const int most = size.height() < TimelineGeometry::roomyHeight ? 2 : 3;
    const auto geometryWith = [&](int branchRows) {
        return TimelineGeometry(size, game.lastPly(), game.hasEvaluations(),
                                static_cast<int>(rows.size()), branchRows, textHeight);
    };
    int used = 0;
    static_cast<void>(laneRows(game, geometryWith(most), most, used));
    layout.geometry = geometryWith(used);
    layout.branches = laneRows(game, layout.geometry, used, used);
    layout.hiddenBranches = static_cast<int>(game.branches.size() - layout.branches.size());
    const TimelineGeometry& geometry = layout.geometry;
    layout.cells = geometry.step() >= narrowestCell ? singleCells(game, geometry, devicePixelRatio)
                                                    : sharedCells(game, geometry, devicePixelRatio);
    for (std::size_t row = 0; row < rows.size(); ++row)
        addRow(layout.marks, game, geometry, static_cast<int>(row), rows[row]);
    layout.checkpoints = shownCheckpoints(game, geometry);
    layout.graph = graphOf(game, geometry);
    if (!game.plies.empty()) {
        const TimelinePly& first = game.plies.front();
        layout.labels = rulerLabels(geometry, first.moveNumber, first.mover == rules::Color::Black,
                                    startText, textWidth);
    }
    return layout;
}

} // namespace plyline::timeline
