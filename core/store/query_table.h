#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace plyline::store {

/// NULL, a number or a UTF-8 text; a blob stands as its SQL literal.
using QueryValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// What a query gave.
struct QueryTable
{
    enum class End : std::uint8_t {
        Whole,    ///< These are all rows.
        MoreRows, ///< There are more, which were not asked for.
        Large,    ///< There are more; these take as much memory as they may.
    };
    std::vector<std::string> columns;
    std::vector<std::vector<QueryValue>> rows;
    End end = End::Whole;
    double seconds = 0.0; ///< From the text to the last row.
};

/// Why a query has no table.
struct QueryError
{
    enum class Kind : std::uint8_t {
        Empty,   ///< There is no statement in the text.
        Several, ///< Behind the first statement stands another; `offset` is there.
        Refused, ///< It would do more than read; `words` names the statement or function, if any.
        NoValue, ///< `words` is a parameter that has none.
        Memory,  ///< It needs more memory than a query may take.
        Failed,  ///< `words` are SQLite's.
        Cancelled,
    };
    Kind kind = Kind::Failed;
    std::string words;
    std::optional<std::size_t> offset; ///< In the text, in bytes, where that is known.
    bool operator==(const QueryError&) const = default;
};

/// One statement, and the values of the parameters that it may name, as ":ply".
struct Query
{
    std::string sql;
    std::vector<std::pair<std::string, std::int64_t>> parameters;
    std::size_t mostRows = 10'000;
};

} // namespace plyline::store
