#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "app/model/links/content.h"
#include "app/render/paper/paper_pdf.h"
#include "core/game/past.h"
#include "tests/support/film_game.h"
#include "tests/support/needs.h"
#include "tests/support/other_programs.h"
#include "tests/support/sample_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::paper;
using namespace plyline::tests;
using game::Ply;

namespace {

/// A game of a hundred plies with a comment on each of them.
std::string longGame()
{
    std::string text = "[White \"Ann\"]\n[Black \"Bob\"]\n\n";
    const char* const knights[] = {"Nf3", "Nf6", "Nc3", "Nc6", "Ng1", "Ng8", "Nb1", "Nb8"};
    for (int ply = 0; ply < 100; ++ply)
        text += std::string(knights[ply % 8]) + " {" + std::to_string(ply * 7919 % 10007) + " or " +
                std::to_string(ply * 104729 % 99991) + "} ";
    return text + "*\n";
}

/// Moves that no compression shortens enough: a walk of rooks by a fixed rule.
std::string longMoves()
{
    std::string text = "[SetUp \"1\"]\n[FEN \"k7/8/6r1/8/8/1R6/8/7K w - - 0 1\"]\n\n";
    unsigned seed = 1;
    char white = 'b';
    char black = 'g';
    for (int move = 0; move < 900; ++move) {
        for (char* const file : {&white, &black}) {
            char next = *file;
            while (next == *file || (file == &white && next == 'a') ||
                   (file == &black && next == 'h')) {
                seed = seed * 1664525u + 1013904223u;
                next = static_cast<char>('a' + (seed >> 24) % 8);
            }
            *file = next;
            text += std::string("R") + next + (file == &white ? "3 " : "6 ");
        }
    }
    return text + "*\n";
}

links::ReadLink readBack(const QString& text)
{
    const auto read = links::parseLink(text);
    return std::holds_alternative<links::ReadLink>(read) ? std::get<links::ReadLink>(read)
                                                         : links::ReadLink();
}

std::vector<std::string> sansOf(const frames::FrameSource& source)
{
    std::vector<std::string> sans;
    for (const analysis::PlyFacts& facts : source.line().plies)
        sans.push_back(facts.san);
    return sans;
}

} // namespace

class TestPaperLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        PLYLINE_NEEDS(canMakeQrCodes(), "this was built without libqrencode-dev");
    }

    void aCodeHasItsThreeCorners();
    void aTextThatIsTooLongHasNoCode();
    void aShortGameIsInside();
    void ofALongGameTheMovesAreInside();
    void theMovesOfUsualGamesFit();
    void aVeryLongGameIsNamedByItsContent();
    void aVariationIsNotLeadToByTheMovesAlone();
    void whatIsToComeIsNotInside();
    void theLargestCodeIsReadFromThePage_data();
    void theLargestCodeIsReadFromThePage();
};

void TestPaperLink::aCodeHasItsThreeCorners()
{
    const QrCode code = *qrCodeOf("plyline:", 89);
    QCOMPARE(code.side, 21); // version 1, ISO/IEC 18004, 5.3.1
    QCOMPARE(code.isDark.size(), std::size_t{21 * 21});
    // The finder patterns of 5.3.2: rings of 7, 5 and 3 modules, in all corners but the last.
    for (const auto& [left, top] : {std::pair(0, 0), std::pair(14, 0), std::pair(0, 14)})
        for (int y = 0; y < 7; ++y)
            for (int x = 0; x < 7; ++x) {
                const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
                QCOMPARE(code.isDarkAt(left + x, top + y), ring != 2);
            }
}

void TestPaperLink::aTextThatIsTooLongHasNoCode()
{
    const QByteArray longest(718, 'x'); // bytes of version 18 at level L, ISO/IEC 18004, table 7
    QCOMPARE(qrCodeOf(longest, largestCode)->side, largestCode);
    QVERIFY(!qrCodeOf(longest + 'x', largestCode));
    QVERIFY(!paperLinkOf(QString(5000, u'x'), Ply()));
}

void TestPaperLink::aShortGameIsInside()
{
    const frames::FrameSource source = sourceOf(filmGame);
    const PaperLink link = *paperLinkTo(source, Ply(3), true);
    QVERIFY(link.game == LinkedGame::Inside);
    const links::Link read = readBack(link.text).link;
    QCOMPARE(read.place, (game::Place{1, {}, Ply(3)}));
    QVERIFY(read.isFlipped);
    const QByteArray pgn = std::get<links::TextPlace>(read.where).pgn;
    QVERIFY2(pgn.contains("%clk 0:09:58") && pgn.contains("d5"), pgn.constData());
    QCOMPARE(sansOf(sourceOf(pgn.toStdString())), sansOf(source));
    QCOMPARE(noteOf(link, source),
             QStringLiteral("The code opens 2. g4 in Plyline; the game is in it."));
}

void TestPaperLink::ofALongGameTheMovesAreInside()
{
    const frames::FrameSource source = sourceOf(longGame());
    const PaperLink link = *paperLinkTo(source, Ply(7), false);
    QVERIFY(link.game == LinkedGame::Moves);
    const links::Link read = readBack(link.text).link;
    const frames::FrameSource inside =
        sourceOf(std::get<links::TextPlace>(read.where).pgn.toStdString());
    QCOMPARE(sansOf(inside), sansOf(source));
    QCOMPARE(inside.game().game->tags().known("White"), std::string_view("Ann"));
    QVERIFY(noteOf(link, source).endsWith(QStringLiteral("without comments.")));
}

