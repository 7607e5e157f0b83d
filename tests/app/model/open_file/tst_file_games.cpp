#include <QtTest/QTest>

#include "app/model/open_file/file_games.h"
#include "core/game/same_game.h"
#include "core/index/index_builder.h"
#include "tests/support/test.h"

using namespace plyline;
using open_file::FileGames;

namespace {

FileGames gamesOf(const std::string& text)
{
    return FileGames(index::buildIndex(files::Source::fromText(text, "test")));
}

const std::string twoGames = "[White \"One\"]\n\n1. e4 *\n\n[White \"Two\"]\n\n1. d4 d5 *\n";

} // namespace

class TestFileGames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesAreFoundByTheirNumbers();
    void aChangedGameStandsInThePlaceOfTheFiles();
    void aStoppedBuildGivesNothing();
};

void TestFileGames::gamesAreFoundByTheirNumbers()
{
    const FileGames games = gamesOf(twoGames);
    QCOMPARE(games.size(), 2);
    QVERIFY(games.game(1)->tags().known("White") == "One");
    QVERIFY(games.game(2)->tags().known("White") == "Two");
    QVERIFY(games.isSmall(2));
    QCOMPARE(FileGames().size(), 0);
}

void TestFileGames::aChangedGameStandsInThePlaceOfTheFiles()
{
    const FileGames games = gamesOf(twoGames);
    const auto changed = gamesOf("[White \"Two\"]\n\n1. d4 Nf6 2. c4 *\n").game(1);
    const FileGames now = games.withChanged(2, changed);
    QCOMPARE(now.game(2), changed);
    QVERIFY(game::isSameGame(*now.game(1), *games.game(1)));
    QVERIFY(!game::isSameGame(*games.game(2), *changed)); // the earlier snapshot is as it was
}

void TestFileGames::aStoppedBuildGivesNothing()
{
    std::stop_source stop;
    stop.request_stop();
    std::string text = "[White \"Long\"]\n\n";
    for (int i = 0; i < 20'000; ++i)
        text += "Nf3 Nf6 Ng1 Ng8 ";
    QVERIFY(!gamesOf(text + "*\n").game(1, stop.get_token()));
}

PLYLINE_EVENT_TEST(TestFileGames)
#include "tst_file_games.moc"
