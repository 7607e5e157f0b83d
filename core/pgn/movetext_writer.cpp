#include "core/pgn/movetext_writer.h"

#include "core/game/move_text.h"
#include "core/game/outcome.h"
#include "core/rules/san.h"

namespace plyline::pgn {

using game::Annotation;
using game::Comment;
using game::Ply;

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
    const auto start = rules::Position::fromSetup(m_game.start());
    if (start)
        m_open.push_back({&m_game.mainLine(), 0, 0, *start, std::nullopt});
    while (!m_open.empty())
        step(text);
    put(text, resultText(m_game));
}

/// Writes the next annotation or move of the innermost line, or its end.
void MovetextWriter::step(std::string& text)
{
    OpenLine& line = m_open.back();
    const auto& items = line.line->annotations.items();
    const Ply ply(line.line->forkPly.number() + line.event);
    if (line.item < items.size() && items[line.item].after <= ply) {
        annotate(text, items[line.item++]);
    } else if (line.event < line.line->log.size()) {
        move(text, line);
    } else {
        const bool isMain = m_open.size() == 1;
        m_open.pop_back();
        if (!isMain) {
            m_isGlued = !m_mustEndLine;
            put(text, ")");
            m_needsNumber = true;
        }
    }
}

void MovetextWriter::annotate(std::string& text, const Annotation& annotation)
{
    if (const auto* const nag = std::get_if<game::Nag>(&annotation.what)) {
        put(text, std::string(1, '$').append(std::to_string(nag->number)));
    } else if (const auto* const fork = std::get_if<game::Fork>(&annotation.what)) {
        const OpenLine& parent = m_open.back();
        put(text, "(");
        m_isGlued = true;
        m_needsNumber = true;
        const rules::Position& place = parent.before ? *parent.before : parent.position;
        m_open.push_back({&m_game.line(fork->line), 0, 0, rules::Position(place), std::nullopt});
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

void MovetextWriter::move(std::string& text, OpenLine& line)
{
    const game::MoveEvent& event = line.line->log[line.event];
    const Ply ply(line.line->forkPly.number() + line.event + 1);
    const bool isWhite = event.color == rules::Color::White;
    if (isWhite || m_needsNumber) {
        put(text, std::to_string(game::moveNumber(m_game.start(), ply)) + (isWhite ? "." : "..."));
        m_needsNumber = false;
    }
    const rules::Move move = game::moveOf(event);
    put(text, rules::San::write(line.position, move));
    line.before = line.position;
    line.position.play(move);
    ++line.event;
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
