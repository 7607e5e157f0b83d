#include "core/analysis/comment_words.h"

#include "core/base/text.h"
#include "core/pgn/engine_notes.h"

#include <algorithm>

namespace plyline::analysis {

std::string wordsOf(std::string_view comment)
{
    // What an engine program wrote as values is shown as values.
    if (const std::size_t note = pgn::engineNote(comment).size()) {
        comment.remove_prefix(note);
        comment.remove_prefix(std::min(comment.find_first_not_of(" \t\r\n,;"), comment.size()));
    }
    // Laying out a comment as long as a book would take too long.
    constexpr std::size_t longest = std::size_t{16} * 1024;
    const bool isCut = comment.size() > longest;
    if (isCut) {
        std::size_t size = longest;
        while (size > 0 && (static_cast<unsigned char>(comment[size]) & 0xc0) == 0x80)
            --size; // never cuts a UTF-8 character
        comment = comment.substr(0, size);
    }
    std::string words;
    bool isGap = false;
    for (std::size_t i = 0; i < comment.size(); ++i) {
        const char c = comment[i];
        const std::size_t end =
            comment.substr(i, 2) == "[%" ? comment.find(']', i) : std::string_view::npos;
        if (end != std::string_view::npos)
            i = end;
        if (end != std::string_view::npos || c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            isGap = true;
            continue;
        }
        if (isGap && !words.empty())
            words += ' ';
        isGap = false;
        words += c;
    }
    return isCut ? words + "\u2026" : words;
}

std::string engineNotes(const game::Game& game, game::LineId line, game::Ply ply)
{
    std::string notes;
    for (const game::Annotation& annotation : game.line(line).annotations.after(ply)) {
        const auto* comment = std::get_if<game::Comment>(&annotation.what);
        if (!comment || comment->form == game::Comment::Form::Escape)
            continue;
        const std::string text = game.text(*comment);
        const std::string_view note = trimmed(pgn::engineNote(text));
        if (note.empty())
            continue;
        if (!notes.empty())
            notes += '\n';
        notes += note;
    }
    return notes;
}

} // namespace plyline::analysis
