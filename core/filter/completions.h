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

/// The term of a filter line that contains the text cursor, up to the cursor.
struct TypedTerm
{
    std::size_t offset = 0; ///< Start of the text that a completion replaces, in bytes.
    std::size_t length = 0; ///< Length of that text, up to the cursor.
    FilterField field = FilterField::Any;
    std::string text; ///< The value without its quotes; without a field, the word itself.

    bool operator==(const TypedTerm&) const = default;
};
/// Returns the term at the cursor; `cursor` is a byte offset.
[[nodiscard]] TypedTerm typedTerm(std::string_view query, std::size_t cursor);

/// A suggestion for the typed term.
struct Completion
{
    /// Replaces the typed term: a field with its colon, or a field with its value.
    std::string text;
    std::string display; ///< Text to show for it.
    int games = 0;       ///< Number of games with this value; 0 for a field.

    bool operator==(const Completion&) const = default;
};

/// Returns names of fields and values that games of the index have: first those that begin with the
/// typed text, then those with a word that does, each with the most frequent first. Empty after a
/// stop. `texts` must be of this index.
[[nodiscard]] std::vector<Completion> completions(const index::GameIndex& index,
                                                  const FoldedStrings& texts,
                                                  const TypedTerm& typed, int limit,
                                                  const std::stop_token& stop = {});

} // namespace plyline::filter
