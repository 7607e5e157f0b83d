#include "app/panels/moves/move_list.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/clock.h"
#include "app/kit/words/evaluation.h"
#include "app/kit/words/move_label.h"
#include "app/kit/words/result.h"
#include "app/kit/words/sentences.h"
#include "app/panels/moves/glyphs.h"
#include "app/panels/moves/variation_rows.h"

#include <algorithm>

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
    text.isMistake = callsMistake(facts.nags);
    text.san = QString::fromStdString(facts.san);
    if (facts.values.evaluation)
        text.evaluation = words::evaluationText(*facts.values.evaluation);
    if (facts.values.clockMillis)
        text.clock = words::clockText(*facts.values.clockMillis, words::ClockForm::Short);
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

/// The variations given after each ply, in the order of the text.
std::vector<std::vector<game::LineId>> variationsOf(const game::Game& game)
{
    std::vector<std::vector<game::LineId>> all(
        static_cast<std::size_t>(game.mainLine().lastPly().number()) + 1);
    for (const game::Annotation& annotation : game.mainLine().annotations.items()) {
        if (const auto* fork = std::get_if<game::Fork>(&annotation.what))
            all[static_cast<std::size_t>(annotation.after.number())].push_back(fork->line);
    }
    return all;
}

/// The events as rows of two, cut after a comment or variations.
void addMoves(MoveList& list, const std::vector<analysis::PlyFacts>& plies, const game::Game* game,
              const analysis::Forks::Sans& sans, VariationStyle style)
{
    const auto variations =
        game ? variationsOf(*game) : std::vector<std::vector<game::LineId>>(plies.size() + 1);
    for (const game::LineId line : variations.front()) // before the first move
        addVariation(list, *game, sans, line, style);
    bool isOpen = false; // the last row waits for Black's move
    for (int i = 0; i < static_cast<int>(plies.size()); ++i) {
        const analysis::PlyFacts& facts = plies[static_cast<std::size_t>(i)];
        const game::Ply ply(i + 1);
        const bool isWhite = facts.mover == rules::Color::White;
        if (isWhite || !isOpen) {
            MoveRow row;
            row.number = facts.moveNumber;
            list.rows.push_back(row);
        }
        (isWhite ? list.rows.back().white : list.rows.back().black) = ply;
        const auto& here = variations[static_cast<std::size_t>(ply.number())];
        isOpen = isWhite && !facts.hasComment && here.empty();
        if (facts.hasComment)
            list.rows.push_back(commentRow(QString::fromStdString(facts.comment), ply));
        for (const game::LineId line : here)
            addVariation(list, *game, sans, line, style);
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

QString startCommentOf(const game::Game& game)
{
    QString words;
    for (const game::Annotation& annotation : game.mainLine().annotations.items()) {
        const auto* comment = std::get_if<game::Comment>(&annotation.what);
        if (annotation.after != game::Ply())
            break;
        if (!comment || comment->form == game::Comment::Form::Escape)
            continue;
        const QString more = QString::fromStdString(analysis::wordsOf(game.text(*comment)));
        words += words.isEmpty() || more.isEmpty() ? more : QLatin1Char(' ') + more;
    }
    return words;
}

MoveList listOf(const std::vector<analysis::PlyFacts>& plies, const QString& startComment,
                const game::Game* game, const analysis::Forks::Sans& sans, VariationStyle style)
{
    MoveList list;
    list.plies.reserve(plies.size());
    for (const analysis::PlyFacts& facts : plies) {
        list.plies.push_back(textOf(facts));
        list.hasEvaluations = list.hasEvaluations || facts.values.evaluation.has_value();
        list.hasClocks = list.hasClocks || facts.values.clockMillis.has_value();
    }
    list.rows.push_back(startRow());
    if (!startComment.isEmpty())
        list.rows.push_back(commentRow(startComment, game::Ply()));
    addMoves(list, plies, game, sans, style);
    return list;
}

} // namespace

MoveList moveList(const std::vector<analysis::PlyFacts>& plies, const QString& startComment)
{
    return listOf(plies, startComment, nullptr, {}, VariationStyle::Indented);
}

MoveList moveList(const std::shared_ptr<const game::Game>& game, const analysis::Forks::Sans& sans,
                  const game::Ending& ending, VariationStyle style)
{
    const replay::Replay main(game, game::LineId::main());
    MoveList list =
        listOf(analysis::plyFactsOf(main, sans), startCommentOf(*game), game.get(), sans, style);
    addFaults(list, *game);
    MoveRow end;
    end.kind = MoveRow::Kind::End;
    end.ply = list.lastPly();
    end.text = words::sentence(ending);
    if (game->outcome() != game::Outcome::Unfinished)
        end.detail = words::resultText(game->outcome());
    list.rows.push_back(end);
    return list;
}

} // namespace plyline::moves
