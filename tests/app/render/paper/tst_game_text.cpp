#include <QtTest/QTest>

#include "app/kit/look/faces.h"
#include "app/render/paper/game_text.h"
#include "tests/support/film_game.h"
#include "tests/support/sample_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::paper;
using namespace plyline::tests;
using game::Ply;
using Kind = GamePassage::Kind;

namespace {

const char* const branchedGame =
    "{Before the game.} 1. e4 $1 {Best by test.} e5 $220 (1... c5 $5 {Sicilian} 2. Nf3 "
    "(2. c3 d5 {at once}) 2... d6 {[%clk 0:01:00]}) (1... e6 2. d4) 2. Nf3 $14 Nc6 {Now the rest.} "
    "3. Bb5 *";

std::vector<GamePassage> passages(const PaperOptions& options, int line = 0,
                                  bool hasFigurines = false)
{
    return passagesOf(sourceOf(branchedGame, {}, line), options, hasFigurines, {});
}

/// Each passage as a letter for its kind and its text, with usual spaces.
QStringList toldBy(const std::vector<GamePassage>& passages)
{
    QStringList told;
    for (const GamePassage& passage : passages) {
        const char letter = passage.kind == Kind::Moves       ? 'm'
                            : passage.kind == Kind::Comment   ? 'c'
                            : passage.kind == Kind::Variation ? 'v'
                                                              : 'd';
        told << QLatin1Char(letter) + QStringLiteral(": ") +
                    QString(passage.text).replace(QChar(QChar::Nbsp), u' ');
    }
    return told;
}

} // namespace

class TestGameText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variationsStandBelowTheMovesTheyReplace();
    void theMainLineAloneIsOneParagraph();
    void withoutCommentsVariationsStay();
    void aVariationIsPrintedFromTheStart();
    void figuresStandForTheLettersOfMovesAlone();
    void aDiagramComesBeforeTheWordsOfItsMove();
    void everyMoveOfEveryLineIsThere();
    void aStopEndsTheText();
};

void TestGameText::variationsStandBelowTheMovesTheyReplace()
{
    const QStringList expected{
        QStringLiteral("c: Before the game."),
        QStringLiteral("m: 1. e4!"),
        QStringLiteral("c: Best by test."),
        QStringLiteral("m: 1… e5"),
        QStringLiteral("v: 1… c5!? Sicilian 2. Nf3 (2. c3 d5 at once) 2… d6"),
        QStringLiteral("v: 1… e6 2. d4"),
        QStringLiteral("m: 2. Nf3 += Nc6"),
        QStringLiteral("c: Now the rest."),
        QStringLiteral("m: 3. Bb5"),
    };
    QCOMPARE(toldBy(passages({})), expected);
}

void TestGameText::theMainLineAloneIsOneParagraph()
{
    PaperOptions options;
    options.hasVariations = false;
    options.hasComments = false;
    QCOMPARE(toldBy(passages(options)),
             QStringList{QStringLiteral("m: 1. e4! e5 2. Nf3 += Nc6 3. Bb5")});
}

void TestGameText::withoutCommentsVariationsStay()
{
    PaperOptions options;
    options.hasComments = false;
    const QStringList told = toldBy(passages(options));
    QVERIFY(told.contains(QStringLiteral("v: 1… c5!? 2. Nf3 (2. c3 d5) 2… d6")));
    QVERIFY(!told.join(u' ').contains(QStringLiteral("Now")));
}

void TestGameText::aVariationIsPrintedFromTheStart()
{
    const QStringList expected{
        QStringLiteral("c: Before the game."), QStringLiteral("m: 1. e4!"),
        QStringLiteral("c: Best by test."),    QStringLiteral("m: 1… c5!?"),
        QStringLiteral("c: Sicilian"),         QStringLiteral("m: 2. Nf3"),
        QStringLiteral("v: 2. c3 d5 at once"), QStringLiteral("m: 2… d6"),
    };
    QCOMPARE(toldBy(passages({}, 1)), expected);
}

void TestGameText::figuresStandForTheLettersOfMovesAlone()
{
    const QString told = toldBy(passages({}, 0, true)).join(u'\n');
    QVERIFY(told.contains(QStringLiteral("2. ♘f3 (2. c3")));
    QVERIFY(told.contains(QStringLiteral("Best by test.")));
    QVERIFY(told.contains(QStringLiteral("Now the rest.")));
    QVERIFY(!told.contains(QStringLiteral("Nf3")));
}

void TestGameText::aDiagramComesBeforeTheWordsOfItsMove()
{
    PaperOptions options;
    options.moments = {Ply(0), Ply(1)};
    const QStringList told = toldBy(passages(options));
    QCOMPARE(told.mid(0, 5), (QStringList{
                                 QStringLiteral("d: Start position"),
                                 QStringLiteral("c: Before the game."),
                                 QStringLiteral("m: 1. e4!"),
                                 QStringLiteral("d: 1. e4"),
                                 QStringLiteral("c: Best by test."),
                             }));
}

void TestGameText::everyMoveOfEveryLineIsThere()
{
    const frames::FrameSource source = sourceOf(sampleGame(1));
    const QString told = toldBy(passagesOf(source, {}, false, {})).join(u' ');
    QVERIFY(source.game().sans.size() > 5);
    qsizetype moves = 0;
    for (const auto& line : source.game().sans) {
        moves += static_cast<qsizetype>(line.size());
        for (const std::string& san : line)
            QVERIFY2(told.contains(QString::fromStdString(san)), san.c_str());
    }
    QVERIFY(moves > 100);
}

void TestGameText::aStopEndsTheText()
{
    std::stop_source stop;
    stop.request_stop();
    const frames::FrameSource source = sourceOf(branchedGame);
    QCOMPARE(toldBy(passagesOf(source, {}, false, stop.get_token())).size(), 1);
    const look::PictureFonts fonts(100);
    const auto document = layOut(source, {}, QSizeF(672, 1001), stop.get_token());
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Cancelled);
}

PLYLINE_WIDGET_TEST(TestGameText)
#include "tst_game_text.moc"
