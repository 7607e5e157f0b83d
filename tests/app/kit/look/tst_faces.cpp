#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "app/kit/look/look.h"
#include "tests/support/test.h"

using namespace plyline;
using look::Face;
using look::Fonts;
using look::Look;
using look::TextSize;

class TestFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void everyFaceGrowsWithTheText();
    void theSizeStaysWithinItsLimits();
    void theStepsLeadFromTheSmallestToTheLargest();
    void aSizeBetweenTwoStepsGoesToTheNext();
    void aWidgetKeepsItsFaceAtEverySize();
    void widgetsWithoutAFaceFollowTheProgram();
    void whoLaysTextOutIsToldBeforeItIsPainted();
};

void TestFaces::cleanup()
{
    Look look;
    look.setTextSize(TextSize::standard);
}

void TestFaces::everyFaceGrowsWithTheText()
{
    Look look;
    const Face faces[] = {Face::Body, Face::Small,   Face::Strong, Face::Heading, Face::Moves,
                          Face::Mono, Face::Control, Face::Cell,   Face::Clock};
    const Fonts before = Fonts::standard();
    look.setTextSize(200);
    for (const Face face : faces) {
        QCOMPARE(Fonts::standard().of(face).pixelSize(), 2 * before.of(face).pixelSize());
        QCOMPARE(Fonts::standard().of(face).weight(), before.of(face).weight());
    }
    QCOMPARE(look::withText(28), 56);
    look.setTextSize(80);
    QCOMPARE(Fonts::standard().moves.pixelSize(), 12);
    QCOMPARE(Fonts::standard().body.pixelSize(), 10);
}

void TestFaces::theSizeStaysWithinItsLimits()
{
    Look look;
    look.setTextSize(1000);
    QCOMPARE(look.textSize(), 200);
    look.setTextSize(0);
    QCOMPARE(look.textSize(), 80);
}

void TestFaces::theStepsLeadFromTheSmallestToTheLargest()
{
    int size = TextSize::smallest;
    QList<int> steps{size};
    while (size < TextSize::largest && steps.size() < 50) {
        const int next = TextSize::nextTo(size, 1);
        QVERIFY(next > size);
        QCOMPARE(TextSize::nextTo(next, -1), size);
        size = next;
        steps << size;
    }
    QCOMPARE(steps.back(), TextSize::largest);
    QVERIFY(steps.contains(TextSize::standard));
    QCOMPARE(TextSize::nextTo(TextSize::largest, 1), TextSize::largest);
    QCOMPARE(TextSize::nextTo(TextSize::smallest, -1), TextSize::smallest);
}

void TestFaces::aSizeBetweenTwoStepsGoesToTheNext()
{
    QCOMPARE(TextSize::nextTo(117, 1), 125);
    QCOMPARE(TextSize::nextTo(117, -1), 110);
}

void TestFaces::aWidgetKeepsItsFaceAtEverySize()
{
    Look look;
    QLabel label(QStringLiteral("24. Rxd4"));
    look::setFace(label, Face::Small);
    const int before = label.font().pixelSize();
    const int width = label.sizeHint().width();
    // 80 % rounds sizes: going there and back must not lose a pixel.
    for (const int percent : {80, 90, 110, 200, 100})
        look.setTextSize(percent);
    QCOMPARE(label.font().pixelSize(), before);
    QCOMPARE(label.sizeHint().width(), width);
    look.setTextSize(150);
    QCOMPARE(label.font(), Fonts::standard().small);
    QVERIFY(label.sizeHint().width() > width);
    look.setChoice(look::ThemeChoice::Dark);
    look.setChoice(look::ThemeChoice::Light);
    QCOMPARE(label.font(), Fonts::standard().small);
}

void TestFaces::widgetsWithoutAFaceFollowTheProgram()
{
    Look look;
    QWidget window;
    QPushButton button(QStringLiteral("Retry"), &window);
    window.show();
    const QSize before = button.sizeHint();
    look.setTextSize(150);
    QCOMPARE(button.font().pixelSize(), Fonts::standard().body.pixelSize());
    QVERIFY(button.sizeHint().height() > before.height());
    QVERIFY(button.sizeHint().width() > before.width());
}

void TestFaces::whoLaysTextOutIsToldBeforeItIsPainted()
{
    Look look;
    QStringList told;
    connect(&look, &Look::textSizeChanged, this, [&] { told << QStringLiteral("size"); });
    connect(&look, &Look::changed, this, [&] { told << QStringLiteral("changed"); });
    look.setTextSize(125);
    QCOMPARE(told, QStringList({QStringLiteral("size"), QStringLiteral("changed")}));
    look.setTextSize(125);
    QCOMPARE(told.size(), 2);
}

PLYLINE_WIDGET_TEST(TestFaces)
#include "tst_faces.moc"
