#include "app/panels/board/panel_frame.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/result.h"
#include "app/kit/words/sentences.h"

namespace plyline::board {

namespace {

class PanelFrameWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::board::PanelFrameWords)
};

QString tagText(const game::Tags& tags, std::string_view name)
{
    const std::string_view value = tags.known(name);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

PlayerClock clockOf(const PanelMoment& moment, rules::Color color)
{
    ClockMoment at{moment.game, moment.line.times, moment.line.replay->line(), moment.ply,
                   moment.turn};
    at.hasClocks = moment.hasClocks || moment.line.times.hasClocks();
    if (!moment.isOver)
        at.thoughtMillis = moment.elapsedMillis;
    return clockAt(at, color);
}

PlayerFrame playerOf(const PanelMoment& moment, rules::Color color)
{
    const bool isWhite = color == rules::Color::White;
    const game::Tags& tags = moment.game.tags();
    PlayerFrame player;
    player.name = tagText(tags, isWhite ? "White" : "Black");
    if (player.name.isEmpty())
        player.name = words::sideName(color);
    player.rating = tagText(tags, isWhite ? "WhiteElo" : "BlackElo");
    if (player.rating == QStringLiteral("0")) // many programs write 0 for an unknown rating
        player.rating.clear();
    player.setClock(clockOf(moment, color));
    player.isToMove = !moment.isOver && moment.turn == color;
    if (moment.isOver)
        player.score = words::pointsText(moment.game.outcome(), color);
    return player;
}

/// Returns the cost of the seek in words. `checkpoint` says where the seek began.
QString seekText(const QString& checkpoint, int eventsFolded)
{
    if (eventsFolded == 0)
        return checkpoint;
    return PanelFrameWords::tr("%1 + %2", "a checkpoint, then the events folded from it")
        .arg(checkpoint, words::eventsText(eventsFolded));
}

} // namespace

void PlayerFrame::setClock(const PlayerClock& shown)
{
    clock = shown.text;
    skipped = shown.skipped;
    isClockLow = shown.isLow;
}

QString turnText(const PanelFrame& frame)
{
    if (frame.white.isToMove)
        return PanelFrameWords::tr("White to move.");
    return frame.black.isToMove ? PanelFrameWords::tr("Black to move.") : QString();
}

PanelFrame panelFrameOf(const PanelMoment& moment)
{
    PanelFrame frame;
    const replay::Seek seek = moment.line.replay->seek(moment.ply);
    const int checkpoint = seek.checkpoint.number();
    frame.seek = seekText(PanelFrameWords::tr("checkpoint %1").arg(checkpoint), seek.eventsFolded);
    frame.shortSeek = seekText(QString::number(checkpoint), seek.eventsFolded);
    if (moment.isOver)
        frame.ending = words::sentence(moment.ending);
    frame.white = playerOf(moment, rules::Color::White);
    frame.black = playerOf(moment, rules::Color::Black);
    frame.hasEvaluations = moment.hasEvaluations;
    if (moment.hasEvaluations)
        frame.evaluation = evaluationAt(moment.line, moment.ply);
    return frame;
}

PanelFrame panelFrameOf(const session::Session& session, const session::Playback* playback)
{
    if (!session.game() || !session.replay())
        return {};
    const session::Cursor& cursor = session.cursor();
    const analysis::PreparedLine& whole = *session.whole().line();
    PanelMoment moment{*session.game(), *session.preparedLine(), cursor.ply(), session.ending()};
    moment.turn = session.moment().position.turn;
    moment.isOver = cursor.isAtEnd() && !cursor.isAtStart() && cursor.line().isMain();
    moment.hasClocks = whole.times.hasClocks(); // known from the start
    moment.hasEvaluations = hasEvaluations(session);
    PanelFrame frame = panelFrameOf(moment);
    frame.white.setClock(playerClockOf(session, playback, rules::Color::White));
    frame.black.setClock(playerClockOf(session, playback, rules::Color::Black));
    return frame;
}

} // namespace plyline::board
