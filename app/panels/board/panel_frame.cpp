#include "app/panels/board/panel_frame.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/clock.h"
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

/// Returns the last clock time of the player at or before the shown ply, on its line.
QString clockOf(const session::Session& session, rules::Color color)
{
    const analysis::LineTimes& times = session.preparedLine()->times;
    const bool hasClocks = session.whole().line()->times.hasClocks(); // known from the start
    const auto& start = session.game()->startClocks().of(color);
    const auto millis =
        times.hasClocks() ? times.clockAt(session.cursor().ply(), color).millis : start;
    if (!millis && !hasClocks)
        return {};
    const words::ClockForm form = words::clockFormOf(*session.game(), session.cursor().line());
    return millis ? words::clockText(*millis, form) : words::unknownClockText(form);
}

PlayerFrame playerOf(const session::Session& session, rules::Color color, bool isOver)
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
    player.clock = clockOf(session, color);
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

QString turnText(const PanelFrame& frame)
{
    if (frame.white.isToMove)
        return PanelFrameWords::tr("White to move.");
    return frame.black.isToMove ? PanelFrameWords::tr("Black to move.") : QString();
}

PanelFrame panelFrameOf(const session::Session& session)
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
    frame.white = playerOf(session, rules::Color::White, isOver);
    frame.black = playerOf(session, rules::Color::Black, isOver);
    frame.hasEvaluations = hasEvaluations(session);
    frame.evaluation = evaluationAt(session);
    return frame;
}

} // namespace plyline::board
