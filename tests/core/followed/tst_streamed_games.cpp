#include <QTemporaryDir>
#include <QTest>

#include "core/followed/streamed_games.h"
#include "core/index/settled_games.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using followed::StreamedGames;
using followed::StreamedText;
using streams::Arrival;

namespace {

class Games
{
public:
    explicit Games(const StreamedGames::Limits& limits = {})
        : m_games(std::move(*StreamedGames::make("stream", m_folder.path().toStdString(), limits)))
    {}

    Arrival take(const std::string& line)
    {
        return m_games->take({2, m_place++, streams::parseStructured(line), line});
    }
    StreamedGames* operator->() { return m_games.get(); }
    StreamedText text() { return *m_games->text(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<StreamedGames> m_games;
    std::int64_t m_place = 0;
};

std::string textOf(const StreamedText& text)
{
    return std::string(text.source->bytes());
}

std::vector<std::string> eventsOf(const char* pgn)
{
    return published(gamesOf(files::Source::fromText(pgn, "test")));
}

constexpr const char* two = "[White \"A\"]\n\n1. e4 e5 2. Nf3 1-0\n\n[White \"B\"]\n\n1. d4 *\n";

} // namespace

class TestStreamedGames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesOfTheCorpusAreReadAsTheyWereSent_data();
    void gamesOfTheCorpusAreReadAsTheyWereSent();
    void aGameKeepsItsNumberWhileItGrows();
    void textsHaveInCommonWhatTheySay();
    void endedGamesAreForgotten();
    void aGameThatGoesOnDoesNotHoldTheOthersForever();
    void whatIsKeptAsideSaysWhere();
    void aGapIsSaid();
    void eventsOfEndedGamesAreDuplicates();
    void aGameWithoutAStartIsGivenUp();
    void aGameThatIsGivenUpStaysAsItIs();
};

void TestStreamedGames::gamesOfTheCorpusAreReadAsTheyWereSent_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QString>("file");
    for (const char* const file :
         {"ambiguous.pgn", "great_masters.pgn", "kramnik.pgn", "romero.pgn", "semicomm.pgn",
          "mate_in_4.pgn", "europe_echecs.pgn", "twic1599_100k.pgn", "lichess_db_100k.pgn",
          "lichess_study_lichess-practice-rook-endgames_by_TonyRo_2017.02.01.pgn"})
        QTest::newRow(file) << QStringLiteral("small/") + QString::fromLatin1(file);
}

void TestStreamedGames::gamesOfTheCorpusAreReadAsTheyWereSent()
{
    QFETCH(const QString, file);
    const auto sent = gamesOf(*files::Source::open(corpusPath(file.toStdString()).string()));
    Games games;
    for (const std::string& line : published(sent))
        games.take(line);
    QCOMPARE(games->count(Arrival::Poison), std::int64_t(0));
    const auto read = gamesOf(games.text().source);
    QCOMPARE(read.size(), sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i)
        QVERIFY2(game::isSameGame(*sent[i], *read[i]), std::to_string(i + 1).c_str());
}

void TestStreamedGames::aGameKeepsItsNumberWhileItGrows()
{
    const auto events = eventsOf(two);
    Games games;
    const std::size_t second = 5; // 1 start, 3 moves, 1 end
    games.take(events[0]);
    games.take(events[1]);
    games.take(events[second]);
    games.take(events[second + 1]);
    games.take(events[second + 2]); // the second ends first
    QVERIFY(games->hasChanged());
    const StreamedText before = games.text();
    QVERIFY(!games->hasChanged());
    QCOMPARE(before.games, 2);
    QCOMPARE(before.settledBytes, std::int64_t(0));
    games.take(events[2]);
    games.take(events[3]);
    const auto growing = gamesOf(games.text().source);
    QCOMPARE(growing.size(), std::size_t(2));
    QCOMPARE(growing[0]->mainLine().lastPly().number(), 3);
    QCOMPARE(growing[1]->mainLine().lastPly().number(), 1);
    games.take(events[4]);
    const StreamedText after = games.text();
    QCOMPARE(after.settledBytes, static_cast<std::int64_t>(after.source->bytes().size()));
    const auto sent = gamesOf(files::Source::fromText(two, "test"));
    const auto read = gamesOf(after.source);
    QCOMPARE(read.size(), std::size_t(2));
    QVERIFY(game::isSameGame(*sent[0], *read[0]));
    QVERIFY(game::isSameGame(*sent[1], *read[1]));
    // What was handed out before is as it was.
    QCOMPARE(gamesOf(before.source)[0]->mainLine().lastPly().number(), 1);
}

