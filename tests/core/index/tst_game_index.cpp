#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/index/main_line_player.h"
#include "core/pgn/game_builder.h"
#include "tests/core/index/indexed_text.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using index::GameIndex;
using tests::indexOf;

namespace {

/// The spans follow one another from the first byte to the last.
bool coversItsSource(const GameIndex& index)
{
    std::int64_t end = 0;
    for (int i = 0; i < index.size(); ++i) {
        const index::IndexEntry& entry = index.entry(i);
        if (entry.offset != end || entry.span().length == 0)
            return false;
        end = entry.span().end();
    }
    return index.isEmpty() || end == static_cast<std::int64_t>(index.source()->bytes().size());
}

std::uint32_t lineOf(std::string_view text, std::int64_t offset)
{
    std::uint32_t line = 1;
    for (std::int64_t i = 0; i < offset; ++i)
        line += text[static_cast<std::size_t>(i)] == '\n' ? 1 : 0;
    return line;
}

std::vector<std::filesystem::path> corpusFiles()
{
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"small", "odd"}) {
        for (const auto& file : std::filesystem::directory_iterator(tests::corpusPath(folder))) {
            if (file.path().extension() == ".pgn")
                files.push_back(file.path());
        }
    }
    return files;
}

} // namespace

class TestGameIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryShowsTheTags();
    void theDateInUniversalTimeStandsInForTheDate_data();
    void theDateInUniversalTimeStandsInForTheDate();
    void equalTextsAreStoredOnce();
    void spansCoverTheSourceAndLinesAreCounted();
    void spansCoverEveryFileOfTheCorpus();
    void gamesOfRealFilesAreAllFound();
    void factsAreThoseOfTheBuiltGame();
    void theFastPathPlaysWhatTheBuilderBuilds();
    void progressGrowsAndAStopIsHeard();
    void anEmptySourceHasNoGames();
};

void TestGameIndex::anEntryShowsTheTags()
{
    const auto index =
        indexOf("[Event \"Casual\"]\n[Site \"Riga\"]\n[Date \"1960.01.02\"]\n[Round \"3\"]\n"
                "[White \"Tal\"]\n[Black \"R\xe9ti\"]\n[Result \"0-1\"]\n[ECO \"B01\"]\n"
                "[WhiteElo \"2700\"]\n[BlackElo \"?\"]\n\n1. e4 0-1\n");
    QCOMPARE(index->size(), 1);
    const index::IndexEntry& entry = index->entry(0);
    QCOMPARE(index->text(entry.event), std::string_view("Casual"));
    QCOMPARE(index->text(entry.site), std::string_view("Riga"));
    QCOMPARE(entry.date.text(), std::string("1960.01.02"));
    QCOMPARE(index->text(entry.round), std::string_view("3"));
    QCOMPARE(index->text(entry.white), std::string_view("Tal"));
    QCOMPARE(index->text(entry.black), std::string_view("R\xc3\xa9ti"));
    QCOMPARE(entry.eco.text(), std::string("B01"));
    QCOMPARE(entry.whiteElo, std::uint16_t{2700});
    QCOMPARE(entry.blackElo, std::uint16_t{0});
    QCOMPARE(entry.outcome, game::Outcome::BlackWins);
    QCOMPARE(index->entry(0).firstLine, std::uint32_t{1});
    // Without tags the result at the end counts.
    QCOMPARE(indexOf("1. e4 {1-0} e5 1/2-1/2")->entry(0).outcome, game::Outcome::Draw);
}

void TestGameIndex::theDateInUniversalTimeStandsInForTheDate_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<QByteArray>("date");
    const auto row = [](const char* name, const char* tags, const char* date) {
        QTest::newRow(name) << QByteArray(tags) << QByteArray(date);
    };
    row("alone", "[UTCDate \"2017.08.31\"]\n", "2017.08.31");
    row("behind a date of question marks", "[Date \"????.??.??\"]\n[UTCDate \"2017.08.31\"]\n",
        "2017.08.31");
    row("before a date of question marks", "[UTCDate \"2017.08.31\"]\n[Date \"????.??.??\"]\n",
        "2017.08.31");
    row("both", "[UTCDate \"2017.08.31\"]\n[Date \"2017.09.01\"]\n", "2017.09.01");
    row("a year says something", "[Date \"2017.??.??\"]\n[UTCDate \"2016.08.31\"]\n", "2017.??.??");
    row("words say something", "[Date \"in May\"]\n[UTCDate \"2017.08.31\"]\n", "");
    row("neither", "[Date \"?\"]\n[UTCDate \"????.??.??\"]\n", "");
}

