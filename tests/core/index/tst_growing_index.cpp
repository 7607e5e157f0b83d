#include <QtTest/QTest>

#include "core/index/settled_games.h"
#include "tests/core/index/growth.h"
#include "tests/core/index/nasty_text.h"
#include "tests/support/test.h"

#include <filesystem>

using namespace plyline;

/// A file is read on while it is written, wherever its end is for a moment.
class TestGrowingIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nastyTextsGrowFromEveryCut();
    void filesGrowFromEveryCut();
    void blankLinesAreNoneOfThoseThatDecide();
    void onlyTheLastGamesAreReadAgain();
    void whatChangedInTheMiddleUnsettlesTheGamesBefore();
};

void TestGrowingIndex::nastyTextsGrowFromEveryCut()
{
    tests::Random random(44);
    for (int n = 0; n < 60; ++n) {
        const std::string text = tests::nastyText(random);
        const auto whole = tests::indexWithFacts(text);
        for (std::size_t cut = 0; cut <= text.size(); ++cut)
            QVERIFY2(tests::growsFrom(cut, *whole), (std::to_string(cut) + ": " + text).c_str());
    }
}

void TestGrowingIndex::filesGrowFromEveryCut()
{
    constexpr std::size_t longest = 2500;
    int files = 0;
    for (const auto& file : std::filesystem::directory_iterator(PLYLINE_TEST_DATA)) {
        const auto source = file.path().extension() == ".pgn"
                                ? files::Source::open(file.path().string())
                                : Expected<std::shared_ptr<const files::Source>, Error>();
        if (!source || !*source || (*source)->bytes().size() > longest)
            continue;
        ++files;
        const auto whole = tests::indexWithFacts(std::string((*source)->bytes()));
        for (std::size_t cut = 0; cut <= (*source)->bytes().size(); ++cut)
            QVERIFY2(tests::growsFrom(cut, *whole),
                     (file.path().filename().string() + ", " + std::to_string(cut)).c_str());
    }
    QVERIFY(files > 30);
}

/// Whose the stray text is depends on the word behind the blank lines, which may yet grow.
void TestGrowingIndex::blankLinesAreNoneOfThoseThatDecide()
{
    const std::string text = "*\n]\n" + std::string(20, '\n') + "f2o";
    const auto whole = tests::indexWithFacts(text);
    for (std::size_t cut = 0; cut <= text.size(); ++cut)
        QVERIFY2(tests::growsFrom(cut, *whole), std::to_string(cut).c_str());
}

void TestGrowingIndex::onlyTheLastGamesAreReadAgain()
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += std::string(tests::tags) + "\n1. e4 e5 *\n\n";
    const auto index = tests::indexWithFacts(text);
    const auto bytes = static_cast<std::int64_t>(text.size());
    const int settled = index::settledGames(*index, bytes);
    QVERIFY(settled >= 97 && settled < 100);
    const auto grown =
        index::continueIndex(*index, files::Source::fromText(text + tests::tags, "grown"));
    QCOMPARE(grown->size(), 101);
    QVERIFY(grown->facts(settled - 1).isKnown());
    QVERIFY(!grown->facts(settled).isKnown());
    QCOMPARE(index::settledGames(*index::buildIndex(files::Source::fromText("", "none")), 0), 0);
}

void TestGrowingIndex::whatChangedInTheMiddleUnsettlesTheGamesBefore()
{
    std::string text;
    for (int i = 0; i < 10; ++i)
        text += std::string(tests::tags) + "\n1. e4 *\n\n"; // four lines that are not blank
    const auto index = tests::indexWithFacts(text);
    const auto place = index->entry(7).offset;
    const int settled = index::settledGames(*index, place);
    QVERIFY(settled >= 4 && settled < 7);
    QVERIFY(index::settledGames(*index, index->entry(6).offset) < settled);
}

PLYLINE_EVENT_TEST(TestGrowingIndex)
#include "tst_growing_index.moc"
