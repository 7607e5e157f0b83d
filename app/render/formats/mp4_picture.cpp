#include "app/render/formats/mp4_picture.h"

#include <QtCore/QStandardPaths>

#include "app/render/formats/video_process.h"
#include "app/render/frames/moment_text.h"
#include "app/render/frames/picture_painter.h"

#include <algorithm>
#include <numeric>

namespace plyline::formats {

namespace {

constexpr std::chrono::milliseconds tenth{100};

QString videoEncoder()
{
    return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

/// Returns the arguments of ffmpeg before the output file.
QStringList argumentsOf(const Film& film, const QSize& size, std::chrono::milliseconds image)
{
    const frames::MomentText text = momentTextOf(film.source, film.steps.front().ply);
    const QString ground = film.options.look.theme.window.name().mid(1);
    QStringList list{QStringLiteral("-nostdin"), QStringLiteral("-loglevel"),
                     QStringLiteral("error"),    QStringLiteral("-f"),
                     QStringLiteral("rawvideo"), QStringLiteral("-pixel_format"),
                     QStringLiteral("bgr0"),     QStringLiteral("-video_size")};
    list << QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
    list << QStringLiteral("-framerate") << QStringLiteral("1000/%1").arg(image.count());
    list << QStringLiteral("-i") << QStringLiteral("pipe:0") << QStringLiteral("-vf");
    // Video that every player shows has even sides and colours for each four pixels.
    list << QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2:color=0x%1,format=yuv420p").arg(ground);
    list << QStringLiteral("-c:v") << QStringLiteral("libx264") << QStringLiteral("-crf")
         << QStringLiteral("20") << QStringLiteral("-force_key_frames")
         << QStringLiteral("expr:gte(t,n_forced*5)") << QStringLiteral("-movflags")
         << QStringLiteral("+faststart") << QStringLiteral("-fflags") << QStringLiteral("+bitexact")
         << QStringLiteral("-metadata") << QStringLiteral("title=") + text.game;
    if (!film.link.isEmpty())
        list << QStringLiteral("-metadata") << QStringLiteral("comment=") + film.link;
    return list << QStringLiteral("-f") << QStringLiteral("mp4") << QStringLiteral("-y");
}

} // namespace

bool hasVideoEncoder()
{
    return !videoEncoder().isEmpty();
}

VideoTiming videoTimingOf(const std::vector<frames::FilmStep>& steps)
{
    VideoTiming timing{roundedTimes(steps, tenth)};
    int common = 0;
    for (int& tenths : timing.repeats) {
        tenths = std::max(1, tenths);
        common = std::gcd(common, tenths);
    }
    for (int& tenths : timing.repeats)
        tenths /= common;
    timing.image = tenth * common;
    return timing;
}

Expected<void, Error> writeMp4(const Film& film, files::NewFile& file, const std::stop_token& stop,
                               const Progress& progress)
{
    const VideoTiming timing = videoTimingOf(film.steps);
    const frames::PicturePainter painter(film.options);
    VideoProcess process(file, stop);
    for (std::size_t i = 0; i < film.steps.size(); ++i) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const auto frame = film.source.frameAt(film.steps[i].ply, film.steps[i].elapsed);
        if (!frame)
            return unexpected(frame.error());
        const QImage image = painter.paint(*frame);
        auto started =
            i > 0 ? Expected<void, Error>()
                  : process.start(videoEncoder(), argumentsOf(film, image.size(), timing.image));
        if (!started)
            return started;
        if (auto sent = process.send(image, timing.repeats[i]); !sent)
            return sent;
        progress(static_cast<double>(i + 1) / static_cast<double>(film.steps.size()));
    }
    return process.finish();
}

} // namespace plyline::formats
