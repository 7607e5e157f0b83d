#include "app/moves/variation_rows.h"

#include "core/game/move_text.h"

namespace plyline::moves {

using game::LineId;
using game::Ply;

namespace {

constexpr qsizetype maxLetters = 2000; ///< Of one comment within a variation.

/// A variation that is being written: how far its events and annotations are.
struct Open
{
    LineId line;
    int depth = 1;
    int event = 0;
    std::size_t item = 0;
    bool hasRow = false; ///< The last row is this line's.
    bool isNew = true;
};

std::vector<int> nagsAfter(const game::Line& line, std::size_t item, Ply ply)
{
    std::vector<int> nags;
    const auto& items = line.annotations.items();
    for (; item < items.size() && items[item].after <= ply; ++item) {
        if (const auto* nag = std::get_if<game::Nag>(&items[item].what))
            nags.push_back(nag->number);
    }
    return nags;
}

MoveRow& rowOf(MoveList& list, Open& open)
{
    if (!open.hasRow) {
        MoveRow row;
        row.kind = MoveRow::Kind::Variation;
        row.line = open.line;
        row.depth = open.depth;
        row.isHead = open.isNew;
        list.rows.push_back(row);
        open.hasRow = true;
        open.isNew = false;
    }
    return list.rows.back();
}

void addMove(MoveList& list, const game::Game& game, const state::Forks::Sans& sans, Open& open)
{
    const game::Line& line = game.line(open.line);
    MoveRow& row = rowOf(list, open);
    MoveToken token;
    token.line = open.line;
    const Ply ply(line.forkPly.number() + open.event + 1);
    token.ply = ply;
    const QString number = QString::number(game::moveNumber(game.start(), ply));
    if (game::moverOf(game.start(), ply) == rules::Color::White)
        token.text = number + u". "_qs;
    else if (row.tokens.empty() || !row.tokens.back().isMove())
        token.text = number + u"… "_qs;
    const auto& own = sans[static_cast<std::size_t>(open.line.number())];
    token.text += QString::fromStdString(own[static_cast<std::size_t>(open.event)]);
    const MoveText glyphs = glyphText(nagsAfter(line, open.item, ply));
    token.glyphs = glyphs.glyphs;
    token.isMistake = glyphs.isMistake;
    row.tokens.push_back(token);
    ++open.event;
}

void addWords(MoveList& list, const QString& words, Open& open)
{
    const QString shown =
        words.size() > maxLetters ? words.left(maxLetters) + QChar(0x2026) : words;
    const QStringList parts = shown.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : parts) {
        MoveToken token;
        token.line = open.line;
        token.text = word;
        rowOf(list, open).tokens.push_back(token);
    }
}

} // namespace

void addVariation(MoveList& list, const game::Game& game, const state::Forks::Sans& sans,
                  LineId variation)
{
    // No recursion: a file may nest as deep as it likes.
    std::vector<Open> stack{{variation, 1}};
    while (!stack.empty()) {
        Open& open = stack.back();
        const game::Line& line = game.line(open.line);
        const auto& items = line.annotations.items();
        const Ply ply(line.forkPly.number() + open.event);
        if (open.item < items.size() && items[open.item].after <= ply) {
            const auto& what = items[open.item++].what;
            const auto* comment = std::get_if<game::Comment>(&what);
            if (comment && comment->form != game::Comment::Form::Escape)
                addWords(list, QString::fromStdString(state::wordsOf(game.text(*comment))), open);
            if (const auto* fork = std::get_if<game::Fork>(&what)) {
                open.hasRow = false;
                const int depth = open.depth + 1;
                stack.push_back({fork->line, depth});
            }
        } else if (open.event < line.log.size()) {
            addMove(list, game, sans, open);
        } else {
            stack.pop_back();
        }
    }
}

} // namespace plyline::moves
