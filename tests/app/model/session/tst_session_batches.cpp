#include <QSignalSpy>
#include <QTest>

#include "app/model/game_list/game_list.h"
#include "app/model/open_file/game_file.h"
#include "tests/app/model/session/session_test.h"
#include "tests/core/files/archives.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Place;
using game::Ply;
using open_file::GameFile;
using session::Session;

namespace {

/// As large as several of the parts that are read at a time; White's name is the game's number.
QByteArray numberedGames(int count)
{
    const QByteArray words = QByteArray("many words ").repeated(600);
    QByteArray text;
    for (int i = 1; i <= count; ++i)
        text += "[White \"" + QByteArray::number(i) +
                "\"]\n[Black \"B\"]\n[Result \"*\"]\n\n1. e4 {" + words + "} e5 2. Nf3 *\n\n";
    return text;
}

constexpr int gameCount = 1500; // ten megabytes

std::string whiteOf(const index::GameIndex& index, int entry)
{
    return std::string(index.text(index.entry(entry).white));
}

bool isBeginning(const index::GameIndex& part, const index::GameIndex& whole)
{
    for (int i = 0; i < part.size(); ++i) {
        if (part.entry(i).offset != whole.entry(i).offset ||
            part.entry(i).length != whole.entry(i).length || whiteOf(part, i) != whiteOf(whole, i))
            return false;
    }
    return part.size() <= whole.size();
}

constexpr open_file::ReadingPace atOnce{std::chrono::milliseconds(0), std::chrono::milliseconds(0)};

} // namespace

class TestSessionBatches : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_text = numberedGames(gameCount); }
    void init()
    {
        makeSession();
        m_session->file().setPace(atOnce);
    }
    void cleanup() { dropSession(); }
    void batchesGoOnWithEachOther_data();
    void batchesGoOnWithEachOther();
    void aFileThatIsReadInAnInstantComesWhole();
    void aGameThatIsWaitedForComesFirst();
    void theFirstGameOpensBeforeTheRestIsRead();
    void whatHasNotGrownIsNotTold();
    void whereItWasLeftIsGoneToWhenItIsRead();
    void whoMovesIsNotTakenElsewhere();
    void readingAgainKeepsWhatIsShownUntilItIsFound();
    void cancellingKeepsTheGamesSoFar();
    void filterAndOrderAnswerSoFar();

private:
    void open(int game = 1, int ply = 0)
    {
        m_session->file().open(written(QStringLiteral("many.pgn"), m_text), game, ply);
    }

    QByteArray m_text;
};

void TestSessionBatches::batchesGoOnWithEachOther_data()
{
    QTest::addColumn<bool>("isPacked");
    QTest::newRow("plain") << false;
    QTest::newRow("packed") << true;
}

void TestSessionBatches::batchesGoOnWithEachOther()
{
    QFETCH(bool, isPacked);
    const QString path =
        written(QStringLiteral("many.pgn"),
                isPacked ? QByteArray::fromStdString(pack("gz", m_text.toStdString())) : m_text);
    std::vector<GameFile> found;
    std::vector<open_file::ReadingProgress> progress;
    const open_file::ReadingListener listener{
        [&](const open_file::ReadingProgress& one) { progress.push_back(one); },
        [&](const GameFile& file) { found.push_back(file); }};
    const auto whole = open_file::loadFile(path.toStdString(), {1, false, atOnce}, {}, listener);
    QVERIFY(whole.has_value());
    QVERIFY(whole->index->isComplete());
    QCOMPARE(whole->index->size(), gameCount);
    QVERIFY(found.size() >= 3);
    QVERIFY(!whole->game); // it came with the first batch
    int games = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].game != nullptr, i == 0);
        QVERIFY(!found[i].index->isComplete());
        QVERIFY(found[i].index->size() >= std::max(1, games));
        games = found[i].index->size();
        QVERIFY(isBeginning(*found[i].index, *whole->index));
    }
    QVERIFY(games < gameCount);
    for (std::size_t i = 1; i < progress.size(); ++i) {
        QVERIFY(progress[i - 1].part <= progress[i].part && progress[i].part <= 1.0);
        QVERIFY(progress[i].bytes <= progress[i].allBytes);
        QCOMPARE(progress[i].allBytes, QFileInfo(path).size());
        QCOMPARE(progress[i].isUnpacking, isPacked);
    }
}

void TestSessionBatches::aFileThatIsReadInAnInstantComesWhole()
{
    const open_file::ReadingPace slow{std::chrono::hours(1), std::chrono::hours(1)};
    m_session->file().setPace(slow);
    QSignalSpy grown(&m_session->file(), &open_file::OpenFile::indexGrown);
    QSignalSpy changed(&m_session->file(), &open_file::OpenFile::indexChanged);
    open(1200, 2);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m_session->file().index()->isComplete());
    QVERIFY((m_session->cursor().place() == Place{1200, LineId(), Ply(2)}));
    QVERIFY(grown.isEmpty());
}

void TestSessionBatches::aGameThatIsWaitedForComesFirst()
{
    const QString path = written(QStringLiteral("many.pgn"), m_text);
    std::vector<GameFile> found;
    const open_file::ReadingListener listener{[](const auto&) {},
                                              [&](const GameFile& file) { found.push_back(file); }};
    const auto whole = open_file::loadFile(path.toStdString(), {900, true, atOnce}, {}, listener);
    QVERIFY(whole.has_value() && !found.empty());
    QVERIFY(found.front().index->size() >= 900);
    QCOMPARE(found.front().gameNumber, 900);
    QCOMPARE(QByteArray(std::string(found.front().game->game->tags().known("White")).c_str()),
             QByteArray("900"));
}

