#include <QtTest/QTest>
#include <QtWidgets/QStackedWidget>

#include "app/kit/widgets/panel.h"
#include "tests/support/test.h"

using namespace plyline;

namespace {

class CountingPanel : public widgets::Panel
{
public:
    int refreshes = 0;
    QStringList seen; ///< What it was told, in order.

protected:
    void refresh() override
    {
        ++refreshes;
        seen << QStringLiteral("refresh");
    }
    void onShown() override { seen << QStringLiteral("shown"); }
    void onHidden() override { seen << QStringLiteral("hidden"); }
};

} // namespace

class TestPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPanelThatWasNeverShownDoesNothing();
    void aShownPanelIsRefreshedAtEachChange();
    void aHiddenPanelIsRefreshedOnceWhenItIsShownAgain();
    void aPanelBehindATabDoesNothing();
};

void TestPanel::aPanelThatWasNeverShownDoesNothing()
{
    CountingPanel panel;
    panel.markStale();
    QCOMPARE(panel.refreshes, 0);
    QVERIFY(panel.isStale());
}

void TestPanel::aShownPanelIsRefreshedAtEachChange()
{
    CountingPanel panel;
    panel.show();
    QCOMPARE(panel.seen, (QStringList{QStringLiteral("shown"), QStringLiteral("refresh")}));
    QVERIFY(!panel.isStale());
    panel.markStale();
    panel.markStale();
    QCOMPARE(panel.refreshes, 3);
}

void TestPanel::aHiddenPanelIsRefreshedOnceWhenItIsShownAgain()
{
    CountingPanel panel;
    panel.show();
    panel.hide();
    QCOMPARE(panel.seen.last(), QStringLiteral("hidden"));
    for (int i = 0; i < 5; ++i)
        panel.markStale();
    QCOMPARE(panel.refreshes, 1);
    panel.show();
    QCOMPARE(panel.refreshes, 2);
    panel.hide();
    panel.show(); // nothing has changed
    QCOMPARE(panel.refreshes, 2);
}

void TestPanel::aPanelBehindATabDoesNothing()
{
    QStackedWidget tabs;
    auto* panel = new CountingPanel;
    tabs.addWidget(new QWidget);
    tabs.addWidget(panel);
    tabs.show();
    panel->markStale();
    QCOMPARE(panel->refreshes, 0);
    tabs.setCurrentWidget(panel);
    QCOMPARE(panel->refreshes, 1);
}

PLYLINE_WIDGET_TEST(TestPanel)
#include "tst_panel.moc"
