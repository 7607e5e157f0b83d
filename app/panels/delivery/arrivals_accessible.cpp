#include "app/panels/delivery/arrivals_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/kit/words/delivery_words.h"
#include "app/panels/delivery/arrivals_view.h"

namespace plyline::delivery {

namespace {

/// The arrivals as a list of buttons.
class ArrivalsParts : public accessible::Parts
{
public:
    explicit ArrivalsParts(ArrivalsView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QString description() const override
    {
        const auto& run = m_view.frame().run;
        return run ? words::deliveriesText(count(), run->sent) : QString();
    }
    [[nodiscard]] int count() const override { return m_view.places().count; }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        const ArrivalsFrame& frame = m_view.frame();
        accessible::Part part;
        part.name = spokenArrival(frame.run->arrivals[static_cast<std::size_t>(index)]);
        part.role = QAccessible::ListItem;
        part.rect = m_view.places().chip(index).intersected(m_view.rect());
        part.state.selected = frame.current == index;
        part.hasAction = true;
        return part;
    }
    [[nodiscard]] std::optional<int> indexAt(QPoint point) const override
    {
        return m_view.places().indexAt(point);
    }
    [[nodiscard]] std::optional<int> focused() const override { return m_view.frame().current; }
    void press(int index) override
    {
        m_view.setCurrent(index);
        Q_EMIT m_view.chosen(index);
    }

private:
    ArrivalsView& m_view;
};

} // namespace

void describeArrivals()
{
    accessible::describe<ArrivalsView, ArrivalsParts>();
}

} // namespace plyline::delivery
