#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace plyline::store {

/// NULL, a number or a UTF-8 text. A blob is given as its SQL literal.
using QueryValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// The result of a query.
struct QueryTable
{
    enum class End : std::uint8_t {
        Whole,    ///< The rows are complete.
        MoreRows, ///< There are more rows than were asked for.
        Large,    ///< There are more rows than fit the memory limit.
    };
    std::vector<std::string> columns;
    std::vector<std::vector<QueryValue>> rows;
    End end = End::Whole;
    double seconds = 0.0; ///< From parsing to the last row.
};

/// Why a query has no result.
struct QueryError
{
    enum class Kind : std::uint8_t {
        Empty,   ///< The text contains no statement.
        Several, ///< A second statement follows, at `offset`.
        Refused, ///< It would do more than read; `words` names the statement or function if known.
        NoValue, ///< The parameter named by `words` has no value.
        Memory,  ///< It needs more memory than a query may use.
        Failed,  ///< `words` is SQLite's message.
        Cancelled,
    };
    Kind kind = Kind::Failed;
    std::string words;
    std::optional<std::size_t> offset; ///< In the text, in bytes; none if unknown.
    bool operator==(const QueryError&) const = default;
};

/// A statement and the values of the parameters that it may use, such as ":ply".
struct Query
{
    std::string sql;
    std::vector<std::pair<std::string, std::int64_t>> parameters;
    std::size_t mostRows = 10'000;
};

} // namespace plyline::store
