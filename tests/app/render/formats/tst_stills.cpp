#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtTest/QTest>

#include "app/panels/board/board_painter.h"
#include "app/render/formats/picture_format.h"
#include "app/render/frames/picture_painter.h"
#include "core/rules/fen.h"
#include "tests/support/drawn_svg.h"
#include "tests/support/film_game.h"
#include "tests/support/full_disk.h"
#include "tests/support/needs.h"
#include "tests/support/other_programs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::formats;
using namespace plyline::tests;

namespace {

Film filmAt(int ply, const frames::PictureOptions& options = {})
{
    return {sourceOf(filmGame, options.contents),
            options,
            {{game::Ply(ply), {}, {}}},
            0,
            QStringLiteral("plyline:///games/a.pgn#game=1&ply=3")};
}

QString fenAt(const Film& film)
{
    return QString::fromStdString(
        rules::fen::write(film.source.line().replay->stateAt(film.steps.front().ply)));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestStills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPngHoldsFenGameAndLink();
    void aPngHasThePixelsOfTheScreen_data();
    void aPngHasThePixelsOfTheScreen();
    void anSvgIsSmallAndPlain_data();
    void anSvgIsSmallAndPlain();
    void anSvgLooksLikeThePicture_data() { anSvgIsSmallAndPlain_data(); }
    void anSvgLooksLikeThePicture();
    void anSvgSaysWhatItShows();
    void aPdfHasTextAndNoImage();
    void aLongTitleBreaksBetweenWords();
    void aPdfHasTheSameBytesTwice();
    void anErrorLeavesTheOldFile();
    void aFullDiskLeavesTheOldFile_data() { aStopLeavesTheOldFile_data(); }
    void aFullDiskLeavesTheOldFile();
    void aStopLeavesTheOldFile_data();
    void aStopLeavesTheOldFile();
    void aPdfTellsItsLink();

private:
    [[nodiscard]] QString written(const Film& film, const char* format)
    {
        QString path = m_folder.filePath(QStringLiteral("still.") + QLatin1String(format));
        const auto done =
            writePicture(film, *pictureFormatOfId(format), QFile::encodeName(path).toStdString());
        return done ? path : QString();
    }
    [[nodiscard]] static frames::PictureOptions options(bool isDark, bool hasSnapshot)
    {
        frames::PictureOptions options;
        options.look.theme = isDark ? look::Theme::dark() : look::Theme::light();
        options.contents.hasSnapshot = hasSnapshot;
        return options;
    }

    QTemporaryDir m_folder;
};

void TestStills::aPngHoldsFenGameAndLink()
{
    const Film film = filmAt(3);
    QImageReader reader(written(film, "png"));
    QCOMPARE(reader.text(QStringLiteral("FEN")),
             QStringLiteral("rnbqkbnr/pppp1ppp/8/4p3/6P1/5P2/PPPPP2P/RNBQKBNR b KQkq - 0 2"));
    QCOMPARE(reader.text(QStringLiteral("Game")), QStringLiteral("Ann – Bob <B>, Club, 2024"));
    QCOMPARE(reader.text(QStringLiteral("Title")),
             QStringLiteral("2. g4, Ann – Bob <B>, Club, 2024"));
    QCOMPARE(reader.text(QStringLiteral("Link")), film.link);
    QCOMPARE(reader.read().convertToFormat(QImage::Format_RGB32), [&] {
        QImage image =
            frames::PicturePainter(film.options).paint(*film.source.frameAt(game::Ply(3)));
        image.setDevicePixelRatio(1);
        return image;
    }());
}

void TestStills::aPngHasThePixelsOfTheScreen_data()
{
    QTest::addColumn<int>("scale");
    for (int scale = 1; scale <= 8; ++scale)
        QTest::addRow("%d", scale) << scale;
}

void TestStills::aPngHasThePixelsOfTheScreen()
{
    QFETCH(int, scale);
    frames::PictureOptions options;
    options.size.width = 200;
    options.size.scale = scale;
    const Film film = filmAt(3, options);
    QImage picture(written(film, "png"));
    QCOMPARE(picture.size().width(), 200 * scale);
    // A screen of this ratio, painted without the classes that make pictures.
    const look::PictureFonts fonts(options.size.textPercent);
    const auto frame = film.source.frameAt(game::Ply(3));
    const look::Pane pane = frames::PictureGeometry(partsOf(*frame), options.size).boardPane();
    QImage screen(picture.size(), QImage::Format_RGB32);
    screen.setDevicePixelRatio(scale);
    screen.fill(options.look.theme.window);
    {
        QPainter painter(&screen);
        drawPanel(painter, pane, frame->panel, false, options.look.theme);
        drawBoard(painter, board::BoardGeometry(pane.square, false), frame->board,
                  options.look.theme);
    }
    screen.setDevicePixelRatio(1);
    QCOMPARE(picture.convertToFormat(QImage::Format_RGB32), screen);
}

void TestStills::anSvgIsSmallAndPlain_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("hasSnapshot");
    QTest::addColumn<int>("ply");
    QTest::newRow("all pieces") << false << false << 0;
    QTest::newRow("arrows and circles") << false << false << 3;
    QTest::newRow("dark") << true << false << 3;
    QTest::newRow("mate") << false << false << 4;
    QTest::newRow("with the snapshot") << false << true << 3;
}

