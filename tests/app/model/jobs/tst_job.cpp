#include <QTest>
#include <QThread>

#include "app/model/jobs/job.h"
#include "tests/support/test.h"

#include <atomic>
#include <memory>

using plyline::jobs::Job;

namespace {

void waitUntil(const std::atomic<bool>& flag)
{
    while (!flag)
        QThread::yieldCurrentThread();
}

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workRunsElsewhereAndDeliversHere();
    void deliveriesKeepTheirOrder();
    void aJobRunsUntilItsLastDelivery();
    void theLatestWins();
    void aDeliveryOnItsWayIsDroppedByAStop();
    void workThatHasNotBegunNeverDoes();
    void theDestructorStopsAndWaits();
    void aDeliveryMayStartTheNextWork();
};

void TestJob::workRunsElsewhereAndDeliversHere()
{
    Job job;
    QThread* worker = nullptr;
    QThread* receiver = nullptr;
    job.start([&](std::stop_token, const Job::Deliver& deliver) {
        deliver([&worker, &receiver, at = QThread::currentThread()] {
            worker = at;
            receiver = QThread::currentThread();
        });
    });
    QTRY_VERIFY(worker);
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(receiver, QThread::currentThread());
}

void TestJob::deliveriesKeepTheirOrder()
{
    Job job;
    QList<int> got;
    job.start([&got](std::stop_token, const Job::Deliver& deliver) {
        for (int i = 0; i < 5; ++i)
            deliver([&got, i] { got << i; });
    });
    QTRY_COMPARE(got, (QList<int>{0, 1, 2, 3, 4}));
}

void TestJob::aJobRunsUntilItsLastDelivery()
{
    Job job;
    QVERIFY(!job.isRunning());
    bool wasRunning = false;
    job.start([&](std::stop_token, const Job::Deliver& deliver) {
        deliver([&] { wasRunning = job.isRunning(); });
    });
    QVERIFY(job.isRunning());
    QTRY_VERIFY(!job.isRunning());
    QVERIFY(wasRunning);
}

void TestJob::theLatestWins()
{
    Job job;
    std::atomic<bool> hasBegun = false;
    bool wasStopped = false;
    QStringList got;
    job.start([&](std::stop_token stop, const Job::Deliver& deliver) {
        hasBegun = true;
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
        wasStopped = true;
        deliver([&] { got << QStringLiteral("first"); });
    });
    waitUntil(hasBegun);
    job.start([&](std::stop_token, const Job::Deliver& deliver) {
        deliver([&] { got << QStringLiteral("second"); });
    });
    QTRY_VERIFY(!job.isRunning());
    QVERIFY(wasStopped);
    QCOMPARE(got, QStringList{QStringLiteral("second")});
}

void TestJob::aDeliveryOnItsWayIsDroppedByAStop()
{
    Job job;
    std::atomic<bool> isSent = false;
    bool hasArrived = false;
    job.start([&](std::stop_token, const Job::Deliver& deliver) {
        deliver([&] { hasArrived = true; });
        isSent = true;
    });
    waitUntil(isSent); // it now stands in this thread's queue
    job.stop();
    QVERIFY(!job.isRunning());
    QCoreApplication::processEvents();
    QVERIFY(!hasArrived);
}

void TestJob::workThatHasNotBegunNeverDoes()
{
    Job job;
    std::atomic<bool> hasBegun = false;
    std::atomic<bool> mayEnd = false;
    job.start([&](std::stop_token, const Job::Deliver&) {
        hasBegun = true;
        waitUntil(mayEnd); // one that is slow to notice its stop
    });
    waitUntil(hasBegun);
    std::atomic<int> runs = 0;
    for (int i = 0; i < 3; ++i)
        job.start([&runs](std::stop_token, const Job::Deliver&) { ++runs; });
    mayEnd = true;
    QTRY_VERIFY(!job.isRunning());
    QCOMPARE(runs.load(), 1);
}

void TestJob::theDestructorStopsAndWaits()
{
    std::atomic<bool> hasBegun = false;
    bool hasEnded = false;
    bool hasArrived = false;
    {
        Job job;
        job.start([&](std::stop_token stop, const Job::Deliver& deliver) {
            hasBegun = true;
            while (!stop.stop_requested())
                QThread::yieldCurrentThread();
            deliver([&] { hasArrived = true; });
            hasEnded = true;
        });
        waitUntil(hasBegun);
    }
    QVERIFY(hasEnded);
    QCoreApplication::processEvents();
    QVERIFY(!hasArrived);
}

void TestJob::aDeliveryMayStartTheNextWork()
{
    Job job;
    bool isDone = false;
    job.start([&](std::stop_token, const Job::Deliver& deliver) {
        deliver([&] {
            job.start(
                [&](std::stop_token, const Job::Deliver& again) { again([&] { isDone = true; }); });
        });
    });
    QTRY_VERIFY(isDone);
    QTRY_VERIFY(!job.isRunning());
}

PLYLINE_EVENT_TEST(TestJob)
#include "tst_job.moc"
