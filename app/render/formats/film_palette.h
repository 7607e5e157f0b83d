#pragma once

#include <QtGui/QImage>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace plyline::formats {

/// Counts the colours of the frames of a film.
class ColorCount
{
public:
    void add(const QImage& image);

    [[nodiscard]] const std::unordered_map<QRgb, std::int64_t>& colors() const { return m_colors; }

private:
    std::unordered_map<QRgb, std::int64_t> m_colors;
};

/// A few colours that stand for all colours of a film. Flat areas keep their exact colour; the soft
/// edges between them share the rest.
class FilmPalette
{
public:
    /// At most `size` colours, from 2 to 255.
    FilmPalette(const ColorCount& count, int size);

    [[nodiscard]] const std::vector<QRgb>& colors() const { return m_colors; }
    /// Returns the image in colours of the palette.
    [[nodiscard]] QImage applied(const QImage& image) const;
    /// Returns the number of the colour that is nearest.
    [[nodiscard]] std::uint8_t indexOf(QRgb color) const;

private:
    void addUnlessNear(QRgb color);

    std::vector<QRgb> m_colors;
    mutable std::unordered_map<QRgb, std::uint8_t> m_known;
    mutable QRgb m_last = 0; ///< The colour asked for last, and its number.
    mutable std::uint8_t m_lastIndex = 0;
};

} // namespace plyline::formats
