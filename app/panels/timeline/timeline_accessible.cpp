#include "app/panels/timeline/timeline_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/panels/timeline/lane_gutter.h"
#include "app/panels/timeline/mark_legend.h"
#include "app/panels/timeline/timeline_view.h"

namespace plyline::timeline {

namespace {

/// A slider of plies. Its value in words comes first in its description, too, because AT-SPI has no
/// words for a value.
class TimelineParts : public accessible::Parts, public QAccessibleValueInterface
{
public:
    explicit TimelineParts(TimelineView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Slider; }
    [[nodiscard]] QString value() const override { return m_view.spokenPlace(); }
    [[nodiscard]] QString description() const override
    {
        return m_view.spokenPlace() + u'\n' + m_view.spokenLanes();
    }
    [[nodiscard]] QAccessibleValueInterface* valueInterface() override { return this; }
    [[nodiscard]] QStringList actions() const override
    {
        return {QAccessibleActionInterface::increaseAction(),
                QAccessibleActionInterface::decreaseAction()};
    }
    void act(const QString& action) override
    {
        m_view.cursorOfPlies().step(action == QAccessibleActionInterface::increaseAction() ? 1
                                                                                           : -1);
    }

    [[nodiscard]] QVariant currentValue() const override { return m_view.frame().ply.number(); }
    void setCurrentValue(const QVariant& value) override
    {
        m_view.cursorOfPlies().goToPly(game::Ply(value.toInt()));
    }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant maximumValue() const override
    {
        const session::Cursor& cursor = m_view.cursorOfPlies();
        return (cursor.isFutureHidden() ? cursor.axisEnd() : cursor.lastPly()).number();
    }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    TimelineView& m_view;
};

class LegendParts : public accessible::Parts
{
public:
    explicit LegendParts(MarkLegend& legend) : Parts(legend), m_legend(legend) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] int count() const override
    {
        return static_cast<int>(m_legend.rowNames().size());
    }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        accessible::Part part;
        part.name = m_legend.rowNames()[index];
        part.role = QAccessible::ListItem;
        part.rect = m_legend.rowRect(index);
        return part;
    }

private:
    MarkLegend& m_legend;
};

/// The lanes with their values at the playhead.
class GutterParts : public accessible::Parts
{
public:
    explicit GutterParts(LaneGutter& gutter) : Parts(gutter), m_gutter(gutter) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] int count() const override
    {
        return static_cast<int>(m_gutter.frame().rows.size());
    }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        const GutterRow& row = m_gutter.frame().rows[static_cast<std::size_t>(index)];
        accessible::Part part;
        QStringList texts = QStringList(row.name) + row.now;
        for (const LaneCount& count : row.counts)
            texts << count.name;
        part.name = texts.join(QStringLiteral(", "));
        part.description = row.note;
        part.role = QAccessible::ListItem;
        part.rect = row.room.toAlignedRect();
        return part;
    }

private:
    LaneGutter& m_gutter;
};

} // namespace

void describeTimeline()
{
    accessible::describe<LaneGutter, GutterParts>();
    accessible::describe<TimelineView, TimelineParts>();
    accessible::describe<MarkLegend, LegendParts>();
}

void announceTimelineValue(TimelineView& view)
{
    QAccessibleValueChangeEvent event(&view, view.frame().ply.number());
    QAccessible::updateAccessibility(&event);
}

} // namespace plyline::timeline
