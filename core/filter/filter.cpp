#include "core/filter/filter.h"

#include <algorithm>

namespace plyline::filter {

namespace {

/// A longer word occurs in fewer texts, and a smaller range holds fewer numbers; for excluded terms
/// it is the reverse.
bool implies(const FilterTerm& term, const FilterTerm& wider)
{
    if (term == wider)
        return true;
    if (term.field != wider.field || term.isExcluded != wider.isExcluded ||
        term.value.index() != wider.value.index() || term.field == FilterField::Round)
        return false;
    const auto& narrow = term.isExcluded ? wider.value : term.value;
    const auto& wide = term.isExcluded ? term.value : wider.value;
    if (const auto* word = std::get_if<std::string>(&narrow))
        return word->find(std::get<std::string>(wide)) != std::string::npos;
    if (const auto* range = std::get_if<NumberRange>(&narrow)) {
        const auto& around = std::get<NumberRange>(wide);
        return around.low <= range->low && range->high <= around.high;
    }
    return false;
}

} // namespace

bool Filter::needsFacts() const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [](const FilterTerm& term) {
        return term.field == FilterField::Plies || term.field == FilterField::Broken ||
               term.field == FilterField::Opening || term.field == FilterField::Eco;
    });
}

bool Filter::narrows(const Filter& wider) const
{
    return std::all_of(wider.m_terms.begin(), wider.m_terms.end(), [&](const FilterTerm& other) {
        return std::any_of(m_terms.begin(), m_terms.end(),
                           [&](const FilterTerm& term) { return implies(term, other); });
    });
}

} // namespace plyline::filter
