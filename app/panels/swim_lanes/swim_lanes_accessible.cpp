#include "app/panels/swim_lanes/swim_lanes_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/panels/swim_lanes/swim_lanes_view.h"

#include <algorithm>

namespace plyline::swim_lanes {

namespace {

/// A lane for each piece: where it stands at the shown ply. A press traces the piece.
class LanesParts : public accessible::Parts
{
public:
    explicit LanesParts(SwimLanesView& view) : Parts(*view.viewport()), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QString description() const override { return m_view.describe(); }
    [[nodiscard]] bool hidesChildWidgets() const override { return true; }
    [[nodiscard]] int count() const override
    {
        return static_cast<int>(m_view.frame().lanes.size());
    }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        const SwimLanesFrame& frame = m_view.frame();
        const QPoint scrolled = m_view.scrolled().toPoint();
        accessible::Part part;
        part.name = m_view.spokenStay(index, frame.ply);
        part.role = QAccessible::ListItem;
        part.rect = m_view.geometryOfLanes().laneRect(index).toAlignedRect().translated(-scrolled) &
                    surface().rect();
        part.state.selectable = part.state.focusable = true;
        part.state.selected = focused() == index;
        part.hasAction = true;
        return part;
    }
    [[nodiscard]] std::optional<int> focused() const override
    {
        const auto& lanes = m_view.frame().lanes;
        const auto found = std::find_if(lanes.begin(), lanes.end(), [this](const Lane& lane) {
            return lane.history.pieceId == m_view.frame().traced;
        });
        return found == lanes.end() ? std::nullopt
                                    : std::optional(static_cast<int>(found - lanes.begin()));
    }
    void press(int index) override { m_view.traceLane(index); }

private:
    SwimLanesView& m_view;
};

} // namespace

void describeSwimLanes()
{
    accessible::describe<SwimLanesView, LanesParts>();
}

} // namespace plyline::swim_lanes
