#include "app/panels/storage_cost/plot_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/panels/storage_cost/plot_view.h"

namespace plyline::storage_cost {

namespace {

/// A dot for each model. A press on checkpoints chooses their interval.
class PlotParts : public accessible::Parts
{
public:
    explicit PlotParts(PlotView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Chart; }
    [[nodiscard]] QString description() const override
    {
        QStringList texts;
        for (const PlotFrame::Dot& dot : m_view.frame().dots)
            texts << PlotView::textOf(dot);
        return texts.join(QStringLiteral("; "));
    }
    [[nodiscard]] int count() const override
    {
        return static_cast<int>(m_view.frame().dots.size());
    }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        constexpr int reach = 6;
        const PlotFrame::Dot& dot = dotOf(index);
        accessible::Part part;
        part.name = PlotView::textOf(dot);
        part.hasAction = dot.model.kind == store::StorageModel::Kind::Checkpoints;
        part.role = part.hasAction ? QAccessible::Button : QAccessible::Graphic;
        part.state.selected = dot.isPresent;
        if (const auto geometry = plotGeometry(QSizeF(m_view.size()), m_view.frame())) {
            const QPoint at = geometry->pointOf(dot.bytes, dot.micros).toPoint();
            part.rect = QRect(at - QPoint(reach, reach), QSize(2 * reach, 2 * reach));
        }
        return part;
    }
    void press(int index) override { Q_EMIT m_view.intervalChosen(dotOf(index).model.interval); }

private:
    [[nodiscard]] const PlotFrame::Dot& dotOf(int index) const
    {
        return m_view.frame().dots[static_cast<std::size_t>(index)];
    }

    PlotView& m_view;
};

} // namespace

void describePlots()
{
    accessible::describe<PlotView, PlotParts>();
}

} // namespace plyline::storage_cost
