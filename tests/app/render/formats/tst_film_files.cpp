#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

#include "tests/app/render/formats/picture_test.h"
#include "tests/support/full_disk.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <cerrno>
#include <gif_lib.h>
#include <optional>
#include <webp/demux.h>

using namespace plyline;
using namespace plyline::formats;
using namespace plyline::tests;

/// The files of films: what they hold besides images, how large they are, and how writing fails.
class TestFilmFiles : public PictureTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLinkIsInTheNotes();
    void aFilmTooLargeForItsFormatIsRefused();
    void aFullDiskLeavesTheOldFile_data() { addFilmFormats(); }
    void aFullDiskLeavesTheOldFile();
    void otherProgramsReadThem();
    void aWholeGameIsSmall_data();
    void aWholeGameIsSmall();
    void aStoppedFilmLeavesTheOldFile_data() { addFilmFormats(); }
    void aStoppedFilmLeavesTheOldFile();
};

void TestFilmFiles::theLinkIsInTheNotes()
{
    Film film = filmOf();
    film.link = QStringLiteral("plyline:///home/ann/a%20b.pgn#game=1&ply=3&id=") +
                QString(600, QLatin1Char('0')); // longer than a block of a GIF
    GifFileType* const gif =
        DGifOpenFileName(QFile::encodeName(written(film, "gif")).constData(), nullptr);
    QVERIFY(gif && DGifSlurp(gif) == GIF_OK);
    QByteArray comment;
    for (int i = 0; i < gif->SavedImages[0].ExtensionBlockCount; ++i) {
        const ExtensionBlock& block = gif->SavedImages[0].ExtensionBlocks[i];
        if (block.Function == COMMENT_EXT_FUNC_CODE ||
            (block.Function == CONTINUE_EXT_FUNC_CODE && !comment.isEmpty()))
            comment.append(reinterpret_cast<const char*>(block.Bytes), block.ByteCount);
    }
    DGifCloseFile(gif, nullptr);
    QCOMPARE(QString::fromLatin1(comment), film.link);

    QFile webp(written(film, "webp"));
    QVERIFY(webp.open(QIODevice::ReadOnly));
    const QByteArray bytes = webp.readAll();
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())};
    WebPDemuxer* const demuxer = WebPDemux(&data);
    WebPChunkIterator chunk{};
    QVERIFY(demuxer && WebPDemuxGetChunk(demuxer, "XMP ", 1, &chunk));
    QXmlStreamReader xmp(QByteArray(reinterpret_cast<const char*>(chunk.chunk.bytes),
                                    static_cast<qsizetype>(chunk.chunk.size)));
    WebPDemuxReleaseChunkIterator(&chunk);
    WebPDemuxDelete(demuxer);
    QStringList texts;
    while (!xmp.atEnd())
        if (xmp.readNext() == QXmlStreamReader::Characters)
            texts << xmp.text().toString();
    QVERIFY2(!xmp.hasError(), qPrintable(xmp.errorString()));
    QCOMPARE(texts, (QStringList{QStringLiteral("Ann – Bob <B>, Club, 2024"), film.link}));
}

