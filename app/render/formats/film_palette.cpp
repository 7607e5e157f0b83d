#include "app/render/formats/film_palette.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <span>

namespace plyline::formats {

namespace {

using Counted = ColorCount::Counted;

constexpr QRgb opaque = 0xff000000U;

using Channel = int (*)(QRgb);
constexpr std::array<Channel, 3> channels = {&qRed, &qGreen, &qBlue};

/// A box of colours that one colour will stand for.
struct Box
{
    std::span<Counted> colors;

    /// Returns the channel in which the colours differ most, and by how much.
    [[nodiscard]] std::pair<Channel, int> longestSide() const
    {
        std::pair<Channel, int> longest{channels.front(), -1};
        for (const Channel channel : channels) {
            const auto [least, most] = std::minmax_element(
                colors.begin(), colors.end(), [channel](const Counted& a, const Counted& b) {
                    return channel(a.color) < channel(b.color);
                });
            const int length = channel(most->color) - channel(least->color);
            if (length > longest.second)
                longest = {channel, length};
        }
        return longest;
    }
    [[nodiscard]] std::int64_t count() const
    {
        std::int64_t sum = 0;
        for (const Counted& one : colors)
            sum += one.count;
        return sum;
    }
    [[nodiscard]] QRgb mean() const
    {
        std::array<std::int64_t, 3> sums{};
        for (const Counted& one : colors)
            for (std::size_t i = 0; i < channels.size(); ++i)
                sums[i] += channels[i](one.color) * one.count;
        const std::int64_t all = count();
        const auto meanOf = [&](std::size_t i) {
            return static_cast<int>((sums[i] + all / 2) / all);
        };
        return qRgb(meanOf(0), meanOf(1), meanOf(2));
    }
};

/// Halves boxes at the median of their longest side, the one that errs most first.
std::vector<QRgb> medianCut(std::vector<Counted>& colors, std::size_t size)
{
    if (colors.empty() || size == 0)
        return {};
    std::vector<Box> boxes{Box{colors}};
    const auto error = [](const Box& box) {
        const auto length = static_cast<double>(box.longestSide().second);
        return box.colors.size() < 2 ? 0.0 : length * length * static_cast<double>(box.count());
    };
    std::vector<double> errors{error(boxes.front())};
    while (boxes.size() < size) {
        const auto worst = std::max_element(errors.begin(), errors.end());
        if (*worst <= 0.0)
            break;
        const auto at = static_cast<std::size_t>(worst - errors.begin());
        const std::span<Counted> all = boxes[at].colors;
        const Channel channel = boxes[at].longestSide().first;
        std::sort(all.begin(), all.end(), [channel](const Counted& a, const Counted& b) {
            return channel(a.color) != channel(b.color) ? channel(a.color) < channel(b.color)
                                                        : a.color < b.color;
        });
        const std::int64_t half = boxes[at].count() / 2;
        std::int64_t sum = 0;
        std::size_t middle = 0;
        while (middle + 1 < all.size() && (sum += all[middle].count) < half)
            ++middle;
        middle = std::clamp<std::size_t>(middle, 1, all.size() - 1);
        boxes[at].colors = all.subspan(0, middle);
        errors[at] = error(boxes[at]);
        boxes.push_back(Box{all.subspan(middle)});
        errors.push_back(error(boxes.back()));
    }
    std::vector<QRgb> means;
    means.reserve(boxes.size());
    for (const Box& box : boxes)
        means.push_back(box.mean());
    return means;
}

/// Colours that differ less in each channel than this share one of the palette.
constexpr int smallestDifference = 24;
constexpr int smallestDistance = (2 + 4 + 3) * smallestDifference * smallestDifference;

/// A colour of one part in so many of all pixels fills an area that is seen as such.
constexpr std::int64_t partOfFlat = 400;

std::int64_t pixelsOf(const std::vector<Counted>& all)
{
    std::int64_t sum = 0;
    for (const Counted& one : all)
        sum += one.count;
    return sum;
}

/// How often the colours move to the means of those that they stand for.
constexpr int roundsOfMeans = 5;

/// Returns the sum of the squared differences, weighed as the eye does.
int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
}

std::size_t nearestOf(const std::vector<QRgb>& colors, QRgb wanted)
{
    const auto nearest = std::min_element(colors.begin(), colors.end(), [wanted](QRgb a, QRgb b) {
        return distance(a, wanted) < distance(b, wanted);
    });
    return static_cast<std::size_t>(nearest - colors.begin());
}

} // namespace

