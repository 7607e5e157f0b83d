#include <QtTest/QTest>

#include "core/game/nag_signs.h"
#include "tests/support/test.h"

#include <map>

using namespace plyline;
using game::NagSign;
using rules::Color;

class TestNagSigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTextIsReadInTwoWays();
    void noNumberIsShownInTwoWays();
    void whatIsShownForASingleNumberIsReadAsIt();
    void aSignOfAPairMeansTheMover();
};

void TestNagSigns::noTextIsReadInTwoWays()
{
    std::map<std::string_view, int> read;
    for (const NagSign& sign : game::nagSigns) {
        QVERIFY(!sign.text.empty());
        if (sign.nag != 0)
            QVERIFY2(read.emplace(sign.text, sign.nag).second, sign.text.data());
    }
}

void TestNagSigns::noNumberIsShownInTwoWays()
{
    std::map<int, std::string_view> shown;
    for (const NagSign& sign : game::nagSigns) {
        for (int nag = sign.first; nag != 0 && nag <= sign.last; ++nag) {
            QVERIFY2(shown.emplace(nag, sign.text).second, sign.text.data());
            QCOMPARE(game::signOfNag(nag), sign.text);
        }
    }
    QCOMPARE(shown[1], std::string_view("!"));
    QCOMPARE(shown[19], std::string_view("−+"));
    QCOMPARE(game::signOfNag(0), std::string_view());
    QCOMPARE(game::signOfNag(9), std::string_view());
}

void TestNagSigns::whatIsShownForASingleNumberIsReadAsIt()
{
    for (const NagSign& sign : game::nagSigns) {
        if (sign.nag != 0 && sign.first != 0 && sign.first == sign.last)
            QCOMPARE(sign.nag, sign.first);
    }
}

void TestNagSigns::aSignOfAPairMeansTheMover()
{
    QCOMPARE(game::nagOfMover(36, Color::White), 36);
    QCOMPARE(game::nagOfMover(36, Color::Black), 37);
    QCOMPARE(game::nagOfMover(1, Color::Black), 1);
    QCOMPARE(game::nagOfMover(16, Color::Black), 16);
}

PLYLINE_EVENT_TEST(TestNagSigns)
#include "tst_nag_signs.moc"
