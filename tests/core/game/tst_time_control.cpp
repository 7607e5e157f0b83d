#include <QtTest/QTest>

#include "core/game/time_control.h"
#include "tests/support/test.h"

using namespace plyline;
using game::TimeControl;
using game::TimeStage;

Q_DECLARE_METATYPE(plyline::game::TimeStage)
using Stages = QList<plyline::game::TimeStage>;

class TestTimeControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeControlsAreRead_data();
    void timeControlsAreRead();
    void otherTextsAreNoTimeControl_data();
    void otherTextsAreNoTimeControl();
    void aDayMakesACorrespondenceGame_data();
    void aDayMakesACorrespondenceGame();
    void aPlayersOwnTagGoesBeforeTheCommonOne();
};

void TestTimeControl::timeControlsAreRead_data()
{
    using Kind = TimeControl::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<Stages>("stages");
    const auto row = [](const char* text, Kind kind, const Stages& stages) {
        QTest::newRow(text) << static_cast<int>(kind) << stages;
    };
    const auto stage = [](std::optional<int> moves, std::int64_t seconds,
                          std::int64_t increment = 0, std::int64_t delay = 0) {
        return TimeStage{moves, seconds * 1000, increment * 1000, delay * 1000};
    };
    row("?", Kind::Unknown, {});
    row("-", Kind::Unlimited, {});
    row("7200", Kind::Stages, {stage({}, 7200)});
    row("180+2", Kind::Stages, {stage({}, 180, 2)});
    row("0+1", Kind::Stages, {stage({}, 0, 1)});
    row("40/7200:3600", Kind::Stages, {stage(40, 7200), stage({}, 3600)});
    row("40/7200:20/3600:900+30", Kind::Stages,
        {stage(40, 7200), stage(20, 3600), stage({}, 900, 30)});
    row("40/5400+30:1800+30", Kind::Stages, {stage(40, 5400, 30), stage({}, 1800, 30)});
    row("40/900", Kind::Stages, {stage(40, 900)});
    row("1/86400", Kind::Stages, {stage(1, 86'400)});
    row("300+5d", Kind::Stages, {stage({}, 300, 0, 5)});
    row("*180", Kind::Hourglass, {stage({}, 180)});
    row("60 mins", Kind::Stages, {stage({}, 3600)});
    row("5 min", Kind::Stages, {stage({}, 300)});
    row("90 min. + 30 sec.", Kind::Stages, {stage({}, 5400, 30)});
    row("1.5 Hours", Kind::Stages, {stage({}, 5400)});
    row("3 days", Kind::Stages, {stage({}, 259'200)});
    row(" 600 + 5 ", Kind::Stages, {stage({}, 600, 5)});
    row("1.8+0.005", Kind::Stages, {{{}, 1800, 5, 0}});
    row("10.931+0.109", Kind::Stages, {{{}, 10'931, 109, 0}});
}

void TestTimeControl::timeControlsAreRead()
{
    QFETCH(int, kind);
    QFETCH(Stages, stages);
    const auto control = game::parseTimeControl(QTest::currentDataTag());
    QVERIFY(control);
    QCOMPARE(static_cast<int>(control->kind), kind);
    QCOMPARE(control->stages.size(), static_cast<std::size_t>(stages.size()));
    for (qsizetype i = 0; i < stages.size(); ++i)
        QVERIFY(control->stages[static_cast<std::size_t>(i)] == stages[i]);
}

void TestTimeControl::otherTextsAreNoTimeControl_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",      "0",    "0+0",   "G/90",      "-60",          "99999999999",
                             "300+x", "300+", "+5",    "300+-5",    "60 moves",     "0/60",
                             "-1/60", "x/60", "40/",   "7200:3600", "40/7200:",     ":60",
                             "1e3",   ".5",   "1.2.3", "nan",       "60 mins or so"})
        QTest::addRow("\"%s\"", text) << QByteArray(text);
}

void TestTimeControl::otherTextsAreNoTimeControl()
{
    QFETCH(QByteArray, text);
    QVERIFY(!game::parseTimeControl(text.toStdString()));
}

void TestTimeControl::aDayMakesACorrespondenceGame_data()
{
    QTest::addColumn<bool>("isCorrespondence");
    QTest::newRow("1/86400") << true;
    QTest::newRow("10/2592000") << true;
    QTest::newRow("86399") << false;
    QTest::newRow("40/7200:3600") << false;
    QTest::newRow("-") << false;
}

void TestTimeControl::aDayMakesACorrespondenceGame()
{
    QFETCH(bool, isCorrespondence);
    const auto control = game::parseTimeControl(QTest::currentDataTag());
    QVERIFY(control);
    QCOMPARE(control->isCorrespondence(), isCorrespondence);
}

void TestTimeControl::aPlayersOwnTagGoesBeforeTheCommonOne()
{
    const game::Tags tags({{"TimeControl", "600"}, {"BlackTimeControl", "300+2"}});
    QVERIFY(game::timeControlOf(tags, rules::Color::White) == game::parseTimeControl("600"));
    QVERIFY(game::timeControlOf(tags, rules::Color::Black) == game::parseTimeControl("300+2"));
    QVERIFY(!game::timeControlOf(game::Tags(), rules::Color::White));
    const game::Tags odd({{"WhiteTimeControl", "soon"}, {"TimeControl", "60"}});
    QVERIFY(game::timeControlOf(odd, rules::Color::White) == game::parseTimeControl("60"));
}

PLYLINE_TEST(TestTimeControl)
#include "tst_time_control.moc"