void ColorCount::add(const QImage& image)
{
    const bool isFirst = m_last.isNull();
    const int width = image.width();
    const std::size_t bytes = sizeof(QRgb) * static_cast<std::size_t>(width);
    QRgb from = 0;
    QRgb to = 0;
    std::int64_t length = 0;
    const auto endRun = [&] {
        if (length == 0)
            return;
        Pixels& come = m_colors[to | opaque];
        come.now += length;
        come.missed += length * m_frames;
        if (!isFirst) {
            Pixels& gone = m_colors[from | opaque];
            gone.now -= length;
            gone.missed -= length * m_frames;
        }
        length = 0;
    };
    for (int y = 0; y < image.height(); ++y) {
        const auto* const now = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const auto* const before =
            isFirst ? now : reinterpret_cast<const QRgb*>(m_last.constScanLine(y));
        if (!isFirst && std::memcmp(now, before, bytes) == 0)
            continue;
        for (int x = 0; x < width; ++x) {
            if (!isFirst && now[x] == before[x])
                continue;
            if (now[x] != to || before[x] != from)
                endRun();
            from = before[x];
            to = now[x];
            ++length;
        }
    }
    endRun();
    m_last = image;
    ++m_frames;
}

std::vector<Counted> ColorCount::colors() const
{
    std::vector<Counted> counted;
    counted.reserve(m_colors.size());
    for (const auto& [color, pixels] : m_colors)
        if (const std::int64_t count = pixels.now * m_frames - pixels.missed; count > 0)
            counted.push_back({color, count});
    return counted;
}

FilmPalette::FilmPalette(const ColorCount& count, int size)
{
    std::vector<Counted> all = count.colors();
    std::sort(all.begin(), all.end(), [](const Counted& a, const Counted& b) {
        return a.count != b.count ? a.count > b.count : a.color < b.color;
    });
    const auto wanted = static_cast<std::size_t>(std::clamp(size, 2, 255));
    if (all.size() <= wanted) {
        for (const Counted& one : all)
            m_colors.push_back(one.color);
    } else {
        const std::size_t flat = wanted / 3;
        const std::int64_t areaOfFlat = pixelsOf(all) / partOfFlat;
        while (m_colors.size() < flat && all[m_colors.size()].count >= areaOfFlat)
            m_colors.push_back(all[m_colors.size()].color);
        const std::size_t exact = m_colors.size();
        for (std::size_t i = exact; i < all.size() && m_colors.size() < flat; ++i)
            addUnlessNear(all[i].color);
        for (const QRgb color : medianCut(all, wanted - flat))
            addUnlessNear(color);
        moveToMeans(all, exact);
    }
    m_last = m_colors.empty() ? 0 : m_colors.front();
}

void FilmPalette::addUnlessNear(QRgb color)
{
    const bool isNear = std::any_of(m_colors.begin(), m_colors.end(), [color](QRgb other) {
        return distance(color, other) < smallestDistance;
    });
    if (!isNear)
        m_colors.push_back(color);
}

void FilmPalette::moveToMeans(const std::vector<Counted>& all, std::size_t exact)
{
    for (int round = 0; round < roundsOfMeans; ++round) {
        std::vector<std::vector<Counted>> shades(m_colors.size());
        for (const Counted& one : all)
            shades[nearestOf(m_colors, one.color)].push_back(one);
        for (std::size_t i = exact; i < m_colors.size(); ++i)
            if (!shades[i].empty())
                m_colors[i] = Box{shades[i]}.mean();
    }
}

std::uint8_t FilmPalette::indexOf(QRgb color) const
{
    const QRgb wanted = color | opaque;
    if (wanted == m_last)
        return m_lastIndex;
    auto found = m_known.find(wanted);
    if (found == m_known.end()) {
        const auto index = static_cast<std::uint8_t>(nearestOf(m_colors, wanted));
        found = m_known.emplace(wanted, index).first;
    }
    m_last = wanted;
    m_lastIndex = found->second;
    return m_lastIndex;
}

} // namespace plyline::formats
