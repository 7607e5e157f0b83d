#include "app/render/command/render_paper.h"

#include <QtCore/QCoreApplication>

#include "app/cli/output.h"
#include "app/render/paper/paper_picture.h"

#include <algorithm>

namespace plyline::command {

using cli::ExitStatus;
using paper::PaperLayout;

namespace {

class PaperRenderWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::command::PaperRenderWords)
};

constexpr double usualScale = 2; ///< Of a page as pixels.

PaperLayout layoutOf(const RenderOptions& options)
{
    if (options.layout == "game")
        return PaperLayout::Game;
    if (options.layout == "worksheet")
        return PaperLayout::Worksheet;
    return options.layout == "poster" ? PaperLayout::Poster : PaperLayout::Diagrams;
}

std::optional<paper::PageFormat> pageFormatOf(const formats::PictureFormat& format,
                                              PaperLayout layout)
{
    const auto formats = paper::formatsOf(layout);
    const auto found = std::find_if(formats.begin(), formats.end(), [&](paper::PageFormat one) {
        return paper::suffixOf(one).toStdString() == format.id;
    });
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

/// Adds the link as a code. Returns false after a message.
bool addCode(paper::PaperOptions& pages, const RenderOptions& options,
             const frames::FrameSource& source, game::Ply from)
{
    if (!paper::canMakeQrCodes()) {
        cli::complain(PaperRenderWords::tr(
            "This program was built without libqrencode, so it prints no QR codes."));
        return false;
    }
    pages.link = options.link.empty()
                     ? paper::paperLinkTo(source, from, options.isFlipped)
                     : paper::paperLinkOf(QString::fromStdString(options.link), from);
    if (!pages.link) {
        cli::complain(PaperRenderWords::tr("The address is too long for a QR code that a phone "
                                           "can read."));
        return false;
    }
    if (pages.link->game == paper::LinkedGame::Content)
        cli::complain(PaperRenderWords::tr("The game is too long for a QR code that a phone can "
                                           "read: the code names it by its content instead."));
    return true;
}

} // namespace

bool hasPaperFormat(const RenderOptions& options, const formats::PictureFormat& format)
{
    if (!options.isPaper() || pageFormatOf(format, layoutOf(options)))
        return true;
    if (layoutOf(options) == PaperLayout::Poster)
        cli::complain(PaperRenderWords::tr("A poster is written as PDF, SVG or PNG."));
    else
        cli::complain(PaperRenderWords::tr("Pages are written as PDF."));
    return false;
}

ExitStatus renderPaper(const RenderOptions& options, const formats::PictureFormat& format,
                       const frames::FrameSource& source, game::Ply from, const QString& link)
{
    paper::PaperOptions pages;
    pages.layout = layoutOf(options);
    pages.diagramsOnPage = options.diagramsOnPage;
    pages.hasFigurines = options.hasFigurines;
    pages.hasComments = options.hasComments;
    pages.hasVariations = options.hasVariations;
    pages.hasCoordinates = options.contents.hasCoordinates;
    pages.isFlipped = options.isFlipped;
    pages.worksheet = from;
    pages.moments = paper::markedForDiagrams(source.line());
    if (!options.moments.empty()) {
        const auto asked = momentsOf(options.moments, source.lastPly());
        if (!asked) {
            cli::complain(PaperRenderWords::tr("%1 is not a ply of the line, which ends at %2.")
                              .arg(QString::fromStdString(asked.error()))
                              .arg(source.lastPly().number()));
            return ExitStatus::Usage;
        }
        pages.moments = *asked;
    }
    if (pages.layout == PaperLayout::Diagrams && pages.moments.empty()) {
        cli::complain(PaperRenderWords::tr("No move is marked by $220: say --moments."));
        return ExitStatus::Failed;
    }
    if (options.hasCode && !addCode(pages, options, source, from))
        return ExitStatus::Failed;
    const paper::PaperJob job{source,           pages,           paper::paperLook(lookOf(options)),
                              paperOf(options), dateOf(options), link};
    const auto written = writePages(job, *pageFormatOf(format, pages.layout), options.output,
                                    options.scale.value_or(usualScale));
    return written ? ExitStatus::Fine : cli::complain(written.error());
}

} // namespace plyline::command
