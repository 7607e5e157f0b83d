#pragma once

struct sqlite3;

namespace plyline::store {

/// Replaces those functions of SQLite whose time grows faster than their texts or with a number in
/// them: `instr`, `replace` and the `trim` family take linear time here, and `printf` and `format`
/// refuse a width or precision that has more than three digits or comes from an argument. The
/// results are the same. Returns false if SQLite refuses.
[[nodiscard]] bool boundFunctions(sqlite3* handle);

} // namespace plyline::store
