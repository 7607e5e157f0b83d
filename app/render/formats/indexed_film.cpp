#include "app/render/formats/indexed_film.h"

namespace plyline::formats {

namespace {

/// Two tones of squares, two of the last event, pieces and text; each colour more makes the file
/// larger.
constexpr int paletteSize = 63;
/// The part of the progress that counting is.
constexpr double countingShare = 0.4;

} // namespace

Expected<QSize, Error> IndexedFilm::sizeOf(const Film& film)
{
    const auto frame = film.source.frameAt(film.steps.front().ply);
    if (!frame)
        return unexpected(frame.error());
    return frames::PicturePainter(film.options).geometryOf(*frame).sizeInDevicePixels();
}

Expected<std::unique_ptr<IndexedFilm>, Error>
IndexedFilm::make(const Film& film, const std::stop_token& stop, const Progress& progress)
{
    std::unique_ptr<IndexedFilm> made(new IndexedFilm(film));
    ColorCount colors;
    const auto countColors = [&](std::size_t, const QImage& image) {
        made->m_size = image.size();
        colors.add(image);
        return Expected<void, Error>();
    };
    const auto tell = [&progress](double done) { progress(countingShare * done); };
    if (auto painted = made->paintAll(stop, tell, countColors); !painted)
        return unexpected(painted.error());
    made->m_palette.emplace(colors, paletteSize);
    return made;
}

Expected<void, Error> IndexedFilm::visit(std::chrono::milliseconds unit, int grid,
                                         const std::stop_token& stop, const Progress& progress,
                                         const Take& take) const
{
    const std::vector<int> times = roundedTimes(m_film.steps, unit);
    FilmCanvas canvas(*m_palette, m_size, grid);
    std::optional<FilmChange> pending; // until the next one it may be prolonged
    int shown = 0;
    const auto show = [&](std::size_t step, const QImage& image) -> Expected<void, Error> {
        auto change = canvas.show(image);
        if (change && pending)
            if (auto taken = take(*pending, shown); !taken)
                return taken;
        if (change) {
            pending = std::move(change);
            shown = 0;
        }
        shown += times[step];
        return {};
    };
    const auto tell = [&progress](double done) {
        progress(countingShare + (1 - countingShare) * done);
    };
    if (auto painted = paintAll(stop, tell, show); !painted)
        return painted;
    return take(*pending, shown);
}

Expected<void, Error> IndexedFilm::paintAll(const std::stop_token& stop, const Progress& progress,
                                            const TakeImage& take) const
{
    const std::vector<frames::FilmStep>& steps = m_film.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const auto frame = m_film.source.frameAt(steps[i].ply, steps[i].elapsed);
        if (!frame)
            return unexpected(frame.error());
        if (auto taken = take(i, m_painter.paint(*frame)); !taken)
            return taken;
        progress(static_cast<double>(i + 1) / static_cast<double>(steps.size()));
    }
    return {};
}

} // namespace plyline::formats
