#include "app/panels/timeline/marks_lane.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include "app/panels/timeline/label_places.h"
#include "app/panels/timeline/mark_signs.h"
#include "app/panels/timeline/stamps.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

constexpr double markWidth = 9.0; ///< The least distance between two marks of a row.
constexpr double lowestRow = 9.0;
constexpr double highestRow = 18.0;
constexpr double lowestWithWords = 12.0; ///< A row that is lower has no labels.

/// Returns the plies in the window that have a mark, in ascending order.
std::vector<game::Ply> pliesWith(Mark kind, const TimelineGame& game, const TimeAxis& axis)
{
    std::vector<game::Ply> plies;
    if (kind == Mark::Own) {
        for (const LineMarker& own : game.own)
            if (axis.shows(own.marker.first))
                plies.push_back(own.marker.first);
        return plies;
    }
    const int last = std::min(game.lastPly(), axis.lastShown()).number();
    for (int i = std::max(1, axis.firstShown().number()); i <= last; ++i)
        if (game.at(game::Ply(i))->marks.has(kind))
            plies.emplace_back(i);
    return plies;
}

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
        for (const game::Ply ply : pliesWith(kind, game, axis)) {
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

/// Returns the marks of a game that this lane shows. Own markers have a lane of their own unless
/// there is no room for it.
Marks marksOf(const TimelineGame& game, Density density)
{
    Marks marks = game.marks();
    Marks own;
    own.add(Mark::Own);
    if (density != Density::Tight)
        marks.remove(own);
    return marks;
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
        const auto rows = static_cast<double>(markRows(marksOf(game, density)).size());
        if (rows == 0.0)
            return {};
        const double usual = density == Density::Roomy ? 17.0 : 14.0;
        return LaneHeight{usual, lowestRow + 3.0, std::max(usual, rows * highestRow), 0.0, 1};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        return std::make_unique<MarksLayout>(space);
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

MarksLayout::MarksLayout(const LaneSpace& space) : LaneLayout(space.rect)
{
    const std::vector<std::vector<Mark>> rows =
        rowsFor(marksOf(space.game, space.density), space.rect.height());
    const double rowHeight = space.rect.height() / static_cast<double>(rows.size());
    double y = space.rect.top() + rowHeight / 2;
    for (const std::vector<Mark>& kinds : rows) {
        const std::size_t first = m_marks.size();
        addRow(m_marks, space.game, space.axis, y, kinds);
        addLabels(space, first, rowHeight);
        y += rowHeight;
    }
}

/// Adds the labels of the marks from `first` on, which are one row.
void MarksLayout::addLabels(const LaneSpace& space, std::size_t first, double height)
{
    std::vector<MarkSpot> row(m_marks.begin() + static_cast<std::ptrdiff_t>(first), m_marks.end());
    std::sort(row.begin(), row.end(),
              [](const MarkSpot& a, const MarkSpot& b) { return a.center.x() < b.center.x(); });
    const auto labelOf = [&](const MarkSpot& spot) {
        const auto& labels = space.game.labels;
        const auto found = std::find_if(labels.begin(), labels.end(), [&](const MarkLabel& label) {
            return label.mark == spot.mark && label.ply == spot.ply;
        });
        return found == labels.end() ? QString() : found->text;
    };
    std::vector<QString> texts;
    std::vector<LabelWish> signs;
    for (const MarkSpot& spot : row) {
        const QString text = height >= lowestWithWords ? labelOf(spot) : QString();
        texts.push_back(text);
        signs.push_back({spot.center.x() - markWidth / 2, spot.center.x() + markWidth / 2,
                         text.isEmpty() ? 0.0 : std::ceil(space.textWidth(text))});
    }
    const auto places = placeLabels(signs, rect().left(), rect().right(), rect().width());
    for (std::size_t i = 0; i < row.size(); ++i)
        if (places[i])
            m_labels.push_back({texts[i], QRectF(places[i]->left, row[i].center.y() - height / 2,
                                                 places[i]->width, height)});
}

const MarkSpot* MarksLayout::spotAt(QPointF point) const
{
    const MarkSpot* nearest = nullptr;
    const auto distance = [&](const MarkSpot& spot) {
        return (spot.center - point).manhattanLength();
    };
    for (const MarkSpot& spot : m_marks)
        if (std::abs(spot.center.x() - point.x()) <= markWidth / 2 + 1.0 &&
            (!nearest || distance(spot) < distance(*nearest)))
            nearest = &spot;
    return rect().contains(point) ? nearest : nullptr;
}

void MarksLayout::paintBackdrop(const Canvas& canvas) const
{
    const look::Theme& theme = canvas.theme;
    Stamps signs(canvas.painter, "marks", markReach,
                 {theme.text, theme.textDim, theme.event, theme.differ});
    for (const MarkSpot& spot : m_marks)
        signs.paint(static_cast<int>(spot.mark), spot.center,
                    [&](QPainter& on, QPointF at) { paintMark(on, spot.mark, at, theme); });
    canvas.painter.setFont(canvas.fonts.small);
    canvas.painter.setPen(theme.textDim);
    for (const PlacedLabel& label : m_labels)
        canvas.painter.drawText(label.rect, Qt::AlignVCenter | Qt::TextDontClip, label.text);
}

const Lane& marksLane()
{
    static const MarksLane lane;
    return lane;
}

} // namespace plyline::timeline
