#include <QtTest/QTest>

#include "core/pgn/comment_values.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Evaluation;

class TestCommentValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreFoundAmongOtherText();
    void arrowsAndCirclesAreRead();
    void aProfileHoldsTheEvaluationsOfManyPlies();
    void engineCommentsAreRead_data();
    void engineCommentsAreRead();
};

void TestCommentValues::commandsAreFoundAmongOtherText()
{
    const auto found = pgn::readCommentValues("well [%clk 0:00:10] done [%cal Ra1a2] [%eval\n"
                                              "-0.5,18] [%emt 0:00:02][%egt 1:00:00] "
                                              "[%mct 17:10:42] [%clk broken",
                                              rules::Color::White)
                           .values;
    QVERIFY(found.clockMillis == 10'000);
    QVERIFY(found.elapsedMillis == 2'000);
    QVERIFY(found.gameMillis == 3'600'000);
    QVERIFY(found.mechanicalClockMillis == 61'842'000);
    QVERIFY(found.evaluation == (Evaluation{Evaluation::Kind::Centipawns, -50}));
    QVERIFY(found.depth == 18);
    QVERIFY(!pgn::readCommentValues("[%clk soon]", rules::Color::White).values.clockMillis);
    game::MoveValues values = found;
    pgn::merge(values, pgn::readCommentValues("[%clk 0:00:09]", rules::Color::White).values);
    QVERIFY(values.clockMillis == 9'000 && values.elapsedMillis == 2'000);
}

void TestCommentValues::arrowsAndCirclesAreRead()
{
    using game::DrawingColor;
    const auto drawings = pgn::readCommentValues("[%csl Ga1,Rh8, Ye4][%cal Bd1h5,Gx9a1,Zd1h5,Gd1]",
                                                 rules::Color::White)
                              .drawings.all;
    const auto square = [](const char* name) { return *rules::Square::parse(name); };
    const std::vector<game::Drawing> expected = {
        {game::Ply(), DrawingColor::Green, square("a1"), std::nullopt},
        {game::Ply(), DrawingColor::Red, square("h8"), std::nullopt},
        {game::Ply(), DrawingColor::Yellow, square("e4"), std::nullopt},
        {game::Ply(), DrawingColor::Blue, square("d1"), square("h5")}};
    QVERIFY(drawings == expected);
}

void TestCommentValues::aProfileHoldsTheEvaluationsOfManyPlies()
{
    const auto profile =
        pgn::readCommentValues("[%evp 4,7,19,-25,30,29999]", rules::Color::White).drawings.profile;
    QVERIFY(profile);
    QCOMPARE(profile->first.number(), 4);
    QVERIFY(profile->centipawns == (std::vector<int>{19, -25, 30, 29999}));
    for (const char* bad : {"[%evp ]", "[%evp 4,7]", "[%evp a,7,1]", "[%evp -1,7,1]"})
        QVERIFY2(!pgn::readCommentValues(bad, rules::Color::White).drawings.profile, bad);
}

void TestCommentValues::engineCommentsAreRead_data()
{
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<bool>("isBlacks");
    QTest::addColumn<int>("kind"); // -1: no evaluation
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("depth");
    QTest::addColumn<qint64>("elapsed"); // -1: none
    QTest::addColumn<qint64>("clock");
    const auto row = [](const char* comment, bool isBlacks, int kind, int value, int depth,
                        qint64 elapsed, qint64 clock) {
        QTest::addRow("%s %s", comment, isBlacks ? "by Black" : "by White")
            << QByteArray(comment) << isBlacks << kind << value << depth << elapsed << clock;
    };
    row("+0.35/24 1.2s", false, 0, 35, 24, 1200, -1);
    row("+0.35/24 1.2s", true, 0, -35, 24, 1200, -1); // the mover's view
    row("-M5/20 0.5s, White mates", true, 1, 5, 20, 500, -1);
    row("(Nf3) +0.10/9 3s", false, 0, 10, 9, 3000, -1);
    row("0.00/1", false, 0, 0, 1, -1, -1);
    row("+0.25/11 0.045s, tl=9.955s, n=12345, sd=17", false, 0, 25, 11, 45, 9955);
    row("-0.50/12 1:05", false, 0, -50, 12, 65'000, -1); // XBoard
    row("+0.31/18 2.1", true, 0, -31, 18, 2100, -1);
    row("+0.31/18 2 knights", false, 0, 31, 18, -1, -1);
    row("d=28, sd=38, mt=2577, tl=1815423, s=1, pv=c6 c4, wv=0.94, R50=50,", true, 0, 94, 28, 2577,
        1'815'423); // White's view
    row("d=5, mt=00:00:07, tl=01:59:53, wv=-M12", false, 1, -12, 5, 7000, 7'193'000);
    row("book", false, -1, 0, -1, -1, -1);
    row("1/2 a point", false, -1, 0, -1, -1, -1);
    row("1-0/2 won", false, -1, 0, -1, -1, -1);
    row("a=1, d=3, wv=1", false, -1, 0, -1, -1, -1);
}

void TestCommentValues::engineCommentsAreRead()
{
    QFETCH(QByteArray, comment);
    QFETCH(bool, isBlacks);
    QFETCH(int, kind);
    QFETCH(int, value);
    QFETCH(int, depth);
    QFETCH(qint64, elapsed);
    QFETCH(qint64, clock);
    const auto values = pgn::readCommentValues(comment.toStdString(),
                                               isBlacks ? rules::Color::Black : rules::Color::White)
                            .values;
    QCOMPARE(values.evaluation ? static_cast<int>(values.evaluation->kind) : -1, kind);
    if (values.evaluation)
        QCOMPARE(values.evaluation->value, value);
    QCOMPARE(values.depth.value_or(-1), depth);
    QCOMPARE(qint64{values.elapsedMillis.value_or(-1)}, elapsed);
    QCOMPARE(qint64{values.clockMillis.value_or(-1)}, clock);
}

PLYLINE_EVENT_TEST(TestCommentValues)
#include "tst_comment_values.moc"
