#include <QTest>

#include "app/panels/projections/cards_geometry.h"
#include "app/panels/projections/log_geometry.h"
#include "tests/support/test.h"

using namespace plyline;
using projections::CardGeometry;
using projections::CardsGeometry;
using projections::LogGeometry;

class TestProjectionsGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsLieInAsManyColumnsAsThereIsRoomFor_data();
    void cardsLieInAsManyColumnsAsThereIsRoomFor();
    void partsOfACardLieBelowEachOther();
    void theHeadIsAtTheRight();
    void everyEventIsFoundAgain();
    void scrollingEndsAtTheFirstEvent();
    void anArrowStandsBelowTheLastEventRead();
};

void TestProjectionsGeometry::cardsLieInAsManyColumnsAsThereIsRoomFor_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::newRow("1920 x 1080") << 1128 << 3;
    QTest::newRow("1280 x 800") << 864 << 2;
    QTest::newRow("a narrow window") << 560 << 1;
    QTest::newRow("a wide screen") << 1768 << 4;
}

void TestProjectionsGeometry::cardsLieInAsManyColumnsAsThereIsRoomFor()
{
    QFETCH(int, width);
    QFETCH(int, columns);
    const CardsGeometry geometry(width, 8);
    QCOMPARE(geometry.columns(), columns);
    for (int card = 0; card < 8; ++card) {
        const QRect rect = geometry.cardRect(card);
        QVERIFY(QRect(0, 0, width, geometry.height()).contains(rect));
        for (int other = 0; other < card; ++other)
            QVERIFY(!rect.intersects(geometry.cardRect(other)));
    }
    QCOMPARE(geometry.cardRect(columns - 1).right(), width - 1);
    QCOMPARE(geometry.cardRect(7).bottom(), geometry.height() - 1);
}

void TestProjectionsGeometry::partsOfACardLieBelowEachOther()
{
    const CardGeometry card = CardGeometry::of(365);
    const QList<QRect> parts{card.title, card.picture, card.line, card.bar, card.buttons};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QVERIFY(QRect(0, 0, 365, CardGeometry::height()).contains(parts[i]));
        if (i > 0)
            QVERIFY(parts[i].top() > parts[i - 1].bottom());
    }
    QVERIFY(card.picture.height() >= 160); // eight squares of twenty
}

void TestProjectionsGeometry::theHeadIsAtTheRight()
{
    const LogGeometry geometry(1128, 47, 0);
    QCOMPARE(geometry.lastSeen(), 47);
    QVERIFY(geometry.chipRect(47).right() < geometry.headX());
    QVERIFY(geometry.headX() < 1128);
    QVERIFY(geometry.chipRect(geometry.firstSeen()).right() > 0);
    QVERIFY(geometry.chipRect(geometry.firstSeen() - 1).right() <= 0);
    QVERIFY(LogGeometry(1128, 0, 0).firstSeen() > LogGeometry(1128, 0, 0).lastSeen());
}

void TestProjectionsGeometry::everyEventIsFoundAgain()
{
    for (const int head : {1, 5, 47, 600}) {
        for (const int scrolled : {0, 3}) {
            const LogGeometry geometry(864, head, std::min(scrolled, head - 1));
            for (int event = geometry.firstSeen(); event <= geometry.lastSeen(); ++event) {
                const QPointF middle = geometry.chipRect(event).center();
                if (middle.x() > 0)
                    QCOMPARE(geometry.eventAt(middle), std::optional(event));
            }
            const QRectF last = geometry.chipRect(geometry.lastSeen());
            QCOMPARE(geometry.eventAt({last.right() + 3, last.center().y()}), std::nullopt);
            QCOMPARE(geometry.eventAt({last.left() - 3, last.center().y()}), std::nullopt);
            QCOMPARE(geometry.eventAt({last.center().x(), last.top() - 3}), std::nullopt);
        }
    }
}

void TestProjectionsGeometry::scrollingEndsAtTheFirstEvent()
{
    const LogGeometry geometry(864, 47, 0);
    QVERIFY(geometry.mostScrolled() > 0);
    const LogGeometry back(864, 47, geometry.mostScrolled());
    QCOMPARE(back.firstSeen(), 1);
    QVERIFY(back.chipRect(1).left() >= 0);
    QCOMPARE(LogGeometry(864, 3, 0).mostScrolled(), 0);
}

void TestProjectionsGeometry::anArrowStandsBelowTheLastEventRead()
{
    const LogGeometry geometry(864, 9, 0);
    QCOMPARE(geometry.arrowX(9), geometry.chipRect(9).center().x());
    QCOMPARE(geometry.arrowX(4), geometry.chipRect(4).center().x());
    QVERIFY(geometry.arrowX(0) < geometry.chipRect(1).left());
}

PLYLINE_EVENT_TEST(TestProjectionsGeometry)
#include "tst_projections_geometry.moc"
