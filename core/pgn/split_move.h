#pragma once

#include "core/pgn/lexer.h"

#include <string_view>

namespace plyline::pgn {

/// A move that begins where the lexer stands, with its parts behind gaps: "N f3", "e xd5", "O - O".
class SplitMove
{
public:
    explicit SplitMove(const Lexer& lexer) : m_lexer(lexer), m_at(lexer.at()), m_end(lexer.end()) {}

    /// Its end, where the word that is its first part ends at `wordEnd`.
    [[nodiscard]] const char* end(const char* wordEnd) const;
    /// The same for castling, with anything between the parts that is no letter: "O-O -O".
    [[nodiscard]] const char* castlingEnd(const char* wordEnd) const;
    /// Where the next part of a move stands, of which the word is the beginning, behind a gap; the
    /// word's end where what follows is none.
    [[nodiscard]] const char* nextPart(std::string_view word) const;

private:
    [[nodiscard]] char signAt(const char* place) const;

    const Lexer& m_lexer;
    const char* m_at;
    const char* m_end;
};

} // namespace plyline::pgn
