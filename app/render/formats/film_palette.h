#pragma once

#include <QtGui/QImage>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace plyline::formats {

/// Counts the colours of the frames of a film, all of one size. Looks only at what a frame changes,
/// because a pixel that stays counts for each frame that it stays.
class ColorCount
{
public:
    struct Counted
    {
        QRgb color = 0;
        std::int64_t count = 0; ///< Pixels of all frames.
        bool operator==(const Counted&) const = default;
    };

    void add(const QImage& image);

    /// In no order.
    [[nodiscard]] std::vector<Counted> colors() const;

private:
    struct Pixels
    {
        std::int64_t now = 0;    ///< In the last frame.
        std::int64_t missed = 0; ///< What `now` counts for frames before the pixels had the color.
    };

    std::unordered_map<QRgb, Pixels> m_colors;
    QImage m_last;
    std::int64_t m_frames = 0;
};

/// A few colours that stand for all colours of a film. Flat areas keep their exact colour; the soft
/// edges between them share the rest.
class FilmPalette
{
public:
    /// At most `size` colours, from 2 to 255.
    FilmPalette(const ColorCount& count, int size);

    [[nodiscard]] const std::vector<QRgb>& colors() const { return m_colors; }
    /// Returns the number of the colour that is nearest.
    [[nodiscard]] std::uint8_t indexOf(QRgb color) const;

private:
    void addUnlessNear(QRgb color);
    /// Moves each colour, but the first `exact` ones, to the mean of those that it stands for.
    void moveToMeans(const std::vector<ColorCount::Counted>& all, std::size_t exact);

    std::vector<QRgb> m_colors;
    mutable std::unordered_map<QRgb, std::uint8_t> m_known;
    mutable QRgb m_last = 0; ///< The colour asked for last, and its number.
    mutable std::uint8_t m_lastIndex = 0;
};

} // namespace plyline::formats
