#include <QTest>

#include "app/kit/words/move_sentence.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;

class TestMoveSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsSaidInWords_data();
    void anEventIsSaidInWords();
};

void TestMoveSentence::anEventIsSaidInWords_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<QByteArray>("san");
    QTest::addColumn<QString>("sentence");
    const QByteArray start = tests::standardStart;
    QTest::newRow("a move") << start << QByteArray("Nf3")
                            << QStringLiteral("White’s knight goes to f3");
    QTest::newRow("a capture") << QByteArray("4k3/8/8/3p4/3R4/8/8/4K3 w - - 0 1")
                               << QByteArray("Rxd5")
                               << QStringLiteral("White’s rook takes the pawn on d5");
    QTest::newRow("short") << QByteArray("4k2r/8/8/8/8/8/8/4K3 b k - 0 1") << QByteArray("O-O")
                           << QStringLiteral("Black castles short");
    QTest::newRow("long") << QByteArray("4k3/8/8/8/8/8/8/R3K3 w Q - 0 1") << QByteArray("O-O-O")
                          << QStringLiteral("White castles long");
    QTest::newRow("promotion") << QByteArray("8/P7/8/8/8/8/7k/K7 w - - 0 1") << QByteArray("a8=N")
                               << QStringLiteral("White’s pawn becomes a knight on a8");
    QTest::newRow("capture and promotion")
        << QByteArray("1r6/P7/8/8/8/8/7k/K7 w - - 0 1") << QByteArray("axb8=R")
        << QStringLiteral("White’s pawn takes the rook on b8 and becomes a rook");
    QTest::newRow("en passant") << QByteArray("4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1")
                                << QByteArray("exd6")
                                << QStringLiteral("White’s pawn takes en passant on d6");
    QTest::newRow("check") << QByteArray("4k3/8/8/8/8/8/8/R3K3 w - - 0 1") << QByteArray("Ra8+")
                           << QStringLiteral("White’s rook goes to a8: check");
    QTest::newRow("mate") << QByteArray("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1") << QByteArray("Ra8#")
                          << QStringLiteral("White’s rook goes to a8: mate");
}

void TestMoveSentence::anEventIsSaidInWords()
{
    QFETCH(QByteArray, fen);
    QFETCH(QByteArray, san);
    QFETCH(QString, sentence);
    const auto game = tests::gameOf(fen.constData(), {san.constData()});
    QCOMPARE(words::moveSentence(game->mainLine().log[0]), sentence);
}

PLYLINE_TEST(TestMoveSentence)
#include "tst_move_sentence.moc"
