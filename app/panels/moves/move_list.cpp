#include "app/panels/moves/move_list.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/clock.h"
#include "app/kit/words/evaluation.h"
#include "app/kit/words/move_label.h"
#include "app/kit/words/result.h"
#include "app/kit/words/sentences.h"
#include "app/panels/moves/glyphs.h"
#include "app/panels/moves/variation_rows.h"
#include "core/analysis/comment_words.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace plyline::moves {

namespace {

constexpr int maxFaultRows = 3;

class Rows
{
    Q_DECLARE_TR_FUNCTIONS(plyline::moves::Rows)
};

MoveText textOf(const analysis::PlyFacts& facts)
{
    MoveText text;
    text.glyphs = glyphsOf(facts.nags);
    text.nags = facts.nags;
    text.isMistake = callsMistake(facts.nags);
    text.san = QString::fromStdString(facts.san);
    if (facts.score && facts.score->source == analysis::ValueSource::Read)
        text.evaluation = words::evaluationText(facts.score->evaluation);
    if (facts.clock.source == analysis::ValueSource::Read)
        text.clock = words::clockText(*facts.clock.millis, words::ClockForm::Short);
    return text;
}

MoveRow commentRow(const QString& text, game::Ply ply)
{
    MoveRow row;
    row.kind = MoveRow::Kind::Comment;
    row.text = text;
    row.ply = ply;
    return row;
}

MoveRow startRow()
{
    MoveRow row;
    row.kind = MoveRow::Kind::Start;
    row.text = words::startPosition();
    return row;
}

/// What follows a ply in the text: a variation, or the words of comments.
struct Passage
{
    QString words;
    std::optional<game::LineId> variation;
};
/// By ply, including those before the first move; each in the order of the text.
using Passages = std::vector<std::vector<Passage>>;

void addComment(std::vector<Passage>& passages, const QString& words)
{
    if (words.isEmpty())
        return;
    if (!passages.empty() && !passages.back().variation)
        passages.back().words += QLatin1Char(' ') + words;
    else
        passages.push_back({words, std::nullopt});
}

Passages passagesOf(const game::Game& game)
{
    Passages all(static_cast<std::size_t>(game.mainLine().lastPly().number()) + 1);
    for (const game::Annotation& annotation : game.mainLine().annotations.items()) {
        auto& here = all[static_cast<std::size_t>(annotation.after.number())];
        const auto* const comment = std::get_if<game::Comment>(&annotation.what);
        if (const auto* const fork = std::get_if<game::Fork>(&annotation.what))
            here.push_back({QString(), fork->line});
        else if (comment && comment->form != game::Comment::Form::Escape)
            addComment(here, QString::fromStdString(analysis::wordsOf(game.text(*comment))));
    }
    return all;
}

Passages passagesOf(const std::vector<analysis::PlyFacts>& plies, const QString& startComment)
{
    Passages all(plies.size() + 1);
    addComment(all.front(), startComment);
    for (std::size_t i = 0; i < plies.size(); ++i)
        addComment(all[i + 1], QString::fromStdString(plies[i].comment));
    return all;
}

using AddVariation = std::function<void(MoveList&, game::LineId)>;

void addPassages(MoveList& list, const std::vector<Passage>& passages, game::Ply ply,
                 const AddVariation& addVariation)
{
    for (const Passage& passage : passages) {
        if (passage.variation)
            addVariation(list, *passage.variation);
        else
            list.rows.push_back(commentRow(passage.words, ply));
    }
}

/// Adds the events as rows of two moves, split where a passage stands between them.
void addMoves(MoveList& list, const std::vector<analysis::PlyFacts>& plies,
              const Passages& passages, const AddVariation& addVariation,
              const std::stop_token& stop)
{
    addPassages(list, passages.front(), game::Ply(), addVariation);
    bool isOpen = false; // the last row has no move of Black yet
    for (int i = 0; i < static_cast<int>(plies.size()) && !stop.stop_requested(); ++i) {
        const analysis::PlyFacts& facts = plies[static_cast<std::size_t>(i)];
        const game::Ply ply(i + 1);
        const bool isWhite = facts.mover == rules::Color::White;
        if (isWhite || !isOpen) {
            MoveRow row;
            row.number = facts.moveNumber;
            list.rows.push_back(row);
        }
        (isWhite ? list.rows.back().white : list.rows.back().black) = ply;
        const auto& here = passages[static_cast<std::size_t>(ply.number())];
        isOpen = isWhite && here.empty();
        addPassages(list, here, ply, addVariation);
    }
}

void addFaults(MoveList& list, const game::Game& game)
{
    std::vector<const Diagnostic*> faults;
    for (const Diagnostic& diagnostic : game.diagnostics()) {
        if (diagnostic.severity == Severity::Error)
            faults.push_back(&diagnostic);
    }
    const int shown = std::min(maxFaultRows, static_cast<int>(faults.size()));
    for (int i = 0; i < shown; ++i) {
        const Diagnostic& diagnostic = *faults[static_cast<std::size_t>(i)];
        MoveRow row;
        row.kind = MoveRow::Kind::Fault;
        row.ply = list.lastPly();
        row.text = words::sentence(diagnostic);
        row.detail = words::placeOf(diagnostic);
        list.rows.push_back(row);
    }
    const int others = static_cast<int>(faults.size()) - shown;
    if (others > 0) {
        MoveRow row;
        row.kind = MoveRow::Kind::Fault;
        row.ply = list.lastPly();
        row.text = Rows::tr("%Ln more fault(s) in this game.", nullptr, others);
        list.rows.push_back(row);
    }
}

MoveList listOf(const std::vector<analysis::PlyFacts>& plies, const Passages& passages,
                const AddVariation& addVariation, const std::stop_token& stop = {})
{
    MoveList list;
    list.plies.reserve(plies.size());
    for (const analysis::PlyFacts& facts : plies) {
        if (stop.stop_requested())
            return list;
        list.plies.push_back(textOf(facts));
        list.hasEvaluations = list.hasEvaluations || !list.plies.back().evaluation.isEmpty();
        list.hasClocks = list.hasClocks || !list.plies.back().clock.isEmpty();
    }
    list.rows.push_back(startRow());
    addMoves(list, plies, passages, addVariation, stop);
    return list;
}

int lettersOf(const MoveRow& row)
{
    qsizetype letters = row.text.size();
    for (const MoveToken& token : row.tokens)
        letters += token.text.size() + token.glyphs.size() + token.opening.size() +
                   token.closing.size() + 1;
    return static_cast<int>(letters);
}

void keepLonger(QString& longest, const QString& text)
{
    if (text.size() > longest.size())
        longest = text;
}

} // namespace

