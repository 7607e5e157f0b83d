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

std::optional<formats::Film> filmOf(const QString& path, const frames::PictureOptions& options)
{
    QFile file(path);
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
    const auto steps = stepsOf(*made, {game::Ply(), made->lastPly()}, {});
    if (!steps)
        return std::nullopt;
    return formats::Film{*made, options, *steps, 0, {}};
}

struct PictureBudget
{
    const char* format;
    const char* pieces;
    double bytesOfFrame;
    double secondsOfHundred; ///< Of the processor; 0: no budget.
};

} // namespace

bool benchPictures(const QString& file)
{
    static constexpr PictureBudget budgets[] = {
        {"gif", "classic", 3'900, 1.0},
        {"gif", "flat", 3'900, 1.0},
        {"webp", "classic", 1'600, 0},
        {"webp", "flat", 1'600, 0},
    };
    const QTemporaryDir folder;
    bool isGood = true;
    for (const PictureBudget& budget : budgets) {
        const auto film = filmOf(file, measuredOptions(budget.pieces));
        if (!film)
            return false;
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
        std::printf("%-5s %-8s %3.0f frames  %6.0f bytes a frame (%.0f)  %5.2f s of the processor "
                    "for 100 plies%s\n",
                    budget.format, budget.pieces, frames, bytes, budget.bytesOfFrame, hundred,
                    isIn ? "" : "  OVER");
        isGood = isGood && isIn;
    }
    return isGood;
}

} // namespace plyline::bench
