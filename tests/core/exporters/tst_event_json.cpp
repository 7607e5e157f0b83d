#include <QtTest/QTest>

#include "core/exporters/event_json.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

#include <nlohmann/json.hpp>

using namespace plyline;
using game::Ply;

class TestEventJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventHasItsFieldsInTheirOrder_data();
    void anEventHasItsFieldsInTheirOrder();
    void aVariationCountsFromTheStartOfTheGame();
};

void TestEventJson::anEventHasItsFieldsInTheirOrder_data()
{
    QTest::addColumn<int>("ply");
    QTest::addColumn<QString>("san");
    QTest::addColumn<QString>("json"); // written by hand
    QTest::newRow("a double step") << 1 << "e4"
                                   << R"({"type":"event","game":3,"line":0,"ply":1,"uci":"e2e4",)"
                                      R"("san":"e4","piece_id":12,"color":"white","role":"pawn",)"
                                      R"("from":"e2","to":"e4"})";
    QTest::newRow("a capture") << 5 << "exd6"
                               << R"({"type":"event","game":3,"line":0,"ply":5,"uci":"e5d6",)"
                                  R"("san":"exd6","piece_id":12,"color":"white","role":"pawn",)"
                                  R"("from":"e5","to":"d6","captured_piece_id":19,)"
                                  R"("captured_role":"pawn","captured_square":"d5"})";
}

void TestEventJson::anEventHasItsFieldsInTheirOrder()
{
    QFETCH(int, ply);
    QFETCH(QString, san);
    const auto game = tests::gameOf(tests::standardStart, {"e4", "a6", "e5", "d5", "exd6"});
    QTEST(QString::fromStdString(
              exporters::eventJson(*game, 3, game->mainLine(), Ply(ply), san.toStdString()).dump()),
          "json");
}

void TestEventJson::aVariationCountsFromTheStartOfTheGame()
{
    game::GameParts parts = tests::partsOf(tests::standardStart, {"e4", "e5", "Nf3"});
    game::Line line;
    line.id = game::LineId(1);
    line.parent = game::LineId::main();
    line.forkPly = Ply(1);
    line.log = game::EventLog({parts.lines.front().log[1]});
    parts.lines.push_back(line);
    const game::Game game(std::move(parts));
    const auto json = exporters::eventJson(game, 1, game.line(game::LineId(1)), Ply(2), "e5");
    QCOMPARE(json["line"].get<int>(), 1);
    QCOMPARE(json["ply"].get<int>(), 2);
    QCOMPARE(QString::fromStdString(json["to"].get<std::string>()), QStringLiteral("e5"));
}

PLYLINE_TEST(TestEventJson)
#include "tst_event_json.moc"
