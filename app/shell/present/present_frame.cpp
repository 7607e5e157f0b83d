#include "app/shell/present/present_frame.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/move_label.h"
#include "app/kit/words/move_sentence.h"
#include "app/kit/words/numbers.h"
#include "app/panels/shared/moment_words.h"

namespace plyline::present {

namespace {

class PresentWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::present::PresentWords)
};

QString known(const game::Game& game, std::string_view tag)
{
    const std::string_view value = game.tags().known(tag);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).simplified();
}

QString eventOf(const game::Game& game)
{
    const std::string_view date = game.tags().date();
    const QString year =
        QString::fromUtf8(date.data(), static_cast<qsizetype>(date.size())).section(u'.', 0, 0);
    const QString round = known(game, "Round");
    QStringList name{known(game, "Event"), year.contains(u'?') ? QString() : year};
    name.removeAll(QString());
    QStringList parts{name.join(u' '),
                      round.isEmpty() ? QString() : PresentWords::tr("round %1").arg(round)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

board::PlayerFrame withSurname(board::PlayerFrame player)
{
    player.name = player.name.section(u',', 0, 0);
    return player;
}

} // namespace

PresentFrame presentFrameOf(const session::Session& session, const session::Playback* playback)
{
    PresentFrame frame;
    if (!session.game() || !session.replay())
        return frame;
    const board::PanelFrame panel = board::panelFrameOf(session, playback);
    frame.white = withSurname(panel.white);
    frame.black = withSurname(panel.black);
    if (const auto& stored = session.moment().stored)
        frame.rows = words::rowsText(static_cast<qint64>(stored->snapshot.rows.size()));
    frame.event = eventOf(*session.game());
    const game::Ply ply = session.moment().place.ply;
    const auto& event = session.moment().lastEvent;
    frame.move = event ? shared::moveText(session.plies(), ply) : words::startPosition();
    if (event)
        frame.sentence = words::moveSentence(*event);
    if (!panel.ending.isEmpty())
        frame.sentence = panel.ending;
    return frame;
}

} // namespace plyline::present
