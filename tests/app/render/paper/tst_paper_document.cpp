#include <QtTest/QTest>

#include "app/kit/look/faces.h"
#include "app/render/paper/paper_document.h"
#include "tests/support/film_game.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::paper;
using namespace plyline::tests;
using game::Ply;

namespace {

const QSizeF a4(672, 1001); ///< With margins of 16 mm.

/// A game of knights that go out and home, with marks for diagrams after plies 1 and 4.
std::string knightGame(int rounds)
{
    std::string text = "[White \"Ann\"]\n[Black \"Bob\"]\n[Result \"1/2-1/2\"]\n\n";
    for (int i = 0; i < rounds; ++i) {
        const std::string number = std::to_string(2 * i + 1) + ". ";
        const std::string next = std::to_string(2 * i + 2) + ". ";
        text += number + (i == 0 ? "Nf3 $220 Nf6 " : "Nf3 Nf6 ") + next +
                (i == 0 ? "Ng1 $1 {Home again.} Ng8 $220 " : "Ng1 Ng8 ");
    }
    return text + "1/2-1/2\n";
}

PaperDocument documentOf(const std::string& pgn, const PaperOptions& options)
{
    const look::PictureFonts fonts(100);
    return *layOut(sourceOf(pgn), options, a4);
}

QStringList textsOf(const PaperPage& page)
{
    QStringList texts;
    for (const PaperText& text : page.texts)
        texts << text.text;
    return texts;
}

QString allTexts(const PaperDocument& document)
{
    QStringList texts;
    for (const PaperPage& page : document.pages)
        texts << textsOf(page);
    return texts.join(u' ');
}

} // namespace

class TestPaperDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheAnnotatorMarkedIsFound();
    void diagramsFillPages_data();
    void diagramsFillPages();
    void everyMoveIsInTheGame();
    void nothingLiesOverAnotherOrOffThePage_data();
    void nothingLiesOverAnotherOrOffThePage();
    void theColumnsOfTheLastPageAreEquallyLong();
    void noLineOfAParagraphStandsAlone();
    void aMoveAfterACommentHasItsNumber();
    void aWorksheetHasItsAnswersOnTheNextPage();
    void aCapturedPieceHasNoRow();
};

void TestPaperDocument::whatTheAnnotatorMarkedIsFound()
{
    QCOMPARE(markedForDiagrams(sourceOf(knightGame(2)).line()), (std::vector{Ply(1), Ply(4)}));
    QCOMPARE(markedForDiagrams(sourceOf(filmGame).line()), std::vector<Ply>());
}

void TestPaperDocument::diagramsFillPages_data()
{
    QTest::addColumn<int>("onPage");
    QTest::addColumn<int>("moments");
    QTest::addColumn<int>("pages");
    QTest::newRow("six") << 6 << 6 << 1;
    QTest::newRow("seven") << 6 << 7 << 2;
    QTest::newRow("nine") << 9 << 9 << 1;
    QTest::newRow("ten of nine") << 9 << 10 << 2;
}

void TestPaperDocument::diagramsFillPages()
{
    QFETCH(int, onPage);
    QFETCH(int, moments);
    QFETCH(int, pages);
    PaperOptions options;
    options.diagramsOnPage = onPage;
    for (int ply = 1; ply <= moments; ++ply)
        options.moments.emplace_back(ply);
    const PaperDocument document = documentOf(knightGame(5), options);
    QCOMPARE(static_cast<int>(document.pages.size()), pages);
    std::vector<Ply> shown;
    for (const PaperPage& page : document.pages)
        for (const PaperDiagram& diagram : page.diagrams)
            shown.push_back(diagram.ply);
    QCOMPARE(shown, options.moments);
    QVERIFY(textsOf(document.pages[0]).contains(QStringLiteral("1   1. Nf3")));
    QVERIFY(textsOf(document.pages[0]).contains(QStringLiteral("Black to move")));
    QVERIFY(textsOf(document.pages[0]).contains(QStringLiteral("1 / %1").arg(pages)));
    QCOMPARE(static_cast<int>(document.outline.size()), moments + 1);
    QCOMPARE(document.outline.back().page, pages - 1);
}

