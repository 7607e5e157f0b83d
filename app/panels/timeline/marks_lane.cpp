#include "app/panels/timeline/marks_lane.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include "app/panels/timeline/mark_signs.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

constexpr double markWidth = 9.0; ///< The least distance between two marks of a row.
constexpr double lowestRow = 9.0;
constexpr double highestRow = 14.0;

/// Adds the marks of one row, those of its first kind before those of its second. Leaves out marks
/// that would touch, unless each ply is as wide as a mark.
void addRow(std::vector<MarkSpot>& spots, const TimelineGame& game, const TimeAxis& axis, double y,
            const std::vector<Mark>& kinds)
{
    const bool isCrowded = axis.step() < markWidth;
    std::vector<bool> taken(static_cast<std::size_t>(axis.width() + 2 * markWidth));
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
            const double x = axis.xOf(ply);
            if (!isCrowded || take(x))
                spots.push_back({kind, ply, {x, y}});
        }
    }
}

/// Signs for events at a ply. Kinds that never occur at the same ply share a row.
class MarksLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::MarksLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("marks"); }
    [[nodiscard]] QString name() const override { return tr("Marks"); }
    [[nodiscard]] bool isInLegend() const override { return true; }
    /// The rows spread if neither graph nor cells take the room.
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        const auto rows = static_cast<double>(markRows(game.marks()).size());
        if (rows == 0.0)
            return {};
        const double usual = rows * (density == Density::Roomy ? 11.0 : lowestRow);
        return LaneHeight{usual, rows * lowestRow, rows * highestRow, rows, 1};
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
    const std::vector<std::vector<Mark>> rows = markRows(game.marks());
    const double rowHeight = rect.height() / static_cast<double>(rows.size());
    double y = rect.top() + rowHeight / 2;
    for (const std::vector<Mark>& kinds : rows) {
        addRow(m_marks, game, axis, y, kinds);
        y += rowHeight;
    }
}

void MarksLayout::paintBackdrop(const Canvas& canvas) const
{
    for (const MarkSpot& spot : m_marks)
        paintMark(canvas.painter, spot.mark, spot.center, canvas.theme);
}

const Lane& marksLane()
{
    static const MarksLane lane;
    return lane;
}

} // namespace plyline::timeline