void TestPaperLink::theMovesOfUsualGamesFit()
{
    for (int number = 1; number <= 19; ++number) {
        const frames::FrameSource source = sourceOf(sampleGame(number));
        const PaperLink link = *paperLinkTo(source, source.lastPly(), false);
        if (source.lastPly() > Ply(110))
            continue;
        QVERIFY2(link.game != LinkedGame::Content, qPrintable(QString::number(number)));
        const links::Link read = readBack(link.text).link;
        const frames::FrameSource inside =
            sourceOf(std::get<links::TextPlace>(read.where).pgn.toStdString());
        QCOMPARE(sansOf(inside), sansOf(source));
        QCOMPARE(inside.game().game->tags().known("Black"),
                 source.game().game->tags().known("Black"));
    }
}

void TestPaperLink::aVeryLongGameIsNamedByItsContent()
{
    const frames::FrameSource source = sourceOf(longMoves());
    QCOMPARE(source.lastPly(), Ply(1800));
    const PaperLink link = *paperLinkTo(source, Ply(9), false);
    QVERIFY(link.game == LinkedGame::Content);
    const links::Link read = readBack(link.text).link;
    QVERIFY(std::holds_alternative<links::ContentPlace>(read.where));
    QCOMPARE(read.content, links::contentOf(*source.game().game));
    QCOMPARE(read.place, (game::Place{0, {}, Ply(9)}));
    QVERIFY(noteOf(link, source).contains(QStringLiteral("too long")));
}

void TestPaperLink::aVariationIsNotLeadToByTheMovesAlone()
{
    std::string pgn = longGame();
    pgn.insert(pgn.find("Nf6"), "(1. e4 e5) ");
    QVERIFY(paperLinkTo(sourceOf(pgn), Ply(2), false)->game == LinkedGame::Moves);
    const PaperLink link = *paperLinkTo(sourceOf(pgn, {}, 1), Ply(2), false);
    QVERIFY(link.game == LinkedGame::Content);
    QCOMPARE(readBack(link.text).link.place.line, game::LineId(1));
}

void TestPaperLink::whatIsToComeIsNotInside()
{
    const frames::FrameSource whole = sourceOf(filmGame);
    const auto past =
        std::make_shared<const game::Game>(game::pastOf(*whole.game().game, {1, {}, Ply(2)}));
    const auto prepared = analysis::prepared(past, replay::Replay::defaultInterval);
    const auto source = frames::FrameSource::make(prepared, prepared->mainLine, 1, {});
    const links::Link read = readBack(paperLinkTo(*source, Ply(2), false)->text).link;
    const QByteArray pgn = std::get<links::TextPlace>(read.where).pgn;
    QVERIFY2(pgn.contains("e5") && !pgn.contains("Qh4") && !pgn.contains("0-1"), pgn.constData());
}

void TestPaperLink::theLargestCodeIsReadFromThePage_data()
{
    QTest::addColumn<PaperLayout>("layout");
    QTest::addColumn<bool>("isLong");
    for (const bool isLong : {false, true}) {
        const char* const length = isLong ? "largest" : "short";
        QTest::addRow("diagrams, %s", length) << PaperLayout::Diagrams << isLong;
        QTest::addRow("game, %s", length) << PaperLayout::Game << isLong;
        QTest::addRow("worksheet, %s", length) << PaperLayout::Worksheet << isLong;
        QTest::addRow("poster, %s", length) << PaperLayout::Poster << isLong;
    }
}

void TestPaperLink::theLargestCodeIsReadFromThePage()
{
    QFETCH(PaperLayout, layout);
    QFETCH(bool, isLong);
    PLYLINE_NEEDS_PROGRAM("zbarimg", "zbar-tools");
    PLYLINE_NEEDS_PROGRAM("pdftoppm", "poppler-utils");
    const frames::FrameSource source = sourceOf(filmGame);
    PaperOptions options;
    options.layout = layout;
    options.moments = {Ply(1), Ply(2)};
    options.worksheet = Ply(3);
    options.link =
        isLong ? paperLinkOf(QStringLiteral("https://example.org/") + QString(698, u'x'), Ply(3))
               : paperLinkTo(source, Ply(3), false);
    QVERIFY(!isLong || options.link->code.side == largestCode);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const PaperJob job{source, options, paperLook({}), QPageSize::A4, std::nullopt};
    QVERIFY(writePaper(job, QFile::encodeName(path).toStdString()));
    // A camera sees a page less sharply than a printer draws it.
    const QString pages = folder.filePath(QStringLiteral("page"));
    outputOf("pdftoppm",
             {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), path, pages});
    const QString page =
        layout == PaperLayout::Worksheet ? QStringLiteral("-2.png") : QStringLiteral("-1.png");
    const QString read = outputOf("zbarimg", {QStringLiteral("-q"), QStringLiteral("--raw"),
                                              QStringLiteral("--nodbus"), pages + page});
    QCOMPARE(read.trimmed(), options.link->text);
    if (layout == PaperLayout::Worksheet) // whose first page must not tell the answers
        QVERIFY(outputOf("zbarimg", {QStringLiteral("-q"), QStringLiteral("--nodbus"),
                                     pages + QStringLiteral("-1.png")})
                    .isEmpty());
}

PLYLINE_WIDGET_TEST(TestPaperLink)
#include "tst_paper_link.moc"
