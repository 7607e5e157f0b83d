#include <QtGui/QFontMetricsF>
#include <QtGui/QGlyphRun>
#include <QtGui/QTextLayout>

#include "app/kit/words/result.h"
#include "app/render/frames/moment_text.h"
#include "app/render/paper/page_layouts.h"

#include <algorithm>
#include <cmath>

namespace plyline::paper {

namespace {

const QString letters = QStringLiteral("KQRBN");
const QString figures = QStringLiteral("♔♕♖♗♘");

const QFont& fontOf(look::Face face)
{
    return look::Fonts::standard().of(face);
}

} // namespace

double lineHeightOf(look::Face face)
{
    return std::ceil(QFontMetricsF(fontOf(face)).height() * 1.12);
}

std::vector<QString> brokenLines(const QString& text, look::Face face, double width)
{
    std::vector<QString> lines;
    QTextLayout layout(text, fontOf(face));
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        // Printers measure text a little differently.
        line.setLineWidth(width * 0.985);
        lines.push_back(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

double addTexts(PaperPage& page, const QString& text, look::Face face, const QRectF& room,
                bool isDim)
{
    double top = room.top();
    if (text.isEmpty())
        return top;
    const double height = lineHeightOf(face);
    for (const QString& line : brokenLines(text, face, room.width())) {
        page.texts.push_back(
            {QRectF(room.left(), top, room.width(), height), line, face, Qt::AlignLeft, isDim});
        top += height;
    }
    return top;
}

double addHead(PaperPage& page, const frames::FrameSource& source, const QString& heading,
               const QString& below, double width, const std::optional<PaperLink>& link)
{
    constexpr double gapBesideCode = 18;
    double left = width;
    double bottom = 0;
    if (link) {
        const double side = sideOf(link->code);
        // The quiet zone at the right is the margin's.
        const double zone = side * QrCode::quietZone / (link->code.side + 2 * QrCode::quietZone);
        page.codes.push_back({QRectF(width - side + zone, -zone, side, side), link->code});
        left -= side - zone + gapBesideCode;
        bottom = side - 2 * zone;
    }
    double top = addTexts(page, heading, look::Face::Heading, QRectF(0, 0, left, 0));
    top = addTexts(page, below, look::Face::Body, QRectF(0, top, left, 0));
    if (link)
        top = addTexts(page, noteOf(*link, source), look::Face::Small, QRectF(0, top + 6, left, 0),
                       true);
    top = std::max(top + 5, bottom + 9);
    page.lines.emplace_back(0, top, width, top);
    return top + 14;
}

double footHeight()
{
    return lineHeightOf(look::Face::Small) + 10;
}

QString headingOf(const frames::FrameSource& source)
{
    return frames::playersText(source.game().game->tags());
}

QString eventOf(const frames::FrameSource& source)
{
    const game::Tags& tags = source.game().game->tags();
    const std::string_view date = tags.date();
    QString day = QString::fromUtf8(date.data(), static_cast<qsizetype>(date.size()));
    while (day.endsWith(QStringLiteral(".??")))
        day.chop(3);
    if (day.contains(QLatin1Char('?')))
        day.clear();
    QStringList parts{frames::tagText(tags, "Event"), frames::tagText(tags, "Site"), day};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString factsOf(const frames::FrameSource& source)
{
    const game::Outcome outcome = source.game().game->outcome();
    QStringList parts{eventOf(source)};
    if (outcome != game::Outcome::Unfinished)
        parts << words::resultText(outcome);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString labelOf(const frames::FrameSource& source, game::Ply ply, bool hasFigurines)
{
    const QString label = frames::labelOf(*source.game().game, source.line(), ply);
    return hasFigurines ? withFigurines(label) : label;
}

bool canWriteFigurines()
{
    QTextLayout layout(figures, fontOf(look::Face::Strong));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return !runs.isEmpty() && std::none_of(runs.begin(), runs.end(), [](const QGlyphRun& run) {
        return run.glyphIndexes().contains(0U);
    });
}

QString withFigurines(const QString& san)
{
    QString text = san;
    for (QChar& letter : text)
        if (const auto at = letters.indexOf(letter); at >= 0)
            letter = figures.at(at);
    return text;
}

} // namespace plyline::paper
