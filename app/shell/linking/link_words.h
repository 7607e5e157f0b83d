#pragma once

#include "app/model/links/link.h"

namespace plyline::linking {

/// Says why a text is no link.
[[nodiscard]] QString sentence(links::LinkError error);
/// Says which keys were not understood; empty if all were.
[[nodiscard]] QString ignoredText(const links::ReadLink& read);

} // namespace plyline::linking
