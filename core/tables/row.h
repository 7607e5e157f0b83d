#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace plyline::tables {

/// NULL, a number or a UTF-8 text.
using Value = std::variant<std::monostate, std::int64_t, std::string>;
/// The values of a table's columns in their order.
using Row = std::vector<Value>;

} // namespace plyline::tables
