#include <QtTest/QTest>

#include "core/pgn/build_visitor.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/corpus.h"
#include "tests/support/hostile_text.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <fstream>
#include <iterator>

using namespace plyline;
using pgn::Flow;
using pgn::Token;

namespace {

/// Passes movetext over from the token of a given number on; 0: all of it.
struct SkippingVisitor : tests::SpanVisitor
{
    int from = 0;
    int moves = 0;
    std::vector<std::string> outcomes;

    explicit SkippingVisitor(int first) : from(first) {}
    void beginGame() { moves = 0; }
    Flow beginMovetext() const { return from == 0 ? Flow::SkipRest : Flow::Continue; }
    Flow move(std::string_view) { return ++moves >= from ? Flow::SkipRest : Flow::Continue; }
    void outcome(std::string_view text) { outcomes.emplace_back(text); }
};

SkippingVisitor readWith(const files::Source& source, int from)
{
    SkippingVisitor visitor(from);
    pgn::Reader reader(source.bytes());
    while (reader.readGame(visitor)) {
    }
    return visitor;
}

/// Empty when reading and skipping come to the same rest, whichever move the skipping begins at.
std::string difference(const std::string& text)
{
    const auto source = files::Source::fromText(text, "test");
    const SkippingVisitor whole = readWith(*source, 1'000'000'000);
    for (const int from : {0, 1, 2, 7}) {
        const SkippingVisitor skipped = readWith(*source, from);
        if (skipped.spans != whole.spans)
            return "spans differ when skipping from move " + std::to_string(from);
        if (skipped.outcomes != whole.outcomes)
            return "outcomes differ when skipping from move " + std::to_string(from);
    }
    std::int64_t end = 0;
    for (const Span span : whole.spans) {
        if (span.offset != end || span.length <= 0)
            return "spans have a gap or overlap";
        end = span.end();
    }
    return end <= static_cast<std::int64_t>(source->bytes().size()) ? ""
                                                                    : "spans go beyond the end";
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Each tag pair of the bytes as a text.
std::vector<std::string> tagsOf(const std::string& text)
{
    struct Visitor : pgn::IgnoringVisitor
    {
        std::vector<std::string> tags;
        void tag(const pgn::TagToken& token)
        {
            const bool isAscii = std::all_of(token.value.begin(), token.value.end(), [](char c) {
                return static_cast<unsigned char>(c) < 0x80;
            });
            tags.push_back(std::string(token.name) + '|' + std::string(token.value) +
                           (token.isTerminated ? "|" : "") +
                           (token.isPlain && !isAscii ? " is not plain" : ""));
        }
        [[nodiscard]] pgn::Flow beginMovetext() { return pgn::Flow::SkipRest; }
    } visitor;
    const auto source = files::Source::fromText(text, "test");
    pgn::Reader reader(source->bytes());
    while (reader.readGame(visitor)) {
    }
    return visitor.tags;
}

/// Some bytes are others, are missing, or come twice.
std::string mutated(std::string text, tests::Random& random)
{
    const std::string bytes = "[](){}\"\\;%$*>\n\r -01/2=+#!?.@KQRBNOabcdefgh12345678\xe2\x80\x93"
                              "\xc2\xbd\xff\xef\xbb\xbf";
    for (int n = 1 + random.below(6); n > 0 && !text.empty(); --n) {
        const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
        const char byte =
            bytes[static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())))];
        switch (random.below(4)) {
        case 0:
            text[at] = byte;
            break;
        case 1:
            text.insert(at, 1, byte);
            break;
        case 2:
            text.erase(at, static_cast<std::size_t>(1 + random.below(8)));
            break;
        case 3:
            text.insert(at, text.substr(at, static_cast<std::size_t>(random.below(40))));
            break;
        }
    }
    return text;
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void skippingReachesTheSameRestAsReading();
    void damagedFilesAreSkippedAsTheyAreRead();
    void tagsAreTheSameNearTheEndAndFarFromIt();
    void aDamagedFileIsBuiltWithoutHarm();
    void longHostileFilesAreReadToTheEnd_data();
    void longHostileFilesAreReadToTheEnd();
    void whoStopsIsToldNoMore_data();
    void whoStopsIsToldNoMore();
    void aGameWhoseBuildingIsStoppedIsNone();
};

void TestReader::skippingReachesTheSameRestAsReading()
{
    PLYLINE_NEEDS_CORPUS();
    for (const auto& path : tests::allPgnFiles()) {
        const std::string found = difference(contentOf(path));
        QVERIFY2(found.empty(), (path.string() + ": " + found).c_str());
    }
}

void TestReader::damagedFilesAreSkippedAsTheyAreRead()
{
    PLYLINE_NEEDS_CORPUS();
    tests::Random random(211);
    for (const auto& path : tests::allPgnFiles()) {
        const std::string whole = contentOf(path);
        const std::string text = whole.substr(0, 6000);
        for (int n = 0; n < 60; ++n) {
            const std::string damaged = mutated(text, random);
            const std::string found = difference(damaged);
            if (!found.empty()) {
                std::ofstream("damaged.pgn", std::ios::binary) << damaged;
                QFAIL((path.string() + ": " + found + ", see damaged.pgn").c_str());
            }
        }
    }
}

