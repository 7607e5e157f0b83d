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

PlayerFrame playerOf(const session::Session& session, const session::Playback* playback,
                     rules::Color color, bool isOver)
{
    const bool isWhite = color == rules::Color::White;
    const game::Tags& tags = session.game()->tags();
    PlayerFrame player;
    player.name = tagText(tags, isWhite ? "White" : "Black");
    if (player.name.isEmpty())
        player.name = words::sideName(color);
    player.rating = tagText(tags, isWhite ? "WhiteElo" : "BlackElo");
    if (player.rating == QStringLiteral("0")) // many programs write 0 for an unknown rating
        player.rating.clear();
    player.setClock(playerClockOf(session, playback, color));
    player.isToMove = !isOver && session.moment().position.turn == color;
    if (isOver)
        player.score = words::pointsText(session.game()->outcome(), color);
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

PanelFrame panelFrameOf(const session::Session& session, const session::Playback* playback)
{
    PanelFrame frame;
    if (!session.game() || !session.replay())
        return frame;
    const session::Cursor& cursor = session.cursor();
    const bool isOver = cursor.isAtEnd() && !cursor.isAtStart() && cursor.line().isMain();
    const replay::Seek& seek = session.moment().seek;
    const int checkpoint = seek.checkpoint.number();
    frame.seek = seekText(PanelFrameWords::tr("checkpoint %1").arg(checkpoint), seek.eventsFolded);
    frame.shortSeek = seekText(QString::number(checkpoint), seek.eventsFolded);
    if (isOver)
        frame.ending = words::sentence(session.ending());
    frame.white = playerOf(session, playback, rules::Color::White, isOver);
    frame.black = playerOf(session, playback, rules::Color::Black, isOver);
    frame.hasEvaluations = hasEvaluations(session);
    frame.evaluation = evaluationAt(session);
    return frame;
}

} // namespace plyline::board
