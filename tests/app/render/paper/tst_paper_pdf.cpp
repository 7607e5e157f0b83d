#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "app/render/paper/paper_pdf.h"
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

class TestPaperPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMoveIsFound();
    void pagesAreShapesAndSmall();
    void theSamePagesHaveTheSameBytes();
    void thePaperIsAsChosen_data();
    void thePaperIsAsChosen();
    void theOutlineLeadsToThePages();
    void aStopLeavesTheOldFile();
    void aFolderThatIsNotThereIsSaid();
    void aFullDiskLeavesTheOldFile();
    void noPageHasAnImage_data();
    void noPageHasAnImage();
    void aPageTellsItsLink();

private:
    [[nodiscard]] PaperJob jobOf(const std::string& pgn, PaperLayout layout) const
    {
        PaperOptions options;
        options.layout = layout;
        frames::FrameSource source = sourceOf(pgn);
        for (int ply = 2; ply <= std::min(12, source.lastPly().number()); ply += 2)
            options.moments.emplace_back(ply);
        options.worksheet = source.lastPly();
        const QDateTime date(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
        return {source, options, paperLook({}), QPageSize::A4, date};
    }
    [[nodiscard]] QByteArray written(const PaperJob& job)
    {
        if (!writePaper(job, QFile::encodeName(m_path).toStdString()))
            return {};
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("a.pdf"));
};

void TestPaperPdf::everyMoveIsFound()
{
    PLYLINE_NEEDS_PROGRAM("pdftotext", "poppler-utils");
    const PaperJob job = jobOf(sampleGame(), PaperLayout::Game);
    QVERIFY(!written(job).isEmpty());
    const QString text = outputOf("pdftotext", {m_path, QStringLiteral("-")}).simplified();
    QVERIFY(job.source.line().plies.size() > 20);
    for (const analysis::PlyFacts& facts : job.source.line().plies) {
        const QString san = QString::fromStdString(facts.san);
        QVERIFY2(text.contains(san), qPrintable(san));
    }
}

void TestPaperPdf::pagesAreShapesAndSmall()
{
    const QByteArray diagrams = written(jobOf(sampleGame(), PaperLayout::Diagrams));
    const QByteArray game = written(jobOf(sampleGame(), PaperLayout::Game));
    PaperJob one = jobOf(sampleGame(), PaperLayout::Diagrams);
    one.options.moments.resize(1);
    const QByteArray single = written(one);
    for (const QByteArray& pdf : {diagrams, game, single}) {
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(!pdf.contains("/Subtype /Image") && !pdf.contains("/Subtype/Image"));
    }
    QVERIFY2(single.size() <= 60'000, QByteArray::number(single.size()));
    QVERIFY2(diagrams.size() <= 350'000, QByteArray::number(diagrams.size()));
    QVERIFY2(game.size() <= 350'000, QByteArray::number(game.size()));
}

void TestPaperPdf::theSamePagesHaveTheSameBytes()
{
    const PaperJob job = jobOf(sampleGame(), PaperLayout::Game);
    const QByteArray first = written(job);
    QVERIFY(!first.isEmpty());
    QCOMPARE(written(job), first);
}

void TestPaperPdf::thePaperIsAsChosen_data()
{
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    QTest::addColumn<QString>("size");
    QTest::newRow("A4") << QPageSize::A4 << QStringLiteral("595 x 842");
    QTest::newRow("Letter") << QPageSize::Letter << QStringLiteral("612 x 792");
}

void TestPaperPdf::thePaperIsAsChosen()
{
    QFETCH(QPageSize::PageSizeId, paper);
    QFETCH(QString, size);
    PLYLINE_NEEDS_PROGRAM("pdfinfo", "poppler-utils");
    PaperJob job = jobOf(filmGame, PaperLayout::Worksheet);
    job.paper = paper;
    QVERIFY(!written(job).isEmpty());
    const QString said = outputOf("pdfinfo", {m_path});
    QVERIFY2(said.contains(size), qPrintable(said));
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("Pages: +2\\b"))), qPrintable(said));
}

