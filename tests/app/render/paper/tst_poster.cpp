#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QImageReader>
#include <QtTest/QTest>

#include "app/kit/look/pieces.h"
#include "app/render/paper/paper_picture.h"
#include "tests/support/drawn_svg.h"
#include "tests/support/film_game.h"
#include "tests/support/full_disk.h"
#include "tests/support/needs.h"
#include "tests/support/other_programs.h"
#include "tests/support/sample_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::paper;
using namespace plyline::tests;
using game::Ply;

class TestPoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itHasABoardForAllAndOneForEachPiece();
    void itTellsWhoPlayedWhenAndHowItEnded();
    void itGrowsWithThePaper();
    void onlyAPosterIsAPicture();
    void itsShapesLookLikeItsPixels();
    void itsPixelsAreAsManyAsAsked();
    void aStopOrAFullDiskLeavesTheOldFile_data();
    void aStopOrAFullDiskLeavesTheOldFile();
    void aBoardOfTwoPiecesHasNoEmptyRows();

private:
    [[nodiscard]] static PaperJob jobOf(const std::string& pgn)
    {
        PaperOptions options;
        options.layout = PaperLayout::Poster;
        return {sourceOf(pgn), options, paperLook({}), QPageSize::A4, std::nullopt};
    }
    [[nodiscard]] QString written(const PaperJob& job, PageFormat format, double scale = 1)
    {
        const QString path = m_folder->filePath(QStringLiteral("poster.") + suffixOf(format));
        return writePages(job, format, QFile::encodeName(path).toStdString(), scale) ? path
                                                                                     : QString();
    }
    [[nodiscard]] static PaperDocument documentOf(const PaperJob& job)
    {
        const look::PictureFonts fonts(100);
        return PaperSheets::layOut(job)->document();
    }
    [[nodiscard]] static QStringList textsOf(const PaperDocument& document)
    {
        QStringList texts;
        for (const PaperText& text : document.pages.front().texts)
            texts << text.text;
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPoster::itHasABoardForAllAndOneForEachPiece()
{
    const PaperDocument document = documentOf(jobOf(sampleGame()));
    QCOMPARE(document.pages.size(), std::size_t{1});
    const auto& paths = document.pages.front().paths;
    QCOMPARE(paths.size(), std::size_t{33});
    QVERIFY(paths.front().hasCoordinates);
    QVERIFY(paths.front().board.geometry.board().width() > 400); // of 672
    const QStringList texts = textsOf(document);
    for (const char* const name : {"Ra1", "Ke1", "e2", "Qd8", "h7"})
        QCOMPARE(texts.count(QLatin1String(name)), 1);
    // White's queen: d2, h6, f4, d4, f6, a6, b2, a1 ..., counted in the file.
    QVERIFY(texts.contains(QStringLiteral("13 moves")));
    QVERIFY(texts.contains(QStringLiteral("1 move")));
    QCOMPARE(document.pages.front().signs.size(), std::size_t{5});
}

void TestPoster::itTellsWhoPlayedWhenAndHowItEnded()
{
    const QStringList texts = textsOf(documentOf(jobOf(sampleGame())));
    QVERIFY(texts.contains(QStringLiteral("Kasparov, Garry – Topalov, Veselin")));
    QVERIFY(texts.contains(QStringLiteral("Hoogovens Group A, Wijk aan Zee NED, 1999.01.20")));
    QVERIFY(texts.contains(QStringLiteral("1-0")));
    QVERIFY(texts.contains(QStringLiteral("a move of White")));
    QVERIFY(texts.contains(QStringLiteral("where one was captured")));
}

void TestPoster::itGrowsWithThePaper()
{
    PaperJob job = jobOf(filmGame);
    const PaperDocument small = documentOf(job);
    job.paper = QPageSize::A3;
    const PaperDocument large = documentOf(job);
    const auto sideOf = [](const PaperDocument& document) {
        return document.pages.front().paths.front().board.geometry.board().width() * document.scale;
    };
    QVERIFY(sideOf(large) > 1.35 * sideOf(small)); // the side of A3 is 1.41 times that of A4
    QVERIFY(large.scale > 1.4);
}

void TestPoster::onlyAPosterIsAPicture()
{
    QCOMPARE(formatsOf(PaperLayout::Game), std::vector{PageFormat::Pdf});
    QCOMPARE(formatOfFile(QStringLiteral("a.SVG"), PaperLayout::Poster), PageFormat::Svg);
    QCOMPARE(formatOfFile(QStringLiteral("a.svg"), PaperLayout::Diagrams), std::nullopt);
    QCOMPARE(formatOfFile(QStringLiteral("a.pdf"), PaperLayout::Diagrams), PageFormat::Pdf);
    QCOMPARE(formatOfFile(QStringLiteral("a"), PaperLayout::Poster), std::nullopt);
}

void TestPoster::itsShapesLookLikeItsPixels()
{
    const PaperJob job = jobOf(sampleGame(12));
    const QString path = written(job, PageFormat::Svg);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement)
            QVERIFY(xml.name() != u"image" && xml.name() != u"script");
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    const QImage drawn = drawnSvg(QSvgRenderer(path));
    QVERIFY(!drawn.isNull());
    const QImage pixels =
        QImage(written(job, PageFormat::Png)).convertToFormat(QImage::Format_RGB32);
    const double difference = differenceOf(drawn, pixels);
    QVERIFY2(difference < 1, qPrintable(QString::number(difference)));
    PLYLINE_NEEDS_PROGRAM("rsvg-convert", "librsvg2-bin");
    const QString other = m_folder->filePath(QStringLiteral("other.png"));
    outputOf("rsvg-convert", {path, QStringLiteral("-o"), other});
    const double between = differenceOf(QImage(other).convertToFormat(QImage::Format_RGB32), drawn);
    QVERIFY2(between < 1, qPrintable(QString::number(between)));
}

