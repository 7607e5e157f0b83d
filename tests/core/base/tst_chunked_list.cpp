#include <QtTest/QTest>

#include "core/base/chunked_list.h"
#include "tests/support/test.h"

#include <array>
#include <cstdint>

using namespace plyline;

namespace {

struct Chunk
{
    static constexpr std::size_t size = 1000;
    std::array<std::size_t, size> numbers{};
};
using Numbers = ChunkedList<Chunk>;

/// Appends the next numbers in their order.
void grow(Numbers& list, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t number = list.size();
        list.grow().numbers[number % Chunk::size] = number;
    }
}

/// Whether each place holds its number.
bool isCounted(const Numbers& list)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list.chunkOf(i).numbers[i % Chunk::size] != i)
            return false;
    }
    return true;
}

} // namespace

class TestChunkedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elementsStayWhereTheyAre_data();
    void elementsStayWhereTheyAre();
    void aReservedChunkIsZero();
    void aCopyKeepsWhatItHolds();
    void aCutCopyGrowsElsewhere();
    void zerosBeginWhereALargePageMay();
};

void TestChunkedList::elementsStayWhereTheyAre_data()
{
    QTest::addColumn<int>("reserved");
    QTest::newRow("nothing reserved") << 0;
    QTest::newRow("too little to be worth it") << 5000;
    QTest::newRow("less than comes") << 400'000;
    QTest::newRow("more than comes") << 2'000'000;
}

void TestChunkedList::elementsStayWhereTheyAre()
{
    QFETCH(int, reserved);
    Numbers list;
    list.reserve(static_cast<std::size_t>(reserved));
    grow(list, 1500);
    const Chunk* const first = &list.chunkOf(0);
    const Chunk* const second = &list.chunkOf(1499);
    grow(list, 1'000'000);
    QCOMPARE(list.size(), std::size_t{1'001'500});
    QCOMPARE(&list.chunkOf(0), first);
    QCOMPARE(&list.chunkOf(1499), second);
    QVERIFY(isCounted(list));
}

void TestChunkedList::aReservedChunkIsZero()
{
    Numbers list;
    list.reserve(1'000'000);
    for (std::size_t chunk = 0; chunk < 300; ++chunk) {
        const Chunk& next = list.grow();
        for (const std::size_t number : next.numbers)
            QCOMPARE(number, std::size_t{0});
        list.chunkOf(list.size() - 1).numbers.fill(7);
        grow(list, Chunk::size - 1);
    }
}

void TestChunkedList::aCopyKeepsWhatItHolds()
{
    Numbers copy;
    {
        Numbers list;
        list.reserve(1'000'000);
        grow(list, 300'500);
        copy = list;
        grow(list, 300'000);
    }
    QCOMPARE(copy.size(), std::size_t{300'500});
    QVERIFY(isCounted(copy));
}

void TestChunkedList::aCutCopyGrowsElsewhere()
{
    Numbers list;
    list.reserve(1'000'000);
    grow(list, 2000);
    Numbers copy = list;
    copy.truncate(2000); // at a chunk's end: nothing is shared behind it
    list.grow().numbers[0] = 2000;
    copy.grow().numbers[0] = 7;
    QCOMPARE(list.chunkOf(2000).numbers[0], std::size_t{2000});
    QCOMPARE(copy.chunkOf(2000).numbers[0], std::size_t{7});
    QVERIFY(isCounted(list));
}

void TestChunkedList::zerosBeginWhereALargePageMay()
{
    for (const std::size_t bytes : {std::size_t{1}, largePageBytes, 3 * largePageBytes + 1}) {
        const auto zeros = makeZeros(bytes);
        QVERIFY(zeros);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(zeros.get()) % largePageBytes, std::size_t{0});
        QCOMPARE(zeros.get()[0], std::byte{0});
        QCOMPARE(zeros.get()[bytes - 1], std::byte{0});
        zeros.get()[bytes - 1] = std::byte{1};
    }
}

PLYLINE_TEST(TestChunkedList)
#include "tst_chunked_list.moc"
