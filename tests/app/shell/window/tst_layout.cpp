#include <QtTest/QTest>

#include "app/shell/window/layout.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::window;

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void anythingElseIsTheFirstStart_data();
    void anythingElseIsTheFirstStart();
};

void TestLayout::whatIsWrittenIsReadBack()
{
    QCOMPARE(Layout::fromJson(Layout().toJson()), Layout());
    Layout layout;
    layout.frame.hasGames = layout.frame.hasInspector = layout.frame.hasShelf = false;
    layout.frame.hasInspectorWhenNarrow = true;
    layout.frame.gamesWidth = 301;
    layout.frame.inspectorWidth = 377;
    layout.frame.timelineHeight = 155;
    layout.upperShare = 0.375;
    layout.hasCards = false;
    layout.view = stage::View::Snapshot;
    layout.panels.open = {{QStringLiteral("moves"), PanelPlace::Upper},
                          {QStringLiteral("state"), PanelPlace::Lower},
                          {QStringLiteral("sql"), PanelPlace::Stage},
                          {QStringLiteral("tamper"), PanelPlace::Window}};
    layout.panels.frontUpper = QStringLiteral("moves");
    layout.panels.frontLower = QStringLiteral("state");
    layout.panels.windows = {{QStringLiteral("tamper"), QRect(10, -20, 300, 400)}};
    QCOMPARE(Layout::fromJson(layout.toJson()), layout);
}

void TestLayout::anythingElseIsTheFirstStart_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a splitter's state") << QByteArray::fromHex("000000ff00000001000000");
    QTest::newRow("no object") << QByteArray("[1, 2]");
    QTest::newRow("other kinds") << QByteArray(
        R"({"frame": 7, "view": {}, "upperShare": "much", "cards": null, "panels": [3]})");
    QTest::newRow("sizes that are none") << QByteArray(
        R"({"frame": {"gamesWidth": -5, "inspectorWidth": "wide"}, "upperShare": 4})");
}

void TestLayout::anythingElseIsTheFirstStart()
{
    QFETCH(QByteArray, json);
    QCOMPARE(Layout::fromJson(json), Layout());
}

PLYLINE_TEST(TestLayout)
#include "tst_layout.moc"
