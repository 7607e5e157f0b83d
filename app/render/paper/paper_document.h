#pragma once

#include <QtCore/QLineF>
#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/kit/look/faces.h"
#include "app/render/formats/pdf_additions.h"
#include "app/render/frames/frame_source.h"
#include "app/render/paper/paper_link.h"
#include "app/render/paper/path_board.h"

#include <vector>

namespace plyline::paper {

/// What is put on paper.
enum class PaperLayout : std::uint8_t {
    Diagrams,  ///< The chosen moments, six or nine on a page.
    Game,      ///< The moves in two columns, with diagrams of the chosen moments.
    Worksheet, ///< Rows to fill in after some moves, and the answers on the next page.
    Poster,    ///< The paths of all pieces through the whole line, on one page.
};

struct PaperOptions
{
    PaperLayout layout = PaperLayout::Diagrams;
    std::vector<game::Ply> moments; ///< Sorted, each of them on the line.
    int diagramsOnPage = 6;         ///< 6 or 9.
    bool hasFigurines = false;      ///< Pieces of moves as figures, in fonts that have them.
    bool hasComments = true;        ///< Of the game.
    bool hasVariations = true;      ///< In the game, indented below the moves they replace.
    bool hasCoordinates = true;     ///< Beside the boards.
    bool isFlipped = false;         ///< Of the poster's boards.
    std::optional<PaperLink> link;  ///< Printed as a code; see paperLinkTo().
    game::Ply worksheet;            ///< The moment whose rows are to be filled in.
    bool operator==(const PaperOptions&) const = default;
};

/// One line of text.
struct PaperText
{
    QRectF rect;
    QString text;
    look::Face face = look::Face::Body;
    Qt::Alignment alignment = Qt::AlignLeft;
    bool isDim = false;
    double scale = 1; ///< Factor of the face's size.
    bool operator==(const PaperText&) const = default;
};

struct PaperDiagram
{
    QRectF square;
    game::Ply ply;
    bool hasCoordinates = true; ///< To the left and below.
    bool operator==(const PaperDiagram&) const = default;
};

/// A QR code with its quiet zone.
struct PaperCode
{
    QRectF square;
    QrCode code;
    bool operator==(const PaperCode&) const = default;
};

struct PaperPaths
{
    PathBoard board;
    bool hasCoordinates = false;
    bool operator==(const PaperPaths&) const = default;
};

/// A sign of a legend.
struct PaperSign
{
    QRectF rect;
    PathSign sign;
    bool operator==(const PaperSign&) const = default;
};

/// Where everything lies on a page, within its margins. Lengths are those of a screen, 96 to an
/// inch.
struct PaperPage
{
    std::vector<PaperText> texts;
    std::vector<PaperDiagram> diagrams;
    std::vector<QLineF> lines;
    std::vector<PaperCode> codes;
    std::vector<PaperPaths> paths;
    std::vector<PaperSign> signs;
};

/// Pages ready to be drawn on a screen, into a PDF or by a printer. A plain value.
struct PaperDocument
{
    QString title;
    QSizeF size;      ///< Of each page without its margins, in the units of its parts.
    double scale = 1; ///< Size of a unit: a poster is laid out once, and grows with the paper.
    std::vector<PaperPage> pages;
    std::vector<formats::PdfEntry> outline;
};

/// Returns the plies of the line that an annotator marked for a diagram: those with the glyph $220.
[[nodiscard]] std::vector<game::Ply> markedForDiagrams(const analysis::PreparedLine& line);

/// Lays the pages out. `size` is that of a page without its margins. The fonts of the paper
/// (look::PictureFonts) must be in force. Errors: those of StoredRows, Cancelled.
[[nodiscard]] Expected<PaperDocument, Error> layOut(const frames::FrameSource& source,
                                                    const PaperOptions& options, const QSizeF& size,
                                                    const std::stop_token& stop = {});

} // namespace plyline::paper
