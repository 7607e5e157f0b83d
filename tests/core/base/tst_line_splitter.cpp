#include <QTest>

#include "core/base/line_splitter.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <vector>

using namespace plyline;
using namespace plyline::tests;

namespace {

struct Given
{
    std::string text;
    std::int64_t offset = 0;
    bool isWhole = true;
    bool operator==(const Given&) const = default;
};
using Lines = std::vector<Given>;

Lines split(const std::vector<std::string>& pieces, std::size_t longest = 100)
{
    Lines lines;
    const auto take = [&](const LineSplitter::Line& line) {
        lines.push_back({std::string(line.text), line.offset, line.isWhole});
    };
    LineSplitter splitter(longest);
    for (const std::string& piece : pieces)
        splitter.add(piece, take);
    splitter.end(take);
    return lines;
}

} // namespace

class TestLineSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreTheSameInAnyPieces();
    void linesAreCutAtBothLineEnds();
    void aLineThatIsTooLongIsCutAndSaidToBe();
    void anEndlessLineIsBounded();
    void anIncompleteLineIsForgotten();
    void aLineMayEndTheReading();
};

void TestLineSplitter::linesAreTheSameInAnyPieces()
{
    const std::string text = "one\r\n\n  \ntwo\n\r\nlonger than ten\r\nten bytes.\r\nthree";
    const Lines expected = {{"one", 0, true},         {"", 5, true},      {"  ", 6, true},
                            {"two", 9, true},         {"", 13, true},     {"longer tha", 15, false},
                            {"ten bytes.", 32, true}, {"three", 44, true}};
    QVERIFY(split({text}, 10) == expected);
    Random random(3);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::string> pieces;
        for (std::size_t at = 0; at < text.size();) {
            pieces.push_back(text.substr(at, static_cast<std::size_t>(random.below(9))));
            at += pieces.back().size();
        }
        QVERIFY(split(pieces, 10) == expected);
    }
}

void TestLineSplitter::linesAreCutAtBothLineEnds()
{
    QVERIFY(split({"one\r\ntwo\n\nth", "ree", "\r", "\nfour\n"}) ==
            (Lines{{"one", 0}, {"two", 5}, {"", 9}, {"three", 10}, {"four", 17}}));
}

void TestLineSplitter::aLineThatIsTooLongIsCutAndSaidToBe()
{
    const std::string huge(1'000'000, 'x');
    for (const auto& pieces : std::vector<std::vector<std::string>>{{huge, huge + "\nnext\n"},
                                                                    {huge + huge + "\nnext\n"}}) {
        const Lines lines = split(pieces, 10);
        QCOMPARE(lines.size(), std::size_t(2));
        QVERIFY(lines[0] == (Given{std::string(10, 'x'), 0, false}));
        QVERIFY(lines[1] == (Given{"next", 2'000'001, true}));
    }
    // The CR of a line end is no part of the line, one inside it is.
    QVERIFY(split({std::string(10, 'x') + "\r\n"}, 10)[0].isWhole);
    QVERIFY(!split({std::string(10, 'x') + "\r.\n"}, 10)[0].isWhole);
    QVERIFY(!split({std::string(10, 'x') + "\r", ".\n"}, 10)[0].isWhole);
}

void TestLineSplitter::anEndlessLineIsBounded()
{
    LineSplitter splitter(10);
    int given = 0;
    const auto take = [&](const LineSplitter::Line& line) {
        QCOMPARE(line.text.size(), std::size_t(10));
        ++given;
    };
    const std::string piece(1 << 20, 'x');
    for (int i = 0; i < 1024; ++i) // 1 GiB, of which 11 bytes are kept
        splitter.add(piece, take);
    splitter.end(take);
    QCOMPARE(given, 1);
}

void TestLineSplitter::anIncompleteLineIsForgotten()
{
    Lines lines;
    const auto take = [&](const LineSplitter::Line& line) {
        lines.push_back({std::string(line.text), line.offset, line.isWhole});
    };
    LineSplitter splitter(10);
    splitter.add("begun and too long", take);
    splitter.clear();
    splitter.add("next\n", take);
    splitter.end(take);
    QVERIFY(lines == (Lines{{"next", 18}}));
}

void TestLineSplitter::aLineMayEndTheReading()
{
    LineSplitter splitter(10);
    std::string text;
    splitter.add("on", [](const LineSplitter::Line&) {});
    splitter.add("e\n", [&](const LineSplitter::Line& line) {
        splitter.clear();
        text = line.text; // still there
    });
    QCOMPARE(text, std::string("one"));
}

PLYLINE_TEST(TestLineSplitter)
#include "tst_line_splitter.moc"
