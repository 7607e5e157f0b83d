#pragma once

struct sqlite3;

namespace plyline::store {

/// Puts others in the place of SQLite's functions whose time grows faster than their texts, or with
/// a number: `instr`, `replace` and the `trim` family take linear time here; `printf` and `format`
/// refuse a width or precision of more than three digits or from an argument. What they give is the
/// same. False where the connection refuses.
[[nodiscard]] bool boundFunctions(sqlite3* handle);

} // namespace plyline::store