MoveList moveList(const std::vector<analysis::PlyFacts>& plies, const QString& startComment)
{
    MoveList list = listOf(plies, passagesOf(plies, startComment), {});
    list.complete();
    return list;
}

MoveList moveList(const analysis::PreparedGame& prepared, VariationStyle style,
                  const std::stop_token& stop)
{
    const game::Game& game = *prepared.game;
    const auto add = [&](MoveList& all, game::LineId line) {
        addVariation(all, game, prepared.sans, line, style);
    };
    MoveList list = listOf(prepared.mainLine->plies, passagesOf(game), add, stop);
    if (stop.stop_requested())
        return list;
    addFaults(list, game);
    MoveRow end;
    end.kind = MoveRow::Kind::End;
    end.ply = list.lastPly();
    end.text = words::sentence(prepared.ending);
    if (game.outcome() != game::Outcome::Unfinished)
        end.detail = words::resultText(game.outcome());
    list.rows.push_back(end);
    list.complete();
    return list;
}

void MoveList::complete()
{
    for (const MoveText& text : plies) {
        keepLonger(longestMove, text.san + text.glyphs);
        keepLonger(longestEvaluation, text.evaluation);
        keepLonger(longestClock, text.clock);
    }
    m_rowOfPly.assign(plies.size() + 1, 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        MoveRow& row = rows[i];
        row.letters = lettersOf(row);
        highestNumber = std::max(highestNumber, row.number);
        for (const std::optional<game::Ply>& ply : {row.white, row.black}) {
            if (ply)
                m_rowOfPly[static_cast<std::size_t>(ply->number())] = static_cast<int>(i);
        }
        for (const MoveToken& token : row.tokens) {
            const auto line = static_cast<std::size_t>(token.line.number());
            m_lines.resize(std::max(m_lines.size(), line + 1));
            if (token.isMove() && m_lines[line].count++ == 0)
                m_lines[line].firstPly = *token.ply;
        }
    }
    int count = 0;
    for (LineTokens& line : m_lines) {
        line.first = count;
        count += line.count;
    }
    m_tokens.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& tokens = rows[i].tokens;
        for (std::size_t j = 0; j < tokens.size(); ++j) {
            if (!tokens[j].isMove())
                continue;
            const LineTokens& line = m_lines[static_cast<std::size_t>(tokens[j].line.number())];
            const int at = line.first + tokens[j].ply->number() - line.firstPly.number();
            m_tokens[static_cast<std::size_t>(at)] = {static_cast<int>(i), static_cast<int>(j)};
        }
    }
}

int MoveList::rowOf(game::Ply ply) const
{
    const auto index = static_cast<std::size_t>(ply.number());
    return index < m_rowOfPly.size() ? m_rowOfPly[index] : 0;
}

std::optional<TokenPlace> MoveList::tokenOf(game::LineId line, game::Ply ply) const
{
    const auto index = static_cast<std::size_t>(line.number());
    if (index >= m_lines.size())
        return std::nullopt;
    const LineTokens& tokens = m_lines[index];
    const int at = ply.number() - tokens.firstPly.number();
    if (at < 0 || at >= tokens.count)
        return std::nullopt;
    return m_tokens[static_cast<std::size_t>(tokens.first) + static_cast<std::size_t>(at)];
}

} // namespace plyline::moves
