#pragma once

#include <QtCore/QStringList>

#include "app/model/links/link.h"
#include "app/shell/linking/link_maker.h"

#include <optional>

namespace plyline::linking {

/// Shows the moment of a link, its range and its pins in the game that is open; what the link does
/// not tell is cleared. `linkedNumber` is the number of that game when it was linked, if it is
/// another now. Returns sentences about what could not be followed.
[[nodiscard]] QStringList showLinkedMoment(const WindowParts& parts, const links::Link& link,
                                           std::optional<int> linkedNumber);

} // namespace plyline::linking
