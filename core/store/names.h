#pragma once

#include <QtCore/QString>

#include "core/rules/piece.h"

#include <optional>

namespace plyline::store {

/// Returns "white" or "black", the words used in the tables.
[[nodiscard]] const QString& colorName(rules::Color color);
[[nodiscard]] std::optional<rules::Color> colorOfName(const QString& name);
/// Returns "pawn" to "king".
[[nodiscard]] const QString& roleName(rules::Role role);
[[nodiscard]] std::optional<rules::Role> roleOfName(const QString& name);

} // namespace plyline::store
