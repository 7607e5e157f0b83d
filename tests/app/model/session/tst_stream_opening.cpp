#include <QTest>

#include "core/game/same_game.h"
#include "tests/app/model/session/stream_test.h"
#include "tests/support/corpus.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::Ply;
using streams::Arrival;

/// How streams are opened, read again and closed.
class TestStreamOpening : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { StreamTest::init(); }
    void cleanup() { StreamTest::cleanup(); }
    void everyGameOfACorpusFileIsListedAsInTheFile_data();
    void everyGameOfACorpusFileIsListedAsInTheFile();
    void theFirstGameIsWaitedFor();
    void waitingForTheFirstGameCanBeCancelled();
    void whatCannotBeOpenedLeavesWhatIsOpen_data();
    void whatCannotBeOpenedLeavesWhatIsOpen();
    void anotherFileEndsTheStream();
    void aStreamIsReadAgain();
    void itCanBeClosedAtAnyTime_data();
    void itCanBeClosedAtAnyTime();

private:
    void compareWith(const std::vector<GamePtr>& games)
    {
        QCOMPARE(file().games().size(), static_cast<int>(games.size()));
        for (std::size_t i = 0; i < games.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            QVERIFY2(game::isSameGame(*games[i], *file().games().game(number)),
                     qPrintable(QString::number(number)));
        }
    }
};

void TestStreamOpening::everyGameOfACorpusFileIsListedAsInTheFile_data()
{
    QTest::addColumn<bool>("isTopic");
    QTest::newRow("topic") << true;
    QTest::newRow("file of events") << false;
}

void TestStreamOpening::everyGameOfACorpusFileIsListedAsInTheFile()
{
    PLYLINE_NEEDS_CORPUS();
    QFETCH(const bool, isTopic);
    PLYLINE_NEEDS(!isTopic || kafka::hasKafka(), "this was built without librdkafka-dev");
    const std::string path = corpusPath("small/immortal_games.pgn").string();
    const auto games = gamesOf(*files::Source::open(path));
    QString stream = m_path;
    if (isTopic) {
        stream = makeTopic(1); // one partition: one order of all games
        publish(games);
    } else {
        add(published(games));
    }
    file().open(stream);
    QTRY_VERIFY(isListed(static_cast<int>(games.size())));
    compareWith(games);
    QVERIFY(file().stream()->isFaultless());
    // The list has the same names as that of the file.
    const auto list = file().index();
    const auto read = index::buildIndex(*files::Source::open(path));
    for (int i = 0; i < read->size(); ++i) {
        QCOMPARE(list->text(list->entry(i).white), read->text(read->entry(i).white));
        QCOMPARE(list->text(list->entry(i).black), read->text(read->entry(i).black));
        QCOMPARE(list->text(list->entry(i).event), read->text(read->entry(i).event));
        QVERIFY(list->entry(i).outcome == read->entry(i).outcome);
        QVERIFY(list->entry(i).date == read->entry(i).date);
    }
}

void TestStreamOpening::theFirstGameIsWaitedFor()
{
    openPgn(twoGames);
    file().open(m_path);
    QTRY_VERIFY(isAt(Link::Live));
    QVERIFY(m_session->isLoading());
    QCOMPARE(file().games().size(), 2); // what was open stays
    add({m_events[0], m_events[1]});
    QTRY_VERIFY(isListed(1));
    QCOMPARE(file().path(), m_path);
    QCOMPARE(m_session->game()->mainLine().lastPly(), Ply(1));
}

void TestStreamOpening::waitingForTheFirstGameCanBeCancelled()
{
    openPgn(twoGames);
    file().open(m_path);
    QTRY_VERIFY(isAt(Link::Live));
    m_session->cancelLoading();
    QVERIFY(!m_session->isLoading());
    QVERIFY(file().stream() == nullptr);
    QCOMPARE(file().games().size(), 2);
}

void TestStreamOpening::whatCannotBeOpenedLeavesWhatIsOpen_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<kafka::KafkaError::Code>("code");
    using Code = kafka::KafkaError::Code;
    QTest::newRow("no topic") << QStringLiteral("kafka://host:1") << Code::BadAddress;
    QTest::newRow("no settings") << QStringLiteral("kafka://host:1/t?properties=/nowhere")
                                 << Code::NotReadable;
    QTest::newRow("no broker") << QStringLiteral("kafka://127.0.0.1:1/t")
                               << (kafka::hasKafka() ? Code::Unreachable : Code::NotBuilt);
}

void TestStreamOpening::whatCannotBeOpenedLeavesWhatIsOpen()
{
    QFETCH(const QString, address);
    QFETCH(const kafka::KafkaError::Code, code);
    openPgn(twoGames);
    std::optional<kafka::KafkaError> failed;
    connect(&file(), &open_file::OpenFile::topicFailed, this,
            [&](const QString& of, const kafka::KafkaError& error) {
                QCOMPARE(of, address);
                failed = error;
            });
    file().open(address);
    QTRY_VERIFY_WITH_TIMEOUT(failed.has_value(), 20000);
    QCOMPARE(failed->code, code);
    QVERIFY(!m_session->isLoading());
    QVERIFY(file().stream() == nullptr);
    QCOMPARE(file().games().size(), 2);
}

void TestStreamOpening::anotherFileEndsTheStream()
{
    add(m_events);
    file().open(m_path);
    QTRY_VERIFY(isListed(2));
    openPgn(foolsMate);
    QVERIFY(file().stream() == nullptr);
    QCOMPARE(file().games().size(), 1);
}

void TestStreamOpening::aStreamIsReadAgain()
{
    add({m_events[0], m_events[1], "rubbish"});
    file().open(m_path, 1, 1);
    QTRY_VERIFY(isListed(1));
    m_session->reload();
    QVERIFY(m_session->isLoading());
    QTRY_VERIFY(isListed(1));
    QCOMPARE(m_session->cursor().place().ply, Ply(1));
    QCOMPARE(file().stream()->count(Arrival::Poison), std::int64_t(1));
    add({m_events[2]});
    QTRY_COMPARE(plies(1), 2);
}

void TestStreamOpening::itCanBeClosedAtAnyTime_data()
{
    QTest::addColumn<int>("games");
    QTest::newRow("before anything was read") << 0;
    QTest::newRow("while it is read") << 1;
    QTest::newRow("when all was read") << 500;
}

void TestStreamOpening::itCanBeClosedAtAnyTime()
{
    QFETCH(const int, games);
    std::string pgn;
    for (int i = 0; i < 500; ++i)
        pgn += "[White \"" + std::to_string(i) + "\"]\n\n1. e4 e5 2. Nf3 Nc6 *\n\n";
    add(published(gamesOf(files::Source::fromText(pgn, "test"))));
    file().open(m_path);
    if (games > 0)
        QTRY_VERIFY(file().stream() && file().stream()->games >= games);
    dropWorkspace();
    if (kafka::hasKafka()) { // while nobody answers
        file().open(QStringLiteral("kafka://127.0.0.1:1/moves"));
        dropWorkspace();
    }
    QVERIFY(!file().index());
}

PLYLINE_EVENT_TEST(TestStreamOpening)
#include "tst_stream_opening.moc"
