#include <QtTest/QTest>

#include "core/analysis/line_times.h"
#include "tests/core/analysis/prepared.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::LineTimes;
using analysis::MoveTimes;
using analysis::TimeValue;
using analysis::ValueSource;
using game::Ply;

namespace {

char letterOf(ValueSource source)
{
    switch (source) {
    case ValueSource::Missing:
        return '-';
    case ValueSource::Read:
        return 'r';
    case ValueSource::Derived:
        return 'd';
    case ValueSource::Repaired:
        return 'x';
    }
    return '?';
}

/// "2.5d": in seconds, with the letter of the source; "-" where it is missing.
QString textOf(const TimeValue& value)
{
    const QChar letter = QLatin1Char(letterOf(value.source));
    return value.millis ? QString::number(static_cast<double>(*value.millis) / 1000) + letter
                        : QString(letter);
}

template <typename Value>
QString textOfAll(const LineTimes& times, Value&& value)
{
    QStringList texts;
    for (const MoveTimes& move : times.moves())
        texts << value(move);
    return texts.join(u' ');
}

QString clocksOf(const LineTimes& times)
{
    return textOfAll(times, [](const MoveTimes& move) { return textOf(move.clock); });
}

QString thinksOf(const LineTimes& times)
{
    return textOfAll(times, [](const MoveTimes& move) { return textOf(move.think); });
}

LineTimes timesOf(const QByteArray& control, const QByteArray& moves)
{
    std::string pgn = "[Result \"*\"]\n";
    if (!control.isEmpty())
        pgn += "[TimeControl \"" + control.toStdString() + "\"]\n";
    return tests::preparedLineOf(pgn + "\n" + moves.toStdString() + " *\n")->times;
}

/// Knights that go out and back, White's with the clocks "9" for 0:00:09; "-" has none.
QByteArray knightsOf(const QByteArray& clocksOfWhite)
{
    const QByteArrayList moves = {"Nf3 Nf6", "Ng1 Ng8"};
    QByteArray text;
    int number = 0;
    for (const QByteArray& clock : clocksOfWhite.split(' ')) {
        const QByteArray both = moves[number % 2];
        const qsizetype space = both.indexOf(' ');
        text += QByteArray::number(++number) + ". " + both.left(space);
        if (clock != "-")
            text += " {[%clk " + clock + "]}";
        text += both.mid(space) + ' ';
    }
    return text;
}

/// White's values of a text of all plies.
QString whites(const QString& all)
{
    QStringList own;
    const QStringList texts = all.split(u' ');
    for (qsizetype i = 0; i < texts.size(); i += 2)
        own << texts[i];
    return own.join(u' ');
}

} // namespace

class TestLineTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thinkingTimesFollowFromClocks_data();
    void thinkingTimesFollowFromClocks();
    void timesComeFromEachDialect_data();
    void timesComeFromEachDialect();
    void theTimeOfANewStageIsNoThinkingTime_data();
    void theTimeOfANewStageIsNoThinkingTime();
    void timeThatGoesUpIsGiven();
    void anHourglassTurnsWithEachMove();
    void mateStopsTheClockBeforeItsIncrement();
    void aVariationGoesOnWithTheClocksOfItsParent();
    void theLatestClockIsFoundAtAnyPly();
    void aGameWithoutTimesHasNone();
    void theMedianIsOfKnownTimes();
    void valuesThatPeopleGotWrongAreRead_data();
    void valuesThatPeopleGotWrongAreRead();
};