void TestStills::anSvgIsSmallAndPlain()
{
    QFETCH(bool, isDark);
    QFETCH(bool, hasSnapshot);
    QFETCH(int, ply);
    const Film film = filmAt(ply, options(isDark, hasSnapshot));
    const QByteArray svg = contentOf(written(film, "svg"));
    const int kilobytes = hasSnapshot ? 40 : 25;
    QVERIFY2(!svg.isEmpty() && svg.size() <= kilobytes * 1000,
             qPrintable(QString::number(svg.size())));
    QXmlStreamReader xml(svg);
    int pieces = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        QVERIFY2(name != u"image" && name != u"script" && name != u"style", qPrintable(name));
        pieces += name == u"use" ? 1 : 0;
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            if (attribute.name() == u"id")
                QVERIFY(attribute.value().startsWith(u"plyline-"));
            if (attribute.name() == u"href")
                QVERIFY(attribute.value().startsWith(u"#plyline-"));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(pieces, hasSnapshot ? 64 : 32);
    PLYLINE_NEEDS_PROGRAM("xmllint", "libxml2-utils");
    QVERIFY(QProcess::execute(
                QStringLiteral("xmllint"),
                {QStringLiteral("--noout"), m_folder.filePath(QStringLiteral("still.svg"))}) == 0);
}

void TestStills::anSvgLooksLikeThePicture()
{
    QFETCH(bool, isDark);
    QFETCH(bool, hasSnapshot);
    QFETCH(int, ply);
    const Film film = filmAt(ply, options(isDark, hasSnapshot));
    const QString path = written(film, "svg");
    const QImage drawn = drawnSvg(QSvgRenderer(path));
    QVERIFY(!drawn.isNull());
    const QImage picture =
        frames::PicturePainter(film.options).paint(*film.source.frameAt(game::Ply(ply)));
    const double difference = differenceOf(drawn, picture);
    // Each program draws the many small labels of the plane in its own way.
    const double most = hasSnapshot ? 2.0 : 1.0;
    QVERIFY2(difference < most, qPrintable(QString::number(difference)));
    PLYLINE_NEEDS_PROGRAM("rsvg-convert", "librsvg2-bin");
    const QString png = m_folder.filePath(QStringLiteral("other.png"));
    QCOMPARE(QProcess::execute(QStringLiteral("rsvg-convert"), {path, QStringLiteral("-o"), png}),
             0);
    const double other = differenceOf(QImage(png).convertToFormat(QImage::Format_RGB32), drawn);
    QVERIFY2(other < most, qPrintable(QString::number(other)));
}

void TestStills::anSvgSaysWhatItShows()
{
    const Film film = filmAt(3);
    QXmlStreamReader xml(contentOf(written(film, "svg")));
    QString title;
    QString description;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"title")
            title = xml.readElementText();
        if (xml.isStartElement() && xml.name() == u"desc")
            description = xml.readElementText();
    }
    QCOMPARE(title, QStringLiteral("2. g4, Ann – Bob <B>, Club, 2024"));
    QVERIFY(description.startsWith(QStringLiteral("Position after 2. g4. Black to move.\n"
                                                  "r n b q k b n r\np p p p . p p p\n")));
    QVERIFY(description.contains(fenAt(film)) && description.contains(film.link));
}

