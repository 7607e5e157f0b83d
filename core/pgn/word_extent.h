#pragma once

#include "core/pgn/lexer.h"

#include <string_view>

namespace plyline::pgn {

/// Finds the end of a word at the lexer's place that is not a plain one. No part of such a word may
/// be read as a move of its own.
class WordExtent
{
public:
    explicit WordExtent(const Lexer& lexer)
        : m_begin(lexer.begin()), m_at(lexer.at()), m_end(lexer.end())
    {}

    /// Returns the end of the word whose plain part ends at `plainEnd`: "e8(Q)", "exd6e.p.", "O-O"
    /// with another dash, figurines, letters outside ASCII and invisible characters continue it.
    [[nodiscard]] const char* end(const char* plainEnd) const;
    /// Returns the end of the word without a result attached to it, as in "Nf31-0".
    [[nodiscard]] const char* withoutOutcome(const char* end) const;

private:
    [[nodiscard]] const char* behindInvisible(const char* place) const;

    const char* m_begin;
    const char* m_at;
    const char* m_end;
};

} // namespace plyline::pgn
