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

/// Both ends belong to it.
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

/// One condition. What `value` holds follows from the field's kind: a folded text, a range (of
/// numbers, of dates as yyyymmdd, of EcoCode::number), an outcome, or yes and no.
struct FilterTerm
{
    FilterField field = FilterField::Any;
    bool isExcluded = false;
    std::variant<std::string, NumberRange, game::Outcome, bool> value;

    bool operator==(const FilterTerm&) const = default;
};

/// Why a query cannot be understood, and which of its bytes are to blame.
struct FilterError
{
    enum class Kind : std::uint8_t {
        UnknownField,
        MissingValue,  ///< A field with nothing behind it: perhaps still being typed.
        MissingWord,   ///< A lone minus sign.
        NotComparable, ///< `<` or `>` behind a field that has no order.
        BadNumber,
        BadDate,
        BadEco,
        BadOutcome,
        BadYesNo,
        EmptyRange, ///< From more to less.
    };

    Kind kind = Kind::UnknownField;
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string token;
    FilterField field = FilterField::Any; ///< Of the term; Any for UnknownField and MissingWord.

    /// What is wrong may come right when typing goes on.
    [[nodiscard]] bool isUnfinished() const
    {
        return kind == Kind::MissingValue || kind == Kind::MissingWord;
    }
    bool operator==(const FilterError&) const = default;
};

/// What a filter line asks for: games for which all its terms hold. Words, `"several words"`,
/// `field:value`, `field:low..high`, `field>value`; a minus before any of them excludes. Blanks
/// stand between terms. A word is looked for in players, event, site, date and ECO code; case and
/// accents make no difference. What a game does not say fits no value. An empty query holds for
/// every game.
class Filter
{
public:
    Filter() = default;
    explicit Filter(std::vector<FilterTerm> terms) : m_terms(std::move(terms)) {}

    [[nodiscard]] static Expected<Filter, FilterError> parse(std::string_view text);

    [[nodiscard]] const std::vector<FilterTerm>& terms() const { return m_terms; }
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// Whether it asks for what only the moves say: plies, or whether they can be read.
    [[nodiscard]] bool needsFacts() const;
    /// Whether every game this holds for is one that `wider` holds for, as far as can be seen from
    /// the terms: true when letters were appended to a word, or a term was added.
    [[nodiscard]] bool narrows(const Filter& wider) const;

    bool operator==(const Filter&) const = default;

private:
    std::vector<FilterTerm> m_terms;
};

} // namespace plyline::filter