void TestPaperDocument::everyMoveIsInTheGame()
{
    PaperOptions options;
    options.layout = PaperLayout::Game;
    const std::string pgn = knightGame(120);
    const frames::FrameSource source = sourceOf(pgn);
    const PaperDocument document = documentOf(pgn, options);
    QString text = allTexts(document);
    QVERIFY(text.contains(QStringLiteral("240.\u00a0Ng1 Ng8")));
    QCOMPARE(text.count(QStringLiteral("Nf3")), 120);
    QCOMPARE(text.count(QStringLiteral("Ng8")), 120);
    QVERIFY(text.contains(QStringLiteral("Ng1!")));
    QVERIFY(text.contains(QStringLiteral("Home again.")));
    options.hasComments = false;
    QVERIFY(!allTexts(documentOf(pgn, options)).contains(QStringLiteral("Home again.")));
}

void TestPaperDocument::nothingLiesOverAnotherOrOffThePage_data()
{
    QTest::addColumn<PaperLayout>("layout");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("hasCode");
    const QSizeF letter(695, 935);
    const QSizeF a3(1001, 1467);
    for (const bool hasCode : {false, true}) {
        const char* const with = hasCode ? " with a code" : "";
        QTest::addRow("diagrams%s", with) << PaperLayout::Diagrams << a4 << hasCode;
        QTest::addRow("game%s", with) << PaperLayout::Game << a4 << hasCode;
        QTest::addRow("worksheet%s", with) << PaperLayout::Worksheet << a4 << hasCode;
        QTest::addRow("poster%s", with) << PaperLayout::Poster << a4 << hasCode;
        QTest::addRow("poster on letter%s", with) << PaperLayout::Poster << letter << hasCode;
        QTest::addRow("poster on A3%s", with) << PaperLayout::Poster << a3 << hasCode;
    }
}

void TestPaperDocument::nothingLiesOverAnotherOrOffThePage()
{
    QFETCH(PaperLayout, layout);
    QFETCH(QSizeF, size);
    QFETCH(bool, hasCode);
    const frames::FrameSource source = sourceOf(knightGame(250));
    PaperOptions options;
    options.layout = layout;
    options.worksheet = Ply(30);
    PLYLINE_NEEDS(!hasCode || canMakeQrCodes(), "this was built without libqrencode-dev");
    if (hasCode)
        options.link = paperLinkTo(source, Ply(30), false);
    for (int ply = 0; ply < 60; ply += 4)
        options.moments.emplace_back(ply);
    const look::PictureFonts fonts(100);
    const PaperDocument document = *layOut(source, options, size);
    int codes = 0;
    for (const PaperPage& page : document.pages) {
        std::vector<QRectF> taken;
        for (const PaperDiagram& diagram : page.diagrams)
            taken.push_back(diagram.square);
        for (const PaperPaths& paths : page.paths)
            taken.push_back(paths.board.geometry.board());
        for (const PaperText& text : page.texts)
            taken.push_back(text.rect);
        for (const PaperSign& sign : page.signs)
            taken.push_back(sign.rect);
        for (const PaperCode& code : page.codes) {
            const double zone =
                code.square.width() * QrCode::quietZone / (code.code.side + 2 * QrCode::quietZone);
            taken.push_back(code.square.adjusted(zone, zone, -zone, -zone));
            ++codes;
        }
        const QRectF sheet = QRectF(QPointF(), document.size).adjusted(-1, -1, 1, 1);
        for (std::size_t i = 0; i < taken.size(); ++i) {
            QVERIFY(sheet.contains(taken[i]));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!taken[j].adjusted(0.5, 0.5, -0.5, -0.5).intersects(taken[i]));
        }
    }
    QCOMPARE(codes > 0, hasCode);
    QCOMPARE(document.size * document.scale, size);
}

void TestPaperDocument::theColumnsOfTheLastPageAreEquallyLong()
{
    PaperOptions options;
    options.layout = PaperLayout::Game;
    for (const int rounds : {20, 60, 140, 250}) {
        const PaperDocument document = documentOf(knightGame(rounds), options);
        double left = 0;
        double right = 0;
        for (const PaperText& text : document.pages.back().texts) {
            const bool isOfColumn = text.rect.width() < a4.width() / 2;
            double& end = text.rect.left() < a4.width() / 2 ? left : right;
            end = std::max(end, isOfColumn ? text.rect.bottom() : 0);
        }
        QVERIFY2(std::abs(left - right) < 60, qPrintable(QString::number(left - right)));
    }
}

