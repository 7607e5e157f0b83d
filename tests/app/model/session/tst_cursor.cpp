#include <QSignalSpy>
#include <QTest>

#include "app/model/session/pointing.h"
#include "tests/support/test.h"

#include <limits>
#include <memory>

using plyline::game::LineId;
using plyline::game::Place;
using plyline::game::Ply;
using plyline::session::Cursor;

class TestCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMoveIsPointedAtInItsPositionOnly();
    void castlingPointsAtTheSquareOfTheKing();
    void aNewCursorShowsNothing();
    void openingClampsThePly_data();
    void openingClampsThePly();
    void goingToAPlyTellsWhereItCameFrom();
    void goingToAPlyIsClamped_data();
    void goingToAPlyIsClamped();
    void steppingNeverLeavesTheLine_data();
    void steppingNeverLeavesTheLine();
    void noChangeGivesNoSignal();
    void openingTheSamePlaceOnlySaysOpened();
    void thePlyPointedAtIsClampedAndLeavesThePlaceAlone();
    void severalPliesArePointedAtTogether();
    void openingForgetsThePlyPointedAt();

private:
    std::unique_ptr<Cursor> m_cursor;
};

void TestCursor::init()
{
    m_cursor = std::make_unique<Cursor>();
    m_cursor->open(Place{3, LineId(), Ply(10)}, Ply(40));
}

void TestCursor::aNewCursorShowsNothing()
{
    const Cursor cursor;
    QCOMPARE(cursor.place().game, 0);
    QVERIFY(cursor.isAtStart());
    QVERIFY(cursor.isAtEnd());
}

void TestCursor::openingClampsThePly_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("lastPly");
    QTest::addColumn<int>("shown");
    QTest::newRow("inside") << 7 << 40 << 7;
    QTest::newRow("beyond the end") << 99 << 40 << 40;
    QTest::newRow("before the start") << -1 << 40 << 0;
    QTest::newRow("no moves") << 5 << 0 << 0;
}

void TestCursor::openingClampsThePly()
{
    QFETCH(int, asked);
    QFETCH(int, lastPly);
    QFETCH(int, shown);
    m_cursor->open(Place{1, LineId(2), Ply(asked)}, Ply(lastPly));
    QVERIFY((m_cursor->place() == Place{1, LineId(2), Ply(shown)}));
    QCOMPARE(m_cursor->lastPly().number(), lastPly);
}

void TestCursor::goingToAPlyTellsWhereItCameFrom()
{
    QSignalSpy moved(m_cursor.get(), &Cursor::moved);
    m_cursor->goToPly(Ply(25));
    QCOMPARE(moved.size(), 1);
    QVERIFY((moved[0][0].value<Place>() == Place{3, LineId(), Ply(10)}));
    QVERIFY((m_cursor->place() == Place{3, LineId(), Ply(25)}));
}

void TestCursor::goingToAPlyIsClamped_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("shown");
    QTest::newRow("negative") << -5 << 0;
    QTest::newRow("start") << 0 << 0;
    QTest::newRow("end") << 40 << 40;
    QTest::newRow("beyond") << 41 << 40;
}

void TestCursor::goingToAPlyIsClamped()
{
    QFETCH(int, asked);
    QFETCH(int, shown);
    m_cursor->goToPly(Ply(asked));
    QCOMPARE(m_cursor->ply().number(), shown);
    QCOMPARE(m_cursor->isAtStart(), shown == 0);
    QCOMPARE(m_cursor->isAtEnd(), shown == 40);
}

void TestCursor::steppingNeverLeavesTheLine_data()
{
    QTest::addColumn<int>("plies");
    QTest::addColumn<int>("shown");
    QTest::newRow("one") << 1 << 11;
    QTest::newRow("one back") << -1 << 9;
    QTest::newRow("too far") << 31 << 40;
    QTest::newRow("too far back") << -11 << 0;
    QTest::newRow("largest") << std::numeric_limits<int>::max() << 40;
    QTest::newRow("smallest") << std::numeric_limits<int>::min() << 0;
}

