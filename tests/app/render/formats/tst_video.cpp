#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "app/render/formats/mp4_picture.h"
#include "app/render/frames/picture_painter.h"
#include "tests/support/film_game.h"
#include "tests/support/full_disk.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <optional>
#include <thread>

using namespace plyline;
using namespace plyline::formats;
using namespace plyline::tests;
using std::chrono::milliseconds;

namespace {

Film videoOf(milliseconds interval)
{
    frames::PictureOptions options;
    options.size = {205, 1.0, 100};
    frames::FrameSource source = sourceOf(filmGame, options.contents);
    frames::FilmTiming timing;
    timing.pace = interval;
    timing.lastShown = milliseconds(2'000);
    auto steps = *stepsOf(source, {game::Ply(0), source.lastPly()}, timing);
    return {source, options, steps, 0, QStringLiteral("plyline:a")};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Stands in for ffmpeg with scripts, and at the end asks the real one, if it is installed.
class TestVideo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qputenv("PATH", m_pathBefore); }
    void videoIsOfferedOnlyWithItsProgram();
    void eachImageIsSentForItsTime_data();
    void eachImageIsSentForItsTime();
    void theProgramGetsTheRawFrames();
    void aStopKillsTheProgramAndLeavesNothing();
    void aProgramThatFailsIsQuoted();
    void aFullDiskLeavesTheOldFile();
    void theRealProgramMakesAVideoOfTheRightLength();

private:
    /// Makes this script the only ffmpeg.
    void install(const QByteArray& script);
    [[nodiscard]] QString pathOf(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList written() const
    {
        return QDir(m_folder->path())
            .entryList({QStringLiteral("*.mp4*"), QStringLiteral(".*")},
                       QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] Expected<void, Error> write(const Film& film, const std::stop_token& stop = {})
    {
        return writePicture(film, *pictureFormatOfId("mp4"),
                            QFile::encodeName(pathOf(QStringLiteral("a.mp4"))).toStdString(), stop);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_pathBefore = qgetenv("PATH");
};

void TestVideo::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("bin")));
}

void TestVideo::install(const QByteArray& script)
{
    QFile file(pathOf(QStringLiteral("bin/ffmpeg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nfor last; do :; done\nout=${last#file:}\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    qputenv("PATH", pathOf(QStringLiteral("bin")).toLocal8Bit() + ":/usr/bin:/bin");
}

void TestVideo::videoIsOfferedOnlyWithItsProgram()
{
    qputenv("PATH", pathOf(QStringLiteral("bin")).toLocal8Bit());
    QVERIFY(!pictureFormatOfId("mp4")->isAvailable());
    QVERIFY(pictureFormatOfId("gif")->isAvailable());
    QVERIFY(!write(videoOf(milliseconds(500))));
    QCOMPARE(written(), QStringList());
    install("exit 0\n");
    QVERIFY(pictureFormatOfId("mp4")->isAvailable());
}

void TestVideo::eachImageIsSentForItsTime_data()
{
    QTest::addColumn<std::vector<int>>("millis");
    QTest::addColumn<std::vector<int>>("repeats");
    QTest::addColumn<int>("image");
    QTest::newRow("even") << std::vector{500, 500, 5'000} << std::vector{1, 1, 10} << 500;
    QTest::newRow("uneven") << std::vector{300, 500, 1'000} << std::vector{3, 5, 10} << 100;
    QTest::newRow("rounded") << std::vector{333, 333, 334} << std::vector{3, 4, 3} << 100;
    QTest::newRow("one") << std::vector{5'000} << std::vector{1} << 5'000;
}

void TestVideo::eachImageIsSentForItsTime()
{
    QFETCH(std::vector<int>, millis);
    QFETCH(std::vector<int>, repeats);
    QFETCH(int, image);
    std::vector<frames::FilmStep> steps;
    for (const int shown : millis)
        steps.push_back({game::Ply(static_cast<int>(steps.size())), {}, milliseconds(shown)});
    const VideoTiming timing = videoTimingOf(steps);
    QCOMPARE(timing.repeats, repeats);
    QCOMPARE(timing.image, milliseconds(image));
}

void TestVideo::theProgramGetsTheRawFrames()
{
    install(
        "printf '%s\\n' \"$@\" >\"$0.arguments\"\ncat >\"$0.frames\"\nprintf video >\"$out\"\n");
    const Film film = videoOf(milliseconds(500));
    const auto done = write(film);
    QVERIFY2(done, done ? "" : done.error().detail.c_str());
    QCOMPARE(bytesOf(pathOf(QStringLiteral("a.mp4"))), QByteArray("video"));
    QCOMPARE(written(), QStringList{QStringLiteral("a.mp4")});

    const frames::PicturePainter painter(film.options);
    const QImage first = painter.paint(*film.source.frameAt(game::Ply(0)));
    const QByteArray sent = bytesOf(pathOf(QStringLiteral("bin/ffmpeg.frames")));
    const qsizetype bytes = qsizetype{4} * first.width() * first.height();
    QCOMPARE(sent.size(), bytes * (4 + 4)); // four plies of half a second, then two seconds
    for (int y = 0; y < first.height(); ++y)
        QVERIFY(std::memcmp(sent.constData() + qsizetype{4} * first.width() * y,
                            first.constScanLine(y), std::size_t{4} * first.width()) == 0);
    const QList<QByteArray> arguments =
        bytesOf(pathOf(QStringLiteral("bin/ffmpeg.arguments"))).split('\n');
    QVERIFY(arguments.contains(QByteArray("%1x%2")
                                   .replace("%1", QByteArray::number(first.width()))
                                   .replace("%2", QByteArray::number(first.height()))));
    QVERIFY(arguments.contains("1000/500"));
    QVERIFY(arguments.contains("comment=plyline:a"));
}

void TestVideo::aStopKillsTheProgramAndLeavesNothing()
{
    install("echo $$ >\"$0.part\"; mv \"$0.part\" \"$0.pid\"\nexec tail -f /dev/null\n");
    std::stop_source stop;
    const QString pidPath = pathOf(QStringLiteral("bin/ffmpeg.pid"));
    std::thread stopping([&] {
        while (!QFile::exists(pidPath))
            std::this_thread::yield();
        stop.request_stop();
    });
    const auto done = write(videoOf(milliseconds(500)), stop.get_token());
    stopping.join();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(written(), QStringList());
    const int pid = bytesOf(pidPath).trimmed().toInt();
    QVERIFY(pid > 0);
    QCOMPARE(::kill(pid, 0), -1);
}

void TestVideo::aProgramThatFailsIsQuoted()
{
    QFile old(pathOf(QStringLiteral("a.mp4")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    install("echo 'Unknown encoder libx264' >&2\nexit 1\n");
    const auto done = write(videoOf(milliseconds(500)));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    QVERIFY2(done.error().detail.find("Unknown encoder libx264") != std::string::npos,
             done.error().detail.c_str());
    QCOMPARE(bytesOf(pathOf(QStringLiteral("a.mp4"))), QByteArray("old"));
}

void TestVideo::aFullDiskLeavesTheOldFile()
{
    QFile old(pathOf(QStringLiteral("a.mp4")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    install("cat >/dev/null\nhead -c 100000 /dev/zero >\"$out\"\n");
    std::optional<FullDisk> disk(std::in_place, 10'000);
    QVERIFY(disk->isFull());
    const auto done = write(videoOf(milliseconds(500)));
    disk.reset();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    QVERIFY2(done.error().detail.find("File too large") != std::string::npos,
             done.error().detail.c_str());
    QCOMPARE(bytesOf(pathOf(QStringLiteral("a.mp4"))), QByteArray("old"));
    QCOMPARE(written(), QStringList{QStringLiteral("a.mp4")});
}

void TestVideo::theRealProgramMakesAVideoOfTheRightLength()
{
    PLYLINE_NEEDS_PROGRAM("ffprobe", "ffmpeg");
    PLYLINE_NEEDS(hasVideoEncoder(), "ffmpeg has no encoder of H.264");
    const QString probe = programPath("ffprobe");
    const auto done = write(videoOf(milliseconds(500)));
    QVERIFY2(done, done ? "" : done.error().detail.c_str());
    QProcess process;
    process.start(probe,
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_entries"),
                   QStringLiteral("stream=codec_name,pix_fmt,width:format=duration"),
                   QStringLiteral("-of"), QStringLiteral("default=noprint_wrappers=1"),
                   pathOf(QStringLiteral("a.mp4"))});
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAllStandardOutput();
    QVERIFY2(said.contains("codec_name=h264") && said.contains("pix_fmt=yuv420p"), said);
    QVERIFY2(said.contains("width=206"), said); // even
    QVERIFY2(said.contains("duration=4.0"), said);
}

PLYLINE_WIDGET_TEST(TestVideo)
#include "tst_video.moc"
