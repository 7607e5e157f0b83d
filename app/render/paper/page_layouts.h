#pragma once

#include "app/render/paper/paper_document.h"

namespace plyline::paper {

/// Lay out the pages of one kind; see layOut(), which adds what all pages have.
[[nodiscard]] PaperDocument diagramPages(const frames::FrameSource& source,
                                         const PaperOptions& options, const QSizeF& size);
[[nodiscard]] PaperDocument gamePages(const frames::FrameSource& source,
                                      const PaperOptions& options, const QSizeF& size);
[[nodiscard]] Expected<PaperDocument, Error>
worksheetPages(const frames::FrameSource& source, const PaperOptions& options, const QSizeF& size);

/// The height that a line of text takes.
[[nodiscard]] double lineHeightOf(look::Face face);
/// Breaks a text into lines that fit into the width.
[[nodiscard]] std::vector<QString> brokenLines(const QString& text, look::Face face, double width);
/// Adds a heading, the event with its date, and a rule. Returns where the rest of the page begins.
double addHead(PaperPage& page, const QString& heading, const QString& below, double width);
/// The height at the bottom of a page that its number takes.
[[nodiscard]] double footHeight();

/// "Kasparov – Topalov".
[[nodiscard]] QString headingOf(const frames::FrameSource& source);
/// "Hoogovens, 1999.01.20, 1-0", as far as it is known.
[[nodiscard]] QString factsOf(const frames::FrameSource& source);
/// "24. Rxd4", "Start position".
[[nodiscard]] QString labelOf(const frames::FrameSource& source, game::Ply ply, bool hasFigurines);
/// Whether the fonts of this system have figures for pieces.
[[nodiscard]] bool canWriteFigurines();
/// Returns the move with a figure for the letter of each piece.
[[nodiscard]] QString withFigurines(const QString& san);

} // namespace plyline::paper
