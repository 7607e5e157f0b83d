#pragma once

#include <QtCore/QRect>
#include <QtGui/QImage>

#include "app/render/formats/film_palette.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace plyline::formats {

/// What a frame of a film changes of the one before.
struct FilmChange
{
    QRect rect; ///< Holds every pixel that changes. Never empty.
    /// Numbers of the colours that the pixels of the rectangle show now, row by row.
    std::vector<std::uint8_t> colors;
    /// Whether each of these pixels must be drawn: 0 where it shows that colour already.
    std::vector<std::uint8_t> isDrawn;
    bool operator==(const FilmChange&) const = default;
};

/// Draws more than what changes: lets pixels that stay repeat the one above or below them where
/// that is drawn in their colour. A square that a piece leaves is then of one colour again, instead
/// of having the outline of the piece as a hole around it, which packs better.
void continueColumns(FilmChange& change);

/// Draws more than what changes: lets pixels that stay repeat the drawn one at their left, if all
/// of them up to the next drawn one show its colour.
void continueRows(FilmChange& change);

/// Draws more than what changes: gaps of at most `longest` pixels between drawn ones of a row. LZW,
/// which codes whole runs, needs more bytes for a change to transparent pixels and back.
void fillShortGaps(FilmChange& change, int longest);

/// What a viewer of a film sees, in colours of a palette.
class FilmCanvas
{
public:
    /// The palette must outlive it. Left and top of a change are multiples of `grid`.
    FilmCanvas(const FilmPalette& palette, const QSize& size, int grid);

    /// Shows the next frame, an image of 32 bits in its true colours. Returns none if it looks like
    /// the one before. The first frame changes everything.
    [[nodiscard]] std::optional<FilmChange> show(const QImage& image);

private:
    /// Takes the colours over and marks those that change; returns where they are.
    [[nodiscard]] QRect mark(const QImage& image);

    const FilmPalette& m_palette;
    QSize m_size;
    int m_grid;
    QImage m_last; ///< To find changed pixels fast.
    std::vector<std::uint8_t> m_colors;
    std::vector<std::uint8_t> m_isMarked;
};

} // namespace plyline::formats
