#pragma once

#include "core/game/game.h"
#include "core/rules/position.h"

#include <optional>
#include <string>
#include <vector>

namespace plyline::pgn {

/// Writes all lines of a game as movetext, each variation after the move that it replaces. Not
/// recursive, so that nesting can be of any depth.
class MovetextWriter
{
public:
    explicit MovetextWriter(const game::Game& game) : m_game(game) {}

    /// Appends to `text`, up to and including the result, without a line end.
    void write(std::string& text);

private:
    /// A line being written, up to event `event` and annotation `item`.
    struct OpenLine
    {
        const game::Line* line = nullptr;
        int event = 0;
        std::size_t item = 0;
        rules::Position position;
        std::optional<rules::Position> before;
    };

    void step(std::string& text);
    void annotate(std::string& text, const game::Annotation& annotation);
    void comment(std::string& text, const game::Comment& comment);
    void move(std::string& text, OpenLine& line);
    void put(std::string& text, std::string_view token);
    void endLine(std::string& text);

    const game::Game& m_game;
    std::vector<OpenLine> m_open;
    std::size_t m_column = 0;
    bool m_needsNumber = true;  ///< The next move needs a number even if it is Black's.
    bool m_isGlued = false;     ///< The next token follows a bracket without a space.
    bool m_mustEndLine = false; ///< The rest of the text line is a comment.
};

} // namespace plyline::pgn
