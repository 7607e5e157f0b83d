#include "app/render/paper/paper_link.h"

#include <QtCore/QCoreApplication>

#include "app/model/links/content.h"
#include "app/render/paper/page_layouts.h"
#include "core/pgn/writer.h"

#include <algorithm>

namespace plyline::paper {

namespace {

class LinkNotes
{
    Q_DECLARE_TR_FUNCTIONS(plyline::paper::LinkNotes)
};

constexpr double smallestCode = 24; ///< In millimetres.
constexpr double unitsInMillimetre = 96 / 25.4;

using TagNames = std::initializer_list<const char*>;
constexpr TagNames allNames = {"Event", "Site", "Date", "White", "Black", "Result"};
constexpr TagNames playersAlone = {"White", "Black"};

/// Returns some tags and the main line's moves, without all that is said of them.
game::Game withMovesOnly(const game::Game& game, const TagNames& names)
{
    game::GameParts parts;
    parts.source = game.source();
    parts.span = game.span();
    parts.codePage = game.codePage();
    parts.start = game.start();
    parts.castlingStyle = game.castlingStyle();
    parts.outcome = game.outcome();
    std::vector<game::Tag> tags;
    for (const char* const name : names)
        if (const auto value = game.tags().find(name); value && !game::isUnknownTagValue(*value))
            tags.push_back({name, std::string(*value)});
    parts.tags = game::Tags(std::move(tags));
    game::Line line;
    line.log = game.mainLine().log;
    parts.lines.push_back(std::move(line));
    return game::Game(std::move(parts));
}

std::optional<PaperLink> coded(const QString& text, LinkedGame game, game::Ply ply)
{
    const auto code = qrCodeOf(text.toUtf8(), largestCode);
    return code ? std::optional(PaperLink{text, game, *code, ply}) : std::nullopt;
}

/// Returns the text without tags that tell nothing. Its tags end at the first empty line.
QByteArray withoutUnknownTags(const std::string& pgn)
{
    const QByteArray text = QByteArray::fromStdString(pgn);
    const auto end = std::max(qsizetype{0}, text.indexOf("\n\n"));
    QByteArrayList tags = text.left(end).split('\n');
    tags.removeIf([](const QByteArray& tag) {
        return tag.endsWith(" \"?\"]") || tag.endsWith(" \"????.??.??\"]");
    });
    return tags.join('\n') + text.mid(end);
}

std::optional<PaperLink> withGame(links::Link link, const game::Game& game, LinkedGame kind)
{
    const auto place = links::gameInside(withoutUnknownTags(pgn::writeGame(game)));
    if (!place)
        return std::nullopt;
    link.where = *place;
    return coded(links::linkText(link), kind, link.place.ply);
}

} // namespace

std::optional<PaperLink> paperLinkTo(const frames::FrameSource& source, game::Ply ply,
                                     bool isFlipped)
{
    const game::Game& game = *source.game().game;
    links::Link link;
    link.place = {1, source.line().replay->line(), ply};
    link.isFlipped = isFlipped;
    if (!game.isRefused()) {
        if (auto whole = withGame(link, game, LinkedGame::Inside))
            return whole;
        for (const TagNames& names : {allNames, playersAlone})
            if (link.place.line.isMain())
                if (auto moves = withGame(link, withMovesOnly(game, names), LinkedGame::Moves))
                    return moves;
    }
    link.place.game = 0;
    link.where = links::ContentPlace{};
    link.content = links::contentOf(game, source.game().key);
    return coded(links::linkText(link), LinkedGame::Content, ply);
}

std::optional<PaperLink> paperLinkOf(const QString& address, game::Ply ply)
{
    return coded(address, LinkedGame::Given, ply);
}

QString noteOf(const PaperLink& link, const frames::FrameSource& source)
{
    const QString move = link.ply == game::Ply()
                             ? LinkNotes::tr("the start position", "to which a code leads")
                             : labelOf(source, link.ply, false);
    switch (link.game) {
    case LinkedGame::Inside:
        return LinkNotes::tr("The code opens %1 in Plyline; the game is in it.", "a move")
            .arg(move);
    case LinkedGame::Moves:
        return LinkNotes::tr("The code opens %1 in Plyline; the moves are in it, without comments.",
                             "a move")
            .arg(move);
    case LinkedGame::Content:
        return LinkNotes::tr("The code opens %1 in Plyline, which looks for the game in open and "
                             "recent files, because it is too long to be in the code.",
                             "a move")
            .arg(move);
    case LinkedGame::Given:
        return link.text;
    }
    return {};
}

double sideOf(const QrCode& code)
{
    const double modules = code.side + 2 * QrCode::quietZone;
    return std::max(smallestCode, modules * smallestModule) * unitsInMillimetre;
}

} // namespace plyline::paper
