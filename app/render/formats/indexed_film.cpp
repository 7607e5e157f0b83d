#include "app/render/formats/indexed_film.h"

namespace plyline::formats {

namespace {

/// Two tones of squares, two of the last event, pieces and text; each colour more makes the file
/// larger.
constexpr int paletteSize = 63;
/// The part of the progress that counting is.
constexpr double countingShare = 0.4;

} // namespace

Expected<std::unique_ptr<IndexedFilm>, Error>
IndexedFilm::make(const Film& film, const std::stop_token& stop, const Progress& progress)
{
    std::unique_ptr<IndexedFilm> made(new IndexedFilm(film));
    ColorCount colors;
    const auto countColors = [&colors](std::size_t, const QImage& image) {
        colors.add(image);
        return Expected<void, Error>();
    };
    const auto tell = [&progress](double done) { progress(countingShare * done); };
    if (auto painted = made->paintAll(stop, tell, countColors); !painted)
        return unexpected(painted.error());
    made->m_palette.emplace(colors, paletteSize);
    return made;
}

Expected<void, Error> IndexedFilm::visit(const std::stop_token& stop, const Progress& progress,
                                         const Take& take) const
{
    return paintAll(
        stop, [&progress](double done) { progress(countingShare + (1 - countingShare) * done); },
        take);
}

Expected<void, Error> IndexedFilm::paintAll(const std::stop_token& stop, const Progress& progress,
                                            const Take& take) const
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