/// Far from the end of the bytes a tag line is taken whole where it is in order; near it, byte by
/// byte.
void TestReader::tagsAreTheSameNearTheEndAndFarFromIt()
{
    const std::string section = "[Event \"a \xc3\xa9\"]\n[Site \"\"]\r\n[A_very-long_name1 \"x\"]\n"
                                "[Round  \"1\"]\n[White \"sixteen bytes 16\"]\n[Black \"O\\\"K\"]\n"
                                "[WhiteElo \"2700\"]\n\n1. e4 *";
    const std::string behind(400, '\n');
    tests::Random random(17);
    for (int n = 0; n < 20'000; ++n) {
        const std::string text = n == 0 ? section : mutated(section, random);
        const std::vector<std::string> near = tagsOf(text);
        const std::vector<std::string> far = tagsOf(text + behind);
        QVERIFY2(near == far, text.c_str());
        QVERIFY(n > 0 || near.size() == 7);
    }
}

void TestReader::aDamagedFileIsBuiltWithoutHarm()
{
    PLYLINE_NEEDS_CORPUS();
    tests::Random random(223);
    for (const auto& path : tests::allPgnFiles()) {
        const std::string text = contentOf(path).substr(0, 3000);
        for (int n = 0; n < 10; ++n) {
            for (const auto& game : tests::gamesOf(mutated(text, random))) {
                for (const game::Line& line : game->lines())
                    QCOMPARE(static_cast<int>(game::sanTexts(*game, line.id).size()),
                             line.lastPly().number());
            }
        }
    }
}

void TestReader::longHostileFilesAreReadToTheEnd_data()
{
    QTest::addColumn<int>("kind");
    int kind = 0;
    for (const tests::HostileText& text : tests::hostileTexts)
        QTest::newRow(text.name) << kind++;
}

/// A reader that looks at what it has read once more for each part takes hours for such a file:
/// the test hangs. `plyline-bench hostile` measures how the time grows.
void TestReader::longHostileFilesAreReadToTheEnd()
{
    QFETCH(int, kind);
    const auto source = files::Source::fromText(
        tests::textOf(tests::hostileTexts[static_cast<std::size_t>(kind)], 3'000'000), "test");
    const auto size = static_cast<std::int64_t>(source->bytes().size());
    std::int64_t end = 0;
    for (const Span span : readWith(*source, 0).spans) {
        QCOMPARE(span.offset, end);
        end = span.end();
    }
    QVERIFY(end <= size);
    const auto game = pgn::buildGame(source, {0, size}, 1, 1);
    QVERIFY(game);
    QVERIFY(game->lines().size() > 0);
}

void TestReader::whoStopsIsToldNoMore_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("isSkipped");
    for (const char* part : {"Nf3 ", "1. Nf3 ", "{words} ", "$1 ", "(Nf3) ", "@ "})
        QTest::addRow("%s", part) << "1. e4 " << part << false;
    for (const char* part : {"{words} ", "(Nf3) "})
        QTest::addRow("%s passed over", part) << "1. e4 " << part << true;
    QTest::addRow("prose") << ""
                           << "What a game it was!\n"
                           << false;
}

/// Inside of one game, whatever it is made of.
void TestReader::whoStopsIsToldNoMore()
{
    QFETCH(QString, before);
    QFETCH(QString, part);
    QFETCH(bool, isSkipped);
    struct Visitor : tests::SpanVisitor
    {
        bool isSkipped = false;
        int asked = 0;
        bool isStopped() { return ++asked > 20; }
        Flow beginMovetext() const { return isSkipped ? Flow::SkipRest : Flow::Continue; }
    };
    const auto source =
        files::Source::fromText((before + part.repeated(2000)).toStdString(), "test");
    pgn::Reader reader(source->bytes());
    Visitor visitor;
    visitor.isSkipped = isSkipped;
    static_cast<void>(reader.readGame(visitor));
    QVERIFY(visitor.spans.empty());
    QVERIFY(reader.offset() < static_cast<std::int64_t>(source->bytes().size()) / 2);
}

void TestReader::aGameWhoseBuildingIsStoppedIsNone()
{
    const QString moves = QStringLiteral("Nf3 Nf6 Ng1 Ng8 ").repeated(1000);
    const auto source = files::Source::fromText(moves.toStdString(), "test");
    const Span span{0, static_cast<std::int64_t>(source->bytes().size())};
    std::stop_source stop;
    stop.request_stop();
    pgn::BuildVisitor visitor(source, span, 1, 1, stop.get_token());
    pgn::Reader reader(source->bytes());
    static_cast<void>(reader.readGame(visitor));
    QVERIFY(reader.offset() < span.end() / 2);
    QVERIFY(!pgn::buildGame(source, span, 1, 1, stop.get_token()));
}

PLYLINE_EVENT_TEST(TestReader)
#include "tst_reader.moc"