/// Interleaves the events of games at random and takes a text now and then.
void TestStreamedGames::textsHaveInCommonWhatTheySay()
{
    std::string pgn;
    for (int i = 0; i < 20; ++i)
        pgn += "[White \"" + std::to_string(i) + "\"]\n\n1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 1-0\n\n";
    std::vector<std::vector<std::string>> sequences;
    const auto sent = gamesOf(files::Source::fromText(pgn, "test"));
    for (const GamePtr& game : sent)
        sequences.push_back(published({game}));
    Random random(7);
    Games games;
    std::vector<StreamedText> texts{games.text()};
    std::vector<std::size_t> next(sequences.size());
    for (std::size_t left = 20 * sequences[0].size(); left > 0;) {
        const std::size_t i =
            static_cast<std::size_t>(random.below(static_cast<int>(sequences.size())));
        if (next[i] == sequences[i].size())
            continue;
        games.take(sequences[i][next[i]++]);
        --left;
        if (random.below(5) == 0 || left == 0)
            texts.push_back(games.text());
    }
    for (std::size_t i = 1; i < texts.size(); ++i) {
        const std::int64_t common = commonBytes(texts[i - 1], texts[i]);
        QVERIFY(common >= texts[i - 1].settledBytes);
        const auto length = static_cast<std::size_t>(common);
        QCOMPARE(textOf(texts[i]).substr(0, length), textOf(texts[i - 1]).substr(0, length));
        if (texts[i - 1].games == 0)
            continue;
        // The growing file's reader finds the same games as one that reads all anew.
        const auto old = index::buildIndex(texts[i - 1].source);
        const auto grown =
            index::continueIndex(*old, index::settledGames(*old, common), texts[i].source);
        const auto anew = index::buildIndex(texts[i].source);
        QCOMPARE(grown->size(), anew->size());
        QCOMPARE(grown->size(), texts[i].games);
        for (int game = 0; game < grown->size(); ++game)
            QCOMPARE(grown->entry(game).span().offset, anew->entry(game).span().offset);
    }
    QCOMPARE(gamesOf(texts.back().source).size(), sent.size());
}

void TestStreamedGames::endedGamesAreForgotten()
{
    Games games;
    const auto sent = gamesOf(files::Source::fromText(two, "test"));
    for (const std::string& line : published(sent))
        games.take(line);
    const StreamedText text = games.text();
    QCOMPARE(text.games, 2);
    QCOMPARE(text.settledBytes, static_cast<std::int64_t>(text.source->bytes().size()));
}

void TestStreamedGames::aGameThatGoesOnDoesNotHoldTheOthersForever()
{
    StreamedGames::Limits limits;
    limits.unsettledBytes = 2000;
    Games games(limits);
    const auto first = eventsOf("[White \"A\"]\n\n1. e4 e5 2. Nf3 1-0\n");
    games.take(first[0]);
    games.take(first[1]);
    for (int i = 0; i < 50; ++i) {
        const std::string pgn = "[White \"" + std::to_string(i) + "\"]\n\n1. d4 *\n";
        for (const std::string& line : eventsOf(pgn.c_str()))
            games.take(line);
    }
    const StreamedText text = games.text();
    QCOMPARE(text.games, 51);
    QCOMPARE(text.settledBytes, static_cast<std::int64_t>(text.source->bytes().size()));
    for (std::size_t i = 2; i < first.size(); ++i)
        games.take(first[i]);
    const auto read = gamesOf(games.text().source);
    QCOMPARE(read.size(), std::size_t(52));
    QCOMPARE(read.front()->mainLine().lastPly().number(), 1);
    QCOMPARE(read.back()->mainLine().lastPly().number(), 3);
}

