#include <QSignalSpy>
#include <QTest>

#include "app/model/session/following.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Place;
using game::Ply;
using session::Following;

class TestFollowing : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsOfferedBeforeTheFileGrows();
    void whenOnTheCursorStaysAtTheNewestMove();
    void scrubbingBackLeavesItAndWhatComesIsCounted();
    void findingTheNewestMoveForgetsTheCount();
    void itGoesOnToTheNextGame();
    void switchedOnItGoesToTheEndOfTheFile();
    void anotherFileIsNotFollowed();

private:
    void add(const QByteArray& more)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(more), more.size());
        file.close();
        m_session->file().readOn();
        QTRY_VERIFY(!m_session->isLoading());
    }
    [[nodiscard]] Place place() const { return m_session->cursor().place(); }

    QString m_path;
    std::unique_ptr<Following> m_following;
};

void TestFollowing::init()
{
    makeSession();
    m_following = std::make_unique<Following>(*m_session);
    m_path = written(QStringLiteral("live.pgn"), "[White \"A\"]\n\n1. e4 e5 2. Nf3 ");
    m_session->file().open(m_path, 1, 1);
    QTRY_VERIFY(m_session->game());
}

void TestFollowing::cleanup()
{
    m_following.reset();
    dropSession();
}

void TestFollowing::nothingIsOfferedBeforeTheFileGrows()
{
    QVERIFY(!m_following->isOffered());
    add("Nc6 ");
    QVERIFY(m_following->isOffered());
    QVERIFY(!m_following->isOn());
    QCOMPARE(m_following->newEvents(), 1);
    QCOMPARE(place().ply, Ply(1));
}

void TestFollowing::whenOnTheCursorStaysAtTheNewestMove()
{
    m_following->setOn(true);
    QVERIFY(m_following->isOffered());
    QCOMPARE(place().ply, Ply(3));
    add("Nc6 3. Bb5 ");
    QCOMPARE(place().ply, Ply(5));
    QVERIFY(m_following->isOn());
    QCOMPARE(m_following->newEvents(), 0);
    add("a6 ");
    QCOMPARE(place().ply, Ply(6));
}

void TestFollowing::scrubbingBackLeavesItAndWhatComesIsCounted()
{
    m_following->setOn(true);
    m_session->cursor().step(-1);
    QVERIFY(!m_following->isOn());
    add("Nc6 3. Bb5 ");
    add("a6 ");
    QCOMPARE(place().ply, Ply(2));
    QCOMPARE(m_following->newEvents(), 3);
    m_following->setOn(true);
    QCOMPARE(place().ply, Ply(6));
    QCOMPARE(m_following->newEvents(), 0);
}

void TestFollowing::findingTheNewestMoveForgetsTheCount()
{
    add("Nc6 ");
    m_session->cursor().step(1);
    QCOMPARE(m_following->newEvents(), 1);
    m_session->cursor().goToEnd();
    QCOMPARE(m_following->newEvents(), 0);
    QVERIFY(!m_following->isOn());
}

void TestFollowing::itGoesOnToTheNextGame()
{
    m_following->setOn(true);
    add("1-0\n\n[White \"B\"]\n\n1. d4 d5 ");
    QVERIFY((place() == Place{2, LineId(), Ply(2)}));
    QVERIFY(m_following->isOn());
    m_session->openGame(1);
    QVERIFY(!m_following->isOn());
    add("2. c4 *\n\n[White \"C\"]\n\n1. c4 ");
    QCOMPARE(place().game, 1);
    QCOMPARE(m_following->newEvents(), 1);
    QCOMPARE(m_following->newGames(), 1);
}

void TestFollowing::switchedOnItGoesToTheEndOfTheFile()
{
    add("1-0\n\n[White \"B\"]\n\n1. d4 d5 ");
    QCOMPARE(place().game, 1);
    m_following->setOn(true);
    QVERIFY((place() == Place{2, LineId(), Ply(2)}));
}

void TestFollowing::anotherFileIsNotFollowed()
{
    m_following->setOn(true);
    add("Nc6 ");
    QSignalSpy changed(m_following.get(), &Following::changed);
    openSamples();
    QTRY_COMPARE(m_session->file().path(), samples);
    QVERIFY(!m_following->isOn());
    QVERIFY(!m_following->isOffered());
    QVERIFY(!changed.isEmpty());
}

PLYLINE_EVENT_TEST(TestFollowing)
#include "tst_following.moc"
