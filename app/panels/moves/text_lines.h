#pragma once

#include <QtCore/QStringList>

#include "app/kit/look/theme.h"
#include "app/panels/moves/move_list.h"

namespace plyline::moves {

inline constexpr int maxTextLines = 4;

/// Breaks `text` into lines no wider than `width`. If there are more than `maxLines`, the last one
/// is elided to leave `roomAtEnd`.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, double width,
                                  int maxLines, double roomAtEnd = 0.0);
/// Returns "less" for a comment that is shown in full, else "more".
[[nodiscard]] QString unfoldingText(bool isWhole);
/// Returns the width of a token with its signs, which are bold.
[[nodiscard]] double textWidth(const MoveToken& token, const look::Fonts& fonts);

} // namespace plyline::moves
