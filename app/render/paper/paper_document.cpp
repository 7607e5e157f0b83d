#include "app/render/paper/paper_document.h"

#include "app/render/formats/picture_format.h"
#include "app/render/paper/page_layouts.h"

#include <algorithm>

namespace plyline::paper {

namespace {

constexpr int diagramGlyph = 220;

Expected<PaperDocument, Error> pagesOf(const frames::FrameSource& source,
                                       const PaperOptions& options, const QSizeF& size,
                                       const std::stop_token& stop)
{
    switch (options.layout) {
    case PaperLayout::Diagrams:
        return diagramPages(source, options, size);
    case PaperLayout::Game:
        return gamePages(source, options, size, stop);
    case PaperLayout::Worksheet:
        return worksheetPages(source, options, size);
    case PaperLayout::Poster:
        return posterPages(source, options, size);
    }
    return PaperDocument();
}

void numberPages(PaperDocument& document)
{
    const QSizeF& size = document.size;
    const double height = lineHeightOf(look::Face::Small);
    const auto count = document.pages.size();
    for (std::size_t i = 0; i < count; ++i)
        document.pages[i].texts.push_back({QRectF(0, size.height() - height, size.width(), height),
                                           QStringLiteral("%1 / %2").arg(i + 1).arg(count),
                                           look::Face::Small, Qt::AlignHCenter, true});
}

} // namespace

std::vector<game::Ply> markedForDiagrams(const analysis::PreparedLine& line)
{
    std::vector<game::Ply> plies;
    int number = 0;
    for (const analysis::PlyFacts& facts : line.plies) {
        ++number;
        if (std::find(facts.nags.begin(), facts.nags.end(), diagramGlyph) != facts.nags.end())
            plies.emplace_back(number);
    }
    return plies;
}

Expected<PaperDocument, Error> layOut(const frames::FrameSource& source,
                                      const PaperOptions& options, const QSizeF& size,
                                      const std::stop_token& stop)
{
    auto document = pagesOf(source, options, size, stop);
    if (stop.stop_requested())
        return unexpected(formats::cancelledError());
    if (!document)
        return document;
    if (document->pages.empty())
        document->pages.emplace_back();
    document->title = headingOf(source);
    document->size = size / document->scale;
    document->outline.insert(document->outline.begin(), {document->title, 0, 0});
    if (options.layout != PaperLayout::Poster)
        numberPages(*document);
    return document;
}

} // namespace plyline::paper
