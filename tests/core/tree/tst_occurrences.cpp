#include <QtTest/QTest>

#include "core/tree/occurrences.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using tree::Occurrence;

class TestOccurrences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreReadBack();
    void sortingIsThatOfTheLibrary_data();
    void sortingIsThatOfTheLibrary();
};

void TestOccurrences::fieldsAreReadBack()
{
    const Occurrence one(~std::uint64_t{0}, 16383, 65520, rules::Color::Black, 0xf000);
    QCOMPARE(one.game(), 16383U);
    QCOMPARE(one.ply(), 65520);
    QCOMPARE(one.turn(), rules::Color::Black);
    QCOMPARE(one.move(), std::uint16_t{0xf000});
    QVERIFY(Occurrence(7, 1, 90, rules::Color::White, 9) <
            Occurrence(7, 2, 3, rules::Color::White, 4));
    QVERIFY(Occurrence(7, 2, 3, rules::Color::Black, 9) <
            Occurrence(7, 2, 4, rules::Color::White, 4));
}

void TestOccurrences::sortingIsThatOfTheLibrary_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("keys");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("all of one key") << 5000 << 1;
    QTest::newRow("few keys") << 5000 << 20;
    QTest::newRow("many keys") << 50'000 << 1'000'000;
}

void TestOccurrences::sortingIsThatOfTheLibrary()
{
    QFETCH(int, size);
    QFETCH(int, keys);
    Random random(7);
    std::vector<std::uint64_t> known(static_cast<std::size_t>(std::min(keys, size) + 1));
    std::generate(known.begin(), known.end(), random);
    std::vector<Occurrence> sorted;
    for (int i = 0; i < size; ++i)
        sorted.emplace_back(known[static_cast<std::size_t>(random.below(std::min(keys, size)))],
                            static_cast<std::uint32_t>(random.below(1000)), random.below(300),
                            rules::Color::White, static_cast<std::uint16_t>(random.below(9)));
    auto expected = sorted;
    std::sort(expected.begin(), expected.end());
    tree::sortOccurrences(sorted);
    QVERIFY(sorted == expected);
}

PLYLINE_EVENT_TEST(TestOccurrences)
#include "tst_occurrences.moc"
