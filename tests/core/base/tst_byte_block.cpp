#include <QtTest/QTest>

#include "core/base/byte_block.h"
#include "tests/support/test.h"

#include <array>
#include <string>

using namespace plyline;

class TestByteBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesEachByteWithEachByte();
    void comparesTwoBlocks();
    void findsRangesOfBytesWithoutSigns();
    void findsTheFirstOfSeveral();
    void countsUpTo255InEachByte();
};

namespace {

std::string sixteen(std::size_t place, char c, char other)
{
    std::string bytes(ByteBlock::size, other);
    bytes[place] = c;
    return bytes;
}

} // namespace

void TestByteBlock::comparesEachByteWithEachByte()
{
    for (int value = 0; value < 256; ++value) {
        const auto c = static_cast<char>(value);
        const auto other = static_cast<char>(value ^ 1);
        for (std::size_t place = 0; place < ByteBlock::size; ++place) {
            const auto found = ByteBlock::load(sixteen(place, c, other).data()).is(c);
            QCOMPARE(found.firstHigh(), static_cast<int>(place));
        }
        QVERIFY(!ByteBlock::load(std::string(ByteBlock::size, other).data()).is(c).hasHigh());
    }
}

void TestByteBlock::comparesTwoBlocks()
{
    const std::string bytes = "sixteen bytes...";
    for (std::size_t place = 0; place < ByteBlock::size; ++place) {
        std::string other = bytes;
        other[place] = static_cast<char>(other[place] ^ 0x80);
        const auto isSame = ByteBlock::load(bytes.data()).is(ByteBlock::load(other.data()));
        QCOMPARE((~isSame).firstHigh(), static_cast<int>(place));
    }
    const auto isSame = ByteBlock::load(bytes.data()).is(ByteBlock::load(bytes.data()));
    QVERIFY(!(~isSame).hasHigh());
}

void TestByteBlock::findsRangesOfBytesWithoutSigns()
{
    for (int low = 0; low < 256; low += 5) {
        for (const int count : {1, 2, 26, 200}) {
            for (int value = 0; value < 256; ++value) {
                const std::string bytes(ByteBlock::size, static_cast<char>(value));
                const bool isInside = value >= low && value < low + count;
                if (low + count <= 256)
                    QCOMPARE(ByteBlock::load(bytes.data())
                                 .isWithin(static_cast<char>(low), count)
                                 .hasHigh(),
                             isInside);
                QCOMPARE(ByteBlock::load(bytes.data()).isAtLeast(static_cast<char>(low)).hasHigh(),
                         value >= low);
            }
        }
    }
}

void TestByteBlock::findsTheFirstOfSeveral()
{
    const ByteBlock block = ByteBlock::load("..Nf3 {..}..abc.");
    QCOMPARE(block.is('N').firstHigh(), 2);
    QCOMPARE((block.is('}') | block.is('{')).firstHigh(), 6);
    QCOMPARE((block.is('}') & block.is('{')).firstHigh(), 16);
    QCOMPARE((~block.is('.')).firstHigh(), 2);
    QCOMPARE(block.lowered().is('n').firstHigh(), 2);
}

void TestByteBlock::countsUpTo255InEachByte()
{
    const ByteBlock block = ByteBlock::load("x.x.x.x.x.x.x.xx");
    ByteBlock counts;
    for (int i = 1; i <= 255; ++i) {
        counts.countIn(block.is('x'));
        QCOMPARE(counts.sum(), 9 * i);
    }
}

PLYLINE_TEST(TestByteBlock)

#include "tst_byte_block.moc"
