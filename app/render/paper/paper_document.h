#pragma once

#include <QtCore/QLineF>
#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/kit/look/faces.h"
#include "app/render/frames/frame_source.h"

#include <vector>

namespace plyline::paper {

/// What is put on paper.
enum class PaperLayout : std::uint8_t {
    Diagrams,  ///< The chosen moments, six or nine on a page.
    Game,      ///< The moves in two columns, with diagrams of the chosen moments.
    Worksheet, ///< Rows to fill in after some moves, and the answers on the next page.
};

struct PaperOptions
{
    PaperLayout layout = PaperLayout::Diagrams;
    std::vector<game::Ply> moments; ///< Sorted, each of them on the line.
    int diagramsOnPage = 6;         ///< 6 or 9.
    bool hasFigurines = false;      ///< Pieces of moves as figures, in fonts that have them.
    bool hasComments = true;        ///< Of the game.
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
    bool operator==(const PaperText&) const = default;
};

struct PaperDiagram
{
    QRectF square;
    game::Ply ply;
    bool operator==(const PaperDiagram&) const = default;
};

/// Where everything lies on a page, within its margins. Lengths are those of a screen, 96 to an
/// inch.
struct PaperPage
{
    std::vector<PaperText> texts;
    std::vector<PaperDiagram> diagrams;
    std::vector<QLineF> lines;
};

/// An entry of the outline.
struct PaperEntry
{
    QString title;
    int page = 0; ///< From 0.
    int level = 0;
};

/// Pages ready to be drawn on a screen, into a PDF or by a printer. A plain value.
struct PaperDocument
{
    QString title;
    QSizeF size; ///< Of each page without its margins.
    std::vector<PaperPage> pages;
    std::vector<PaperEntry> outline;
};

/// Returns the plies of the source's line that an annotator marked for a diagram: those with the
/// glyph $220.
[[nodiscard]] std::vector<game::Ply> markedForDiagrams(const frames::FrameSource& source);

/// Lays the pages out. `size` is that of a page without its margins. The fonts of the paper
/// (look::PictureFonts) must be in force. Errors: those of StoredRows.
[[nodiscard]] Expected<PaperDocument, Error>
layOut(const frames::FrameSource& source, const PaperOptions& options, const QSizeF& size);

} // namespace plyline::paper
