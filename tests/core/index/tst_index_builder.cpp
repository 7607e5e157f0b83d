#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/index/index_scanner.h"
#include "tests/core/index/growth.h"
#include "tests/core/index/nasty_text.h"
#include "tests/support/test.h"

using namespace plyline;
using index::GameIndex;
using index::IndexOptions;
using tests::isSameIndex;
using tests::nastyText;
using tests::tags;

namespace {

using SourcePtr = std::shared_ptr<const files::Source>;

SourcePtr sourceOf(std::string text)
{
    return files::Source::fromText(std::move(text), "test");
}

IndexOptions cutAt(std::vector<std::int64_t> cuts, int threads)
{
    IndexOptions options;
    options.threads = threads;
    options.cuts = std::move(cuts);
    return options;
}

} // namespace

class TestIndexBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCutChangesWhatIsFound();
    void manyCutsOnTwoThreadsChangeNothing();
    void whatIsPublishedIsTheBeginningOfTheWhole();
    void aGrownSourceIsReadFromItsLastGameOn();
    void aFileOfPositionsGrowsAtEveryCut();
    void aStopIsSeenInsideAGame();
};

void TestIndexBuilder::noCutChangesWhatIsFound()
{
    tests::Random random(41);
    for (int n = 0; n < 150; ++n) {
        const std::string text = nastyText(random);
        const SourcePtr source = sourceOf(text);
        const auto whole = index::buildIndex(source, {}, cutAt({}, 1));
        for (std::int64_t cut = 0; cut <= static_cast<std::int64_t>(text.size()); ++cut)
            QVERIFY2(isSameIndex(*whole, *index::buildIndex(source, {}, cutAt({cut}, 1))),
                     (std::to_string(cut) + ": " + text).c_str());
    }
}

void TestIndexBuilder::manyCutsOnTwoThreadsChangeNothing()
{
    tests::Random random(42);
    for (int n = 0; n < 60; ++n) {
        std::string text;
        for (int i = 0; i < 20; ++i)
            text += nastyText(random);
        const SourcePtr source = sourceOf(text);
        const auto whole = index::buildIndex(source, {}, cutAt({}, 1));
        std::vector<std::int64_t> cuts;
        for (int i = random.below(40); i > 0; --i)
            cuts.push_back(random.below(static_cast<int>(text.size())));
        std::sort(cuts.begin(), cuts.end());
        QVERIFY2(isSameIndex(*whole, *index::buildIndex(source, {}, cutAt(cuts, 2))), text.c_str());
    }
}

void TestIndexBuilder::whatIsPublishedIsTheBeginningOfTheWhole()
{
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += std::string(tags) + "[Site \"" + std::to_string(i) + "\"]\n\n1. e4 e5 *\n\n";
    std::vector<std::shared_ptr<const GameIndex>> published;
    IndexOptions options;
    options.threads = 2;
    options.interval = std::chrono::milliseconds(0);
    options.publish = [&](const auto& index, std::int64_t) { published.push_back(index); };
    const auto whole = index::buildIndex(sourceOf(text), {}, options);
    QCOMPARE(whole->size(), 20'000);
    QVERIFY(whole->isComplete());
    QVERIFY(published.size() > 1);
    int before = 0;
    for (const auto& index : published) {
        QVERIFY(!index->isComplete());
        QVERIFY(index->size() >= before);
        before = index->size();
        for (int i = 0; i < before; ++i)
            QVERIFY(index->entry(i) == whole->entry(i));
    }
    for (int i = 0; i < whole->size(); ++i)
        QVERIFY(whole->text(whole->entry(i).site) == std::to_string(i));
}

void TestIndexBuilder::aGrownSourceIsReadFromItsLastGameOn()
{
    tests::Random random(43);
    for (int n = 0; n < 100; ++n) {
        std::string text;
        for (int i = 0; i < 4; ++i)
            text += std::string(tags) + "\n1. e4 e5 *\n\n";
        const auto index = index::buildIndex(sourceOf(text + std::string(tags) + "\n1. d4"));
        index::EntryFacts facts;
        facts.plies = 2;
        index->setFacts(1, facts);
        const std::string grown = text + tags + "\n1. d4 d5 {more} *\n\n" + nastyText(random);
        const auto longer = index::continueIndex(*index, sourceOf(grown));
        QVERIFY2(isSameIndex(*longer, *index::buildIndex(sourceOf(grown))), grown.c_str());
        QVERIFY(longer->facts(1) == facts);
    }
}

void TestIndexBuilder::aFileOfPositionsGrowsAtEveryCut()
{
    const std::string text = "4k3/8/8/8/8/8/8/4K3 w - - id \"first\"; bm Kd2;\n\n"
                             "4k3/8/8/8/8/8/8/4K2R w K - 0 1\r\n"
                             "4k3/8/8/8/8/8/8/4K3 b - - hmvc 4; id \"third\";\n";
    const auto whole = index::buildIndex(sourceOf(text));
    QCOMPARE(whole->size(), 3);
    QCOMPARE(whole->text(whole->entry(0).event), std::string_view("first"));
    QCOMPARE(whole->text(whole->entry(2).event), std::string_view("third"));
    QCOMPARE(whole->entry(2).firstLine, 4U);
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        const auto before = index::buildIndex(sourceOf(text.substr(0, cut)));
        const auto grown = index::continueIndex(*before, sourceOf(text));
        QVERIFY2(isSameIndex(*whole, *grown), std::to_string(cut).c_str());
    }
}

void TestIndexBuilder::aStopIsSeenInsideAGame()
{
    std::string text(tags);
    for (int i = 0; i < 1000; ++i)
        text += "\n1. e4 {a comment} (1. d4)";
    const SourcePtr source = sourceOf(text + " *\n\n" + tags + "\n1. d4 *\n");
    std::stop_source stop;
    stop.request_stop();
    index::StringInterner strings;
    index::IndexScanner scanner(*source, strings, 0, stop.get_token());
    QVERIFY(!scanner.next());
    QVERIFY(scanner.offset() < static_cast<std::int64_t>(text.size()) / 2);
    QCOMPARE(index::buildIndex(source)->size(), 2);
}

PLYLINE_EVENT_TEST(TestIndexBuilder)
#include "tst_index_builder.moc"
