#include <QSignalSpy>
#include <QTest>

#include "app/model/study/study.h"
#include "core/analysis/grown_game.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Place;
using game::Ply;
using session::Session;

class TestGrownGame : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }
    void aPlaceStaysWhereTheSameEventsLead_data();
    void aPlaceStaysWhereTheSameEventsLead();
    void theCursorStaysInAVariation();
    void aLoopAndPinsStay();
    void whatCameIsTold();

private:
    void open(const QByteArray& text) { m_path = written(QStringLiteral("live.pgn"), text); }
    void add(const QByteArray& more)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(more), more.size());
        file.close();
        m_session->file().readOn();
        QTRY_VERIFY(!m_session->isLoading());
    }

    QString m_path;
};

void TestGrownGame::aPlaceStaysWhereTheSameEventsLead_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");
    QTest::addColumn<int>("newLine");
    QTest::addColumn<int>("newPly");
    // 0: e4 e5 Nf3 Nc6 Bb5; 1, from ply 2: Bc4 Bc5 c3; 2, from ply 4 of line 1: d3
    const QByteArray longer =
        "1. e4 e5 2. Nf3 (2. Bc4 Bc5 3. c3 (3. d3)) 2... Nc6 3. Bb5 a6 4. Ba4 *";
    QTest::newRow("main line") << longer << 0 << 5 << 0 << 5;
    QTest::newRow("variation") << longer << 1 << 5 << 1 << 5;
    QTest::newRow("variation in a variation") << longer << 2 << 5 << 2 << 5;
    const QByteArray other = "1. e4 e5 2. Nf3 (2. Bc4 Nf6 3. d3) 2... Nc6 3. Bb5 *";
    QTest::newRow("before the difference") << other << 1 << 3 << 1 << 3;
    QTest::newRow("behind the difference") << other << 1 << 4 << 0 << 2;
    QTest::newRow("no such line") << other << 2 << 5 << 0 << 2;
    QTest::newRow("shorter") << QByteArray("1. e4 e5 *") << 0 << 5 << 0 << 2;
    QTest::newRow("another main line") << QByteArray("1. d4 d5 2. c4 *") << 0 << 2 << 0 << 2;
}

void TestGrownGame::aPlaceStaysWhereTheSameEventsLead()
{
    QFETCH(QByteArray, now);
    QFETCH(int, line);
    QFETCH(int, ply);
    QFETCH(int, newLine);
    QFETCH(int, newPly);
    openPgn("1. e4 e5 2. Nf3 (2. Bc4 Bc5 3. c3 (3. d3)) 2... Nc6 3. Bb5 *");
    const auto before = m_session->game();
    openPgn(now.constData());
    const Place place =
        analysis::placeInGrown(*before, *m_session->game(), {1, LineId(line), Ply(ply)});
    QVERIFY((place == Place{1, LineId(newLine), Ply(newPly)}));
}

void TestGrownGame::theCursorStaysInAVariation()
{
    open("[White \"A\"]\n\n1. e4 e5 2. Nf3 (2. Bc4 Bc5 3. c3) 2... Nc6 ");
    m_session->file().open(m_path);
    QTRY_VERIFY(m_session->game());
    m_session->showLine(LineId(1), Ply(4));
    QSignalSpy moved(&m_session->cursor(), &session::Cursor::moved);
    QSignalSpy opened(&m_session->cursor(), &session::Cursor::opened);
    QSignalSpy indexChanged(&m_session->file(), &open_file::OpenFile::indexChanged);
    add("3. Bb5 a6 ");
    QCOMPARE(m_session->game()->mainLine().log.size(), 6);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(1), Ply(4)}));
    QCOMPARE(m_session->cursor().lastPly(), Ply(5));
    QVERIFY(m_session->moment().place == m_session->cursor().place());
    QVERIFY(moved.isEmpty() && opened.isEmpty() && indexChanged.isEmpty());
    QTRY_COMPARE(m_session->moment().agreement, session::Agreement::Equal);
}

void TestGrownGame::aLoopAndPinsStay()
{
    open("[White \"A\"]\n\n1. e4 e5 2. Nf3 ");
    m_session->file().open(m_path, 1, 1);
    QTRY_VERIFY(m_session->game());
    study::Study& study = m_workspace->study;
    study.pins.pinAAt(Ply(1));
    study.pins.pinBAt(Ply(3));
    add("Nc6 ");
    QVERIFY(study.pins.comparison());
    QCOMPARE(study.pins.comparison()->a.game(), m_session->game());
    QCOMPARE(study.pins.comparison()->b.place.ply, Ply(3));
}

void TestGrownGame::whatCameIsTold()
{
    open("[White \"A\"]\n\n1. e4 e5 2. Nf3 ");
    m_session->file().open(m_path, 1, 1);
    QTRY_VERIFY(m_session->game());
    QSignalSpy grew(&m_session->file(), &open_file::OpenFile::grew);
    add("Nc6 3. Bb5 ");
    QCOMPARE(grew.size(), 1);
    QCOMPARE(grew[0], (QVariantList{2, 0}));
    add("a6 1-0\n\n[White \"B\"]\n\n1. d4 d5 *\n\n[White \"C\"]\n\n1. c4 ");
    QCOMPARE(grew.size(), 2);
    QCOMPARE(grew[1], (QVariantList{1, 2}));
    QCOMPARE(m_session->file().index()->size(), 3);
    QCOMPARE(m_session->cursor().ply(), Ply(1));
}

PLYLINE_EVENT_TEST(TestGrownGame)
#include "tst_grown_game.moc"
