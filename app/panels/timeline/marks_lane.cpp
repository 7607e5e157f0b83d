#include "app/panels/timeline/marks_lane.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include "app/panels/timeline/mark_signs.h"
#include "app/panels/timeline/stamps.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

constexpr double markWidth = 9.0; ///< The least distance between two marks of a row.
constexpr double lowestRow = 9.0;
constexpr double highestRow = 18.0;

/// Adds the marks of one row, those of its first kind before those of its second. Leaves out marks
/// that would touch, unless each ply is as wide as a mark.
void addRow(std::vector<MarkSpot>& spots, const TimelineGame& game, const TimeAxis& axis, double y,
            const std::vector<Mark>& kinds)
{
    std::vector<bool> taken(static_cast<std::size_t>(axis.width() + 2 * markWidth));
    const auto take = [&](double x) {
        if (x > axis.width())
            return false;
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
        const int last = std::min(game.lastPly(), axis.lastShown()).number();
        for (int i = std::max(1, axis.firstShown().number()); i <= last; ++i) {
            const game::Ply ply(i);
            if (!game.at(ply)->marks.has(kind))
                continue;
            // A second mark of a ply stands beside the first one, if the ply is that wide.
            const double x = axis.xOf(ply);
            if (take(x))
                spots.push_back({kind, ply, {x, y}});
            else if (const double beside = x + markWidth + 1.0;
                     beside + markWidth / 2 < axis.rightOf(ply) && take(beside))
                spots.push_back({kind, ply, {beside, y}});
        }
    }
}

/// Joins the last rows where the height does not suffice for all.
std::vector<std::vector<Mark>> rowsFor(Marks marks, double height)
{
    std::vector<std::vector<Mark>> rows = markRows(marks);
    const auto fitting = static_cast<std::size_t>(std::max(1.0, std::floor(height / lowestRow)));
    while (rows.size() > fitting) {
        const std::vector<Mark> last = rows.back();
        rows.pop_back();
        rows.back().insert(rows.back().end(), last.begin(), last.end());
    }
    return rows;
}

/// Signs for events at a ply. Kinds that never occur at the same ply share a row.
class MarksLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::MarksLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("marks"); }
    [[nodiscard]] QString name() const override { return tr("Marks"); }
    [[nodiscard]] bool isInLegend() const override { return true; }
    /// One row, or one for each group of kinds if neither graph nor cells take the room.
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        const auto rows = static_cast<double>(markRows(game.marks()).size());
        if (rows == 0.0)
            return {};
        const double usual = density == Density::Roomy ? 17.0 : 14.0;
        return LaneHeight{usual, lowestRow + 3.0, std::max(usual, rows * highestRow), 0.0, 1};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        return std::make_unique<MarksLayout>(space.rect, space.game, space.axis);
    }
    [[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply) const override
    {
        const TimelinePly* shown = game.at(ply);
        QStringList names;
        for (const Mark mark : allMarks)
            if (shown && shown->marks.has(mark))
                names << markName(mark);
        return QLocale().createSeparatedList(names);
    }
};

} // namespace

MarksLayout::MarksLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis)
    : LaneLayout(rect)
{
    const std::vector<std::vector<Mark>> rows = rowsFor(game.marks(), rect.height());
    const double rowHeight = rect.height() / static_cast<double>(rows.size());
    double y = rect.top() + rowHeight / 2;
    for (const std::vector<Mark>& kinds : rows) {
        addRow(m_marks, game, axis, y, kinds);
        y += rowHeight;
    }
}

void MarksLayout::paintBackdrop(const Canvas& canvas) const
{
    const look::Theme& theme = canvas.theme;
    Stamps signs(canvas.painter, "marks", markReach,
                 {theme.text, theme.textDim, theme.event, theme.differ});
    for (const MarkSpot& spot : m_marks)
        signs.paint(static_cast<int>(spot.mark), spot.center,
                    [&](QPainter& on, QPointF at) { paintMark(on, spot.mark, at, theme); });
}

const Lane& marksLane()
{
    static const MarksLane lane;
    return lane;
}

} // namespace plyline::timeline
