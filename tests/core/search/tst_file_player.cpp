#include <QtTest/QTest>

#include "core/search/file_player.h"
#include "tests/core/index/nasty_text.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using index::PlayedLines;

class TestFilePlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsGamesPliesAndBrokenGames();
    void countsTheSameWhereverTheBytesAreCut();
    void anEventInACommentCutsNoGame();
    void aStopEndsIt();
};

void TestFilePlayer::countsGamesPliesAndBrokenGames()
{
    std::string text;
    for (int i = 0; i < 30'000; ++i)
        text +=
            std::string(tests::tags) + "\n1. e4 e5 2. " + (i % 10 == 3 ? "Ke5" : "Nf3") + " *\n\n";
    QVERIFY(text.size() > 1 << 20); // more than one part
    const auto source = files::Source::fromText(text, "test");
    for (const int threads : {1, 2, 7}) {
        const PlayedLines played = search::playFile(*source, threads);
        QCOMPARE(played.games, 30'000);
        QCOMPARE(played.plies, 3 * 27'000 + 2 * 3000);
        QCOMPARE(played.diagnostics, 3000);
        QCOMPARE(played.end, static_cast<std::int64_t>(text.size()));
    }
}

void TestFilePlayer::countsTheSameWhereverTheBytesAreCut()
{
    tests::Random random(91);
    for (int round = 0; round < 3000; ++round) {
        const std::string text = tests::nastyText(random);
        const auto source = files::Source::fromText(text, "test");
        const auto size = static_cast<int>(text.size());
        std::vector<std::int64_t> cuts;
        for (int i = random.below(6); i > 0; --i)
            cuts.push_back(random.below(size));
        std::sort(cuts.begin(), cuts.end());
        const PlayedLines whole = index::playMainLines(*source, {0, size});
        const int threads = 2 + random.below(2);
        QVERIFY2(search::playFile(*source, threads, {}, cuts) == whole, text.c_str());
    }
}

void TestFilePlayer::anEventInACommentCutsNoGame()
{
    const std::string tags = tests::tags;
    const std::string text =
        tags + "\n1. e4 {\n\n[Event \"no game\"]\n} e5 *\n\n" + tags + "\n1. d4 *\n";
    const auto source = files::Source::fromText(text, "test");
    for (std::size_t cut = 0; cut < text.size(); ++cut) {
        const auto at = static_cast<std::int64_t>(cut);
        const PlayedLines played = search::playFile(*source, 2, {}, std::vector{at});
        QCOMPARE(played.games, 2);
        QCOMPARE(played.plies, 3);
        QCOMPARE(played.diagnostics, 0);
    }
}

void TestFilePlayer::aStopEndsIt()
{
    std::stop_source stop;
    stop.request_stop();
    const auto source = files::Source::fromText("1. e4 *", "test");
    QCOMPARE(search::playFile(*source, 2, stop.get_token()).games, 0);
    // Inside of a game too.
    std::string moves;
    for (int i = 0; i < 1000; ++i)
        moves += "Nf3 Nf6 Ng1 Ng8 ";
    const auto size = static_cast<std::int64_t>(moves.size());
    const auto large = files::Source::fromText(moves, "test");
    const PlayedLines played = index::playMainLines(*large, {0, size}, stop.get_token());
    QCOMPARE(played.games, 0);
    QVERIFY(played.end < size / 2);
}

PLYLINE_TEST(TestFilePlayer)

#include "tst_file_player.moc"