void TestLineTimes::thinkingTimesFollowFromClocks_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("clocks");
    QTest::addColumn<QString>("thinks");
    const auto row = [](const char* name, const char* control, const char* clocks,
                        const char* thinks) {
        QTest::newRow(name) << QByteArray(control) << QByteArray(clocks)
                            << QString::fromUtf8(thinks);
    };
    row("no increment", "600", "0:09:58 0:09:50.5 0:09:50", "2d 7.5d 0.5d");
    row("an increment", "180+2", "0:02:59 0:02:51 0:02:52", "3d 10d 1d");
    row("the clock starts after the first move", "180+2", "0:03:00 0:02:51 0:02:52", "0d 11d 1d");
    row("halved before the first move", "180+2", "0:01:30 0:01:29 0:01:20", "0d 1d 9d");
    row("a clock is missing", "600", "0:09:58 - 0:09:50 0:09:47", "2d - - 3d");
    row("the start is unknown", "-", "0:09:58 0:09:50", "- 8d");
    row("a base in minutes", "90+30", "1:30:20 1:30:10", "- 40d");
    row("an increment that no tag tells", "?", "1:30:00 1:30:28 1:30:50 1:31:20 1:25:00",
        "- 2d 8d 0d 410d");
    row("time given, not an increment", "?", "0:01:00 0:01:15 0:01:10", "- 0x 5d");
    row("rounding", "60", "0:00:58 0:00:59 0:00:57", "2d 0d 2d");
    row("time was given", "60", "0:00:31 0:00:46 0:00:41", "29d 0x 5d");
    row("the flag fell", "60", "0:00:03 -0:00:02", "57d 5d");
    row("with a delay, what ran off the clock", "300+5d", "0:04:58 0:04:58", "2d 0d");
    row("the time of each move", "1/86400", "23:59:50 23:00:00", "10d 3600d");
    row("fields of one digit", "600", "0:9:58 0:9:5", "2d 53d");
    row("a fraction", "1.8+0.005", "0:00:01.639 0:00:01.601", "0.166d 0.043d");
}

void TestLineTimes::thinkingTimesFollowFromClocks()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, clocks);
    QFETCH(QString, thinks);
    const LineTimes times = timesOf(control, knightsOf(clocks));
    QCOMPARE(whites(thinksOf(times)), thinks);
}

void TestLineTimes::timesComeFromEachDialect_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("moves");
    QTest::addColumn<QString>("clocks");
    QTest::addColumn<QString>("thinks");
    const auto row = [](const char* name, const char* control, const char* moves,
                        const char* clocks, const char* thinks) {
        QTest::newRow(name) << QByteArray(control) << QByteArray(moves) << QString::fromUtf8(clocks)
                            << QString::fromUtf8(thinks);
    };
    row("elapsed times alone", "60+2",
        "1. e4 {[%emt 0:00:05]} e5 {[%emt 0:00:00]} 2. d4 "
        "{[%emt 0:00:10.5]}",
        "57d 62d 48.5d", "5r 0r 10.5r");
    row("elapsed times of more than there is", "60", "1. e4 {[%emt 0:01:05]} e5", "- -", "65r -");
    row("elapsed times without a time control", "", "1. e4 {[%emt 0:00:05]} e5", "- -", "5r -");
    row("clocks and elapsed times of a DGT board", "60 mins",
        "1. e4 {[%clk 0:59:55]} {[%emt 0:00:05]} e5 {[%clk 0:59:50]} {[%emt 0:00:11]}",
        "3595r 3590r", "5r 11r");
    row("one clock is missing beside its elapsed time", "600+1",
        "1. e4 {[%clk 0:09:55]} e5 2. d4 {[%emt 0:00:11]} d5 3. c4 {[%clk 0:09:40]}",
        "595r - 585d - 580r", "6d - 11r - 6d");
    row("elapsed times of the game", "600",
        "1. e4 {[%egt 0:00:05]} e5 {[%egt 0:00:02]} 2. d4 {[%egt 0:00:09]} d5", "595d 598d 591d -",
        "5d 2d 4d -");
    row("mechanical clocks", "",
        "1. e4 {[%mct 11:59:50]} e5 {[%mct 17:10:00]} 2. d4 {[%mct 12:00:10]} d5 {[%mct "
        "17:10:42]} 3. c4 {[%mct 0:00:20]}",
        "- - - - -", "- - 20d 42d 10d");
    row("TCEC", "1800+5",
        "1. e4 {book, mb=+0+0+0+0+0,} e5 {book} 2. d4 {d=32, mt=78718, tl=1726282, wv=0.76,} d5 "
        "{d=16, mt=43621, tl=1761379, wv=0.67,}",
        "- - 1726.28r 1761.38r", "- - 78.718r 43.621r");
    row("cutechess", "10.931+0.109",
        "1. e4 {+0.31/18 2.1s} e5 {-0.31/18 0.78s} 2. d4 {+0.31/18 1.2s}", "8.94d 10.26d 7.849d",
        "2.1r 0.78r 1.2r");
    row("a negative elapsed time", "10+0.1", "1. e4 {+0.31/18 -0.003s} e5 {+0.1/2 -0.5s, tl=9.95s}",
        "10.1d 9.95r", "0x 0.15x");
}

