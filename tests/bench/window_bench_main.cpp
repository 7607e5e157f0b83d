// plyline-window-bench stalls|cancel [--megabytes N] [--folder DIR] [--times N] [FILE.pgn]
//
// stalls: the longest stall of the window's event loop, and the memory, while a large file is
// opened, filtered, ordered, scrolled, searched and closed. cancel: opens and closes one again and
// again and gives up at random moments; the memory must stay level. The file is FILE, or the
// corpus' masters made a gigabyte; with a size, it stands again and again up to that in a folder
// that is cleared at the end.

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include "app/kit/words/english.h"
#include "core/base/memory.h"
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

std::optional<Arguments> parse(const QStringList& words)
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
    const bool isKnown = arguments.command == u"stalls" || arguments.command == u"cancel";
    return isKnown ? std::optional(arguments) : std::nullopt;
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

} // namespace

int main(int argc, char** argv)
{
    using namespace plyline;
    giveLargeBlocksBack(); // as main() does
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nothing of the user's is read or written.
    const QTemporaryDir home;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    QApplication application(argc, argv);
    words::speakEnglish();
    QCoreApplication::setOrganizationName(QStringLiteral("Plyline"));
    QCoreApplication::setApplicationName(QStringLiteral("Plyline"));
    const auto arguments = parse(QCoreApplication::arguments());
    const auto once = arguments ? bench::corpusFile(arguments->file) : std::nullopt;
    if (!once) {
        std::fprintf(stderr, "usage: plyline-window-bench stalls|cancel [--megabytes N] "
                             "[--folder DIR] [--times N] [FILE.pgn]\n");
        return 2;
    }
    const QTemporaryDir folder(arguments->folder.isEmpty()
                                   ? QString()
                                   : arguments->folder + QStringLiteral("/plyline-XXXXXX"));
    QString large = folder.filePath(QStringLiteral("large.pgn"));
    if (!arguments->megabytes) {
        large = bench::gigabyteOf(*once).value_or(QString());
    } else if (!multiply(*once, large, *arguments->megabytes * 1'000'000)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(large));
        return 1;
    }
    const bool isGood = arguments->command == u"stalls"
                            ? bench::benchStalls(large)
                            : bench::benchCancel(large, arguments->times);
    return isGood ? 0 : 1;
}
