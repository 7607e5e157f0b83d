#include <QTest>

#include "core/streams/line_splitter.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

using Lines = std::vector<std::pair<std::string, std::int64_t>>;

Lines split(std::string_view bytes, std::size_t longest, const std::vector<std::size_t>& pieces)
{
    Lines lines;
    streams::LineSplitter splitter(longest, [&](std::string_view line, std::int64_t offset) {
        lines.emplace_back(line, offset);
    });
    for (const std::size_t piece : pieces) {
        splitter.add(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
    }
    splitter.add(bytes);
    splitter.end();
    return lines;
}

} // namespace

class TestLineSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreTheSameInAnyPieces();
    void anEndlessLineIsBounded();
};

void TestLineSplitter::linesAreTheSameInAnyPieces()
{
    const std::string text = "one\r\n\n  \ntwo\n\r\nthree";
    const Lines expected = {{"one", 0}, {"two", 9}, {"three", 15}};
    Random random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::size_t> pieces;
        for (int i = random.below(8); i > 0; --i)
            pieces.push_back(static_cast<std::size_t>(random.below(6)));
        QVERIFY(split(text, 100, pieces) == expected);
    }
}

void TestLineSplitter::anEndlessLineIsBounded()
{
    const Lines lines = split(std::string(1000, 'x') + "\nnext\n", 10, {400, 400});
    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines[0].first.size(), std::size_t(11)); // one more than allowed: it is too long
    QCOMPARE(lines[1].first, std::string("next"));
    QCOMPARE(lines[1].second, std::int64_t(1001));
}

PLYLINE_TEST(TestLineSplitter)
#include "tst_line_splitter.moc"
