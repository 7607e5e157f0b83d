#include <QTest>

#include "app/model/session/moment_maker.h"
#include "core/pgn/game_builder.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Place;
using game::Ply;
using session::Agreement;

namespace {

replay::Replay replayOf(const char* pgn)
{
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    return replay::Replay(pgn::buildGame(source, Span{0, length}, 1, 1), LineId());
}

} // namespace

/// The comparison must be able to fail: rows are altered here as no session can.
class TestMomentMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFoldAloneIsPending();
    void equalRowsAgree();
    void alteredRowsDiffer_data();
    void alteredRowsDiffer();
    void aFailedReadIsUnavailable();
    void rowsThatComeLaterReplaceTheVerdict();
};

constexpr char knights[] = "1. e4 e5 2. Nf3 Nc6 *";

void TestMomentMaker::aFoldAloneIsPending()
{
    const auto moment = session::foldedMoment(replayOf(knights), Place{1, LineId(), Ply(3)});
    QCOMPARE(moment.agreement, Agreement::Pending);
    QVERIFY(!moment.stored);
    QVERIFY(moment.foldMicros > 0.0);
}

void TestMomentMaker::equalRowsAgree()
{
    const replay::Replay replay = replayOf(knights);
    auto moment = session::foldedMoment(replay, Place{1, LineId(), Ply(3)});
    session::addStored(moment, store::StoredSnapshot{replay::snapshotAt(replay, Ply(3)), "", 1.0});
    QCOMPARE(moment.agreement, Agreement::Equal);
    QVERIFY(moment.stored);
    QVERIFY(moment.disagreement.isEmpty());
}

void TestMomentMaker::alteredRowsDiffer_data()
{
    QTest::addColumn<int>("alteration");
    QTest::addColumn<int>("squares");
    QTest::addColumn<int>("scalars");
    QTest::newRow("a row is missing") << 0 << 1 << 0;
    QTest::newRow("a piece stands elsewhere") << 1 << 2 << 0;
    QTest::newRow("another role") << 2 << 1 << 0;
    QTest::newRow("the other side") << 3 << 0 << 1;
    QTest::newRow("another clock") << 4 << 0 << 1;
}

void TestMomentMaker::alteredRowsDiffer()
{
    QFETCH(int, alteration);
    QFETCH(int, squares);
    QFETCH(int, scalars);
    const replay::Replay replay = replayOf(knights);
    auto moment = session::foldedMoment(replay, Place{1, LineId(), Ply(3)});
    store::StoredSnapshot stored{replay::snapshotAt(replay, Ply(3)), "", 1.0};
    replay::Snapshot& snapshot = stored.snapshot;
    if (alteration == 0)
        snapshot.rows.pop_back();
    else if (alteration == 1)
        snapshot.rows[8].square = rules::Square::fromXY(1, 5);
    else if (alteration == 2)
        snapshot.rows[3].role = rules::Role::Knight;
    else if (alteration == 3)
        snapshot.scalars.turn = rules::Color::White;
    else
        snapshot.scalars.halfmoveClock = 9;
    session::addStored(moment, stored);
    QCOMPARE(moment.agreement, Agreement::Different);
    QCOMPARE(static_cast<int>(moment.disagreement.squares.size()), squares);
    QCOMPARE(static_cast<int>(moment.disagreement.scalars.size()), scalars);
}

void TestMomentMaker::aFailedReadIsUnavailable()
{
    auto moment = session::foldedMoment(replayOf(knights), Place{1, LineId(), Ply(3)});
    Error error;
    error.code = ErrorCode::Storage;
    error.detail = "disk I/O error";
    session::addStored(moment, unexpected(error));
    QCOMPARE(moment.agreement, Agreement::Unavailable);
    QVERIFY(moment.storeError == error);
    QVERIFY(!moment.stored);
}

void TestMomentMaker::rowsThatComeLaterReplaceTheVerdict()
{
    const replay::Replay replay = replayOf(knights);
    auto moment = session::foldedMoment(replay, Place{1, LineId(), Ply(3)});
    session::addStored(moment, store::StoredSnapshot{replay::snapshotAt(replay, Ply(2)), "", 1.0});
    QCOMPARE(moment.agreement, Agreement::Different);
    session::addStored(moment, store::StoredSnapshot{replay::snapshotAt(replay, Ply(3)), "", 1.0});
    QCOMPARE(moment.agreement, Agreement::Equal);
    QVERIFY(moment.disagreement.isEmpty());
}

PLYLINE_EVENT_TEST(TestMomentMaker)
#include "tst_moment_maker.moc"
