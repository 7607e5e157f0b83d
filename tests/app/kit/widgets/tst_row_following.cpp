#include <QtTest/QTest>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QScrollBar>

#include "app/kit/widgets/row_following.h"
#include "tests/support/test.h"

using namespace plyline;
using widgets::RowFollowing;

/// A list of 3000 pixels, of which 300 are seen.
class TestRowFollowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theListScrollsAsFarAsItMust_data();
    void theListScrollsAsFarAsItMust();
    void aJumpIsCentredEvenIfItIsNear();
    void theListRestsOnlyWhileStepsComeUnasked();
    void theScrollBarAloneLetsTheListRest();

private:
    QScrollBar& bar() { return *m_list->verticalScrollBar(); }

    std::unique_ptr<QAbstractScrollArea> m_list;
    std::unique_ptr<RowFollowing> m_following;
};

void TestRowFollowing::init()
{
    m_following.reset();
    m_list = std::make_unique<QAbstractScrollArea>();
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->resize(200, 300);
    m_list->show();
    QCOMPARE(m_list->viewport()->height(), 300);
    bar().setRange(0, 2700);
    bar().setValue(1000);
    m_following = std::make_unique<RowFollowing>(*m_list);
}

void TestRowFollowing::theListScrollsAsFarAsItMust_data()
{
    QTest::addColumn<int>("top");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("value");
    QTest::newRow("in sight") << 1100 << 20 << 1000;
    QTest::newRow("at the upper margin") << 1020 << 20 << 1000;
    QTest::newRow("within the upper margin") << 1019 << 20 << 999;
    QTest::newRow("within the lower margin") << 1261 << 20 << 1001;
    QTest::newRow("a page up") << 700 << 20 << 680;
    QTest::newRow("further up") << 699 << 20 << 559;
    QTest::newRow("a page down") << 1580 << 20 << 1320;
    QTest::newRow("further down") << 1581 << 20 << 1441;
    QTest::newRow("with little room beside it") << 1200 << 280 << 1190;
    QTest::newRow("higher than a page") << 1200 << 400 << 1200;
    QTest::newRow("at the end") << 2980 << 20 << 2700;
}

void TestRowFollowing::theListScrollsAsFarAsItMust()
{
    QFETCH(int, top);
    QFETCH(int, height);
    m_following->bringIntoSight(top, top + height, 20);
    QTEST(bar().value(), "value");
}

void TestRowFollowing::aJumpIsCentredEvenIfItIsNear()
{
    m_following->bringIntoSight(1100, 1120, 20, true);
    QCOMPARE(bar().value(), 960);
}

void TestRowFollowing::theListRestsOnlyWhileStepsComeUnasked()
{
    m_following->rest();
    QVERIFY(!m_following->isResting());
    m_following->setStepsUnasked(true);
    QVERIFY(m_following->isResting());
    m_following->endRest();
    QVERIFY(!m_following->isResting());
    m_following->setRestMillis(1);
    m_following->rest();
    QTRY_VERIFY(!m_following->isResting());
}

void TestRowFollowing::theScrollBarAloneLetsTheListRest()
{
    m_following->setStepsUnasked(true);
    bar().setValue(1200);
    QVERIFY(!m_following->isResting()); // the program has scrolled
    bar().triggerAction(QAbstractSlider::SliderPageStepAdd);
    QVERIFY(m_following->isResting());
}

PLYLINE_WIDGET_TEST(TestRowFollowing)
#include "tst_row_following.moc"
