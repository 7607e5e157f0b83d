#include "app/shell/linking/linked_view.h"

namespace plyline::linking {

using links::LinkedAxis;
using links::LinkedView;
using stage::View;
using timeline::AxisKind;

std::optional<LinkedView> linkedView(View view)
{
    switch (view) {
    case View::Both:
        return LinkedView::Both;
    case View::Replay:
        return LinkedView::Replay;
    case View::Snapshot:
        return LinkedView::Snapshot;
    case View::Comparison:
        return LinkedView::AAndB;
    case View::Panel:
        break;
    }
    return std::nullopt;
}

View viewOf(LinkedView view)
{
    switch (view) {
    case LinkedView::Both:
        return View::Both;
    case LinkedView::Replay:
        return View::Replay;
    case LinkedView::Snapshot:
        return View::Snapshot;
    case LinkedView::AAndB:
        return View::Comparison;
    }
    return View::Both;
}

LinkedAxis linkedAxis(AxisKind axis)
{
    return axis == AxisKind::Clock ? LinkedAxis::Clock : LinkedAxis::Plies;
}

AxisKind axisOf(LinkedAxis axis)
{
    return axis == LinkedAxis::Clock ? AxisKind::Clock : AxisKind::Plies;
}

} // namespace plyline::linking
