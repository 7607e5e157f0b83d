#include <QtTest/QTest>

#include "core/base/pause.h"
#include "tests/support/test.h"

#include <thread>

using namespace plyline;

/// None of these would end within the time of a test if a stop did not end a pause.
class TestPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStopEndsAPause();
    void afterAStopThereIsNoPause();
};

void TestPause::aStopEndsAPause()
{
    std::jthread paused([](const std::stop_token& stop) { pause(std::chrono::hours(24), stop); });
    paused.request_stop();
    paused.join();
    QVERIFY(!paused.joinable());
}

void TestPause::afterAStopThereIsNoPause()
{
    std::stop_source source;
    source.request_stop();
    pause(std::chrono::hours(24), source.get_token());
    QVERIFY(source.stop_requested());
}

PLYLINE_TEST(TestPause)
#include "tst_pause.moc"
