#include "app/panels/projections/projections_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/panels/projections/card_view.h"
#include "app/panels/projections/log_view.h"
#include "app/panels/projections/step_view.h"

namespace plyline::projections {

namespace {

/// The events that are seen, as items that go to their moments.
class LogParts : public accessible::Parts
{
public:
    explicit LogParts(LogView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QString description() const override { return m_view.describe(); }
    [[nodiscard]] int count() const override
    {
        return static_cast<int>(m_view.frame().sans.size());
    }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        accessible::Part part;
        part.name = LogView::eventText(eventOf(index), m_view.frame().san(eventOf(index)));
        part.role = QAccessible::ListItem;
        part.rect = m_view.geometryOfLog().chipRect(eventOf(index)).toAlignedRect();
        part.state.selected = eventOf(index) == m_view.frame().head;
        part.hasAction = true;
        return part;
    }
    void press(int index) override { Q_EMIT m_view.eventChosen(eventOf(index)); }

private:
    [[nodiscard]] int eventOf(int index) const { return m_view.frame().firstSan + index; }

    LogView& m_view;
};

/// What a card says; its buttons are widgets.
class CardParts : public accessible::Parts
{
public:
    explicit CardParts(CardView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QString description() const override { return m_view.describe(); }

private:
    CardView& m_view;
};

class StepParts : public accessible::Parts
{
public:
    explicit StepParts(StepView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Dialog; }
    [[nodiscard]] QString description() const override { return m_view.describe(); }

private:
    StepView& m_view;
};

} // namespace

void describeProjections()
{
    accessible::describe<LogView, LogParts>();
    accessible::describe<CardView, CardParts>();
    accessible::describe<StepView, StepParts>();
}

} // namespace plyline::projections
