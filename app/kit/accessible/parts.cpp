#include "app/kit/accessible/parts.h"

namespace plyline::accessible {

Part Parts::part(int) const
{
    return {};
}

std::optional<int> Parts::indexAt(QPoint point) const
{
    for (int index = 0; index < count(); ++index)
        if (part(index).rect.contains(point))
            return index;
    return std::nullopt;
}

} // namespace plyline::accessible
