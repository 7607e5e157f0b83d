#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtCore/QtEndian>
#include <QtGui/QImageReader>
#include <QtTest/QTest>

#include "app/kit/look/faces.h"
#include "app/render/formats/page_log.h"
#include "app/render/formats/picture_format.h"
#include "tests/support/drawn_svg.h"
#include "tests/support/film_game.h"
#include "tests/support/golden.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <map>

using namespace plyline;
using namespace plyline::formats;
using namespace plyline::tests;
using game::Ply;

namespace {

/// The moment after 16. Qb8+, or the last five plies.
Film goldenFilm(bool isMoving)
{
    frames::PictureOptions options;
    options.size.width = isMoving ? 240 : 400;
    options.contents.hasTurn = !isMoving;
    options.contents.arrows = isMoving ? 0 : options.contents.arrows;
    const frames::FrameSource source = sourceOf(golden::game(), options.contents);
    frames::FilmTiming timing;
    const int first = isMoving ? 29 : 31;
    const auto steps = stepsOf(source, {Ply(first), Ply(isMoving ? 33 : first)}, timing);
    Film film{source, options, *steps, 0, QStringLiteral("plyline:///games/opera.pgn#game=1")};
    film.date = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    return film;
}

QString textsOfPng(QImageReader& reader)
{
    QString text;
    for (const QString& key : reader.textKeys())
        text += key + QStringLiteral(": ") + reader.text(key) + u'\n';
    return text;
}

/// How often each element and piece is in the drawing, and its texts without their places.
QString structureOfSvg(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    std::map<QString, int> uses;
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"use")
            ++uses[xml.attributes().value(QStringLiteral("xlink:href")).toString()];
        if (xml.name() == u"title" || xml.name() == u"desc" || xml.name() == u"text")
            texts << xml.name().toString() + QStringLiteral(": ") + xml.readElementText();
    }
    QString text;
    for (const auto& [name, count] : uses)
        text += QStringLiteral("%1 x %2\n").arg(name).arg(count);
    return text + texts.join(u'\n') + u'\n';
}

/// The parts of a WebP container with sizes and durations of its frames (RIFF, as Google defines it
/// for WebP).
QString structureOfWebp(const QByteArray& webp)
{
    const auto number = [&](qsizetype at, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; --i)
            value = value * 256 + static_cast<unsigned char>(webp[at + i]);
        return value;
    };
    QString text;
    for (qsizetype at = 12; at + 8 <= webp.size();) {
        const QByteArray name = webp.mid(at, 4);
        const int size = number(at + 4, 4);
        if (name == "VP8X")
            text += QStringLiteral("canvas %1 x %2\n")
                        .arg(number(at + 12, 3) + 1)
                        .arg(number(at + 15, 3) + 1);
        if (name == "ANIM")
            text += QStringLiteral("loops %1\n").arg(number(at + 12, 2));
        if (name == "ANMF")
            text += QStringLiteral("shown %1 ms\n").arg(number(at + 20, 3));
        at += 8 + size + size % 2;
    }
    return text;
}

} // namespace

class TestGoldenPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPng();
    void anSvg();
    void aPdf();
    void aGif();
    void aWebp();
    void thePageThatReplays();
    void cleanup() { PLYLINE_SKIP_IF_RENEWED(); }

private:
    [[nodiscard]] QString written(const Film& film, const char* format)
    {
        const QString path = m_folder.filePath(QStringLiteral("a.") + QLatin1String(format));
        const auto done =
            writePicture(film, *pictureFormatOfId(format), QFile::encodeName(path).toStdString());
        return done ? path : QString();
    }
    [[nodiscard]] static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static QString fontFamily() { return look::Fonts::standard().body.family(); }

    QTemporaryDir m_folder;
};

void TestGoldenPictures::aPng()
{
    QImageReader reader(written(goldenFilm(false), "png"));
    QCOMPARE(golden::complaintAbout(QStringLiteral("moment-png.txt"), textsOfPng(reader)),
             QString());
    PLYLINE_NEEDS_GOLDEN_FONT(fontFamily());
    QCOMPARE(golden::complaintAbout(QStringLiteral("moment.png"), reader.read()), QString());
}

void TestGoldenPictures::anSvg()
{
    const QByteArray svg = contentOf(written(goldenFilm(false), "svg"));
    QVERIFY2(svg.size() < 25'000, QByteArray::number(svg.size()));
    QCOMPARE(golden::complaintAbout(QStringLiteral("moment-svg.txt"), structureOfSvg(svg)),
             QString());
    const QImage drawn = drawnSvg(QSvgRenderer(svg));
    QVERIFY(!drawn.isNull());
    PLYLINE_NEEDS_GOLDEN_FONT(fontFamily());
    if (!golden::isRenewing()) // the pixels of the PNG
        QCOMPARE(golden::complaintAbout(QStringLiteral("moment.png"), drawn), QString());
}

void TestGoldenPictures::aPdf()
{
    PLYLINE_NEEDS_PROGRAM("pdftotext", "poppler-utils");
    PLYLINE_NEEDS_PROGRAM("pdfinfo", "poppler-utils");
    const QString path = written(goldenFilm(false), "pdf");
    QString text = outputOf("pdftotext", {path, QStringLiteral("-")}).simplified();
    text.replace(u' ', u'\n');
    for (const QString& line : outputOf("pdfinfo", {path}).split(u'\n'))
        for (const char* const key : {"Title:", "Subject:", "Creator:", "Pages:", "Page size:"})
            if (line.startsWith(QLatin1String(key)))
                text += u'\n' + line.simplified();
    QCOMPARE(golden::complaintAbout(QStringLiteral("moment-pdf.txt"), text + u'\n'), QString());
    QVERIFY(contentOf(path).contains("/CreationDate (D:20260131120000"));
}

void TestGoldenPictures::aGif()
{
    QImageReader reader(written(goldenFilm(true), "gif"));
    QString text = QStringLiteral("loops %1\n").arg(reader.loopCount());
    QImage last;
    while (reader.canRead()) {
        const QImage image = reader.read();
        if (image.isNull())
            break;
        last = image;
        text += QStringLiteral("%1 x %2, shown %3 ms\n")
                    .arg(image.width())
                    .arg(image.height())
                    .arg(reader.nextImageDelay());
    }
    QCOMPARE(golden::complaintAbout(QStringLiteral("film-gif.txt"), text), QString());
    PLYLINE_NEEDS_GOLDEN_FONT(fontFamily());
    QCOMPARE(golden::complaintAbout(QStringLiteral("film-end.png"), last), QString());
}

void TestGoldenPictures::aWebp()
{
    const QByteArray webp = contentOf(written(goldenFilm(true), "webp"));
    QVERIFY(webp.startsWith("RIFF"));
    QCOMPARE(golden::complaintAbout(QStringLiteral("film-webp.txt"), structureOfWebp(webp)),
             QString());
}

void TestGoldenPictures::thePageThatReplays()
{
    const Film film = goldenFilm(true);
    const QString log = QString::fromStdString(pageLogOf(film.source.game(), 1, {}));
    QCOMPARE(golden::complaintAbout(QStringLiteral("page.ndjson"), log), QString());
}

PLYLINE_WIDGET_TEST(TestGoldenPictures)
#include "tst_golden_pictures.moc"
