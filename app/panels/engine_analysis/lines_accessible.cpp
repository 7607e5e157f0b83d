#include "app/panels/engine_analysis/lines_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/panels/engine_analysis/lines_view.h"

namespace plyline::engine_analysis {

namespace {

/// A part for each line. A press tries out its first move.
class LinesParts : public accessible::Parts
{
public:
    explicit LinesParts(LinesView& view) : Parts(view), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QString description() const override
    {
        const auto& marked = m_view.marked();
        return marked ? m_view.frame()
                            .rows[static_cast<std::size_t>(marked->row)]
                            .moves[static_cast<std::size_t>(marked->move)]
                      : QString();
    }
    [[nodiscard]] int count() const override
    {
        return static_cast<int>(m_view.frame().rows.size());
    }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        const auto at = static_cast<std::size_t>(index);
        const LinesFrame::Row& row = m_view.frame().rows[at];
        accessible::Part part;
        part.role = QAccessible::ListItem;
        part.name = m_view.spokenRow(index);
        part.hasAction = !row.moves.empty();
        if (at < m_view.geometryOfLines().rows.size())
            part.rect = m_view.geometryOfLines().rows[at].all.toAlignedRect() & m_view.rect();
        return part;
    }
    [[nodiscard]] std::optional<int> focused() const override
    {
        return m_view.marked() ? std::optional(m_view.marked()->row) : std::nullopt;
    }
    void press(int index) override
    {
        if (!m_view.frame().rows[static_cast<std::size_t>(index)].moves.empty())
            Q_EMIT m_view.chosen(index, 0);
    }

private:
    LinesView& m_view;
};

} // namespace

void describeLines()
{
    accessible::describe<LinesView, LinesParts>();
}

} // namespace plyline::engine_analysis
