#include <QTest>

#include "app/panels/timeline/label_places.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using tests::Random;
using timeline::LabelPlace;
using timeline::LabelWish;
using timeline::placeLabels;

namespace {

using Places = std::vector<std::optional<LabelPlace>>;

constexpr double least = 30.0;

double sevenEach(const QString& text)
{
    return 7.0 * static_cast<double>(text.size());
}

std::vector<LabelWish> randomSigns(Random& random, double extent)
{
    std::vector<LabelWish> signs;
    const int count = random.below(61);
    for (double x = 10.0; x < extent - 18.0 && static_cast<int>(signs.size()) < count;
         x += 8.0 + random.below(1 + static_cast<int>(2 * extent / (count + 1))))
        signs.push_back({x, x + 8.0, random.below(4) == 0 ? 0.0 : 1.0 + random.below(220)});
    return signs;
}

} // namespace

class TestLabelPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLabelStandsRightOfItsSign();
    void aLabelWithoutRoomAtTheRightStandsLeft();
    void aLabelIsShortenedOrLeftOut();
    void labelsNeverOverlap_data();
    void labelsNeverOverlap();
    void textIsCutToItsWidth();
};

void TestLabelPlaces::aLabelStandsRightOfItsSign()
{
    const Places places = placeLabels({{100.0, 108.0, 50.0}}, 0.0, 400.0, least);
    QCOMPARE(places.size(), std::size_t{1});
    QVERIFY(places[0]);
    QCOMPARE(places[0]->width, 50.0);
    QVERIFY(places[0]->left > 108.0 && places[0]->left < 116.0);
    QVERIFY(!placeLabels({{100.0, 108.0, 0.0}}, 0.0, 400.0, least)[0]);
}

void TestLabelPlaces::aLabelWithoutRoomAtTheRightStandsLeft()
{
    const Places places = placeLabels({{380.0, 388.0, 50.0}}, 0.0, 400.0, least);
    QVERIFY(places[0]);
    QCOMPARE(places[0]->width, 50.0);
    QVERIFY(places[0]->left + 50.0 < 380.0);
}

void TestLabelPlaces::aLabelIsShortenedOrLeftOut()
{
    const Places places =
        placeLabels({{0.0, 8.0, 90.0}, {60.0, 68.0, 90.0}, {80.0, 88.0, 90.0}}, 0.0, 300.0, least);
    QVERIFY(places[0]);
    QVERIFY(places[0]->width >= least && places[0]->width < 52.0);
    QVERIFY(!places[1]);
    QVERIFY(places[2]);
    QCOMPARE(places[2]->width, 90.0);
}

void TestLabelPlaces::labelsNeverOverlap_data()
{
    QTest::addColumn<int>("width");
    for (int width = 300; width <= 4000; width += 100)
        QTest::addRow("%d", width) << width;
}

void TestLabelPlaces::labelsNeverOverlap()
{
    QFETCH(int, width);
    Random random(static_cast<std::uint64_t>(width));
    for (int round = 0; round < 40; ++round) {
        const std::vector<LabelWish> signs = randomSigns(random, width);
        const Places places = placeLabels(signs, 0.0, width, least);
        QCOMPARE(places.size(), signs.size());
        struct Extent
        {
            double left;
            double right;
        };
        std::vector<Extent> taken;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            taken.push_back({signs[i].left, signs[i].right});
            if (!places[i])
                continue;
            QVERIFY(signs[i].width > 0.0);
            QVERIFY(places[i]->width <= signs[i].width);
            QVERIFY(places[i]->width >= std::min(least, signs[i].width));
            QVERIFY(places[i]->left >= 0.0 && places[i]->left + places[i]->width <= width);
            taken.push_back({places[i]->left, places[i]->left + places[i]->width});
        }
        std::sort(taken.begin(), taken.end(),
                  [](const Extent& a, const Extent& b) { return a.left < b.left; });
        for (std::size_t i = 1; i < taken.size(); ++i)
            QVERIFY2(taken[i - 1].right <= taken[i].left,
                     qPrintable(QString::number(taken[i].left)));
    }
}

void TestLabelPlaces::textIsCutToItsWidth()
{
    const QString name = QStringLiteral("rook sacrifice");
    QCOMPARE(timeline::shortened(name, 98.0, sevenEach), name);
    const QString cut = timeline::shortened(name, 60.0, sevenEach);
    QVERIFY(sevenEach(cut) <= 60.0);
    QCOMPARE(cut, QStringLiteral("rook sa…"));
    // A character outside the basic plane is kept or left out as a whole.
    const QString pieces = QStringLiteral("\U0001FA00\U0001FA01\U0001FA02");
    for (double width = 7.0; width < 42.0; width += 1.0)
        for (const QChar c : timeline::shortened(pieces, width, sevenEach).left(1))
            QVERIFY(c == u'…' || c.isHighSurrogate());
}

PLYLINE_TEST(TestLabelPlaces)
#include "tst_label_places.moc"
