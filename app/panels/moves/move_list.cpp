#include "app/panels/moves/move_list.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/sentences.h"
#include "app/panels/moves/glyphs.h"
#include "app/panels/moves/variation_rows.h"

#include <algorithm>
#include <cstdlib>

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
        text.evaluation = evaluationText(*facts.values.evaluation);
    if (facts.values.clockMillis)
        text.clock = clockText(*facts.values.clockMillis);
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
    row.text = Rows::tr("Start position");
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
        row.text = others == 1 ? Rows::tr("One more fault in this game.")
                               : Rows::tr("%1 more faults in this game.").arg(others);
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

QString evaluationText(const game::Evaluation& evaluation)
{
    const QString minus = QStringLiteral("−");
    if (evaluation.kind == game::Evaluation::Kind::MateIn)
        return QLatin1Char('#') + (evaluation.value < 0 ? minus : QString()) +
               QString::number(std::abs(evaluation.value));
    const int tenths = (std::abs(evaluation.value) + 5) / 10;
    const QString number =
        QString::number(tenths / 10) + QLatin1Char('.') + QString::number(tenths % 10);
    if (tenths == 0)
        return number;
    return (evaluation.value < 0 ? minus : QStringLiteral("+")) + number;
}

QString clockText(std::int64_t millis)
{
    // A clock may go on below zero.
    const QString sign = millis <= -1000 ? QStringLiteral("−") : QString();
    const std::int64_t seconds = std::abs(millis / 1000);
    const auto two = [](std::int64_t number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    const QString tail = QLatin1Char(':') + two(seconds % 60);
    if (seconds < 3600)
        return sign + QString::number(seconds / 60) + tail;
    return sign + QString::number(seconds / 3600) + QLatin1Char(':') + two(seconds / 60 % 60) +
           tail;
}

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
        end.detail = QString::fromStdString(std::string(game::outcomeText(game->outcome())));
    list.rows.push_back(end);
    return list;
}

} // namespace plyline::moves
