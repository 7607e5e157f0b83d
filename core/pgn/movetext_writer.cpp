#include "core/pgn/movetext_writer.h"

#include "core/game/move_text.h"
#include "core/game/outcome.h"
#include "core/rules/san.h"

namespace plyline::pgn {

using game::Annotation;
using game::Comment;

namespace {

/// The PGN standard, section 4.3, discourages lines with 80 or more printing characters.
constexpr std::size_t longestLine = 79;

/// "0-0" is castling where the Result tag does not say that both lose.
std::string_view resultText(const game::Game& game)
{
    const bool isTagged =
        game::parseOutcome(game.tags().find("Result").value_or("0-0")) == game::Outcome::BothLose;
    const bool isCastling = game.outcome() == game::Outcome::BothLose && !isTagged;
    return isCastling ? "0:0" : game::outcomeText(game.outcome());
}

} // namespace

void MovetextWriter::write(std::string& text)
{
    game::LineWalk walk(m_game);
    while (const auto step = walk.next())
        writeStep(text, *step);
    put(text, resultText(m_game));
}

void MovetextWriter::writeStep(std::string& text, const game::LineStep& step)
{
    using Kind = game::LineStep::Kind;
    switch (step.kind) {
    case Kind::Move:
        move(text, step);
        break;
    case Kind::Annotation:
        annotate(text, *step.annotation);
        break;
    case Kind::LineStarted:
        put(text, "(");
        m_isGlued = true;
        m_needsNumber = true;
        break;
    case Kind::LineEnded:
        m_isGlued = !m_mustEndLine;
        put(text, ")");
        m_needsNumber = true;
        break;
    }
}

void MovetextWriter::annotate(std::string& text, const Annotation& annotation)
{
    if (const auto* const nag = std::get_if<game::Nag>(&annotation.what)) {
        put(text, std::string(1, '$').append(std::to_string(nag->number)));
    } else {
        comment(text, std::get<Comment>(annotation.what));
        m_needsNumber = true;
    }
}

void MovetextWriter::comment(std::string& text, const Comment& comment)
{
    const std::string words = m_game.text(comment);
    switch (comment.form) {
    case Comment::Form::Braces:
        put(text, std::string(1, '{').append(words).append(1, '}'));
        if (const auto lineStart = words.find_last_of("\r\n"); lineStart != std::string::npos) {
            m_column = words.size() - lineStart;
            // What follows on its line must not be read as the end of a tag of the next game.
            m_mustEndLine = words.find('[', lineStart) == lineStart + 1;
        }
        break;
    case Comment::Form::RestOfLine:
        put(text, std::string(1, ';').append(words));
        m_mustEndLine = true;
        break;
    case Comment::Form::Escape: // must begin in the first column (PGN standard, section 6)
        endLine(text);
        put(text, std::string(1, '%').append(words));
        m_mustEndLine = true;
        break;
    }
}

void MovetextWriter::move(std::string& text, const game::LineStep& step)
{
    const bool isWhite = step.event->color == rules::Color::White;
    if (isWhite || m_needsNumber) {
        put(text,
            std::to_string(game::moveNumber(m_game.start(), step.ply)) + (isWhite ? "." : "..."));
        m_needsNumber = false;
    }
    put(text, rules::San::write(*step.position, game::moveOf(*step.event)));
}

/// Writes a token after a space, or on a new text line if it would not fit.
void MovetextWriter::put(std::string& text, std::string_view token)
{
    const bool isFirst = m_column == 0;
    const std::size_t space = isFirst || m_isGlued ? 0 : 1;
    if (m_mustEndLine || (!isFirst && m_column + space + token.size() > longestLine))
        endLine(text);
    else
        text.append(space, ' ');
    m_column += space + token.size();
    text += token;
    m_isGlued = false;
}

void MovetextWriter::endLine(std::string& text)
{
    if (m_column > 0)
        text += '\n';
    m_column = 0;
    m_mustEndLine = false;
}

} // namespace plyline::pgn
