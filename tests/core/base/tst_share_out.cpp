#include <QtTest/QTest>

#include "core/base/share_out.h"
#include "tests/support/test.h"

#include <latch>
#include <mutex>
#include <numeric>
#include <set>

using namespace plyline;

class TestShareOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPieceIsTakenOnce_data();
    void eachPieceIsTakenOnce();
    void piecesAreTakenInOrderByOneThread();
    void threadsWorkAtTheSameTime();
    void aStopEndsTheWorkOfAll();
};

void TestShareOut::eachPieceIsTakenOnce_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("mostWorkers");
    QTest::newRow("no pieces") << 0 << 3 << 1;
    QTest::newRow("no thread but the caller's") << 100 << 1 << 1;
    QTest::newRow("zero threads") << 100 << 0 << 1;
    QTest::newRow("more pieces than threads") << 10'000 << 4 << 4;
    QTest::newRow("more threads than pieces") << 2 << 8 << 2;
}

void TestShareOut::eachPieceIsTakenOnce()
{
    QFETCH(int, pieces);
    QFETCH(int, threads);
    QFETCH(int, mostWorkers);
    std::vector<std::atomic<int>> taken(static_cast<std::size_t>(pieces));
    std::mutex mutex;
    std::set<std::size_t> workers;
    int calls = 0;
    shareOut(taken.size(), threads, {}, [&](WorkShare& share) {
        {
            const std::lock_guard lock(mutex);
            workers.insert(share.worker());
            ++calls;
        }
        while (const auto piece = share.next())
            ++taken[*piece];
    });
    QVERIFY(std::all_of(taken.begin(), taken.end(), [](const auto& times) { return times == 1; }));
    QCOMPARE(calls, mostWorkers);
    QCOMPARE(workers.size(), static_cast<std::size_t>(mostWorkers));
    QCOMPARE(*workers.rbegin(), static_cast<std::size_t>(mostWorkers) - 1);
}

void TestShareOut::piecesAreTakenInOrderByOneThread()
{
    std::vector<std::size_t> order;
    shareOut(5, 1, {}, [&](WorkShare& share) {
        while (const auto piece = share.next())
            order.push_back(*piece);
    });
    QCOMPARE(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
}

/// Each waits for the other: one after the other they would wait for ever.
void TestShareOut::threadsWorkAtTheSameTime()
{
    std::latch together(2);
    std::atomic<int> met = 0;
    shareOut(2, 2, {}, [&](WorkShare& share) {
        if (!share.next())
            return;
        together.arrive_and_wait();
        ++met;
    });
    QCOMPARE(met.load(), 2);
}

void TestShareOut::aStopEndsTheWorkOfAll()
{
    std::stop_source stop;
    std::atomic<int> taken = 0;
    shareOut(1'000'000, 3, stop.get_token(), [&](WorkShare& share) {
        while (share.next()) {
            if (++taken == 10)
                stop.request_stop();
        }
    });
    // Each thread may have had one piece in its hands.
    QVERIFY(taken >= 10 && taken <= 13);
}

PLYLINE_EVENT_TEST(TestShareOut)
#include "tst_share_out.moc"
