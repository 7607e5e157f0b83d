#pragma once

#include "core/base/expected.h"
#include "core/filter/filter_fields.h"
#include "core/game/outcome.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plyline::filter {

/// An inclusive range.
struct NumberRange
{
    std::int64_t low = 0;
    std::int64_t high = 0;

    [[nodiscard]] bool contains(std::int64_t number) const
    {
        return low <= number && number <= high;
    }
    bool operator==(const NumberRange&) const = default;
};

/// One condition. The kind of the field decides what `value` holds: a folded text, a range (of
/// numbers, of dates as yyyymmdd, of EcoCode::number), an outcome, or yes or no.
struct FilterTerm
{
    FilterField field = FilterField::Any;
    bool isExcluded = false;
    std::variant<std::string, NumberRange, game::Outcome, bool> value;

    bool operator==(const FilterTerm&) const = default;
};

/// Why a query is not valid, and which bytes of it are wrong.
struct FilterError
{
    enum class Kind : std::uint8_t {
        UnknownField,
        MissingValue,  ///< A field without a value, perhaps still being typed.
        MissingWord,   ///< A minus sign alone.
        NotComparable, ///< `<` or `>` after a field without an order.
        BadNumber,
        BadDate,
        BadEco,
        BadOutcome,
        BadYesNo,
        EmptyRange, ///< The lower end is above the upper.
    };

    Kind kind = Kind::UnknownField;
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string token;
    /// Field of the term; Any for UnknownField and MissingWord.
    FilterField field = FilterField::Any;

    /// Returns whether typing on may correct the error.
    [[nodiscard]] bool isUnfinished() const
    {
        return kind == Kind::MissingValue || kind == Kind::MissingWord;
    }
    bool operator==(const FilterError&) const = default;
};

/// A parsed filter line: it accepts the games for which all its terms hold. Terms are words,
/// `"several words"`, `field:value`, `field:low..high` and `field>value`, separated by blanks; a
/// minus in front excludes. A word is searched in players, event, site, date and ECO code, ignoring
/// case and accents. An unknown value of a game matches nothing. An empty query accepts every game.
class Filter
{
public:
    Filter() = default;
    explicit Filter(std::vector<FilterTerm> terms) : m_terms(std::move(terms)) {}

    [[nodiscard]] static Expected<Filter, FilterError> parse(std::string_view text);

    [[nodiscard]] const std::vector<FilterTerm>& terms() const { return m_terms; }
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// Returns whether a term may need the facts that only the moves give: plies, whether they can
    /// be read, the opening, or the ECO code of a game without the tag.
    [[nodiscard]] bool needsFacts() const;
    /// Returns whether every game accepted by this filter is also accepted by `wider`, as far as
    /// the terms show: true if letters were appended to a word, or a term was added.
    [[nodiscard]] bool narrows(const Filter& wider) const;

    bool operator==(const Filter&) const = default;

private:
    std::vector<FilterTerm> m_terms;
};

} // namespace plyline::filter
