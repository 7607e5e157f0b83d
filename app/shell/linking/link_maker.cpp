#include "app/shell/linking/link_maker.h"

#include "app/kit/words/move_label.h"
#include "app/model/links/content.h"
#include "app/panels/shared/game_pgn.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/timeline/timeline_zoom.h"
#include "app/shell/linking/linked_view.h"
#include "app/shell/stage/stage.h"
#include "core/kafka/kafka_address.h"
#include "core/rules/fen.h"

namespace plyline::linking {

using game::LineId;
using game::Place;
using game::Ply;
using links::Link;

namespace {

/// Returns text that Markdown takes as it is, on one line.
QString escapedMarkdown(const QString& text)
{
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (QStringLiteral("\\`*_[]<>&").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

} // namespace

std::optional<LinkMaker::Where> LinkMaker::where() const
{
    const session::Session& session = m_parts.workspace.session;
    // A link leads to files and never to the network; of a topic it holds the game itself.
    const QString& path = session.file().path();
    if (!path.isEmpty() && !kafka::isKafkaAddress(path.toStdString()))
        return links::FilePlace{session.file().path()};
    return gameInside();
}

std::optional<LinkMaker::Where> LinkMaker::gameInside() const
{
    const auto game = m_parts.workspace.session.wholeGame();
    if (!game || !game->source())
        return std::nullopt;
    return links::gameInside(QByteArray::fromStdString(shared::pgnOf(*game)));
}

std::optional<Link> LinkMaker::linkTo(LineId line, Ply ply) const
{
    return linkTo(where(), line, ply);
}

std::optional<Link> LinkMaker::linkWithGame(LineId line, Ply ply) const
{
    return linkTo(gameInside(), line, ply);
}

std::optional<Link> LinkMaker::linkTo(const std::optional<Where>& where, LineId line, Ply ply) const
{
    const session::Session& session = m_parts.workspace.session;
    if (!where || !session.wholeGame() || !session.wholeGame()->source())
        return std::nullopt;
    Link link;
    link.where = *where;
    const bool isInside = std::holds_alternative<links::TextPlace>(link.where);
    link.place = {isInside ? 1 : session.cursor().place().game, line, ply};
    if (!isInside)
        link.content = links::contentOf(*session.wholeGame(), session.whole().prepared()->key);
    if (line == session.cursor().line()) {
        const session::Playback& playback = m_parts.playback;
        if (playback.loopIn() || playback.loopOut())
            link.range = std::pair(playback.loopIn().value_or(Ply()),
                                   playback.loopOut().value_or(session.cursor().seenPly()));
        addPins(link);
    }
    addAppearance(link);
    return link;
}

/// Leaves out pins of games to which the link does not lead.
void LinkMaker::addPins(Link& link) const
{
    const session::Session& session = m_parts.workspace.session;
    const bool isInside = std::holds_alternative<links::TextPlace>(link.where);
    const auto placeOf = [&](const std::optional<study::Pin>& pin) -> std::optional<Place> {
        if (!pin || pin->file != session.file().path())
            return std::nullopt;
        const bool isHere = pin->place.game == session.cursor().place().game &&
                            pin->game()->start() == session.wholeGame()->start();
        if (isInside && !isHere)
            return std::nullopt;
        if (isHere && pin->place.line == link.place.line)
            return Place{0, {}, pin->place.ply};
        return Place{isInside ? 1 : pin->place.game, pin->place.line, pin->place.ply};
    };
    link.a = placeOf(m_parts.workspace.study.pins.a());
    link.b = placeOf(m_parts.workspace.study.pins.pinnedB());
}

void LinkMaker::addAppearance(Link& link) const
{
    link.view = linkedView(m_parts.stage.view());
    link.axis = linkedAxis(m_parts.zoom.chosenKind());
    link.isFlipped = m_parts.look.isFlipped();
}

std::optional<QString> LinkMaker::markdownTo(LineId line, Ply ply) const
{
    const auto link = linkTo(line, ply);
    if (!link)
        return std::nullopt;
    const session::Session& session = m_parts.workspace.session;
    const auto game = session.wholeGame();
    const auto shown = session.whole().replay();
    const auto replay =
        line == shown->line() ? shown : std::make_shared<const replay::Replay>(game, line);
    QString move = words::startPosition();
    if (ply > Ply()) {
        const LineId owner = game->owner(line, ply);
        const auto& sans = session.whole().prepared()->sans;
        const int index = ply.number() - game->line(owner).forkPly.number() - 1;
        move = words::moveLabel(
            game->start(), ply,
            sans[static_cast<std::size_t>(owner.number())][static_cast<std::size_t>(index)]);
    }
    const study::Pin moment{replay, {session.cursor().place().game, line, ply}, {}};
    return QStringLiteral("[%1, %2](%3) %4")
        .arg(escapedMarkdown(move), escapedMarkdown(shared::gameText(moment)),
             links::linkText(*link),
             QString::fromStdString(rules::fen::write(replay->stateAt(ply))));
}

} // namespace plyline::linking
