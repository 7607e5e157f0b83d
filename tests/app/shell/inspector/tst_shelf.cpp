#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>

#include "app/shell/inspector/shelf.h"
#include "tests/support/test.h"

#include <array>

using namespace plyline;
using namespace plyline::inspector;
using namespace Qt::StringLiterals;

namespace {

/// Icons in groups, as the window has them.
struct Strip
{
    look::Look look;
    Shelf shelf{look};

    explicit Strip(int height, const std::array<int, 5>& groups = {1, 2, 5, 6, 2})
    {
        int number = 0;
        for (int group = 0; group < 5; ++group)
            for (int i = 0; i < groups[static_cast<std::size_t>(group)]; ++i, ++number)
                shelf.add({QString::number(number), u"Panel %1"_s.arg(number),
                           u"Ctrl+%1"_s.arg(number), u"state"_s, group});
        shelf.resize(Shelf::stripWidth, height);
        shelf.show();
        if (!QTest::qWaitForWindowExposed(&shelf))
            qFatal("the shelf does not come");
    }

    QAbstractButton& button(int number)
    {
        for (auto* button : shelf.findChildren<QAbstractButton*>())
            if (button->accessibleName() == u"Panel %1"_s.arg(number))
                return *button;
        qFatal("no such icon");
    }
};

} // namespace

class TestShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickNamesThePanel();
    void eachIconSaysItsNameAndItsKey();
    void openAndSeenAreMarked();
    void allIconsFindRoomAtEveryHeight_data();
    void allIconsFindRoomAtEveryHeight();
    void manyIconsBecomeSmaller_data();
    void manyIconsBecomeSmaller();
    void aHiddenIconLeavesNoGap();
};

void TestShelf::aClickNamesThePanel()
{
    Strip strip(810);
    QSignalSpy clicked(&strip.shelf, &Shelf::clicked);
    QTest::mouseClick(&strip.button(4), Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.front().front().toString(), u"4"_s);
    QTest::keyClick(&strip.button(5), Qt::Key_Space);
    QCOMPARE(clicked.size(), 2);
    // Clicks change no state: whoever opens the panel says so.
    QCOMPARE(strip.shelf.state(u"4"_s), ShelfState::Closed);
}

void TestShelf::eachIconSaysItsNameAndItsKey()
{
    Strip strip(810);
    QCOMPARE(strip.button(3).toolTip(), u"Panel 3  (Ctrl+3)"_s);
    QCOMPARE(strip.button(3).accessibleName(), u"Panel 3"_s);
}

void TestShelf::openAndSeenAreMarked()
{
    Strip strip(810);
    const look::Theme& theme = strip.look.theme();
    const auto at = [&](int number, int x) {
        const QImage image = strip.shelf.grab().toImage();
        return image.pixelColor(x, strip.button(number).geometry().center().y());
    };
    const auto markOf = [&](int number) { return at(number, 1); };
    const auto groundOf = [&](int number) { return at(number, strip.button(number).x() + 2); };
    QCOMPARE(markOf(3), theme.surface);
    QCOMPARE(groundOf(3), theme.surface);
    strip.shelf.setState(u"3"_s, ShelfState::Behind);
    QCOMPARE(markOf(3), theme.text);
    QCOMPARE(groundOf(3), theme.surface);
    strip.shelf.setState(u"3"_s, ShelfState::Seen);
    QCOMPARE(markOf(3), theme.text);
    QCOMPARE(groundOf(3), theme.chosen);
    QVERIFY(strip.button(3).isChecked());
}

void TestShelf::allIconsFindRoomAtEveryHeight_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("pitch");
    QTest::newRow("1920 x 1080") << 810 << 36;
    QTest::newRow("1280 x 800") << 604 << 30;
    QTest::newRow("960 x 600") << 464 << 24;
}

void TestShelf::allIconsFindRoomAtEveryHeight()
{
    QFETCH(int, height);
    Strip strip(height);
    QTEST(strip.button(2).y() - strip.button(1).y(), "pitch");
    QRect before;
    for (int i = 0; i < 16; ++i) {
        const QRect rect = strip.button(i).geometry();
        QVERIFY(strip.shelf.rect().contains(rect));
        QVERIFY(rect.top() > before.bottom());
        before = rect;
    }
}

void TestShelf::manyIconsBecomeSmaller_data()
{
    QTest::addColumn<int>("height");
    QTest::newRow("960 x 600") << 464;
    QTest::newRow("1280 x 800") << 604;
}

void TestShelf::manyIconsBecomeSmaller()
{
    QFETCH(int, height);
    Strip strip(height, {1, 2, 9, 14, 2});
    QRect before;
    for (int i = 0; i < 28; ++i) {
        const QRect rect = strip.button(i).geometry();
        QVERIFY(strip.shelf.rect().contains(rect));
        QVERIFY(rect.top() > before.bottom());
        before = rect;
    }
}

void TestShelf::aHiddenIconLeavesNoGap()
{
    Strip strip(810);
    const QRect first = strip.button(0).geometry();
    strip.shelf.setItemVisible(u"0"_s, false);
    QVERIFY(strip.shelf.buttonRect(u"0"_s).isEmpty());
    QCOMPARE(strip.shelf.buttonRect(u"1"_s), first);
    strip.shelf.setItemVisible(u"0"_s, true);
    QCOMPARE(strip.button(0).geometry(), first);
}

PLYLINE_WIDGET_TEST(TestShelf)
#include "tst_shelf.moc"