/// The index and the game agree.
void TestGameIndex::theDateInUniversalTimeStandsInForTheDate()
{
    QFETCH(QByteArray, tags);
    QFETCH(QByteArray, date);
    const std::string text = "[Event \"A\"]\n[Date \"1999.01.01\"]\n\n*\n\n[Event \"B\"]\n" +
                             tags.toStdString() + "\n1. e4 *\n";
    const auto index = indexOf(text);
    QCOMPARE(index->size(), 2);
    QCOMPARE(index->entry(1).date.text(), date.toStdString());
    const auto game = tests::gameOf(*index, 1);
    QCOMPARE(index::PartialDate::parse(game->tags().date()), index->entry(1).date);
}

void TestGameIndex::equalTextsAreStoredOnce()
{
    const auto index = indexOf(
        "[White \"Tal\"]\n[Black \"Spassky\"]\n\n*\n\n[White \"Spassky\"]\n[Black \"Tal\"]\n\n*\n");
    QCOMPARE(index->size(), 2);
    QCOMPARE(index->entry(0).white, index->entry(1).black);
    QCOMPARE(index->entry(0).black, index->entry(1).white);
    QCOMPARE(index->entry(0).event, index::StringPool::Id{0});
    QCOMPARE(index->text(0), std::string_view());
    QCOMPARE(index->strings().size(), std::size_t{3});
}

void TestGameIndex::spansCoverTheSourceAndLinesAreCounted()
{
    tests::Random random(127);
    const std::vector<std::string> parts = {
        "[White \"A\"]\n", "[Black \"B\"]\n", "\n",          "\r\n", "1. e4 e5 ", "*\n",
        "1-0\n",           "{open ",          "close} ",     "(",    ") ",        "; rest\n",
        "% escape\n",      "prose\n",         "\xef\xbb\xbf"};
    for (int n = 0; n < 2000; ++n) {
        std::string text;
        for (int i = random.below(30); i > 0; --i)
            text += parts[static_cast<std::size_t>(random.below(static_cast<int>(parts.size())))];
        const auto index = indexOf(text);
        QVERIFY2(coversItsSource(*index), text.c_str());
        for (int i = 0; i < index->size(); ++i) {
            const index::IndexEntry& entry = index->entry(i);
            QVERIFY2(entry.firstLine == lineOf(text, entry.offset), text.c_str());
        }
    }
}

void TestGameIndex::spansCoverEveryFileOfTheCorpus()
{
    PLYLINE_NEEDS_CORPUS();
    for (const auto& path : corpusFiles()) {
        const auto source = files::Source::open(path.string());
        QVERIFY(source);
        QVERIFY2(coversItsSource(*index::buildIndex(*source)), path.c_str());
    }
}

void TestGameIndex::gamesOfRealFilesAreAllFound()
{
    PLYLINE_NEEDS_CORPUS();
    QFile oracle(QString::fromStdString(tests::corpusPath("oracle/small.jsonl").string()));
    QVERIFY(oracle.open(QIODevice::ReadOnly));
    QString known;
    std::shared_ptr<const GameIndex> index;
    int files = 0;
    while (!oracle.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(oracle.readLine()).object();
        if (!entry[u"hard"].toBool())
            continue;
        const QString file = entry[u"file"].toString();
        if (file != known) {
            known = file;
            ++files;
            const auto source = files::Source::open(tests::corpusPath(file.toStdString()).string());
            QVERIFY(source);
            index = index::buildIndex(*source);
            QVERIFY2(index->size() == entry[u"games_in_file"].toInt(), qPrintable(file));
        }
        const int at = entry[u"index"].toInt();
        const QJsonObject tags = entry[u"tags"].toObject();
        const auto tag = [&](const char* name) {
            return tags[QString::fromUtf8(name)].toString().toStdString();
        };
        if (file == u"small/uzchesscup.pgn" && at == 0)
            continue; // its tags come twice: the oracle keeps the last ones, we the first
        const index::IndexEntry& found = index->entry(at);
        QCOMPARE(std::string(index->text(found.white)), tag("White"));
        QCOMPARE(std::string(index->text(found.black)), tag("Black"));
        QCOMPARE(std::string(index->text(found.event)), tag("Event"));
        QVERIFY(tag("ECO").starts_with(found.eco.text()));
    }
    QVERIFY(files > 30);
}

