#pragma once

#include "core/pgn/lexer.h"

#include <string_view>

namespace plyline::pgn {

/// A move at the lexer's place whose parts are separated by gaps: "N f3", "e xd5", "O - O".
class SplitMove
{
public:
    explicit SplitMove(const Lexer& lexer) : m_lexer(lexer), m_at(lexer.at()), m_end(lexer.end()) {}

    /// Returns the end of the move whose first part ends at `wordEnd`.
    [[nodiscard]] const char* end(const char* wordEnd) const;
    /// Returns the end of castling, with any characters except letters between the parts: "O-O -O".
    [[nodiscard]] const char* castlingEnd(const char* wordEnd) const;
    /// Returns the next part of the move that begins with `word`, after a gap; the end of `word` if
    /// the following text is not a part.
    [[nodiscard]] const char* nextPart(std::string_view word) const;

private:
    [[nodiscard]] char signAt(const char* place) const;

    const Lexer& m_lexer;
    const char* m_at;
    const char* m_end;
};

} // namespace plyline::pgn
