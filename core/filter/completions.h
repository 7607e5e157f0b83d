#pragma once

#include "core/filter/filter.h"
#include "core/filter/folded_strings.h"
#include "core/index/game_index.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::filter {

/// The term of a filter line in which the text cursor stands, as far as it is typed.
struct TypedTerm
{
    std::size_t offset = 0; ///< Of what a completion replaces, in bytes.
    std::size_t length = 0; ///< Up to the cursor.
    FilterField field = FilterField::Any;
    std::string text; ///< The value without its quotes; without a field the word itself.

    bool operator==(const TypedTerm&) const = default;
};
/// `cursor` counts bytes.
[[nodiscard]] TypedTerm typedTerm(std::string_view query, std::size_t cursor);

/// One way to go on.
struct Completion
{
    std::string text;    ///< Replaces the typed term: a field with its colon, or with its value.
    std::string display; ///< What is shown for it.
    int games = 0;       ///< How many games have it; 0 for a field.

    bool operator==(const Completion&) const = default;
};

/// Names of fields, and values that games of the index have: the most frequent first, those that
/// begin with what is typed before those with a word in them that does. Empty after a stop.
/// `texts` holds those of the index.
[[nodiscard]] std::vector<Completion> completions(const index::GameIndex& index,
                                                  const FoldedStrings& texts,
                                                  const TypedTerm& typed, int limit,
                                                  const std::stop_token& stop = {});

} // namespace plyline::filter
