#include "app/render/formats/web_page.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include "app/kit/words/names.h"
#include "app/render/formats/page_colors.h"
#include "app/render/formats/page_log.h"
#include "app/render/formats/svg_drawing.h"
#include "app/render/frames/moment_text.h"

#include <map>

namespace plyline::formats {

using namespace Qt::StringLiterals;

namespace {

class PageWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::formats::PageWords)
};

/// Parts of the page by their names in the template.
using Parts = std::map<QByteArray, QByteArray>;

QByteArray resource(const QString& name)
{
    QFile file(u":/page/"_s + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? file.readAll() : QByteArray();
}

/// Puts the parts where the template names them: "{{name}}". What a part says is not looked at.
QByteArray filled(const QByteArray& text, const Parts& parts)
{
    QByteArray page;
    qsizetype from = 0;
    while (true) {
        const qsizetype begin = text.indexOf("{{", from);
        const qsizetype end = begin < 0 ? -1 : text.indexOf("}}", begin);
        if (end < 0)
            return page + text.mid(from);
        const auto part = parts.find(text.mid(begin + 2, end - begin - 2));
        Q_ASSERT(part != parts.end());
        page += text.mid(from, begin - from);
        if (part != parts.end())
            page += part->second;
        from = end + 2;
    }
}

/// The source of a policy that permits exactly this script or style.
QByteArray permission(const QByteArray& text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() +
           '\'';
}

SvgDrawing drawingOf(const look::PieceSet& set, rules::Piece piece, const QByteArray& prefix)
{
    QFile file(set.fileOf(piece));
    return file.open(QIODevice::ReadOnly) ? embeddable(file.readAll(), prefix) : SvgDrawing();
}

/// Returns a symbol for each piece: "wK", "bP" and so on.
QByteArray symbolsOf(const look::PieceSet& set)
{
    QByteArray symbols;
    for (const rules::Color color : rules::allColors) {
        for (const rules::Role role : rules::allRoles) {
            const rules::Piece piece{color, role};
            QByteArray id(1, color == rules::Color::White ? 'w' : 'b');
            id += rules::roleLetter(role);
            SvgDrawing drawing = drawingOf(set, piece, id + '-');
            if (drawing.content.isEmpty())
                drawing = drawingOf(look::builtInPieceSets().front(), piece, id + '-');
            const QRectF& box = drawing.viewBox;
            symbols += "<symbol id=\"" + id + "\" viewBox=\"" + QByteArray::number(box.x()) + ' ' +
                       QByteArray::number(box.y()) + ' ' + QByteArray::number(box.width()) + ' ' +
                       QByteArray::number(box.height()) + "\">" + drawing.content + "</symbol>";
        }
    }
    return symbols;
}

QJsonObject pieceNames()
{
    QJsonObject names;
    for (const rules::Color color : rules::allColors) {
        const QString side = color == rules::Color::White ? u"white"_s : u"black"_s;
        names[side] = words::sideName(color);
        static const std::map<rules::Role, QString> keys{
            {rules::Role::Pawn, u"pawn"_s},     {rules::Role::Knight, u"knight"_s},
            {rules::Role::Bishop, u"bishop"_s}, {rules::Role::Rook, u"rook"_s},
            {rules::Role::Queen, u"queen"_s},   {rules::Role::King, u"king"_s}};
        for (const auto& [role, key] : keys)
            names[side + u' ' + key] = words::pieceName({color, role});
    }
    return names;
}

QByteArray wordsOf(const game::Place& opened)
{
    QJsonObject words = pieceNames();
    words[u"start"_s] = PageWords::tr("Start position");
    words[u"board"_s] = PageWords::tr("Position: %1", "for screen readers; a move");
    words[u"place"_s] = PageWords::tr("%1, ply %2 of %3", "a move");
    words[u"variation"_s] = PageWords::tr("Variation");
    words[u"play"_s] = PageWords::tr("Play");
    words[u"pause"_s] = PageWords::tr("Pause");
    words[u"theme system"_s] = PageWords::tr("Colours: system");
    words[u"theme light"_s] = PageWords::tr("Colours: light");
    words[u"theme dark"_s] = PageWords::tr("Colours: dark");
    words[u"line"_s] = opened.line.number();
    words[u"ply"_s] = opened.ply.number();
    return QByteArray::fromStdString(
        withoutMarkup(QJsonDocument(words).toJson(QJsonDocument::Compact).toStdString()));
}

QByteArray htmlText(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// Returns "Wijk aan Zee · 1999.01.20 · round 4 · 1-0", as far as it is known.
QString aboutText(const game::Game& game)
{
    const game::Tags& tags = game.tags();
    QStringList parts{words::siteName(frames::tagText(tags, "Site")),
                      frames::tagText(tags, "Date")};
    if (const QString round = frames::tagText(tags, "Round"); !round.isEmpty())
        parts << PageWords::tr("round %1").arg(round);
    const std::string_view outcome = game::outcomeText(game.outcome());
    if (outcome != "*")
        parts << QString::fromUtf8(outcome.data(), qsizetype(outcome.size()));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

Parts wordsOfTemplate(const Film& film, const frames::MomentText& text)
{
    const game::Game& game = *film.source.game().game;
    const QString players = text.game.isEmpty() ? PageWords::tr("A game of chess") : text.game;
    return {{"title", htmlText(players)},
            {"game", htmlText(players)},
            {"about", htmlText(aboutText(game))},
            {"link", htmlText(film.link)},
            {"flipped", film.options.look.isFlipped ? "true" : "false"},
            {"flipWord", htmlText(PageWords::tr("Flip the board"))},
            {"replayWord", htmlText(PageWords::tr("Replay"))},
            {"snapshotWord", htmlText(PageWords::tr("Snapshot"))},
            {"pieceWord", htmlText(PageWords::tr("piece"))},
            {"sinceWord", htmlText(PageWords::tr("since ply"))},
            {"movesWord", htmlText(PageWords::tr("Moves"))},
            {"timelineWord", htmlText(PageWords::tr("Timeline"))},
            {"plyWord", htmlText(PageWords::tr("Ply"))},
            {"playWord", htmlText(PageWords::tr("Play"))},
            {"noScriptWord", htmlText(PageWords::tr(
                                 "This page replays the game with a script of its own, which the "
                                 "browser does not run."))}};
}

} // namespace

Expected<void, Error> writeWebPage(const Film& film, files::NewFile& file,
                                   const std::stop_token& stop, const Progress&)
{
    const game::Ply ply = film.steps.front().ply;
    const game::Place opened = film.source.placeOf(ply);
    Parts parts = wordsOfTemplate(film, momentTextOf(film.source, ply));
    const QByteArray colors = pageColors(film.options.look.theme);
    const QByteArray style = resource(u"page.css"_s);
    const QByteArray script = resource(u"page.js"_s);
    parts["policy"] = "default-src 'none'; script-src " + permission(script) + "; style-src " +
                      permission(colors) + ' ' + permission(style) +
                      "; base-uri 'none'; form-action 'none'";
    parts["colors"] = colors;
    parts["style"] = style;
    parts["script"] = script;
    parts["pieces"] = symbolsOf(film.options.look.pieces);
    parts["words"] = wordsOf(opened);
    parts["log"] = QByteArray::fromStdString(pageLogOf(film.source.game(), opened.game, stop));
    if (stop.stop_requested())
        return unexpected(cancelledError());
    return writeBytes(file, filled(resource(u"page.html"_s), parts));
}

} // namespace plyline::formats
