// plyline-window-bench stalls|cancel [--megabytes N] [--folder DIR] [--times N] [FILE.pgn]
// plyline-window-bench scrub|pace|start [FILE.pgn]
// plyline-window-bench timeline|engine|projections
// plyline-window-bench long|hidden [NAME]
// plyline-window-bench pictures [FILE.pgn]
// plyline-window-bench first-build
//
// stalls: the longest stall of the window's event loop, and the memory, while a large file is
// opened, filtered, ordered, scrolled, searched and closed. cancel: opens and closes one again and
// again and gives up at random moments; the memory must stay level. The file is FILE, or the
// corpus' masters made a gigabyte; with a size, it stands again and again up to that in a folder
// that is cleared at the end.
//
// scrub: what one step of the cursor takes of the GUI thread, which widgets paint, and the same
// with every panel open. pace: the same for a frame between two events at real pace. start: from
// the start of a process to its first paint. The file is FILE, or one with an annotated game and
// the same one plain; its evaluations and clocks are made up. engine: the longest stall while an
// engine floods. timeline: painting its lanes, zooming, and the board under the pointer.
// projections: a step while all read models follow it. long: games of up to 430,000 plies and
// 2,000 variations, or those that have NAME in their names. hidden: a step and a zoom step of long
// games, with the future shown and hidden. pictures: films of the first game,
// their size and processor time. first-build: the processor time of
// ./app/run in a clean clone, without a compiler cache.

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include "app/kit/words/english.h"
#include "core/base/memory.h"
#include "tests/bench/paint_watch.h"
#include "tests/bench/window_bench.h"

#include <cstdio>
#include <optional>

namespace {

struct Arguments
{
    QString command;
    QString file;
    QString folder;
    std::optional<qint64> megabytes;
    int times = 100;
};

Arguments parse(const QStringList& words)
{
    Arguments arguments;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const bool hasValue = i + 1 < words.size();
        if (words[i] == u"--megabytes" && hasValue)
            arguments.megabytes = words[++i].toLongLong();
        else if (words[i] == u"--folder" && hasValue)
            arguments.folder = words[++i];
        else if (words[i] == u"--times" && hasValue)
            arguments.times = words[++i].toInt();
        else if (arguments.command.isEmpty())
            arguments.command = words[i];
        else
            arguments.file = words[i];
    }
    return arguments;
}

/// The file again and again. False where it cannot be written.
bool multiply(const QString& from, const QString& to, qint64 bytes)
{
    QFile source(from);
    QFile large(to);
    if (!source.open(QIODevice::ReadOnly) || !large.open(QIODevice::WriteOnly))
        return false;
    const QByteArray once = source.readAll();
    while (large.size() < bytes) {
        if (once.isEmpty() || large.write(once) != once.size() || !large.flush())
            return false;
    }
    return true;
}

int usage()
{
    std::fprintf(stderr, "usage: plyline-window-bench stalls|cancel [--megabytes N] [--folder DIR] "
                         "[--times N] [FILE.pgn]\n"
                         "       plyline-window-bench scrub|pace|start [FILE.pgn]\n"
                         "       plyline-window-bench timeline|engine|projections\n"
                         "       plyline-window-bench long|hidden [NAME]\n"
                         "       plyline-window-bench pictures [FILE.pgn]\n"
                         "       plyline-window-bench first-build\n");
    return 2;
}

/// The exit status of "stalls" and "cancel".
int runWithLargeFile(const Arguments& arguments)
{
    using namespace plyline;
    const auto once = bench::corpusFile(arguments.file);
    if (!once)
        return usage();
    const QTemporaryDir folder(arguments.folder.isEmpty()
                                   ? QString()
                                   : arguments.folder + QStringLiteral("/plyline-XXXXXX"));
    QString large = folder.filePath(QStringLiteral("large.pgn"));
    if (!arguments.megabytes) {
        large = bench::gigabyteOf(*once).value_or(QString());
    } else if (!multiply(*once, large, *arguments.megabytes * 1'000'000)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(large));
        return 1;
    }
    const bool isGood = arguments.command == u"stalls" ? bench::benchStalls(large)
                                                       : bench::benchCancel(large, arguments.times);
    return isGood ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace plyline;
    giveLargeBlocksBack(); // as main() does
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nothing of the user's is read or written.
    QTemporaryDir home;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    bench::PaintWatch application(argc, argv);
    words::installEnglish();
    QCoreApplication::setOrganizationName(QStringLiteral("Plyline"));
    QCoreApplication::setApplicationName(QStringLiteral("Plyline"));
    const Arguments arguments = parse(QCoreApplication::arguments());
    const QString small =
        arguments.file.isEmpty() ? QStringLiteral(PLYLINE_BENCH_GAMES) : arguments.file;
    if (arguments.command == u"engine")
        return bench::benchEngine() ? 0 : 1;
    if (arguments.command == u"scrub")
        return bench::benchScrub(small) ? 0 : 1;
    if (arguments.command == u"pace")
        return bench::benchPace(small) ? 0 : 1;
    if (arguments.command == u"start")
        return bench::benchStart(small) ? 0 : 1;
    if (arguments.command == u"first-paint") // of "start"
        return bench::paintFirst(small, [&] { home.remove(); });
    if (arguments.command == u"timeline")
        return bench::benchTimeline() ? 0 : 1;
    if (arguments.command == u"projections")
        return bench::benchProjections() ? 0 : 1;
    if (arguments.command == u"long")
        return bench::benchLong(home.path(), arguments.file) ? 0 : 1;
    if (arguments.command == u"hidden")
        return bench::benchHidden(home.path(), arguments.file) ? 0 : 1;
    if (arguments.command == u"pictures")
        return bench::benchPictures(
                   arguments.file.isEmpty()
                       ? QStringLiteral(PLYLINE_ROOT "/resources/samples/immortals.pgn")
                       : arguments.file)
                   ? 0
                   : 1;
    if (arguments.command == u"first-build")
        return bench::benchFirstBuild(home.path()) ? 0 : 1;
    if (arguments.command == u"stalls" || arguments.command == u"cancel")
        return runWithLargeFile(arguments);
    return usage();
}
