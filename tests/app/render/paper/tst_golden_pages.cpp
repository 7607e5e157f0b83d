#include <QtTest/QTest>

#include "app/kit/look/pieces.h"
#include "app/render/paper/paper_picture.h"
#include "tests/support/film_game.h"
#include "tests/support/golden.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::paper;
using namespace plyline::tests;
using game::Ply;

namespace {

/// What the pages say and hold, whatever the font: without the places of lines and pages.
QString structureOf(const PaperDocument& document)
{
    QStringList words;
    qsizetype diagrams = 0;
    qsizetype paths = 0;
    qsizetype codes = 0;
    QStringList plies;
    for (const PaperPage& page : document.pages) {
        for (const PaperText& text : page.texts)
            if (!text.text.contains(QStringLiteral(" / ")) ||
                !text.text.at(0).isDigit()) // the number of a page
                words << text.text.simplified();
        for (const PaperDiagram& diagram : page.diagrams)
            plies << QString::number(diagram.ply.number());
        diagrams += static_cast<qsizetype>(page.diagrams.size());
        paths += static_cast<qsizetype>(page.paths.size());
        codes += static_cast<qsizetype>(page.codes.size());
    }
    QStringList outline;
    for (const formats::PdfEntry& entry : document.outline)
        outline << QString(entry.level * 2, u' ') + entry.title;
    // A line for each word: a line of a page ends elsewhere with another font.
    return QStringLiteral("title %1\ndiagrams %2, after plies %3\nboards of paths %4\ncodes %5\n"
                          "outline\n%6\nwords\n%7\n")
        .arg(document.title)
        .arg(diagrams)
        .arg(plies.join(u' '))
        .arg(paths)
        .arg(codes)
        .arg(outline.join(u'\n'), words.join(u' ').split(u' ', Qt::SkipEmptyParts).join(u'\n'));
}

} // namespace

class TestGoldenPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreAsTheyWere_data();
    void pagesAreAsTheyWere();
    void cleanup() { PLYLINE_SKIP_IF_RENEWED(); }
};

void TestGoldenPages::pagesAreAsTheyWere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<PaperLayout>("layout");
    QTest::addColumn<int>("diagramsOnPage");
    const auto row = [](const char* name, PaperLayout layout, int diagrams = 6) {
        QTest::newRow(name) << QString::fromLatin1(name) << layout << diagrams;
    };
    row("six-diagrams", PaperLayout::Diagrams);
    row("nine-diagrams", PaperLayout::Diagrams, 9);
    row("game", PaperLayout::Game);
    row("worksheet", PaperLayout::Worksheet);
    row("poster", PaperLayout::Poster);
}

void TestGoldenPages::pagesAreAsTheyWere()
{
    QFETCH(QString, name);
    QFETCH(PaperLayout, layout);
    QFETCH(int, diagramsOnPage);
    const frames::FrameSource source = sourceOf(golden::game(), paperContents({}));
    QVERIFY(source.lastPly() == Ply(33));
    PaperOptions options;
    options.layout = layout;
    options.diagramsOnPage = diagramsOnPage;
    options.moments = markedForDiagrams(source.line());
    if (layout == PaperLayout::Diagrams)
        options.moments = {Ply(0), Ply(6), Ply(13), Ply(20), Ply(24), Ply(27), Ply(31)};
    options.worksheet = Ply(20);
    // A given address has the same code wherever links are made.
    if (layout == PaperLayout::Game || layout == PaperLayout::Poster)
        options.link = paperLinkOf(QStringLiteral("https://example.org/opera"), Ply(13));
    const PaperJob job{source, options, paperLook({}), QPageSize::A4, std::nullopt};
    const look::PictureFonts fonts(look::TextSize::standard);
    const look::PicturePieces pieces(job.look.pieces);
    const auto sheets = PaperSheets::layOut(job);
    QVERIFY(sheets);
    PLYLINE_NEEDS(canMakeQrCodes(), "this was built without libqrencode-dev");
    QCOMPARE(golden::complaintAbout(name + QStringLiteral(".txt"), structureOf(sheets->document())),
             QString());
    PLYLINE_NEEDS_GOLDEN_FONT(look::Fonts::standard().body.family());
    constexpr double scale = 0.45;
    QCOMPARE(golden::complaintAbout(name + QStringLiteral(".png"), *imageOf(*sheets, 0, scale)),
             QString());
}

PLYLINE_WIDGET_TEST(TestGoldenPages)
#include "tst_golden_pages.moc"
