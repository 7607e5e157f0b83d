#include "app/render/formats/film_canvas.h"

#include <algorithm>
#include <cstring>

namespace plyline::formats {

namespace {

std::size_t areaOf(const QSize& size)
{
    return static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height());
}

/// Calls `fill` with the first pixel of each gap between drawn pixels of a row, and the one after
/// it.
template <class Fill>
void forEachGap(const FilmChange& change, const Fill& fill)
{
    const auto width = static_cast<std::size_t>(change.rect.width());
    for (std::size_t row = 0; row < change.isDrawn.size(); row += width) {
        std::optional<std::size_t> drawn;
        for (std::size_t i = row; i < row + width; ++i) {
            if (!change.isDrawn[i])
                continue;
            if (drawn && *drawn + 1 < i)
                fill(*drawn + 1, i);
            drawn = i;
        }
    }
}

void draw(FilmChange& change, std::size_t first, std::size_t end)
{
    std::fill(change.isDrawn.begin() + static_cast<std::ptrdiff_t>(first),
              change.isDrawn.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{1});
}

} // namespace

void continueRows(FilmChange& change)
{
    forEachGap(change, [&change](std::size_t first, std::size_t end) {
        const auto colors = change.colors.begin();
        const auto isSame = [color = change.colors[first - 1]](std::uint8_t other) {
            return other == color;
        };
        if (std::all_of(colors + static_cast<std::ptrdiff_t>(first),
                        colors + static_cast<std::ptrdiff_t>(end), isSame))
            draw(change, first, end);
    });
}

void fillShortGaps(FilmChange& change, int longest)
{
    forEachGap(change, [&change, longest](std::size_t first, std::size_t end) {
        if (end - first <= static_cast<std::size_t>(longest))
            draw(change, first, end);
    });
}

void continueColumns(FilmChange& change)
{
    const auto width = static_cast<std::size_t>(change.rect.width());
    const std::size_t area = areaOf(change.rect.size());
    const auto follow = [&change](std::size_t pixel, std::size_t neighbour) {
        if (change.isDrawn[neighbour] && change.colors[neighbour] == change.colors[pixel])
            change.isDrawn[pixel] = 1;
    };
    for (std::size_t i = width; i < area; ++i)
        follow(i, i - width);
    for (std::size_t i = area - width; i > 0; --i)
        follow(i - 1, i - 1 + width);
}

FilmCanvas::FilmCanvas(const FilmPalette& palette, const QSize& size, int grid)
    : m_palette(palette),
      m_size(size),
      m_grid(grid),
      m_colors(areaOf(size)),
      m_isMarked(areaOf(size))
{}

QRect FilmCanvas::mark(const QImage& image)
{
    const int width = m_size.width();
    const std::size_t bytes = sizeof(QRgb) * static_cast<std::size_t>(width);
    const bool isFirst = m_last.isNull();
    QRect changed;
    for (int y = 0; y < m_size.height(); ++y) {
        const auto* const now = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const auto* const before =
            isFirst ? nullptr : reinterpret_cast<const QRgb*>(m_last.constScanLine(y));
        if (before && std::memcmp(now, before, bytes) == 0)
            continue;
        const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
        int first = -1;
        int last = -1;
        for (int x = 0; x < width; ++x) {
            if (before && now[x] == before[x])
                continue;
            const std::uint8_t color = m_palette.indexOf(now[x]);
            const std::size_t i = row + static_cast<std::size_t>(x);
            if (before && m_colors[i] == color)
                continue;
            m_colors[i] = color;
            m_isMarked[i] = 1;
            first = first < 0 ? x : first;
            last = x;
        }
        if (first >= 0)
            changed |= QRect(first, y, last - first + 1, 1);
    }
    m_last = image;
    return changed;
}

std::optional<FilmChange> FilmCanvas::show(const QImage& image)
{
    QRect rect = mark(image);
    if (rect.isNull())
        return std::nullopt;
    rect.setLeft(rect.left() - rect.left() % m_grid);
    rect.setTop(rect.top() - rect.top() % m_grid);
    FilmChange change{rect, {}, {}};
    change.colors.reserve(areaOf(rect.size()));
    change.isDrawn.reserve(areaOf(rect.size()));
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        const auto row = static_cast<std::ptrdiff_t>(y) * m_size.width();
        const auto append = [&](const std::vector<std::uint8_t>& from,
                                std::vector<std::uint8_t>& to) {
            to.insert(to.end(), from.begin() + row + rect.left(),
                      from.begin() + row + rect.right() + 1);
        };
        append(m_colors, change.colors);
        append(m_isMarked, change.isDrawn);
        std::fill(m_isMarked.begin() + row + rect.left(),
                  m_isMarked.begin() + row + rect.right() + 1, std::uint8_t{0});
    }
    return change;
}

} // namespace plyline::formats
