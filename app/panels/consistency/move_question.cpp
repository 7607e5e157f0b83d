#include "app/panels/consistency/move_question.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/decision_words.h"
#include "app/kit/words/names.h"
#include "app/panels/shared/moment_words.h"

#include <algorithm>

namespace plyline::consistency {

using game::Ply;
using questions::Decision;
using widgets::PlyRow;

namespace {

class MoveQuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::consistency::MoveQuestionWords)
};

} // namespace

std::optional<MoveQuestion> questionOfEvent(const session::Session& session)
{
    const auto& event = session.moment().lastEvent;
    if (!event || event->isNull())
        return std::nullopt;
    game::Place place = session.cursor().place();
    place.ply = place.ply.previous();
    return MoveQuestion{place, event->step->from,
                        event->rookHop ? event->rookHop->from : event->step->to, true};
}

QString nameOf(const MoveQuestion& question, const session::Session& session)
{
    const Ply ply = question.place.ply;
    if (question.isPlayed)
        return shared::moveText(session.plies(), ply.next());
    const QString move = MoveQuestionWords::tr("%1 to %2", "squares")
                             .arg(words::squareName(question.from), words::squareName(question.to));
    return ply == Ply() ? MoveQuestionWords::tr("%1 at the start", "a move").arg(move)
                        : MoveQuestionWords::tr("%1 after %2", "a move, the one before it")
                              .arg(move, shared::moveText(session.plies(), ply));
}

std::vector<Ply> pliesOf(const Decision& decision)
{
    std::vector<Ply> plies;
    for (const questions::DecidingEvent& one : decision.events)
        plies.push_back(one.ply);
    std::sort(plies.begin(), plies.end());
    plies.erase(std::unique(plies.begin(), plies.end()), plies.end());
    return plies;
}

std::vector<PlyRow> rowsOf(const Decision& decision, const session::Session& session)
{
    std::vector<PlyRow> rows;
    for (const questions::DecidingEvent& one : decision.events)
        rows.push_back({one.ply,
                        {QString::number(one.ply.number()),
                         shared::moveText(session.plies(), one.ply), words::reasonText(one)},
                        PlyRow::Tone::Plain});
    return rows;
}

widgets::MiniBoardFrame boardFrame(const replay::Replay& replay, const MoveQuestion& question,
                                   const Decision& decision, const look::Theme& theme)
{
    widgets::MiniBoardFrame frame = widgets::frameOf(replay.piecesAt(question.place.ply));
    std::vector<rules::Square> squares{question.from, question.to};
    for (const questions::DecidingEvent& one : decision.events)
        squares.push_back(one.square);
    std::sort(squares.begin(), squares.end());
    squares.erase(std::unique(squares.begin(), squares.end()), squares.end());
    for (const rules::Square square : squares)
        frame.tints.push_back({square, look::withAlpha(theme.event, 0.45)});
    if (question.from != question.to)
        frame.arrows.push_back(
            {question.from, question.to,
             look::withAlpha(decision.isLegal() ? theme.event : theme.differ, 0.85)});
    return frame;
}

} // namespace plyline::consistency
