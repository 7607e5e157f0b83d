#include "app/panels/board/panel_frame.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/sentences.h"
#include "core/game/clocks.h"

#include <cstdlib>

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

/// The last that the game says at or before the shown ply, on the way there.
QString clockOf(const session::Session& session, rules::Color color)
{
    const game::LineId line = session.cursor().line();
    const auto millis = game::clocksAt(*session.game(), line, session.cursor().ply()).millis(color);
    if (!millis && !game::hasClocks(*session.game(), line))
        return {};
    return millis ? clockText(*millis) : QStringLiteral("–:––:––");
}

QString scoreOf(game::Outcome outcome, rules::Color color)
{
    const bool isWhite = color == rules::Color::White;
    switch (outcome) {
    case game::Outcome::WhiteWins:
        return isWhite ? QStringLiteral("1") : QStringLiteral("0");
    case game::Outcome::BlackWins:
        return isWhite ? QStringLiteral("0") : QStringLiteral("1");
    case game::Outcome::Draw:
        return QStringLiteral("½");
    case game::Outcome::BothLose:
        return QStringLiteral("0");
    case game::Outcome::Unfinished:
        break;
    }
    return {};
}

PlayerFrame playerOf(const session::Session& session, rules::Color color, bool isOver)
{
    const bool isWhite = color == rules::Color::White;
    const game::Tags& tags = session.game()->tags();
    PlayerFrame player;
    player.name = tagText(tags, isWhite ? "White" : "Black");
    if (player.name.isEmpty())
        player.name = isWhite ? PanelFrameWords::tr("White") : PanelFrameWords::tr("Black");
    player.rating = tagText(tags, isWhite ? "WhiteElo" : "BlackElo");
    if (player.rating == QStringLiteral("0")) // as many programs write what they do not know
        player.rating.clear();
    player.clock = clockOf(session, color);
    player.isToMove = !isOver && session.moment().position.turn == color;
    if (isOver)
        player.score = scoreOf(session.game()->outcome(), color);
    return player;
}

/// `checkpoint` says where the seek began.
QString seekText(const QString& checkpoint, int eventsFolded)
{
    if (eventsFolded == 0)
        return checkpoint;
    const QString events = eventsFolded == 1 ? PanelFrameWords::tr("1 event")
                                             : PanelFrameWords::tr("%1 events").arg(eventsFolded);
    return PanelFrameWords::tr("%1 + %2").arg(checkpoint, events);
}

} // namespace

QString clockText(std::int64_t millis)
{
    // A clock may go on below zero.
    const std::int64_t seconds = std::abs(millis / 1000);
    return (millis <= -1000 ? QStringLiteral("−") : QString()) +
           QStringLiteral("%1:%2:%3")
               .arg(seconds / 3600)
               .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
               .arg(seconds % 60, 2, 10, QLatin1Char('0'));
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