void TestStreamedGames::whatIsKeptAsideSaysWhere()
{
    const auto events = eventsOf(two);
    Games games;
    games.take("rubbish");
    games.take(events[0]);
    std::string illegal = events[1];
    illegal.replace(illegal.find("e2e4"), 4, "e2e5");
    QCOMPARE(games.take(illegal), Arrival::Poison);
    QCOMPARE(games->rejected().size(), std::size_t(2));
    const auto& rubbish = games->rejected()[0];
    QCOMPARE(rubbish.part, 2);
    QCOMPARE(rubbish.event.offset, std::int64_t(0));
    QVERIFY(!rubbish.game.has_value());
    const auto& move = games->rejected()[1];
    QCOMPARE(move.event.offset, std::int64_t(2));
    QCOMPARE(move.game, std::optional(1));
    QVERIFY(std::holds_alternative<streams::EventFault>(move.event.fault));
    QCOMPARE(games.take(events[1]), Arrival::Applied); // the right one takes its place
}

void TestStreamedGames::aGapIsSaid()
{
    const auto events = eventsOf(two);
    Games games;
    games.take(events[0]);
    games->setTime(std::chrono::seconds(100));
    games.take(events[2]);
    games->setTime(std::chrono::milliseconds(109'999));
    QVERIFY(games->gaps(std::chrono::seconds(10)).empty()); // it may only be late
    games->setTime(std::chrono::seconds(110));
    QCOMPARE(games->gaps(std::chrono::seconds(10)).size(), std::size_t(1));
    QCOMPARE(games->gaps(std::chrono::seconds(10)).front().game, std::optional(1));
    QCOMPARE(games->gaps(std::chrono::seconds(10)).front().missing, std::int64_t(1));
    QCOMPARE(games->gaps(std::chrono::seconds(10)).front().waiting, std::size_t(1));
    games.take(events[1]);
    QVERIFY(games->gaps(std::chrono::seconds(10)).empty());
    QCOMPARE(gamesOf(games.text().source).front()->mainLine().lastPly().number(), 2);
}

void TestStreamedGames::eventsOfEndedGamesAreDuplicates()
{
    StreamedGames::Limits limits;
    limits.assembly.endedKeys = 1;
    Games games(limits);
    const auto events = eventsOf(two);
    for (int turn = 0; turn < 2; ++turn)
        for (const std::string& line : events)
            games.take(line);
    QCOMPARE(games->count(Arrival::Applied), static_cast<std::int64_t>(events.size()));
    QCOMPARE(games->count(Arrival::Duplicate), static_cast<std::int64_t>(events.size()));
    QCOMPARE(games.text().games, 2);
}

void TestStreamedGames::aGameWithoutAStartIsGivenUp()
{
    StreamedGames::Limits limits;
    limits.assembly.waitingEvents = 2;
    Games games(limits);
    const auto events = eventsOf(two);
    for (int i : {1, 2, 3})
        games.take(events[static_cast<std::size_t>(i)]);
    QCOMPARE(games->rejected().size(), std::size_t(1));
    QVERIFY(std::holds_alternative<streams::GapTooLong>(games->rejected()[0].event.fault));
    QVERIFY(games->gaps(std::chrono::seconds(10)).empty());
    QCOMPARE(games.text().games, 0);
    games.take(events[5]);
    QCOMPARE(games.text().games, 1);
}

void TestStreamedGames::aGameThatIsGivenUpStaysAsItIs()
{
    StreamedGames::Limits limits;
    limits.assembly.growingGames = 1;
    Games games(limits);
    const auto events = eventsOf(two);
    games.take(events[0]);
    games.take(events[1]);
    games.take(events[5]); // too many: the first is given up
    QCOMPARE(games.take(events[2]), Arrival::Late);
    const StreamedText text = games.text();
    QCOMPARE(text.games, 2);
    QVERIFY(text.settledBytes > 0);
    const auto read = gamesOf(text.source);
    QCOMPARE(read[0]->mainLine().lastPly().number(), 1);
    QCOMPARE(games->rejected().size(), std::size_t(1));
    QVERIFY(std::holds_alternative<streams::TooManyGames>(games->rejected()[0].event.fault));
}

PLYLINE_TEST(TestStreamedGames)
#include "tst_streamed_games.moc"
