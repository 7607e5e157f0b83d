#include <QPainter>
#include <QTest>
#include <QVBoxLayout>

#include "app/kit/widgets/progress.h"
#include "tests/support/test.h"

using namespace plyline;

class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsPaintedAtOnce();

private:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int m_paints = 0;
};

void TestProgress::nothingIsPaintedAtOnce()
{
    QWidget window;
    auto* bar = new QProgressBar(&window);
    auto* other = new QWidget(&window);
    auto* column = new QVBoxLayout(&window);
    column->addWidget(bar);
    column->addWidget(other);
    other->setMinimumSize(40, 20);
    bar->setRange(0, 1000);
    other->setMinimumSize(50, 50);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    bar->installEventFilter(this);
    other->installEventFilter(this);
    other->update();
    widgets::setProgress(*bar, 500);
    QCOMPARE(bar->value(), 500);
    QCOMPARE(m_paints, 0);
    QTRY_COMPARE(m_paints, 2);
    widgets::setProgress(*bar, 500);
    other->update();
    QTRY_COMPARE(m_paints, 3);
}

PLYLINE_WIDGET_TEST(TestProgress)
#include "tst_progress.moc"
