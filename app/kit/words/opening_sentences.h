#pragma once

#include <QtCore/QString>

#include "core/analysis/opening_reader.h"

namespace plyline::words {

/// Says where a row of a file with openings is wrong, and why it is left out.
[[nodiscard]] QString sentence(const analysis::OpeningFault& fault);

} // namespace plyline::words
