#include <QtTest/QTest>

#include "core/filter/filter_matcher.h"
#include "core/search/game_search.h"
#include "core/search/material_query.h"
#include "tests/support/test.h"

#include <limits>

using namespace plyline;
using search::MaterialQuery;
using search::Range;

class TestMaterialQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDifferenceIsSeenFromTheOtherSide_data();
    void aDifferenceIsSeenFromTheOtherSide();
};

void TestMaterialQuery::aDifferenceIsSeenFromTheOtherSide_data()
{
    constexpr int least = std::numeric_limits<int>::min();
    constexpr int most = std::numeric_limits<int>::max();
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("otherLeast");
    QTest::addColumn<int>("otherMost");
    QTest::newRow("a piece up") << 3 << 5 << -5 << -3;
    QTest::newRow("equal") << 0 << 0 << 0 << 0;
    QTest::newRow("at most") << least << 5 << -5 << most;
    QTest::newRow("any") << least << most << -most << most;
}

void TestMaterialQuery::aDifferenceIsSeenFromTheOtherSide()
{
    QFETCH(int, least);
    QFETCH(int, most);
    QFETCH(int, otherLeast);
    QFETCH(int, otherMost);
    MaterialQuery query;
    query.difference = Range{least, most};
    const Range other = *query.withColorsSwapped().difference;
    QCOMPARE(other.least, otherLeast);
    QCOMPARE(other.most, otherMost);
}

PLYLINE_EVENT_TEST(TestMaterialQuery)
#include "tst_material_query.moc"
