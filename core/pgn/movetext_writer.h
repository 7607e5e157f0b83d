#pragma once

#include "core/game/line_walk.h"

#include <string>
#include <string_view>

namespace plyline::pgn {

/// Writes all lines of a game as movetext, each variation after the move that it replaces.
class MovetextWriter
{
public:
    explicit MovetextWriter(const game::Game& game) : m_game(game) {}

    /// Appends to `text`, up to and including the result, without a line end.
    void write(std::string& text);

private:
    void writeStep(std::string& text, const game::LineStep& step);
    void annotate(std::string& text, const game::Annotation& annotation);
    void comment(std::string& text, const game::Comment& comment);
    void move(std::string& text, const game::LineStep& step);
    void put(std::string& text, std::string_view token);
    void endLine(std::string& text);

    const game::Game& m_game;
    std::size_t m_column = 0;
    bool m_needsNumber = true;  ///< The next move needs a number even if it is Black's.
    bool m_isGlued = false;     ///< The next token follows a bracket without a space.
    bool m_mustEndLine = false; ///< The rest of the text line is a comment.
};

} // namespace plyline::pgn
