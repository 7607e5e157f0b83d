#include <QTemporaryDir>
#include <QTest>

#include "core/game/same_game.h"
#include "core/store/followed_stream.h"
#include "core/store/game_store.h"
#include "core/streams/game_events.h"
#include "tests/core/store/followed_contents.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/killed_child.h"
#include "tests/support/needs.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using store::FollowedStream;
using streams::Arrival;

namespace {

/// The events of three games in two parts, each part in an order of its own and with repeats.
const std::vector<std::vector<std::string>>& parts()
{
    static const auto made = [] {
        std::vector<std::vector<std::string>> result(2);
        streams::GameKeys keys;
        int number = 0;
        for (const char* const pgn : {variations, castlings, variations}) {
            const GamePtr game = gameOf(pgn);
            auto& part = result[static_cast<std::size_t>(number % 2)];
            streams::sendEvents(*game, ++number, keys.keyOf(*game), [&](streams::Envelope event) {
                part.push_back(streams::structuredText(event));
                return true;
            });
        }
        Random random(7);
        for (auto& part : result) {
            for (int i = 0; i < 10; ++i)
                part.push_back(
                    part[static_cast<std::size_t>(random.below(static_cast<int>(part.size())))]);
            std::shuffle(part.begin(), part.end(), random);
            part.insert(part.begin() + 5, "rubbish");
        }
        return result;
    }();
    return made;
}

/// Reads on from where the database says, with a commit after each seven messages.
bool followAll(const QString& path)
{
    auto followed = FollowedStream::open(path, "test");
    if (!followed)
        return false;
    for (int part = 0; part < 2; ++part) {
        const auto& messages = parts()[static_cast<std::size_t>(part)];
        const auto from = (*followed)->offsets().find(part);
        for (auto place = from == (*followed)->offsets().end() ? 0 : from->second;
             place < static_cast<std::int64_t>(messages.size()); ++place) {
            const std::string& text = messages[static_cast<std::size_t>(place)];
            (*followed)->take(part, place, streams::parseStructured(text), text);
            if ((*followed)->pending() == 7 && !(*followed)->commit())
                return false;
        }
    }
    return (*followed)->commit().has_value();
}

} // namespace

class TestFollowedStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesAndOffsetsAreKept();
    void aGameGoesOnAfterARestart();
    void aDeathAtAnyMomentChangesNothing();
    void anotherDatabaseIsLeftAlone();
    void itIsNoDatabaseOfGames();
};

void TestFollowedStream::gamesAndOffsetsAreKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sqlite"));
    QVERIFY(followAll(path));
    const auto followed = FollowedStream::open(path, "test");
    QVERIFY(followed.has_value());
    QCOMPARE((*followed)->offsets().at(0), static_cast<std::int64_t>(parts()[0].size()));
    QCOMPARE((*followed)->offsets().at(1), static_cast<std::int64_t>(parts()[1].size()));
    std::vector<GamePtr> games;
    const auto done =
        (*followed)->eachGame([&](const std::string&, bool hasEnded, const std::string& pgn) {
            QVERIFY(hasEnded);
            games.push_back(gameOf(pgn.c_str()));
        });
    QVERIFY(done.has_value());
    QCOMPARE(games.size(), std::size_t(3));
    for (const char* const pgn : {variations, castlings}) {
        const GamePtr sent = gameOf(pgn);
        QCOMPARE(std::count_if(games.begin(), games.end(),
                               [&](const GamePtr& game) { return game::isSameGame(*game, *sent); }),
                 pgn == variations ? 2 : 1);
    }
    QCOMPARE(contents(path).count(QStringLiteral("not-json")), 2);
    // Another stream of the same database begins at its own start.
    QVERIFY(FollowedStream::open(path, "other").value()->offsets().empty());
}

void TestFollowedStream::aGameGoesOnAfterARestart()
{
    const QTemporaryDir folder;
    const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
    QVERIFY(followAll(whole));
    const QString cut = folder.filePath(QStringLiteral("cut.sqlite"));
    for (int part = 0; part < 2; ++part) { // a new start for each message
        std::int64_t place = 0;
        for (const std::string& text : parts()[static_cast<std::size_t>(part)]) {
            const auto followed = FollowedStream::open(cut, "test");
            QVERIFY(followed.has_value());
            (*followed)->take(part, place++, streams::parseStructured(text), text);
            QVERIFY((*followed)->commit().has_value());
        }
    }
    QCOMPARE(contents(cut), contents(whole));
}

void TestFollowedStream::aDeathAtAnyMomentChangesNothing()
{
    const QTemporaryDir folder;
    const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
    const auto undisturbed = runKilled([&] { return followAll(whole); });
    PLYLINE_NEEDS(undisturbed, "the system lets nobody trace a child");
    QVERIFY(undisturbed->isGood);
    const QString expected = contents(whole);
    const int moments = qEnvironmentVariableIntValue("PLYLINE_KILLS");
    Random random(13);
    int killed = 0;
    for (int i = 0; i < std::max(moments, 200); ++i) {
        const QString path = folder.filePath(QStringLiteral("%1.sqlite").arg(i));
        const auto end =
            runKilled([&] { return followAll(path); }, 1 + random.below(undisturbed->stops));
        QVERIFY(end.has_value());
        killed += end->isKilled ? 1 : 0;
        QVERIFY(followAll(path));
        QCOMPARE(contents(path), expected);
    }
    QVERIFY(killed > 150);
}

/// Whoever reads one as the other would find no games, and no fault.
void TestFollowedStream::itIsNoDatabaseOfGames()
{
    using store::GameStore;
    using store::StoreLocation;
    const QTemporaryDir folder;
    const QString followed = folder.filePath(QStringLiteral("followed.sqlite"));
    QVERIFY(followAll(followed));
    QCOMPARE(GameStore::open(StoreLocation::readOnly(followed)).error().code,
             ErrorCode::ForeignTable);
    const QString games = folder.filePath(QStringLiteral("games.sqlite"));
    QVERIFY(GameStore::open(StoreLocation::newFile(games)));
    QCOMPARE(FollowedStream::open(games, "test").error().code, ErrorCode::ForeignTable);
}

void TestFollowedStream::anotherDatabaseIsLeftAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.sqlite"));
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("CREATE TABLE mine(a)")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QCOMPARE(FollowedStream::open(path, "test").error().code, ErrorCode::ForeignTable);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
    const QString text = folder.filePath(QStringLiteral("notes.txt"));
    QFile notes(text);
    QVERIFY(notes.open(QIODevice::WriteOnly));
    notes.write("not a database at all, but some words");
    notes.close();
    QCOMPARE(FollowedStream::open(text, "test").error().code, ErrorCode::Storage);
}

PLYLINE_TEST(TestFollowedStream)
#include "tst_followed_stream.moc"