void TestPaperPdf::theOutlineLeadsToThePages()
{
    PLYLINE_NEEDS_PROGRAM("pdftohtml", "poppler-utils");
    PaperJob job = jobOf(sampleGame(), PaperLayout::Diagrams);
    job.options.moments.clear();
    for (int ply = 1; ply <= 8; ++ply)
        job.options.moments.emplace_back(ply);
    QVERIFY(!written(job).isEmpty());
    const QString xml = outputOf("pdftohtml", {QStringLiteral("-xml"), QStringLiteral("-stdout"),
                                               QStringLiteral("-i"), m_path});
    QVERIFY2(xml.contains(QStringLiteral("<outline>")), qPrintable(xml.right(800)));
    const QString outline = xml.mid(xml.indexOf(QStringLiteral("<outline>")));
    QCOMPARE(outline.count(QStringLiteral("<item ")), 9);
    QCOMPARE(outline.count(QStringLiteral("page=\"1\"")), 7); // the game and six diagrams
    QCOMPARE(outline.count(QStringLiteral("page=\"2\"")), 2);
    QCOMPARE(outline.count(QStringLiteral("<outline>")), 2); // the diagrams lie below the game
}

void TestPaperPdf::aStopLeavesTheOldFile()
{
    QFile old(m_path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    std::stop_source stop;
    const auto stopAtOnce = [&](double) { stop.request_stop(); };
    const auto done =
        writePaper(jobOf(sampleGame(), PaperLayout::Game), QFile::encodeName(m_path).toStdString(),
                   stop.get_token(), stopAtOnce);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TestPaperPdf::aFolderThatIsNotThereIsSaid()
{
    const auto done = writePaper(jobOf(filmGame, PaperLayout::Game), "/no/such/folder/a.pdf");
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
}

void TestPaperPdf::aFullDiskLeavesTheOldFile()
{
    QFile old(m_path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    {
        const FullDisk disk(5'000);
        QVERIFY(disk.isFull());
        const auto done = writePaper(jobOf(sampleGame(), PaperLayout::Game),
                                     QFile::encodeName(m_path).toStdString());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    }
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TestPaperPdf::noPageHasAnImage_data()
{
    QTest::addColumn<PaperLayout>("layout");
    QTest::newRow("diagrams") << PaperLayout::Diagrams;
    QTest::newRow("game") << PaperLayout::Game;
    QTest::newRow("worksheet") << PaperLayout::Worksheet;
    QTest::newRow("poster") << PaperLayout::Poster;
}

void TestPaperPdf::noPageHasAnImage()
{
    QFETCH(PaperLayout, layout);
    PLYLINE_NEEDS_PROGRAM("pdfimages", "poppler-utils");
    PaperJob job = jobOf(sampleGame(), layout);
    if (canMakeQrCodes())
        job.options.link = paperLinkTo(job.source, Ply(4), false);
    QVERIFY(!written(job).isEmpty());
    const QString images = outputOf("pdfimages", {QStringLiteral("-list"), m_path});
    QCOMPARE(images.count(u'\n'), 2); // only the head of the list
}

void TestPaperPdf::aPageTellsItsLink()
{
    PLYLINE_NEEDS_PROGRAM("pdfinfo", "poppler-utils");
    PaperJob job = jobOf(filmGame, PaperLayout::Poster);
    job.link = QStringLiteral("plyline:///games/a.pgn#game=1");
    QVERIFY(!written(job).isEmpty());
    const QString said = outputOf("pdfinfo", {m_path});
    QVERIFY2(said.contains(job.link), qPrintable(said));
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("Pages: +1\\b"))), qPrintable(said));
}

PLYLINE_WIDGET_TEST(TestPaperPdf)
#include "tst_paper_pdf.moc"