void TestLineTimes::timesComeFromEachDialect()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, moves);
    QFETCH(QString, clocks);
    QFETCH(QString, thinks);
    const LineTimes times = timesOf(control, moves);
    QCOMPARE(clocksOf(times), clocks);
    QCOMPARE(thinksOf(times), thinks);
}

void TestLineTimes::theTimeOfANewStageIsNoThinkingTime_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("clocks");
    QTest::addColumn<QString>("thinks");
    const auto row = [](const char* name, const char* control, const char* clocks,
                        const char* thinks) {
        QTest::newRow(name) << QByteArray(control) << QByteArray(clocks)
                            << QString::fromUtf8(thinks);
    };
    row("added with the last move", "2/60:30", "0:00:50 0:01:10 0:01:05", "10d 10d 5d");
    row("added a move later", "2/60:30", "0:00:50 0:00:40 0:01:05 0:01:00", "10d 10d 5d 5d");
    row("and less than was used", "2/60:30", "0:00:50 0:00:45", "10d 35d");
    row("it cannot have been added yet", "2/60:30", "0:00:20 0:00:10", "40d 10d");
    row("with an increment", "2/60+5:30+5", "0:00:55 0:01:20 0:01:24", "10d 10d 1d");
    row("a stage that is repeated", "2/60", "0:00:50 0:01:45 0:01:40 0:02:38", "10d 5d 5d 2d");
    row("time given is less", "2/60:1800", "0:00:31 0:00:46 0:00:45", "29d 0x 1d");
}

void TestLineTimes::theTimeOfANewStageIsNoThinkingTime()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, clocks);
    QFETCH(QString, thinks);
    QCOMPARE(whites(thinksOf(timesOf(control, knightsOf(clocks)))), thinks);
}

