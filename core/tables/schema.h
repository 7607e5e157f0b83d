#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plyline::tables {

/// Stored in a database's user_version. Another number means a file of another program or version.
inline constexpr int version = 2;

/// The tables in the order in which their rows can be written: referring rows come after those they
/// refer to.
enum class TableId : std::uint8_t {
    Games,
    Tags,
    Lines,
    Annotations,
    Events,
    Snapshots,
    Positions,
    Intervals,
};
inline constexpr int tableCount = 8;

struct Column
{
    enum class Type : std::uint8_t { Integer, Text };
    std::string_view name;
    Type type = Type::Integer;
    bool isNullable = false;
    std::string_view note; ///< Empty if the name is explanation enough.
};

/// One table of a database of games. `game_id` is the game's number in its file, from 1; line 0 is
/// the main line; plies count from the start of the game on every line. Only a line's own plies are
/// stored under it: those before its fork are stored under the lines it came from.
struct Table
{
    TableId id;
    std::string_view name;
    std::span<const Column> columns;
    std::string_view primaryKey; ///< Column names, separated by commas.
    std::string_view refersTo;   ///< The clause of the foreign key, or empty.
};

/// Returns all tables by TableId.
[[nodiscard]] std::span<const Table, tableCount> tables();
[[nodiscard]] const Table& table(TableId id);
[[nodiscard]] std::optional<TableId> tableOfName(std::string_view name);

/// A set of tables, by TableId.
using TableSet = std::bitset<tableCount>;
inline constexpr TableSet allTables{(1u << tableCount) - 1};

enum class Dialect : std::uint8_t { Sqlite, Postgres };
inline constexpr std::array dialects = {Dialect::Sqlite, Dialect::Postgres};

/// Returns the CREATE TABLE statement with its notes as comments, without a semicolon.
[[nodiscard]] std::string createStatement(const Table& table, Dialect dialect);

} // namespace plyline::tables
