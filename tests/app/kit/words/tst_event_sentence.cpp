#include <QtTest/QTest>

#include "app/kit/words/event_sentence.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;

class TestEventSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsSaidInWords_data();
    void anEventIsSaidInWords();
    void aNullMoveIsSaid();
};

void TestEventSentence::anEventIsSaidInWords_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<QByteArray>("moves");
    QTest::addColumn<QString>("sentence"); // of the last event
    const auto row = [](const char* name, const char* moves, const char* sentence,
                        const char* fen = tests::standardStart) {
        QTest::newRow(name) << QByteArray(fen) << QByteArray(moves)
                            << QString::fromLatin1(sentence);
    };
    row("step", "Nf3", "knight g1 to f3");
    row("capture", "e4 d5 exd5", "pawn e4 takes pawn d5");
    row("check", "e4 f6 Qh5+", "queen d1 to h5, check");
    row("mate", "f3 e5 g4 Qh4#", "queen d8 to h4, mate");
    row("capture with mate", "e4 e5 Bc4 Nc6 Qh5 Nf6 Qxf7#", "queen h5 takes pawn f7, mate");
    row("en passant", "e4 a6 e5 d5 exd6", "pawn e5 takes pawn d5 en passant, to d6");
    row("short", "e4 e5 Nf3 Nf6 Bc4 Bc5 O-O", "castles short: king to g1, rook to f1");
    row("long", "d4 d5 Nc3 Nc6 Bf4 Bf5 Qd2 Qd7 e3 O-O-O", "castles long: king to c8, rook to d8");
    row("promotion", "a8=N", "pawn a7 to a8, becomes a knight", "7k/P7/8/8/8/8/7K/8 w - - 0 1");
    row("promotion with capture and check", "axb8=Q+",
        "pawn a7 takes knight b8, becomes a queen, check", "1n5k/P7/8/8/8/8/7K/8 w - - 0 1");
}

void TestEventSentence::anEventIsSaidInWords()
{
    QFETCH(QByteArray, fen);
    QFETCH(QByteArray, moves);
    std::vector<std::string_view> sans;
    const QList<QByteArray> all = moves.split(' ');
    for (const QByteArray& san : all)
        sans.emplace_back(san.constData(), static_cast<std::size_t>(san.size()));
    const auto game = tests::gameOf(fen.constData(), sans);
    const game::EventLog& log = game->mainLine().log;
    QTEST(words::eventSentence(log[log.size() - 1]), "sentence");
}

void TestEventSentence::aNullMoveIsSaid()
{
    QCOMPARE(words::eventSentence(game::MoveEvent()), QStringLiteral("null move"));
}

PLYLINE_TEST(TestEventSentence)
#include "tst_event_sentence.moc"
