#pragma once

#include "app/render/paper/paper_document.h"

namespace plyline::paper {

/// Lay out the pages of one kind; see layOut(), which adds what all pages have.
[[nodiscard]] PaperDocument diagramPages(const frames::FrameSource& source,
                                         const PaperOptions& options, const QSizeF& size);
/// Incomplete after a stop.
[[nodiscard]] PaperDocument gamePages(const frames::FrameSource& source,
                                      const PaperOptions& options, const QSizeF& size,
                                      const std::stop_token& stop);
[[nodiscard]] PaperDocument posterPages(const frames::FrameSource& source,
                                        const PaperOptions& options, const QSizeF& size);
[[nodiscard]] Expected<PaperDocument, Error>
worksheetPages(const frames::FrameSource& source, const PaperOptions& options, const QSizeF& size);

/// The room that coordinates take to the left of a board and below it.
inline constexpr double coordinateRoom = 13;

/// The height that a line of text takes.
[[nodiscard]] double lineHeightOf(look::Face face);
/// Breaks a text into lines that fit into the width.
[[nodiscard]] std::vector<QString> brokenLines(const QString& text, look::Face face, double width);
/// Adds a heading, the event with its date, the code of a link at the right, and a rule. Returns
/// where the rest of the page begins.
double addHead(PaperPage& page, const frames::FrameSource& source, const QString& heading,
               const QString& below, double width, const std::optional<PaperLink>& link);
/// Adds texts of one face from `top` down. Returns where they end.
double addTexts(PaperPage& page, const QString& text, look::Face face, const QRectF& room,
                bool isDim = false);
/// The height at the bottom of a page that its number takes.
[[nodiscard]] double footHeight();

/// "Kasparov – Topalov".
[[nodiscard]] QString headingOf(const frames::FrameSource& source);
/// "Hoogovens, Wijk aan Zee, 1999.01.20", as far as it is known.
[[nodiscard]] QString eventOf(const frames::FrameSource& source);
/// The same with the result: "Hoogovens, Wijk aan Zee, 1999.01.20, 1-0".
[[nodiscard]] QString factsOf(const frames::FrameSource& source);
/// "24. Rxd4", "Start position".
[[nodiscard]] QString labelOf(const frames::FrameSource& source, game::Ply ply, bool hasFigurines);
/// Whether the fonts of this system have figures for pieces.
[[nodiscard]] bool canWriteFigurines();
/// Returns the move with a figure for the letter of each piece.
[[nodiscard]] QString withFigurines(const QString& san);

} // namespace plyline::paper
