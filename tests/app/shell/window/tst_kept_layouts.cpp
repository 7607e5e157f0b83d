#include "tests/app/shell/window/arranging_test.h"

using namespace plyline;
using namespace plyline::tests;

class TestKeptLayouts : public ArrangingTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ArrangingTest::initTestCase(); }
    void init() { ArrangingTest::init(); }
    void aTornOffPanelIsInFrontAtTheNextStart();
    void theSecondStartIsAsTheFirst_data() { sizes(); }
    void theSecondStartIsAsTheFirst();
    void nothingOfTheLayoutDriftsOverTenStarts_data() { sizes(); }
    void nothingOfTheLayoutDriftsOverTenStarts();
    void theLayoutIsReset();
    void whatAnEarlierVersionKeptBreaksNothing();
};

void TestKeptLayouts::aTornOffPanelIsInFrontAtTheNextStart()
{
    QRect place;
    {
        Arranged program(QSize(1280, 800));
        program.press(Qt::Key_6, Qt::ControlModifier);
        QTest::mouseClick(program.inspector.group(Part::Lower).findChild<QToolButton*>(u"detach"_s),
                          Qt::LeftButton);
        place = program.window.findChild<inspector::PanelWindow*>()->geometry();
        program.window.close();
    }
    Program program;
    auto* own = program.window.findChild<inspector::PanelWindow*>();
    QTRY_VERIFY(own && own->isVisible());
    QCOMPARE(own->geometry(), place);
    // A tool window of the main one: the desktop keeps it in front.
    QCOMPARE(own->parentWidget(), &program.window);
    QCOMPARE(own->windowType(), Qt::Tool);
    QTest::mouseClick(own->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(program.window.findChild<inspector::Inspector*>()->isFront(u"storage_cost"_s));
}

void TestKeptLayouts::theSecondStartIsAsTheFirst()
{
    QFETCH(QSize, size);
    QStringList first;
    {
        Arranged program(size);
        first = program.everyPixel();
        program.press(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(!program.window.isVisible());
    }
    Arranged program(std::nullopt);
    QCOMPARE(program.everyPixel(), first);
}

void TestKeptLayouts::nothingOfTheLayoutDriftsOverTenStarts()
{
    QFETCH(QSize, size);
    QStringList first;
    {
        Arranged program(size);
        program.press(Qt::Key_6, Qt::ControlModifier);
        program.press(Qt::Key_7, Qt::ControlModifier);
        program.inspector.group(Part::Lower).setFront(u"storage_cost"_s);
        if (program.inspector.isVisible())
            Arranged::drag(program.dividerAt(program.inWindow(program.inspector).left()), -17);
        program.inspector.setUpperShare(0.371);
        first = program.everyPixel();
        program.window.close();
    }
    for (int start = 0; start < 10; ++start) {
        Arranged program(std::nullopt);
        QCOMPARE(program.window.size(), size);
        QCOMPARE(program.everyPixel(), first);
        program.window.close();
    }
}

void TestKeptLayouts::theLayoutIsReset()
{
    QStringList fresh;
    {
        Arranged program(QSize(1920, 1080));
        fresh = program.everyPixel();
    }
    QSettings().clear();
    Arranged program(QSize(1920, 1080));
    program.press(Qt::Key_6, Qt::ControlModifier);
    program.press(Qt::Key_9, Qt::ControlModifier);
    program.press(Qt::Key_B, Qt::ControlModifier);
    program.window.actionsOfTable()[ActionId::ShowCards].trigger();
    program.inspector.setUpperShare(0.7);
    Arranged::drag(program.dividerAt(program.inWindow(program.inspector).left()), -50);
    QVERIFY(program.everyPixel() != fresh);
    program.window.actionsOfTable()[ActionId::ResetLayout].trigger();
    QCOMPARE(program.everyPixel(), fresh);
}

void TestKeptLayouts::whatAnEarlierVersionKeptBreaksNothing()
{
    QStringList fresh;
    {
        Arranged program(QSize(1280, 800));
        fresh = program.everyPixel();
    }
    QSettings().clear();
    {
        QSettings earlier;
        const QByteArray splitter = QByteArray::fromHex(
            "000000ff00000001000000030000015800000220000001a8ffffffff010000000100");
        for (const char* name : {"columns", "right", "rows", "panels", "games"})
            earlier.setValue(u"window/splitter-"_s + QLatin1String(name), splitter);
    }
    Arranged program(QSize(1280, 800));
    QCOMPARE(program.everyPixel(), fresh);
    program.window.close();
    const QStringList keys = QSettings().allKeys();
    for (const QString& key : keys)
        QVERIFY2(!key.startsWith(u"window/splitter-"), qPrintable(key));
}

PLYLINE_REGISTER_TEST(TestKeptLayouts, runOnALargeScreen<TestKeptLayouts>)
#include "tst_kept_layouts.moc"