void TestSessionBatches::theFirstGameOpensBeforeTheRestIsRead()
{
    QSignalSpy changed(&m_session->file(), &open_file::OpenFile::indexChanged);
    QSignalSpy grown(&m_session->file(), &open_file::OpenFile::indexGrown);
    QSignalSpy gameChanged(m_session, &Session::gameChanged);
    bool wasLoading = false;
    connect(&m_session->file(), &open_file::OpenFile::indexChanged, this, [&] {
        wasLoading = m_session->isLoading() && !m_session->file().index()->isComplete();
    });
    open();
    QTRY_VERIFY(!m_session->isLoading());
    QVERIFY(wasLoading);
    QCOMPARE(changed.size(), 1);
    QVERIFY(grown.size() >= 1);
    QCOMPARE(gameChanged.size(), 1);
    QVERIFY(m_session->file().index()->isComplete());
    QCOMPARE(m_session->file().index()->size(), gameCount);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply()}));
    QTRY_VERIFY(m_session->file().facts(gameCount - 1).isKnown());
}

void TestSessionBatches::whatHasNotGrownIsNotTold()
{
    std::vector<std::shared_ptr<const index::GameIndex>> told;
    const auto keep = [&] { told.push_back(m_session->file().index()); };
    connect(&m_session->file(), &open_file::OpenFile::indexChanged, this, keep);
    connect(&m_session->file(), &open_file::OpenFile::indexGrown, this, keep);
    const std::string packed = pack("gz", m_text.toStdString());
    m_session->file().open(
        written(QStringLiteral("many.pgn.gz"), QByteArray::fromStdString(packed)));
    QTRY_VERIFY(!told.empty() && !m_session->isLoading());
    QVERIFY(told.size() > 2);
    QCOMPARE(std::adjacent_find(told.begin(), told.end()), told.end());
    QVERIFY(told.back()->isComplete());
}

void TestSessionBatches::whereItWasLeftIsGoneToWhenItIsRead()
{
    std::vector<int> shown;
    connect(m_session, &Session::gameChanged, this,
            [&] { shown.push_back(m_session->cursor().place().game); });
    open(1400, 2);
    QTRY_VERIFY(!m_session->isLoading());
    QCOMPARE(shown, (std::vector<int>{shown.front(), 1400}));
    QVERIFY(shown.front() < 1400);
    QVERIFY((m_session->cursor().place() == Place{1400, LineId(), Ply(2)}));
    QVERIFY(!m_session->awaitedGame());
}

void TestSessionBatches::whoMovesIsNotTakenElsewhere()
{
    int first = 0;
    connect(m_session, &Session::gameChanged, this, [&] {
        first = m_session->cursor().place().game;
        QCOMPARE(m_session->awaitedGame(), std::optional(1400));
        m_session->cursor().goToPly(Ply(1));
    });
    open(1400, 2);
    QTRY_VERIFY(first > 0);
    QTRY_VERIFY(!m_session->isLoading());
    QVERIFY((m_session->cursor().place() == Place{first, LineId(), Ply(1)}));
}

void TestSessionBatches::readingAgainKeepsWhatIsShownUntilItIsFound()
{
    open(1400, 2);
    QTRY_VERIFY(!m_session->isLoading());
    QSignalSpy gameChanged(m_session, &Session::gameChanged);
    m_session->reload();
    QTRY_VERIFY(!m_session->isLoading());
    QCOMPARE(gameChanged.size(), 1);
    QVERIFY((m_session->cursor().place() == Place{1400, LineId(), Ply(2)}));
}

void TestSessionBatches::cancellingKeepsTheGamesSoFar()
{
    QSignalSpy cut(&m_session->file(), &open_file::OpenFile::cutShort);
    QSignalSpy failed(&m_session->file(), &open_file::OpenFile::failed);
    QSignalSpy changed(&m_session->file(), &open_file::OpenFile::indexChanged);
    connect(&m_session->file(), &open_file::OpenFile::indexChanged, this,
            [&] { m_session->cancelLoading(); });
    open();
    QTRY_COMPARE(cut.size(), 1);
    QVERIFY(!m_session->isLoading());
    const int games = m_session->file().index()->size();
    QVERIFY(games > 0 && games < gameCount);
    QVERIFY(!m_session->file().index()->isComplete());
    QVERIFY(m_workspace->list.isSoFar());
    QCOMPARE(m_workspace->list.rows().size(), games);
    m_session->openGame(games);
    QCOMPARE(m_session->eventCount(), 3);
    QTRY_VERIFY(m_session->file().facts(games - 1).isKnown());
    QCOMPARE(m_session->file().index()->size(), games);
    m_session->file().disconnect(this);
    m_session->reload();
    QTRY_COMPARE(changed.size(), 2);
    QTRY_COMPARE(m_session->file().index()->size(), gameCount);
    QVERIFY(failed.isEmpty());
}

void TestSessionBatches::filterAndOrderAnswerSoFar()
{
    game_list::GameList& list = m_workspace->list;
    connect(&m_session->file(), &open_file::OpenFile::indexChanged, this, [&] {
        list.setFilterText(QStringLiteral("white:7"));
        QVERIFY(!m_session->file().index()->isComplete());
    });
    open();
    // By hand: every number up to the count that has a 7 in it.
    int sevens = 0;
    for (int i = 1; i <= gameCount; ++i)
        sevens += QByteArray::number(i).contains('7') ? 1 : 0;
    QTRY_COMPARE(list.rows().size(), sevens);
    QTRY_VERIFY(!list.isSoFar());
    list.setOrder({filter::OrderKey::White, true});
    QTRY_COMPARE(whiteOf(*list.rows().index, list.rows().game(0)), std::string("997"));
}

PLYLINE_EVENT_TEST(TestSessionBatches)
#include "tst_session_batches.moc"