void TestLineTimes::timeThatGoesUpIsGiven()
{
    const LineTimes times = timesOf("60+1", knightsOf("0:00:31 0:00:47 0:00:48 0:00:51"));
    const auto given = [&](int ply) { return times.of(Ply(ply)).givenMillis; };
    QCOMPARE(qint64{given(1)}, 0);
    QCOMPARE(qint64{given(3)}, 15'000);
    QVERIFY(times.of(Ply(3)).isTimeGiven());
    QCOMPARE(qint64{given(5)}, 0);
    QCOMPARE(qint64{given(7)}, 2'000); // rounding may do that
    QVERIFY(!times.of(Ply(7)).isTimeGiven());
    // An adjustment that takes time is none.
    const LineTimes taken = timesOf("60", "1. e4 {[%clk 0:00:10] [%emt 0:00:05]} e5");
    QCOMPARE(qint64{taken.of(Ply(1)).givenMillis}, -45'000);
    QVERIFY(!taken.of(Ply(1)).isTimeGiven());
}

void TestLineTimes::anHourglassTurnsWithEachMove()
{
    const LineTimes times = timesOf("*60", "1. e4 {[%clk 0:00:50]} e5 {[%clk 0:00:55]} 2. d4 "
                                           "{[%clk 0:00:45]} d5 {[%clk 0:01:05]} 3. c4");
    QCOMPARE(thinksOf(times), QStringLiteral("10d 15d 20d 10d -"));
}

void TestLineTimes::mateStopsTheClockBeforeItsIncrement()
{
    const QByteArray moves = "1. f3 {[%clk 0:01:00]} e5 {[%clk 0:01:00]} 2. g4 {[%clk 0:01:00]} "
                             "Qh4# {[%clk 0:00:";
    QCOMPARE(thinksOf(timesOf("60+2", moves + "58]} 0-1")), QStringLiteral("0d 0d 2d 2d"));
    QCOMPARE(thinksOf(timesOf("60+2", moves + "61]} 0-1")), QStringLiteral("0d 0d 2d 1d"));
}

void TestLineTimes::aVariationGoesOnWithTheClocksOfItsParent()
{
    const auto source = files::Source::fromText(
        "[TimeControl \"60\"]\n\n1. e4 {[%clk 0:00:58]} e5 {[%clk 0:00:50]} (1... c5 {[%clk "
        "0:00:57]} 2. Nf3 {[%clk 0:00:51]}) 2. d4 {[%clk 0:00:40]} *",
        "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game = pgn::buildGame(source, Span{0, length}, 1, 1);
    const LineTimes times = analysis::timesOf(replay::Replay(game, game::LineId(1)));
    QCOMPARE(clocksOf(times), QStringLiteral("58r 57r 51r"));
    QCOMPARE(thinksOf(times), QStringLiteral("2d 3d 7d"));
}

void TestLineTimes::theLatestClockIsFoundAtAnyPly()
{
    const LineTimes times = timesOf(
        "60", "1. e4 {[%clk 0:00:58]} e5 2. d4 d5 {[%clk 0:00:50]} 3. c4 {[%clk 0:00:40]} c5");
    const QStringList expected = {QStringLiteral("60r 60r"), QStringLiteral("58r 60r"),
                                  QStringLiteral("58r 60r"), QStringLiteral("58r 60r"),
                                  QStringLiteral("58r 50r"), QStringLiteral("40r 50r"),
                                  QStringLiteral("40r 50r")};
    for (int ply = 0; ply < expected.size(); ++ply)
        QCOMPARE(textOf(times.clockAt(Ply(ply), rules::Color::White)) + u' ' +
                     textOf(times.clockAt(Ply(ply), rules::Color::Black)),
                 expected[ply]);
}

void TestLineTimes::aGameWithoutTimesHasNone()
{
    const LineTimes times = timesOf("60+2", "1. e4 e5 2. d4");
    QVERIFY(!times.hasClocks() && !times.hasThinks());
    QVERIFY(times.moves().empty());
    QVERIFY(times.of(Ply(2)) == MoveTimes());
    QVERIFY(!analysis::medianThink(times));
    QVERIFY(timesOf("60", "").moves().empty());
    QVERIFY(!LineTimes().clockAt(Ply(), rules::Color::White).millis);
}

void TestLineTimes::theMedianIsOfKnownTimes()
{
    const LineTimes times = timesOf("", "1. e4 {[%emt 9]} e5 2. d4 {[%emt 1]} d5 {[%emt 5]} 3. c4");
    QCOMPARE(qint64{analysis::medianThink(times).value_or(-1)}, 5'000);
}

void TestLineTimes::valuesThatPeopleGotWrongAreRead_data()
{
    QTest::addColumn<QString>("clocks");
    QTest::addColumn<QString>("thinks");
    QTest::newRow("clock-before-first-move.pgn")
        << QStringLiteral("590r 600r 592r -") << QStringLiteral("15d 0d 3d -");
    QTest::newRow("clock-without-seconds.pgn")
        << QStringLiteral("7140r 7080r 6300r 5400r") << QStringLiteral("60d 120d 840d 1680d");
    QTest::newRow("eval-in-centipawns.pgn") << QStringLiteral("905d 893d 890d 898d 869d 897d")
                                            << QStringLiteral("0r 12r 20r 0r 26r 6r");
    QTest::newRow("values-wrapped.pgn")
        << QStringLiteral("5425r 5390r 5280r 5220r -") << QStringLiteral("- - 145d 170d -");
}

void TestLineTimes::valuesThatPeopleGotWrongAreRead()
{
    QFETCH(QString, clocks);
    QFETCH(QString, thinks);
    const auto games = tests::gamesOfDataFile(QTest::currentDataTag());
    QCOMPARE(games.size(), std::size_t{1});
    const LineTimes times = analysis::timesOf(replay::Replay(games[0], game::LineId::main()));
    QCOMPARE(clocksOf(times), clocks);
    QCOMPARE(thinksOf(times), thinks);
}

PLYLINE_TEST(TestLineTimes)
#include "tst_line_times.moc"
