#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::Outcome;

/// The tags that decide over a game: Result, FEN and Variant.
class TestTellingTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theResultTagIsTheOutcome_data();
    void theResultTagIsTheOutcome();
    void aResultThatContradictsTheTagIsToldAtItsPlace();
    void aSetUpStartsTheGame();
    void aSetUpThatCannotBePlayedIsRefused_data();
    void aSetUpThatCannotBePlayedIsRefused();
    void impossibleRightsAreDroppedWithAWarning();
    void chess960IsReadFromTheVariantTag();
};

void TestTellingTags::theResultTagIsTheOutcome_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char* name, const char* pgn, const char* outcome, const char* codes) {
        QTest::newRow(name) << QByteArray(pgn) << QByteArray(outcome) << QByteArray(codes);
    };
    row("both", "[Result \"0-1\"]\n\n1. e4 0-1", "0-1", "");
    row("no tag", "1. e4 1/2-1/2", "1/2-1/2", "");
    row("short draw", "[Result \"1/2-1/2\"]\n\n1. e4 1/2", "1/2-1/2", "");
    row("no result at the end", "[Result \"1-0\"]\n\n1. e4", "1-0", "missing-result");
    row("neither", "1. e4 e5", "*", "missing-result");
    row("a tag that is none", "[Result \"won\"]\n\n1. e4 1-0", "1-0", "");
}

void TestTellingTags::theResultTagIsTheOutcome()
{
    QFETCH(QByteArray, pgn);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, codes);
    const auto game = readOne(pgn.toStdString());
    QCOMPARE(game::outcomeText(game->outcome()), std::string_view(outcome.constData()));
    QCOMPARE(tests::codes(*game), codes.toStdString());
}

void TestTellingTags::aResultThatContradictsTheTagIsToldAtItsPlace()
{
    const std::string pgn = "[Result \"1-0\"]\n\n1. e4 e5\n2. Nf3 0-1\n";
    const auto game = readOne(pgn);
    QCOMPARE(game->outcome(), Outcome::WhiteWins);
    QCOMPARE(codes(*game), std::string("result-mismatch"));
    const Diagnostic& diagnostic = game->diagnostics().front();
    QCOMPARE(diagnostic.severity, Severity::Warning);
    QCOMPARE(diagnostic.token, std::string("0-1"));
    QCOMPARE(diagnostic.argument, std::string("1-0"));
    QCOMPARE(diagnostic.line, 4);
    QCOMPARE(diagnostic.column, 8);
    QCOMPARE(diagnostic.byte, static_cast<std::int64_t>(pgn.find("0-1")));
    QVERIFY(!game->hasErrors());
}

void TestTellingTags::aSetUpStartsTheGame()
{
    const auto game =
        readOne("[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/4P3/4K3 b - - 5 30\"]\n\n30... Kd7 31. e4 *");
    QCOMPARE(sans(*game), std::string("Kd7 e4"));
    QCOMPARE(game->start().fullmoveNumber, 30);
    QCOMPARE(game->start().halfmoveClock, 5);
    QCOMPARE(game->start().turn, rules::Color::Black);
    QCOMPARE(game->diagnosticCount(), 0);
}

void TestTellingTags::aSetUpThatCannotBePlayedIsRefused_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("argument");
    const auto row = [](const char* name, const char* tag, const char* code, const char* argument) {
        QTest::newRow(name) << QByteArray(tag) << QByteArray(code) << QByteArray(argument);
    };
    row("unreadable", "[FEN \"rubbish w - - 0 1\"]", "bad-fen", "placement");
    row("turn", "[FEN \"4k3/8/8/8/8/8/8/4K3 x - - 0 1\"]", "bad-fen", "turn");
    row("no kings", "[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]", "bad-setup",
        "no-white-king, no-black-king");
    row("check", "[FEN \"4k3/8/8/8/8/8/4R3/4K3 w - - 0 1\"]", "bad-setup", "opponent-in-check");
    row("variant", "[Variant \"Atomic\"]", "unsupported-variant", "Atomic");
}

void TestTellingTags::aSetUpThatCannotBePlayedIsRefused()
{
    QFETCH(QByteArray, tag);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, argument);
    const auto games = gamesOf("[White \"A\"]\n" + tag.toStdString() +
                               "\n[Result \"1-0\"]\n\n1. e4 e5 1-0\n\n"
                               "[White \"B\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QVERIFY(games[0]->isRefused());
    QCOMPARE(games[0]->lines().size(), std::size_t{1});
    QVERIFY(games[0]->mainLine().log.isEmpty());
    QCOMPARE(games[0]->outcome(), Outcome::WhiteWins);
    QVERIFY(!games[0]->diagnostics().empty());
    const Diagnostic& diagnostic = games[0]->diagnostics().front();
    QCOMPARE(codeName(diagnostic.code), std::string_view(code.constData()));
    QCOMPARE(diagnostic.argument, argument.toStdString());
    QCOMPARE(diagnostic.severity, Severity::Error);
    QCOMPARE(diagnostic.line, 2); // where the tag stands
    QCOMPARE(sans(*games[1]), std::string("d4"));
}

void TestTellingTags::impossibleRightsAreDroppedWithAWarning()
{
    const auto game = readOne("[FEN \"4k3/8/8/8/8/8/8/4K2R w KQkq e3 0 1\"]\n\n1. O-O *");
    QCOMPARE(sans(*game), std::string("O-O"));
    QCOMPARE(codes(*game), std::string("dropped-rights"));
    QCOMPARE(game->diagnostics().front().severity, Severity::Warning);
    QVERIFY(!game->isRefused());
    QVERIFY(!game->start().enPassant);
    QVERIFY(!game->start().castling.hasAny(rules::Color::Black));
}

void TestTellingTags::chess960IsReadFromTheVariantTag()
{
    const auto game = readOne("[Variant \"Chess960\"]\n[FEN "
                              "\"nrbbnkqr/pppppppp/8/8/8/8/PPPPPPPP/RKBBNNQR w HAhb - 0 1\"]\n"
                              "\n1. e4 e5 *");
    QCOMPARE(game->castlingStyle(), rules::CastlingStyle::Chess960);
    QCOMPARE(sans(*game), std::string("e4 e5"));
    const auto castles =
        readOne("[Variant \"Chess960\"]\n[FEN \"5k2/8/8/8/8/8/8/5KR1 w G - 0 1\"]\n\n1. O-O *");
    QCOMPARE(sans(*castles), std::string("O-O+"));
    QCOMPARE(game::uciText(castles->mainLine().log[0], castles->castlingStyle()),
             std::string("f1g1"));
    // In standard chess the tag is not needed and castling is the king's two squares.
    const auto standard = readOne("[FEN \"r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1\"]\n\n1. O-O *");
    QCOMPARE(standard->castlingStyle(), rules::CastlingStyle::Standard);
}

PLYLINE_EVENT_TEST(TestTellingTags)
#include "tst_telling_tags.moc"