void TestCursor::steppingNeverLeavesTheLine()
{
    QFETCH(int, plies);
    QFETCH(int, shown);
    m_cursor->step(plies);
    QCOMPARE(m_cursor->ply().number(), shown);
}

void TestCursor::noChangeGivesNoSignal()
{
    m_cursor->goToEnd();
    QSignalSpy moved(m_cursor.get(), &Cursor::moved);
    m_cursor->goToEnd();
    m_cursor->step(1);
    m_cursor->step(0);
    m_cursor->goToPly(Ply(40));
    m_cursor->goToPly(Ply(400));
    QCOMPARE(moved.size(), 0);
}

void TestCursor::openingTheSamePlaceOnlySaysOpened()
{
    QSignalSpy moved(m_cursor.get(), &Cursor::moved);
    QSignalSpy opened(m_cursor.get(), &Cursor::opened);
    m_cursor->open(Place{3, LineId(), Ply(10)}, Ply(40));
    QCOMPARE(moved.size(), 0);
    QCOMPARE(opened.size(), 1);
    m_cursor->open(Place{3, LineId(), Ply(10)}, Ply(41)); // is it at the end: that may be new
    QCOMPARE(moved.size(), 1);
}

void TestCursor::thePlyPointedAtIsClampedAndLeavesThePlaceAlone()
{
    session::Pointing pointing(*m_cursor);
    QSignalSpy moved(m_cursor.get(), &Cursor::moved);
    QSignalSpy pointed(&pointing, &session::Pointing::plyChanged);
    pointing.setPly(Ply(50));
    QCOMPARE(pointing.ply()->number(), 40);
    pointing.setPly(Ply(40));
    QCOMPARE(pointed.size(), 1);
    pointing.setPly(std::nullopt);
    QVERIFY(!pointing.ply());
    QCOMPARE(pointed.size(), 2);
    QCOMPARE(moved.size(), 0);
}

void TestCursor::severalPliesArePointedAtTogether()
{
    session::Pointing pointing(*m_cursor);
    QSignalSpy pointed(&pointing, &session::Pointing::pliesChanged);
    pointing.setPlies({Ply(3), Ply(40), Ply(41)});
    QVERIFY((pointing.plies() == std::vector<Ply>{Ply(3), Ply(40)}));
    pointing.setPlies({Ply(3), Ply(40)});
    QCOMPARE(pointed.size(), 1);
    QVERIFY(!pointing.ply());
    pointing.setPlies({});
    QCOMPARE(pointed.size(), 2);
}

void TestCursor::openingForgetsThePlyPointedAt()
{
    session::Pointing pointing(*m_cursor);
    pointing.setPly(Ply(20));
    pointing.setPlies({Ply(2), Ply(20)});
    m_cursor->open(Place{4, LineId(), Ply(0)}, Ply(5));
    QVERIFY(!pointing.ply());
    QVERIFY(pointing.plies().empty());
}

void TestCursor::aMoveIsPointedAtInItsPositionOnly()
{
    session::Pointing pointing(*m_cursor);
    QSignalSpy pointed(&pointing, &session::Pointing::moveChanged);
    const session::PointedMove knight{rules::squares::G1, *rules::Square::parse("f3")};
    pointing.setMove(knight);
    pointing.setMove(knight);
    QCOMPARE(pointed.count(), 1);
    QVERIFY(pointing.move() == knight);
    m_cursor->step(1);
    QVERIFY(!pointing.move());
    QCOMPARE(pointed.count(), 2);
}

void TestCursor::castlingPointsAtTheSquareOfTheKing()
{
    using rules::Move;
    using namespace rules::squares;
    QVERIFY(session::pointedMove(Move::castling(E1, H1), rules::Color::White) ==
            (session::PointedMove{E1, G1}));
    QVERIFY(session::pointedMove(Move::castling(E8, A8), rules::Color::Black) ==
            (session::PointedMove{E8, *rules::Square::parse("c8")}));
    QVERIFY(session::pointedMove(Move::normal(D1, A1), rules::Color::White) ==
            (session::PointedMove{D1, A1}));
    QVERIFY(!session::pointedMove(Move::null(), rules::Color::White));
}

PLYLINE_EVENT_TEST(TestCursor)
#include "tst_cursor.moc"
