#include "app/kit/words/sentences.h"
#include "app/render/paper/game_text.h"
#include "app/render/paper/page_layouts.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace plyline::paper {

namespace {

using game::Ply;
using look::Face;

constexpr double gutter = 28;
constexpr double diagramPart = 0.66; ///< Of the width of a column.
constexpr double variationIndent = 14;

/// Where the columns of one page end above its foot.
struct ShortPage
{
    std::size_t page = 0; ///< From 0.
    double bottom = 0;
};

/// Fills two columns a page from above.
class Columns
{
public:
    Columns(PaperDocument& document, const QSizeF& size, double head,
            const std::optional<ShortPage>& shortPage)
        : m_document(document), m_size(size), m_short(shortPage), m_head(head), m_top(head)
    {}

    [[nodiscard]] double width() const { return (m_size.width() - gutter) / 2; }

    /// Leaves no line of a paragraph alone at the foot or at the head of a column.
    void addText(const QString& text, Face face, double indent = 0, bool isDim = false)
    {
        const double height = lineHeightOf(face);
        const double room = width() - indent;
        const std::vector<QString> lines = brokenLines(text, face, room);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::size_t rest = lines.size() - i;
            const std::size_t together = i == 0 ? (rest > 3 ? 2 : rest) : (rest == 2 ? 2 : 1);
            makeRoom(static_cast<double>(together) * height);
            current().texts.push_back({QRectF(left() + indent, m_top, room, height), lines[i], face,
                                       Qt::AlignLeft, isDim});
            m_top += height;
        }
    }
    void addGap(double height) { m_top += m_top > m_head ? height : 0; }
    /// Adds a diagram with its caption, which stay together.
    void addDiagram(Ply ply, const QString& caption, bool hasCoordinates)
    {
        const double side = width() * diagramPart;
        const double below = hasCoordinates ? coordinateRoom : 0;
        const double height = lineHeightOf(Face::Small);
        addGap(6);
        makeRoom(side + below + height + 8);
        const double shift = (width() - side) / 2;
        current().diagrams.push_back(
            {QRectF(left() + shift, m_top, side, side), ply, hasCoordinates});
        current().texts.push_back({QRectF(left(), m_top + side + below + 2, width(), height),
                                   caption, Face::Small, Qt::AlignHCenter, true});
        m_top += side + below + height + 8;
    }
    /// Adds the code of a link with its note, which stay together.
    void addCode(const PaperLink& link, const QString& note)
    {
        const double side = std::min(sideOf(link.code), width());
        addGap(10);
        makeRoom(side + lineHeightOf(Face::Small));
        current().codes.push_back({QRectF(left(), m_top, side, side), link.code});
        m_top += side;
        addText(note, Face::Small, 0, true);
    }

private:
    [[nodiscard]] PaperPage& current() { return m_document.pages.back(); }
    [[nodiscard]] double left() const { return m_column * (width() + gutter); }
    [[nodiscard]] double bottom() const
    {
        const bool isShort = m_short && m_short->page + 1 == m_document.pages.size();
        return isShort ? m_short->bottom : m_size.height() - footHeight();
    }
    void makeRoom(double height)
    {
        if (m_top + height <= bottom() || m_top <= m_head)
            return;
        if (++m_column > 1) {
            m_column = 0;
            m_head = 0;
            m_document.pages.emplace_back();
        }
        m_top = m_head;
    }

    PaperDocument& m_document;
    QSizeF m_size;
    std::optional<ShortPage> m_short;
    double m_head;
    double m_top;
    int m_column = 0;
};

void addPassage(Columns& columns, const GamePassage& passage, bool hasCoordinates)
{
    switch (passage.kind) {
    case GamePassage::Kind::Moves:
        columns.addText(passage.text, Face::Strong);
        break;
    case GamePassage::Kind::Comment:
        columns.addGap(2);
        columns.addText(passage.text, Face::Body);
        columns.addGap(3);
        break;
    case GamePassage::Kind::Variation:
        columns.addGap(2);
        columns.addText(passage.text, Face::Control, variationIndent);
        columns.addGap(3);
        break;
    case GamePassage::Kind::Diagram:
        columns.addDiagram(passage.ply, passage.text, hasCoordinates);
        break;
    }
}

PaperDocument laidOut(const frames::FrameSource& source, const PaperOptions& options,
                      const std::vector<GamePassage>& passages, const QSizeF& size,
                      const std::optional<ShortPage>& shortPage, const std::stop_token& stop)
{
    PaperDocument document;
    document.pages.emplace_back();
    const double head = addHead(document.pages.back(), source, headingOf(source), factsOf(source),
                                size.width(), std::nullopt);
    Columns columns(document, size, head, shortPage);
    for (const GamePassage& passage : passages) {
        if (stop.stop_requested())
            return document;
        addPassage(columns, passage, options.hasCoordinates);
    }
    if (source.line().replay->line().isMain()) {
        columns.addGap(4);
        columns.addText(words::sentence(source.game().ending), Face::Body);
    }
    if (options.link)
        columns.addCode(*options.link, noteOf(*options.link, source));
    return document;
}

/// Makes both columns of the last page about equally long, as in books: finds the shortest page
/// that still holds everything.
PaperDocument balanced(PaperDocument document,
                       const std::function<PaperDocument(const ShortPage&)>& layOut, double height)
{
    constexpr std::size_t mostPages = 20; // of more, nobody looks at the last one alone
    constexpr int steps = 7;
    const std::size_t pages = document.pages.size();
    if (pages > mostPages)
        return document;
    double tooShort = 0;
    double longEnough = height;
    for (int i = 0; i < steps; ++i) {
        const double bottom = (tooShort + longEnough) / 2;
        PaperDocument tried = layOut({pages - 1, bottom});
        if (tried.pages.size() > pages) {
            tooShort = bottom;
            continue;
        }
        longEnough = bottom;
        document = std::move(tried);
    }
    return document;
}

} // namespace

PaperDocument gamePages(const frames::FrameSource& source, const PaperOptions& options,
                        const QSizeF& size, const std::stop_token& stop)
{
    const bool hasFigurines = options.hasFigurines && canWriteFigurines();
    const auto passages = passagesOf(source, options, hasFigurines, stop);
    const auto layOut = [&](const std::optional<ShortPage>& shortPage) {
        return laidOut(source, options, passages, size, shortPage, stop);
    };
    PaperDocument document = balanced(layOut(std::nullopt), layOut, size.height());
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        for (const PaperDiagram& diagram : document.pages[page].diagrams)
            document.outline.push_back(
                {labelOf(source, diagram.ply, false), static_cast<int>(page), 1});
    return document;
}

} // namespace plyline::paper
