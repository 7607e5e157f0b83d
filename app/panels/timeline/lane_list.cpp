#include "app/panels/timeline/lane_list.h"

#include "app/panels/timeline/lane.h"

namespace plyline::timeline {

/// The lane that <name>_lane.cpp defines as `const Lane& <name>Lane()`.
#define PLYLINE_LANE(name)                                                                         \
    ([] {                                                                                          \
        extern const Lane& name##Lane();                                                           \
        return &name##Lane();                                                                      \
    }())

const std::vector<const Lane*>& lanes()
{
    // clang-format off
    static const std::vector<const Lane*> all{
        PLYLINE_LANE(cells),
        PLYLINE_LANE(branches),
        PLYLINE_LANE(evaluation),
        PLYLINE_LANE(clocks),
        PLYLINE_LANE(material),
        PLYLINE_LANE(mobility),
        PLYLINE_LANE(rowsChanged),
        PLYLINE_LANE(stays),
        PLYLINE_LANE(ownMarkers),
        PLYLINE_LANE(marks),
        PLYLINE_LANE(checkpoints),
    };
    // clang-format on
    return all;
}

#undef PLYLINE_LANE

} // namespace plyline::timeline