void TestStills::aPdfHasTextAndNoImage()
{
    for (const auto paper : {QPageSize::A4, QPageSize::Letter}) {
        Film film = filmAt(4); // with the glow of a mate
        film.paper = paper;
        const QString path = written(film, "pdf");
        const QByteArray pdf = contentOf(path);
        QVERIFY(!pdf.isEmpty());
        QVERIFY2(pdf.size() <= 60'000, QByteArray::number(pdf.size()).constData());
        QVERIFY2(!pdf.contains("/Subtype /Image") && !pdf.contains("/Subtype/Image"), "an image");
        PLYLINE_NEEDS_PROGRAM("pdftotext", "poppler-utils");
        PLYLINE_NEEDS_PROGRAM("pdfinfo", "poppler-utils");
        const QString text = outputOf("pdftotext", {path, QStringLiteral("-")});
        for (const QString& part : {QStringLiteral("Qh4#"), QStringLiteral("Ann"), fenAt(film)})
            QVERIFY2(text.contains(part), qPrintable(text));
        const QString size =
            paper == QPageSize::A4 ? QStringLiteral("A4") : QStringLiteral("letter");
        QVERIFY(outputOf("pdfinfo", {path}).contains(size));
    }
}

void TestStills::aLongTitleBreaksBetweenWords()
{
    PLYLINE_NEEDS_PROGRAM("pdftotext", "poppler-utils");
    const QString name = QStringLiteral("Wolfeschlegelsteinhausenberger Hubert Blaine of "
                                        "Philadelphia Langensteinhohenfels Württemberg");
    Film film = filmAt(3);
    std::string pgn = filmGame;
    pgn.replace(pgn.find("Ann"), 3, name.toStdString());
    film.source = sourceOf(pgn, film.options.contents);
    const QString text = outputOf("pdftotext", {written(film, "pdf"), QStringLiteral("-")});
    for (const QString& word : name.split(u' '))
        QVERIFY2(text.contains(word), qPrintable(text));
}

void TestStills::aPdfHasTheSameBytesTwice()
{
    Film film = filmAt(3);
    film.date = QDateTime(QDate(2020, 2, 29), QTime(12, 34, 56), Qt::UTC);
    const QByteArray first = contentOf(written(film, "pdf"));
    QVERIFY(first.contains("20200229123456"));
    film.date = QDateTime(QDate(2020, 2, 29), QTime(12, 34, 56), Qt::UTC);
    QCOMPARE(contentOf(written(film, "pdf")), first);
}

void TestStills::anErrorLeavesTheOldFile()
{
    for (const PictureFormat& format : pictureFormats()) {
        const auto done = writePicture(filmAt(1), format, "/proc/no/such/folder/picture");
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    }
    // A full disk: every write fails.
    for (const PictureFormat& format : pictureFormats()) {
        PLYLINE_NEEDS(QFile::exists(QStringLiteral("/dev/full")), "there is no /dev/full");
        const auto done = writePicture(filmAt(1), format, "/dev/full");
        QVERIFY(!done);
    }
}

void TestStills::aStopLeavesTheOldFile_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* const format : {"png", "svg", "pdf"})
        QTest::newRow(format) << QByteArray(format);
}

void TestStills::aStopLeavesTheOldFile()
{
    QFETCH(QByteArray, format);
    const QString path = m_folder.filePath(QStringLiteral("kept"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    std::stop_source stop;
    stop.request_stop();
    const auto done = writePicture(filmAt(1), *pictureFormatOfId(format.toStdString()),
                                   QFile::encodeName(path).toStdString(), stop.get_token());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void TestStills::aFullDiskLeavesTheOldFile()
{
    QFETCH(QByteArray, format);
    const QString path = m_folder.filePath(QStringLiteral("full/kept"));
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("full")));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const Film film = filmAt(1);
    {
        const FullDisk disk(2'000);
        QVERIFY(disk.isFull());
        const auto done = writePicture(film, *pictureFormatOfId(format.toStdString()),
                                       QFile::encodeName(path).toStdString());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    }
    QCOMPARE(contentOf(path), QByteArray("old"));
    const QDir folder(m_folder.filePath(QStringLiteral("full")));
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("kept")});
}

void TestStills::aPdfTellsItsLink()
{
    PLYLINE_NEEDS_PROGRAM("pdfinfo", "poppler-utils");
    const Film film = filmAt(3);
    const QString said = outputOf("pdfinfo", {written(film, "pdf")});
    QVERIFY2(said.contains(film.link), qPrintable(said));
}

PLYLINE_WIDGET_TEST(TestStills)
#include "tst_stills.moc"
