#include "core/base/folding.h"
#include "core/base/text.h"
#include "core/filter/filter.h"
#include "core/filter/filter_values.h"

#include <algorithm>

namespace plyline::filter {

namespace {

using ErrorKind = FilterError::Kind;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Returns the characters of one term, up to a blank outside quotes. An unclosed quote ends with
/// the query, because it is still being typed.
std::string_view termAt(std::string_view query, std::size_t offset)
{
    std::size_t end = offset;
    for (bool isQuoted = false; end < query.size(); ++end) {
        if (query[end] == '"')
            isQuoted = !isQuoted;
        else if (isBlank(query[end]) && !isQuoted)
            break;
    }
    return query.substr(offset, end - offset);
}

struct Operator
{
    Comparison comparison = Comparison::Equal;
    std::size_t length = 0; ///< 0 if there is none.
};

/// Reads `:`, `=`, `<`, `<=`, `>`, `>=`, or a colon followed by one of these.
Operator operatorAt(std::string_view text)
{
    const bool hasColon = !text.empty() && text.front() == ':';
    const std::string_view rest = text.substr(hasColon ? 1 : 0);
    const std::size_t colon = hasColon ? 1 : 0;
    const auto begins = [&](std::string_view with) { return rest.substr(0, with.size()) == with; };
    if (begins("<="))
        return {Comparison::AtMost, colon + 2};
    if (begins(">="))
        return {Comparison::AtLeast, colon + 2};
    if (begins("<"))
        return {Comparison::Less, colon + 1};
    if (begins(">"))
        return {Comparison::Greater, colon + 1};
    if (begins("="))
        return {Comparison::Equal, colon + 1};
    return {Comparison::Equal, colon};
}

FilterError errorAt(ErrorKind kind, std::size_t offset, std::string_view token,
                    FilterField field = FilterField::Any)
{
    FilterError error;
    error.kind = kind;
    error.offset = offset;
    error.length = token.size();
    error.token = std::string(token);
    error.field = field;
    return error;
}

/// Parses a term without its minus sign; `offset` is its place in the query.
Expected<FilterTerm, FilterError> parseTerm(std::string_view text, std::size_t offset)
{
    const auto nameEnd = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), isLetter) - text.begin());
    const Operator found = operatorAt(text.substr(nameEnd));
    FilterTerm term;
    if (nameEnd == 0 || found.length == 0) {
        term.value = folded(withoutQuotes(text));
        return term;
    }
    const std::string_view name = text.substr(0, nameEnd);
    const auto field = filterField(name);
    if (!field)
        return unexpected(errorAt(ErrorKind::UnknownField, offset, name));
    const std::string_view given = text.substr(nameEnd + found.length);
    FilterValue value{*field, found.comparison, withoutQuotes(given),
                      offset + nameEnd + found.length, given.size()};
    if (value.text.empty())
        return unexpected(errorAt(ErrorKind::MissingValue, offset, text, *field));
    auto parsed = parseValue(value);
    if (!parsed)
        return unexpected(std::move(parsed.error()));
    term.field = *field;
    term.value = std::move(*parsed);
    return term;
}

} // namespace

Expected<Filter, FilterError> Filter::parse(std::string_view text)
{
    std::vector<FilterTerm> terms;
    for (std::size_t at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        const std::string_view whole = termAt(text, at);
        const bool isExcluded = whole.front() == '-';
        const std::string_view rest = whole.substr(isExcluded ? 1 : 0);
        if (rest.empty())
            return unexpected(errorAt(ErrorKind::MissingWord, at, whole));
        auto term = parseTerm(rest, at + (isExcluded ? 1 : 0));
        if (!term)
            return unexpected(std::move(term.error()));
        term->isExcluded = isExcluded;
        const auto* word = std::get_if<std::string>(&term->value);
        const bool saysNothing = term->field == FilterField::Any && word && word->empty();
        if (!saysNothing) // two quotes, between which something is about to be typed
            terms.push_back(std::move(*term));
        at += whole.size();
    }
    return Filter(std::move(terms));
}

} // namespace plyline::filter