void TestPaperDocument::noLineOfAParagraphStandsAlone()
{
    std::string pgn;
    for (int i = 1; i <= 120; ++i) // paragraphs of one to six lines
        pgn += std::to_string(i) + ". " + (i % 2 == 1 ? "Nf3 Nf6" : "Ng1 Ng8") + " {" +
               std::string(static_cast<std::size_t>(i % 6 + 1) * 26, 'm') + "} ";
    for (std::size_t at = 0; (at = pgn.find("mmmmmmmm", at)) != std::string::npos; at += 8)
        pgn[at + 7] = ' ';
    PaperOptions options;
    options.layout = PaperLayout::Game;
    const PaperDocument document = documentOf(pgn + "*", options);
    QVERIFY(document.pages.size() > 2);
    // Lines of comments by column, in the order of reading; a move ends a paragraph.
    std::vector<int> paragraph;
    std::vector<int> column;
    int paragraphs = 0;
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        for (const PaperText& text : document.pages[page].texts) {
            paragraphs += text.face == look::Face::Strong ? 1 : 0;
            if (text.face != look::Face::Body || !text.text.startsWith(u'm'))
                continue;
            paragraph.push_back(paragraphs);
            column.push_back(static_cast<int>(page) * 2 + (text.rect.left() > 10 ? 1 : 0));
        }
    int broken = 0;
    for (std::size_t i = 1; i < paragraph.size(); ++i) {
        if (paragraph[i] != paragraph[i - 1] || column[i] == column[i - 1])
            continue;
        ++broken;
        QVERIFY(i >= 2 && paragraph[i - 2] == paragraph[i] && column[i - 2] == column[i - 1]);
        QVERIFY(i + 1 < paragraph.size() && paragraph[i + 1] == paragraph[i] &&
                column[i + 1] == column[i]);
    }
    QVERIFY(broken > 0);
}

void TestPaperDocument::aMoveAfterACommentHasItsNumber()
{
    PaperOptions options;
    options.layout = PaperLayout::Game;
    QVERIFY(allTexts(documentOf(knightGame(2), options)).contains(QStringLiteral("2…\u00a0Ng8")));
}

void TestPaperDocument::aWorksheetHasItsAnswersOnTheNextPage()
{
    PaperOptions options;
    options.layout = PaperLayout::Worksheet;
    options.worksheet = Ply(3); // 1. f3 e5 2. g4
    const PaperDocument document = documentOf(filmGame, options);
    QCOMPARE(document.pages.size(), std::size_t{2});
    const QString asked = textsOf(document.pages[0]).join(u' ');
    QVERIFY(asked.contains(QStringLiteral("2. g4")));
    QVERIFY(asked.contains(QStringLiteral("1. f3 e5 2. g4")));
    QVERIFY(!asked.contains(QStringLiteral("Qh4")));
    const auto digits = [](const PaperPage& page) {
        return std::count_if(page.texts.begin(), page.texts.end(), [](const PaperText& text) {
            return text.text.size() == 1 && text.text[0].isDigit();
        });
    };
    QCOMPARE(digits(document.pages[0]), 0);
    QCOMPARE(digits(document.pages[1]), 64); // x and y of 32 pieces
    QCOMPARE(document.pages[0].diagrams.front().ply, Ply(0));
    QCOMPARE(document.pages[1].diagrams.front().ply, Ply(3));
    const QStringList answers = textsOf(document.pages[1]);
    // The pawn from e7 stands on e5 = (5, 5).
    const auto pawn = answers.indexOf(QStringLiteral("e7"));
    QVERIFY(pawn > 0);
    QCOMPARE(answers.mid(pawn + 1, 2), (QStringList{QStringLiteral("5"), QStringLiteral("5")}));
}

void TestPaperDocument::aCapturedPieceHasNoRow()
{
    PaperOptions options;
    options.layout = PaperLayout::Worksheet;
    options.worksheet = Ply(3);
    const QStringList answers = textsOf(documentOf("1. e4 d5 2. exd5 *", options).pages[1]);
    const auto pawn = answers.indexOf(QStringLiteral("d7"));
    QCOMPARE(answers.mid(pawn + 1, 2), (QStringList{QStringLiteral("–"), QStringLiteral("–")}));
}

PLYLINE_WIDGET_TEST(TestPaperDocument)
#include "tst_paper_document.moc"
