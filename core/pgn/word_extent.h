#pragma once

#include "core/pgn/lexer.h"

#include <string_view>

namespace plyline::pgn {

/// How far a word goes that begins where the lexer stands and is no plain one. No part of such a
/// word may become a move of its own.
class WordExtent
{
public:
    explicit WordExtent(const Lexer& lexer)
        : m_begin(lexer.begin()), m_at(lexer.at()), m_end(lexer.end())
    {}

    /// The word goes on behind the end of its plain part: "e8(Q)", "exd6e.p.", "O-O" with another
    /// dash, figurines and letters outside ASCII, invisible characters.
    [[nodiscard]] const char* end(const char* plainEnd) const;
    /// The word's end, or where a result is glued to it: "Nf31-0".
    [[nodiscard]] const char* withoutOutcome(const char* end) const;

private:
    [[nodiscard]] const char* behindInvisible(const char* place) const;

    const char* m_begin;
    const char* m_at;
    const char* m_end;
};

} // namespace plyline::pgn
