#pragma once

#include "app/model/links/link.h"

namespace plyline::links {

/// Reads "<32 hexadecimal digits>" or the same with "." and a number of plies.
[[nodiscard]] std::optional<LinkedContent> contentIn(const QString& text);
[[nodiscard]] QString contentText(const LinkedContent& content);

/// Adds what the fragment of a link tells: "game=3&ply=47".
void readState(const QString& fragment, ReadLink& read);
/// Returns the fragment that tells everything about a link except where its game is.
[[nodiscard]] QString stateText(const Link& link);

} // namespace plyline::links
