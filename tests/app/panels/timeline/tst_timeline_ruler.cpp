#include <QTest>

#include "app/panels/timeline/timeline_ruler.h"
#include "tests/support/test.h"

using namespace plyline;
using timeline::TimeAxis;

namespace {

QRectF rulerOf(const TimeAxis& axis)
{
    return {0.0, 0.0, axis.width(), 22.0};
}

} // namespace

class TestTimelineRuler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsNeitherOverlapNorLeave_data();
    void labelsNeitherOverlapNorLeave();
    void itCountsAsTheGameDoes();
};

void TestTimelineRuler::labelsNeitherOverlapNorLeave_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("lastPly");
    QTest::addColumn<int>("firstMove");
    QTest::addColumn<bool>("blackBegins");
    for (const double width : {30.0, 90.0, 200.0, 701.0, 1384.0, 2400.0}) {
        for (const int lastPly : {1, 2, 3, 9, 87, 600, 12000}) {
            QTest::addRow("%d plies on %d pixels", lastPly, static_cast<int>(width))
                << width << lastPly << 1 << false;
            QTest::addRow("%d plies on %d pixels from 57 by Black", lastPly,
                          static_cast<int>(width))
                << width << lastPly << 57 << true;
        }
    }
}

void TestTimelineRuler::labelsNeitherOverlapNorLeave()
{
    QFETCH(double, width);
    QFETCH(int, lastPly);
    QFETCH(int, firstMove);
    QFETCH(bool, blackBegins);
    const TimeAxis axis(width, game::Ply(lastPly));
    const auto labels =
        rulerLabels(axis, rulerOf(axis), firstMove, blackBegins, QStringLiteral("start"),
                    [](const QString& text) { return 7.0 * static_cast<double>(text.size()); });
    if (width >= 35.0)
        QCOMPARE(labels.front().text, QStringLiteral("start"));
    double right = -1.0;
    for (const timeline::RulerLabel& label : labels) {
        QVERIFY(label.rect.left() >= std::max(0.0, right + 1.0));
        QVERIFY(label.rect.right() <= width);
        QCOMPARE(label.rect.width(), 7.0 * static_cast<double>(label.text.size()));
        right = label.rect.right();
    }
    if (width >= 700.0 && lastPly >= 87)
        QVERIFY(labels.size() >= 4);
}

void TestTimelineRuler::itCountsAsTheGameDoes()
{
    const auto plyOf = [](int firstMove, bool blackBegins, const QString& text) {
        const TimeAxis axis(4000.0, game::Ply(40));
        for (const auto& label :
             rulerLabels(axis, rulerOf(axis), firstMove, blackBegins, QStringLiteral("start"),
                         [](const QString&) { return 20.0; })) {
            if (label.text == text)
                return label.ply.number();
        }
        return -1;
    };
    // Move n of a usual game is White's ply 2n - 1.
    QCOMPARE(plyOf(1, false, QStringLiteral("10")), 19);
    // Black begins at move 8: 8… is ply 1, 9. is ply 2, 10. is ply 4.
    QCOMPARE(plyOf(8, true, QStringLiteral("9")), 2);
    QCOMPARE(plyOf(8, true, QStringLiteral("10")), 4);
    QCOMPARE(plyOf(8, true, QStringLiteral("8")), -1);
    // White begins at move 30.
    QCOMPARE(plyOf(30, false, QStringLiteral("30")), 1);
    QCOMPARE(plyOf(30, false, QStringLiteral("31")), 3);
}

PLYLINE_EVENT_TEST(TestTimelineRuler)
#include "tst_timeline_ruler.moc"
