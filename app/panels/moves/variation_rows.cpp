#include "app/panels/moves/variation_rows.h"

#include "app/kit/words/clock.h"
#include "app/kit/words/evaluation.h"
#include "app/kit/words/move_label.h"
#include "app/panels/moves/glyphs.h"
#include "core/analysis/comment_words.h"
#include "core/game/move_text.h"

namespace plyline::moves {

using game::LineId;
using game::Ply;

namespace {

/// A longer variation continues in another row, so that laying out a row stays quick.
constexpr std::size_t maxTokens = 200;

/// The state of writing a variation: how many of its events and annotations are done.
struct Open
{
    LineId line;
    int depth = 1;
    int event = 0;
    std::size_t item = 0;
    bool hasRow = false; ///< The last row belongs to this line.
    bool isNew = true;
    bool isInBrackets = false;
    bool hasTokens = false;
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

/// Returns the last row, or a new one if the last belongs to another line or is full.
MoveRow& rowOf(MoveList& list, Open& open)
{
    if (!open.hasRow || list.rows.back().tokens.size() >= maxTokens) {
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

void addToken(MoveRow& row, Open& open, MoveToken token)
{
    if (open.isInBrackets && !open.hasTokens)
        token.opening = QStringLiteral("(");
    open.hasTokens = true;
    row.tokens.push_back(std::move(token));
}

void addMove(MoveRow& row, const game::Game& game, const analysis::Forks::Sans& sans, Open& open)
{
    const game::Line& line = game.line(open.line);
    MoveToken token;
    token.line = open.line;
    const Ply ply(line.forkPly.number() + open.event + 1);
    token.ply = ply;
    const rules::Color mover = game::moverOf(game.start(), ply);
    const auto& own = sans[static_cast<std::size_t>(open.line.number())];
    const std::string& san = own[static_cast<std::size_t>(open.event)];
    if (mover == rules::Color::White || row.tokens.empty() || row.tokens.back().line != open.line ||
        !(row.tokens.back().isMove() || row.tokens.back().isValue))
        token.text = words::moveLabel(game::moveNumber(game.start(), ply), mover, san);
    else
        token.text = QString::fromStdString(san);
    const std::vector<int> nags = nagsAfter(line, open.item, ply);
    token.glyphs = glyphsOf(nags);
    token.nags = nags;
    token.isMistake = callsMistake(nags);
    addToken(row, open, token);
    const game::MoveValues& values = line.annotations.values(open.event);
    MoveToken value;
    value.line = open.line;
    value.isValue = true;
    if (values.evaluation) {
        value.text = words::evaluationText(*values.evaluation);
        addToken(row, open, value);
    }
    if (values.clockMillis) {
        value.text = words::clockText(*values.clockMillis, words::ClockForm::Short);
        addToken(row, open, value);
    }
    ++open.event;
}

void addWords(MoveList& list, const QString& words, Open& holder, Open& open)
{
    const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : parts) {
        MoveToken token;
        token.line = open.line;
        token.text = word;
        addToken(rowOf(list, holder), open, token);
    }
}

} // namespace

void addVariation(MoveList& list, const game::Game& game, const analysis::Forks::Sans& sans,
                  LineId variation, VariationStyle style)
{
    // Uses a stack instead of recursion, because a file may nest variations to any depth.
    std::vector<Open> stack(1);
    stack.back().line = variation;
    while (!stack.empty()) {
        Open& open = stack.back();
        // Inline variations are written to the row of the outermost one.
        Open& holder = style == VariationStyle::Inline ? stack.front() : open;
        const game::Line& line = game.line(open.line);
        const auto& items = line.annotations.items();
        const Ply ply(line.forkPly.number() + open.event);
        if (open.item < items.size() && items[open.item].after <= ply) {
            const auto& what = items[open.item++].what;
            const auto* comment = std::get_if<game::Comment>(&what);
            if (comment && comment->form != game::Comment::Form::Escape)
                addWords(list, QString::fromStdString(analysis::wordsOf(game.text(*comment))),
                         holder, open);
            if (const auto* fork = std::get_if<game::Fork>(&what)) {
                if (style == VariationStyle::Indented)
                    open.hasRow = false;
                Open inner;
                inner.line = fork->line;
                inner.depth = open.depth + 1;
                inner.isInBrackets = style == VariationStyle::Inline;
                stack.push_back(inner);
            }
        } else if (open.event < line.log.size()) {
            addMove(rowOf(list, holder), game, sans, open);
        } else {
            if (open.isInBrackets && open.hasTokens)
                list.rows.back().tokens.back().closing += QLatin1Char(')');
            stack.pop_back();
        }
    }
}

} // namespace plyline::moves
