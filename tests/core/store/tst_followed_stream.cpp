#include <QTemporaryDir>
#include <QTest>

#include "core/game/same_game.h"
#include "core/store/followed_stream.h"
#include "core/streams/game_events.h"
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

/// All that the database holds, as text.
QString contents(const QString& path)
{
    QString text;
    const QString name = QStringLiteral("contents");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (!database.open())
            return QStringLiteral("cannot be opened");
        for (const char* const table :
             {"stream_offsets", "stream_games", "stream_events", "stream_poison"}) {
            QSqlQuery query(database);
            query.exec(
                QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QString::fromLatin1(table)));
            text += QString::fromLatin1(table) + u'\n';
            while (query.next()) {
                for (int i = 0; !query.value(i).isNull(); ++i)
                    text += query.value(i).toString() + u'|';
                text += u'\n';
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return text;
}

} // namespace

class TestFollowedStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesAndOffsetsAreKept();
    void aGameGoesOnAfterARestart();
    void aDeathAtAnyMomentChangesNothing();
    void aGivenUpGameStaysGivenUp();
    void aGameThatEndedOutOfOrderIsRememberedWhole();
    void whatWasAppliedIsAppliedAgain();
    void aRunCountsItsOwnEvents();
    void manyPoisonedEventsAreBounded();
    void anotherDatabaseIsLeftAlone();
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
    for (int i = 0; i < std::max(moments, 20); ++i) {
        const QString path = folder.filePath(QStringLiteral("%1.sqlite").arg(i));
        const auto end =
            runKilled([&] { return followAll(path); }, 1 + random.below(undisturbed->stops));
        QVERIFY(end.has_value());
        killed += end->isKilled ? 1 : 0;
        QVERIFY(followAll(path));
        QCOMPARE(contents(path), expected);
    }
    QVERIFY(killed > 10);
}

namespace {

std::vector<streams::Envelope> eventsOf(const char* pgn)
{
    std::vector<streams::Envelope> events;
    streams::GameKeys keys;
    const GamePtr game = gameOf(pgn);
    streams::sendEvents(*game, 1, keys.keyOf(*game), [&](streams::Envelope event) {
        events.push_back(std::move(event));
        return true;
    });
    return events;
}

/// Takes the events in this order, by their indices, and opens the database anew before each if
/// that is wanted. Returns what became of them.
std::vector<Arrival> followed(const QString& path, const std::vector<streams::Envelope>& events,
                              const std::vector<std::size_t>& order, bool isRestarted,
                              const streams::AssemblyLimits& limits = {})
{
    std::vector<Arrival> arrivals;
    std::unique_ptr<FollowedStream> stream;
    std::int64_t place = 0;
    for (const std::size_t index : order) {
        if (isRestarted || !stream) {
            stream.reset();
            stream = std::move(FollowedStream::open(path, "test", limits).value());
        }
        arrivals.push_back(stream->take(0, place++, events[index], {}));
        if (!stream->commit())
            return {};
    }
    return arrivals;
}

} // namespace

void TestFollowedStream::aGivenUpGameStaysGivenUp()
{
    const QTemporaryDir folder;
    const auto events = eventsOf(variations);
    QVERIFY(events.size() > 8);
    streams::AssemblyLimits limits;
    limits.waitingEvents = 2;
    // The third that waits is too many; then comes what was missing.
    const std::vector<std::size_t> order = {0, 2, 3, 4, 1, 0, 5};
    const QString cut = folder.filePath(QStringLiteral("cut.sqlite"));
    const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
    const auto arrivals = followed(whole, events, order, false, limits);
    QCOMPARE(arrivals[4], Arrival::Late);
    QCOMPARE(arrivals[5], Arrival::Duplicate);
    QVERIFY(followed(cut, events, order, true, limits) == arrivals);
    QCOMPARE(contents(cut), contents(whole));
    const auto stream = FollowedStream::open(cut, "test", limits).value();
    QVERIFY(stream->assembler().games().empty()); // nothing of it is kept in memory
    int games = 0;
    QVERIFY(stream->eachGame([&](const std::string&, bool hasEnded, const std::string&) {
        QVERIFY(!hasEnded);
        ++games;
    }));
    QCOMPARE(games, 1);
}

void TestFollowedStream::aGameThatEndedOutOfOrderIsRememberedWhole()
{
    const QTemporaryDir folder;
    const auto events = eventsOf(castlings);
    const std::size_t last = events.size() - 1;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i <= last; ++i)
        order.push_back(i == 1 ? last : i == last ? 1 : i); // the end waits for the first move
    order.push_back(last);
    const auto arrivals =
        followed(folder.filePath(QStringLiteral("a.sqlite")), events, order, true);
    QCOMPARE(arrivals.back(), Arrival::Duplicate);
}

/// Of two possible events with one number that both waited, the same one counts after a restart.
void TestFollowedStream::whatWasAppliedIsAppliedAgain()
{
    const auto events = eventsOf("1. e4 e5 2. Nf3 *");
    auto one = eventsOf("1. e4 d5 *")[2];
    auto two = eventsOf("1. e4 c5 *")[2];
    one.key = two.key = events[0].key;
    for (const bool isSwapped : {false, true}) {
        const QTemporaryDir folder;
        const std::vector<streams::Envelope> sent = {events[0], isSwapped ? two : one,
                                                     isSwapped ? one : two, events[1], events[3]};
        const QString cut = folder.filePath(QStringLiteral("cut.sqlite"));
        const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
        const std::vector<std::size_t> order = {0, 1, 2, 3, 4};
        QVERIFY(followed(cut, sent, order, true) == followed(whole, sent, order, false));
        QCOMPARE(contents(cut), contents(whole));
    }
}

void TestFollowedStream::aRunCountsItsOwnEvents()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sqlite"));
    const auto events = eventsOf(castlings);
    followed(path, events, {0, 1, 2, 4}, false);
    const auto stream = FollowedStream::open(path, "test").value();
    QCOMPARE(stream->assembler().count(Arrival::Applied), std::int64_t(0));
    QCOMPARE(stream->assembler().count(Arrival::Waiting), std::int64_t(1));
    stream->take(0, 9, events[3], {});
    QCOMPARE(stream->assembler().count(Arrival::Applied), std::int64_t(2));
}

void TestFollowedStream::manyPoisonedEventsAreBounded()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sqlite"));
    streams::AssemblyLimits limits;
    limits.poisonedEvents = 5;
    std::int64_t place = 0;
    for (int run = 0; run < 3; ++run) {
        const auto stream = FollowedStream::open(path, "test", limits).value();
        for (int i = 0; i < 4; ++i)
            stream->take(0, place++, streams::parseStructured("rubbish"), "rubbish");
        QVERIFY(stream->commit());
    }
    QCOMPARE(contents(path).count(QStringLiteral("not-json")), 5);
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
