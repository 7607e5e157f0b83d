#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "app/model/saving/table_saver.h"
#include "core/index/index_builder.h"
#include "core/store/export_formats.h"
#include "core/store/game_store.h"
#include "tests/support/full_disk.h"
#include "tests/support/test.h"

#include <sqlite3.h>

#include <cerrno>
#include <numeric>
#include <optional>

using namespace plyline;
using saving::ChosenGames;
using saving::FormatChoice;

Q_DECLARE_METATYPE(plyline::saving::FormatChoice)

namespace {

constexpr int enoughMillis = 60000;

std::shared_ptr<const index::GameIndex> samplesIndex()
{
    auto source = files::Source::open(PLYLINE_SAMPLES "/immortals.pgn");
    return index::buildIndex(std::move(*source));
}

ChosenGames choose(std::vector<int> entries)
{
    return {open_file::FileGames(samplesIndex()),
            std::make_shared<const std::vector<int>>(std::move(entries))};
}

ChosenGames allGames()
{
    auto index = samplesIndex();
    std::vector<int> entries(static_cast<std::size_t>(index->size()));
    std::iota(entries.begin(), entries.end(), 0);
    return {open_file::FileGames(std::move(index)),
            std::make_shared<const std::vector<int>>(std::move(entries))};
}

/// The number that SQLite itself answers with; a script is run first.
int ask(const QString& database, const QByteArray& script, const char* query)
{
    sqlite3* handle = nullptr;
    sqlite3_open(database.toUtf8().constData(), &handle);
    int answer = -1;
    const auto note = [](void* number, int, char** values, char**) {
        *static_cast<int*>(number) = QByteArray(values[0]).toInt();
        return 0;
    };
    if (sqlite3_exec(handle, script.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        sqlite3_exec(handle, query, note, &answer, nullptr);
    sqlite3_close(handle);
    return answer;
}

FormatChoice choice(std::string_view id, tables::Dialect dialect = tables::Dialect::Sqlite)
{
    FormatChoice choice{store::exportFormatOfId(id), {}};
    choice.options.dialect = dialect;
    return choice;
}

void ignoreProgress(double) {}

} // namespace

class TestTableSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aDatabaseHoldsTheChosenGamesUnderTheirNumbers();
    void scriptsLoad();
    void csvAndNdjsonHaveARowForEachEvent();
    void whatWasMeasuredInFullIsTheSize_data();
    void whatWasMeasuredInFullIsTheSize();
    void aSampleComesNearTheSize_data();
    void aSampleComesNearTheSize();
    void tooLittleRoomIsSaidBeforeTheStart();
    void aStopLeavesTheOldFile_data() { formats(); }
    void aStopLeavesTheOldFile();
    void aFileThatMayNotGrowLeavesNothing_data() { formats(); }
    void aFileThatMayNotGrowLeavesNothing();
    void aFolderWithFilesIsNotWrittenInto();
    void progressGoesUp();

private:
    static void formats()
    {
        QTest::addColumn<FormatChoice>("format");
        for (const FormatChoice& choice : saving::formatChoices()) {
            QTest::addRow("%s, dialect %d", std::string(choice.format->id).c_str(),
                          static_cast<int>(choice.options.dialect))
                << choice;
        }
    }
    [[nodiscard]] QString path(const char* name = "saved") const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QByteArray contents(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    [[nodiscard]] Expected<std::int64_t, Error>
    save(const ChosenGames& games, const FormatChoice& format, const char* name = "saved") const
    {
        return saving::saveTables(games, path(name), format, 0, {}, ignoreProgress);
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTableSaver::aDatabaseHoldsTheChosenGamesUnderTheirNumbers()
{
    const ChosenGames games = choose({4, 1});
    const auto bytes = save(games, choice("sqlite"));
    QVERIFY(bytes);
    QCOMPARE(QFileInfo(path()).size(), *bytes);
    const auto store = store::GameStore::open(store::StoreLocation::readOnly(path()));
    QVERIFY(store);
    QCOMPARE(*(*store)->gameNumbers(), (std::vector<int>{2, 5}));
    const auto game = (*store)->game(5);
    QVERIFY(game);
    QCOMPARE((*game)->tags().known("White"), games.source.game(5)->tags().known("White"));
}

void TestTableSaver::scriptsLoad()
{
    QVERIFY(save(allGames(), choice("sql"), "games.sql"));
    QVERIFY(save(allGames(), choice("sqlite"), "games.sqlite"));
    for (const char* table : {"games", "events", "snapshots", "intervals"}) {
        const QByteArray query = QByteArray("SELECT count(*) FROM ") + table;
        const int expected = ask(path("games.sqlite"), {}, query.constData());
        QVERIFY(expected > 0);
        QCOMPARE(ask(QStringLiteral(":memory:"), contents("games.sql"), query.constData()),
                 expected);
    }
    QVERIFY(save(allGames(), choice("sql", tables::Dialect::Postgres), "postgres.sql"));
    QVERIFY(contents("postgres.sql").contains("BIGINT"));
}

void TestTableSaver::csvAndNdjsonHaveARowForEachEvent()
{
    const ChosenGames games = choose({0, 2});
    int events = 0;
    for (const int number : {1, 3}) {
        const auto game = games.source.game(number);
        for (const game::Line& line : game->lines())
            events += static_cast<int>(line.log.events().size());
    }
    QVERIFY(save(games, choice("csv"), "csv"));
    QCOMPARE(QDir(path("csv")).entryList(QDir::Files).size(), 8);
    QCOMPARE(contents("csv/events.csv").count('\n'), events + 1);
    QVERIFY(save(games, choice("ndjson"), "games.ndjson"));
    QCOMPARE(contents("games.ndjson").count("{\"table\":\"events\","), events);
}

void TestTableSaver::whatWasMeasuredInFullIsTheSize_data()
{
    formats();
}

void TestTableSaver::whatWasMeasuredInFullIsTheSize()
{
    QFETCH(FormatChoice, format);
    const ChosenGames games = choose({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    const auto estimate = saving::measureTables(games, format, enoughMillis, {});
    QVERIFY(estimate);
    QCOMPARE(estimate->basis, saving::SizeEstimate::Basis::Everything);
    QCOMPARE(estimate->games, 11);
    // A database has its games in another order, so its pages may be filled otherwise.
    const auto saved = save(games, format);
    QVERIFY(saved);
    const double slack = format == choice("sqlite") ? 0.05 : 0.0;
    QVERIFY(std::abs(double(estimate->bytes - *saved)) <= slack * double(*saved));
}

void TestTableSaver::aSampleComesNearTheSize_data()
{
    formats();
}

void TestTableSaver::aSampleComesNearTheSize()
{
    QFETCH(FormatChoice, format);
    const ChosenGames games = allGames();
    const auto byText = saving::measureTables(games, format, 0, {});
    QVERIFY(byText);
    QCOMPARE(byText->games, 8);
    QCOMPARE(byText->basis, saving::SizeEstimate::Basis::Text);
    for (int i = 0; i < games.size(); ++i) {
        index::EntryFacts facts;
        facts.plies = games.source.game(i + 1)->mainLine().lastPly().number();
        games.source.index()->setFacts(i, facts);
    }
    const auto byPlies = saving::measureTables(games, format, 0, {});
    QVERIFY(byPlies);
    QCOMPARE(byPlies->basis, saving::SizeEstimate::Basis::Plies);
    const auto saved = save(games, format);
    QVERIFY(saved);
    for (const auto& estimate : {*byText, *byPlies}) {
        const double ratio = double(estimate.bytes) / double(*saved);
        QVERIFY2(ratio > 0.8 && ratio < 1.25, QByteArray::number(ratio).constData());
    }
}

void TestTableSaver::tooLittleRoomIsSaidBeforeTheStart()
{
    const std::int64_t free = saving::freeBytesAt(path());
    QVERIFY(free > 0);
    constexpr std::int64_t more = std::int64_t{1} << 60;
    const auto saved =
        saving::saveTables(choose({0}), path(), choice("sqlite"), more, {}, ignoreProgress);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::DiskFull);
    QCOMPARE(saved.error().number, more);
    QVERIFY(saved.error().limit > 0 && saved.error().limit < more);
    QCOMPARE(names(), QStringList());
}

void TestTableSaver::aStopLeavesTheOldFile()
{
    QFETCH(FormatChoice, format);
    const bool isFolder = format.isFolder();
    if (!isFolder) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
    }
    std::stop_source stop;
    stop.request_stop();
    const auto saved =
        saving::saveTables(allGames(), path(), format, 0, stop.get_token(), ignoreProgress);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Cancelled);
    QCOMPARE(names(), isFolder ? QStringList() : QStringList{QStringLiteral("saved")});
    QVERIFY(isFolder || contents("saved") == "old");
}

void TestTableSaver::aFileThatMayNotGrowLeavesNothing()
{
    QFETCH(FormatChoice, format);
    const ChosenGames games = allGames();
    std::optional<tests::FullDisk> disk(std::in_place, 200 << 10);
    QVERIFY(disk->isFull());
    const auto saved = save(games, format);
    disk.reset();
    QVERIFY(!saved);
    QVERIFY(saved.error().code == ErrorCode::FileNotWritable ||
            saved.error().code == ErrorCode::Storage);
    QCOMPARE(saved.error().subject,
             path().toStdString() + (format.isFolder() ? "/snapshots.csv" : ""));
    QCOMPARE(names(), QStringList());
}

void TestTableSaver::aFolderWithFilesIsNotWrittenInto()
{
    QVERIFY(save(choose({0}), choice("csv")));
    const auto again = save(choose({1}), choice("csv"));
    QVERIFY(!again);
    QCOMPARE(again.error().systemErrno, ENOTEMPTY);
    const auto onFolder = save(choose({1}), choice("sqlite"));
    QVERIFY(!onFolder);
    QCOMPARE(onFolder.error().systemErrno, EISDIR);
}

void TestTableSaver::progressGoesUp()
{
    // Long enough for more than one report.
    std::vector<int> entries;
    for (int i = 0; i < 8 * 48; ++i)
        entries.push_back(i % 48);
    std::vector<double> told;
    const auto saved = saving::saveTables(choose(std::move(entries)), path(), choice("ndjson"), 0,
                                          {}, [&](double progress) { told.push_back(progress); });
    QVERIFY(saved);
    QVERIFY(!told.empty());
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.front() > 0.0 && told.back() <= 1.0);
}

PLYLINE_EVENT_TEST(TestTableSaver)
#include "tst_table_saver.moc"