void TestPoster::itsPixelsAreAsManyAsAsked()
{
    PaperJob job = jobOf(filmGame);
    job.link = QStringLiteral("plyline:///games/a.pgn#game=1");
    QImageReader reader(written(job, PageFormat::Png, 2));
    QCOMPARE(reader.size(), QSize(1588, 2246)); // 210 x 297 mm, 192 to an inch
    QCOMPARE(reader.text(QStringLiteral("Link")), job.link);
    QVERIFY(reader.text(QStringLiteral("Title")).contains(QStringLiteral("Ann – Bob <B>")));
}

void TestPoster::aStopOrAFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<PageFormat>("format");
    QTest::newRow("pdf") << PageFormat::Pdf;
    QTest::newRow("svg") << PageFormat::Svg;
    QTest::newRow("png") << PageFormat::Png;
}

void TestPoster::aStopOrAFullDiskLeavesTheOldFile()
{
    QFETCH(PageFormat, format);
    const QString path = m_folder->filePath(QStringLiteral("kept"));
    const std::string name = QFile::encodeName(path).toStdString();
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const PaperJob job = jobOf(filmGame);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = writePages(job, format, name, 1, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    {
        const FullDisk disk(3'000);
        QVERIFY(disk.isFull());
        const auto full = writePages(job, format, name, 1);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::FileNotWritable);
    }
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("kept")});
}

void TestPoster::aBoardOfTwoPiecesHasNoEmptyRows()
{
    const PaperDocument document =
        documentOf(jobOf("[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/8/4K3 w - - 0 1\"]\n\n1. Kd2 *"));
    QCOMPARE(document.pages.front().paths.size(), std::size_t{3});
    QVERIFY(!textsOf(document).contains(QString()));
}

PLYLINE_WIDGET_TEST(TestPoster)
#include "tst_poster.moc"
