#include <QSignalSpy>
#include <QTimer>

#include "app/kit/accessible/settling.h"
#include "tests/support/listening.h"
#include "tests/support/test.h"

using namespace plyline;
using accessible::Settling;

class TestSettling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyChangesSettleOnce();
    void nothingRunsWhileNobodyListens();
};

void TestSettling::manyChangesSettleOnce()
{
    tests::HeardEvents heard;
    Settling settling;
    const QSignalSpy settled(&settling, &Settling::settled);
    for (int i = 0; i < 50; ++i)
        settling.change();
    QVERIFY(settled.isEmpty());
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(!settling.findChild<QTimer*>()->isActive());
    settling.change();
    QTRY_COMPARE(settled.size(), 2);
}

void TestSettling::nothingRunsWhileNobodyListens()
{
    QVERIFY(!QAccessible::isActive());
    Settling settling;
    settling.change();
    QVERIFY(!settling.findChild<QTimer*>()->isActive());
}

PLYLINE_WIDGET_TEST(TestSettling)
#include "tst_settling.moc"
