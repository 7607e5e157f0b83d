#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plyline::tables {

/// Written to a database's user_version; another number is another program's or version's file.
inline constexpr int version = 2;

/// In the order in which their rows may be written: what a row refers to stands before it.
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
    std::string_view note; ///< Empty where the name says it all.
};

/// One table of a database of games. `game_id` is the game's number in its file, from 1; line 0 is
/// the main line; plies count from the start of the game on every line. A line's own plies alone
/// are stored under it: those before its fork stand under the lines that it came from.
struct Table
{
    TableId id;
    std::string_view name;
    std::span<const Column> columns;
    std::string_view primaryKey; ///< Column names with commas between them.
    std::string_view refersTo;   ///< The foreign key's clause, or empty.
};

/// All of them, by TableId.
[[nodiscard]] std::span<const Table, tableCount> tables();
[[nodiscard]] const Table& table(TableId id);
[[nodiscard]] std::optional<TableId> tableOfName(std::string_view name);

/// Some of the tables, by TableId.
using TableSet = std::bitset<tableCount>;
inline constexpr TableSet allTables{(1u << tableCount) - 1};

enum class Dialect : std::uint8_t { Sqlite, Postgres };
inline constexpr std::array dialects = {Dialect::Sqlite, Dialect::Postgres};

/// The CREATE TABLE of a table, its notes as comments, without a semicolon.
[[nodiscard]] std::string createStatement(const Table& table, Dialect dialect);

} // namespace plyline::tables
