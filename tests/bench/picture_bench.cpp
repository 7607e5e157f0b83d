#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include "app/render/formats/picture_format.h"
#include "core/files/source.h"
#include "core/pgn/game_builder.h"
#include "tests/bench/bench.h"
#include "tests/bench/window_bench.h"

#include <cstdio>

namespace plyline::bench {

namespace {

/// A picture 720 pixels wide with names and clocks, as the figures of other programs are measured.
frames::PictureOptions measuredOptions(const char* pieces)
{
    frames::PictureOptions options;
    options.contents.arrows = 0;
    options.contents.hasTurn = false;
    options.size = {480, 1.5, 100};
    options.look.pieces = look::pieceSetOf(QLatin1String(pieces));
    return options;
}

/// A game whose film is measured.
struct MeasuredGame
{
    const char* title;
    QString file;
    bool hasRealPace = false;
};

std::optional<formats::Film> filmOf(const MeasuredGame& measured,
                                    const frames::PictureOptions& options)
{
    QFile file(measured.file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray all = file.readAll();
    const auto next = all.indexOf("\n[Event ", 10);
    const std::string text = all.left(next < 0 ? all.size() : next + 1).toStdString();
    const auto source = files::Source::fromText(text, "bench");
    const auto game = analysis::prepared(
        pgn::buildGame(source, {0, static_cast<std::int64_t>(text.size())}, 1, 1),
        replay::Replay::defaultInterval);
    const auto made = frames::FrameSource::make(game, game->mainLine, 1, options.contents);
    if (!made)
        return std::nullopt;
    frames::FilmTiming timing;
    if (measured.hasRealPace)
        timing.pace = analysis::PaceOptions{};
    const auto steps = stepsOf(*made, {game::Ply(), made->lastPly()}, timing);
    if (!steps)
        return std::nullopt;
    return formats::Film{*made, options, *steps, 0, {}};
}

struct PictureBudget
{
    const char* format;
    double bytesOfFrame;
    double secondsOfHundred; ///< Of the processor for frames; 0: no budget.
};

bool measure(const MeasuredGame& game, const char* pieces, const PictureBudget& budget)
{
    const auto film = filmOf(game, measuredOptions(pieces));
    if (!film)
        return false;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QLatin1String(budget.format));
    bool isWritten = false;
    const double seconds = medianSeconds(Time::Processor, 1, [&] {
        isWritten = writePicture(*film, *formats::pictureFormatOfId(budget.format),
                                 QFile::encodeName(path).toStdString())
                        .has_value();
    });
    const auto frames = static_cast<double>(film->steps.size());
    const double bytes = static_cast<double>(QFileInfo(path).size()) / frames;
    const double hundred = seconds * 100 / frames;
    const bool isIn = isWritten && bytes <= budget.bytesOfFrame &&
                      (budget.secondsOfHundred <= 0 || hundred <= budget.secondsOfHundred);
    std::printf("%-14s %-5s %-8s %3.0f frames  %6.0f bytes a frame (%.0f)  %5.2f s of the "
                "processor for 100%s\n",
                game.title, budget.format, pieces, frames, bytes, budget.bytesOfFrame, hundred,
                isIn ? "" : "  OVER");
    return isIn;
}

} // namespace

bool benchPictures(const QString& file)
{
    static constexpr PictureBudget budgets[] = {{"gif", 3'900, 1.0}, {"webp", 1'600, 0}};
    const QString withClocks = QStringLiteral(PLYLINE_ROOT "/tests/bench/film_clocks.pgn");
    const MeasuredGame games[] = {
        {"without clocks", file}, {"with clocks", withClocks}, {"at real pace", withClocks, true}};
    bool isGood = true;
    for (const MeasuredGame& game : games)
        for (const PictureBudget& budget : budgets)
            for (const char* const pieces : {"classic", "flat"})
                isGood = measure(game, pieces, budget) && isGood;
    return isGood;
}

} // namespace plyline::bench
