#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QTest>

#include "app/render/paper/paper_painter.h"
#include "tests/support/film_game.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrinterGetsTheSamePages();
};

void TestPrinting::aPrinterGetsTheSamePages()
{
    PLYLINE_NEEDS_PROGRAM("pdftotext", "poppler-utils");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    paper::PaperOptions options;
    options.layout = paper::PaperLayout::Worksheet;
    options.worksheet = game::Ply(4);
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageSize(QPageSize(QPageSize::A4));
        const auto pages = paintPages(printer, sourceOf(filmGame), options, paper::paperLook({}),
                                      {}, [](double) {});
        QVERIFY(pages);
        QCOMPARE(pages->pages.size(), std::size_t{2});
    }
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(text.contains(QStringLiteral("Fill in the rows after 2… Qh4#")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Answers: the rows after 2… Qh4#")));
    QVERIFY(QString(text).remove(QLatin1Char(' ')).contains(QStringLiteral("2/2")));
}

PLYLINE_WIDGET_TEST(TestPrinting)
#include "tst_printing.moc"