void TestFilmFiles::aFilmTooLargeForItsFormatIsRefused()
{
    Film film = filmOf();
    film.steps.resize(1);
    film.options.size = {2'000, 8.0, 100}; // and what WebP holds is 16,383
    film.options.contents.hasSnapshot = true;
    film.source = sourceOf(filmGame, film.options.contents);
    const QString path = m_folder.filePath(QStringLiteral("large.webp"));
    const auto done =
        writePicture(film, *pictureFormatOfId("webp"), QFile::encodeName(path).toStdString());
    QVERIFY(!done && done.error().code == ErrorCode::FileNotWritable);
    QVERIFY2(done.error().detail.find("16383") != std::string::npos, done.error().detail.c_str());
    QVERIFY(!QFile::exists(path));
}

void TestFilmFiles::aFullDiskLeavesTheOldFile()
{
    QFETCH(QByteArray, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.") + QLatin1String(format));
    const std::string name = QFile::encodeName(path).toStdString();
    QVERIFY(files::replaceFile(name, "old"));
    const auto whole = QFileInfo(written(filmOf(), format.constData())).size();
    for (const qint64 room : {qint64{0}, qint64{10}, whole / 2, whole - 1}) {
        std::optional<FullDisk> disk(std::in_place, static_cast<rlim_t>(room));
        QVERIFY(disk->isFull());
        const auto done = writePicture(filmOf(), *pictureFormatOfId(format.constData()), name);
        disk.reset();
        QVERIFY2(!done, qPrintable(QString::number(room)));
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(done.error().systemErrno, EFBIG);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).count(), 1);
}

void TestFilmFiles::otherProgramsReadThem()
{
    const QString gif = written(filmOf(), "gif");
    const QString webp = written(filmOf(), "webp");
    const auto run = [](const QString& name, const QStringList& arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(name, arguments);
        process.waitForFinished();
        return process.exitCode() == 0 ? QString::fromUtf8(process.readAll()) : QString();
    };
    PLYLINE_NEEDS_PROGRAM("gifsicle", "gifsicle");
    PLYLINE_NEEDS_PROGRAM("webpinfo", "webp");
    const QString info = run(QStringLiteral("gifsicle"), {QStringLiteral("--info"), gif});
    QVERIFY2(info.contains(QStringLiteral("5 images")), qPrintable(info));
    QVERIFY(info.contains(QStringLiteral("loop count 2")));
    QVERIFY(!info.contains(QStringLiteral("warning")) && !info.contains(QStringLiteral("error")));
    const QString chunks = run(QStringLiteral("webpinfo"), {webp});
    QVERIFY2(chunks.contains(QStringLiteral("No error detected")), qPrintable(chunks));
}

void TestFilmFiles::aWholeGameIsSmall_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("bytesOfFrame");
    QTest::newRow("gif") << QByteArray("gif") << 3'900;
    QTest::newRow("webp") << QByteArray("webp") << 1'600;
}

/// Kasparov against Topalov, 720 pixels wide, with names.
void TestFilmFiles::aWholeGameIsSmall()
{
    QFETCH(QByteArray, format);
    QFETCH(int, bytesOfFrame);
    QFile samples(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn"));
    QVERIFY(samples.open(QIODevice::ReadOnly));
    const QByteArray all = samples.readAll();
    frames::PictureOptions options;
    options.size = {480, 1.5, 100};
    options.contents.arrows = 0;
    options.contents.hasTurn = false;
    const frames::FrameSource source =
        sourceOf(all.left(all.indexOf("\n[Event ", 10) + 1).toStdString(), options.contents);
    const auto steps = stepsOf(source, {game::Ply(), source.lastPly()}, {});
    QCOMPARE(steps->size(), std::size_t(88));
    const QString path =
        written({source, options, *steps, 0, QStringLiteral("plyline:///a.pgn#game=1")},
                format.constData());
    const auto bytes = QFileInfo(path).size() / 88;
    QVERIFY2(bytes <= bytesOfFrame, qPrintable(QString::number(bytes)));
}

void TestFilmFiles::aStoppedFilmLeavesTheOldFile()
{
    QFETCH(QByteArray, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.") + QLatin1String(format));
    const std::string name = QFile::encodeName(path).toStdString();
    QVERIFY(files::replaceFile(name, "old"));
    for (const double limit : {0.0, 0.2, 0.7, 0.99}) {
        std::stop_source stop;
        const auto done = writePicture(filmOf(), *pictureFormatOfId(format.constData()), name,
                                       stop.get_token(), [&](double part) {
                                           if (part >= limit)
                                               stop.request_stop();
                                       });
        QVERIFY(!done && done.error().code == ErrorCode::Cancelled);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).count(), 1);
}

PLYLINE_WIDGET_TEST(TestFilmFiles)
#include "tst_film_files.moc"