void TestGameIndex::factsAreThoseOfTheBuiltGame()
{
    const auto index =
        indexOf("[White \"A\"]\n\n1. e4 e5 (1... Ke9) 2. Nf3 *\n\n[White \"B\"]\n\n1. e4 Ke7 *\n\n"
                "[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n\n1. e4 *\n\n"
                "[White \"D\"]\n\n1. e4 e5 {never closed 2. Nf3 *\n");
    QCOMPARE(index->size(), 4);
    QCOMPARE(index::factsOf(*index, 0).plies, 3);
    QVERIFY(index::factsOf(*index, 0).hasErrors); // in the variation
    QCOMPARE(index::factsOf(*index, 1).plies, 1);
    QVERIFY(index::factsOf(*index, 1).hasErrors);
    QCOMPARE(index::factsOf(*index, 2).plies, 0);
    QVERIFY(index::factsOf(*index, 2).hasErrors);
    QCOMPARE(index::factsOf(*index, 3).plies, 2);
    QVERIFY(index::factsOf(*index, 3).hasErrors); // who knows what the comment swallowed
    // Tags alone, whose position is none, and those of the next game at once.
    const auto tags = indexOf("[FEN \"3\"]\n\n[FEN \"4k3/8/8/8/8/8/8/4K3 w - - 0 1\"]\n\n*\n");
    QCOMPARE(tags->size(), 2);
    QVERIFY(index::factsOf(*tags, 0).hasErrors);
    QVERIFY(!index::factsOf(*tags, 1).hasErrors);
}

void TestGameIndex::theFastPathPlaysWhatTheBuilderBuilds()
{
    PLYLINE_NEEDS_CORPUS();
    for (const auto& path : corpusFiles()) {
        const auto source = files::Source::open(path.string());
        QVERIFY(source);
        const auto index = index::buildIndex(*source);
        std::int64_t plies = 0;
        for (int i = 0; i < index->size(); ++i) {
            const index::IndexEntry& entry = index->entry(i);
            const auto game =
                pgn::buildGame(*source, entry.span(), i + 1, static_cast<int>(entry.firstLine));
            const int built = game->mainLine().log.size();
            plies += built;
            const index::EntryFacts facts = index::factsOf(*index, i);
            QVERIFY2(facts.plies == built && facts.hasErrors == game->hasErrors(),
                     (path.string() + ", game " + std::to_string(i + 1)).c_str());
        }
        const auto played = index::playMainLines(
            **source, {0, static_cast<std::int64_t>((*source)->bytes().size())});
        QVERIFY2(played.games == index->size(), path.c_str());
        QVERIFY2(played.plies == plies, path.c_str());
    }
}

void TestGameIndex::progressGrowsAndAStopIsHeard()
{
    std::string text;
    for (int i = 0; i < 200'000; ++i)
        text += "[White \"A\"]\n\n1. e4 e5 *\n\n";
    const auto source = files::Source::fromText(text, "many");
    std::vector<std::int64_t> told;
    index::IndexOptions options;
    options.interval = std::chrono::milliseconds(0);
    options.publish = [&](const auto&, std::int64_t bytes) { told.push_back(bytes); };
    QCOMPARE(index::buildIndex(source, {}, options)->size(), 200'000);
    QVERIFY(told.size() >= 3);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.back() <= static_cast<std::int64_t>(text.size()));
    std::stop_source stop;
    options.publish = [&](const auto&, std::int64_t) { stop.request_stop(); };
    const auto part = index::buildIndex(source, stop.get_token(), options);
    QVERIFY(part->size() > 0 && part->size() < 200'000);
}

void TestGameIndex::anEmptySourceHasNoGames()
{
    for (const char* text : {"", " \r\n\t\n", "no chess in here\n"})
        QVERIFY2(indexOf(text)->isEmpty(), text);
}

PLYLINE_EVENT_TEST(TestGameIndex)
#include "tst_game_index.moc"
