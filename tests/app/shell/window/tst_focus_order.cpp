#include <QDialog>
#include <QScrollArea>

#include "app/kit/widgets/panel.h"
#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

namespace {

/// Clocks and evaluations, so that every panel has something to show.
const QString annotatedGame =
    u"[White \"Ann\"]\n[Black \"Bob\"]\n[TimeControl \"300\"]\n[Result \"1-0\"]\n\n"
    "1. e4 {[%eval 0.3] [%clk 0:05:00]} e5 {[%eval 0.3] [%clk 0:04:50]} "
    "2. Bc4 {[%eval 0.1] [%clk 0:04:40]} Nc6 {[%eval 0.2] [%clk 0:04:45]} "
    "3. Qh5 {[%eval -0.4] [%clk 0:04:30]} Nf6 {[%eval #1] [%clk 0:04:20]} "
    "4. Qxf7# {[%clk 0:04:25]} 1-0\n"_s;

QString said(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.accessibleName();
}

QRect placeIn(const QWidget& whole, const QWidget& widget)
{
    return {widget.mapTo(&whole, QPoint()), widget.size()};
}

/// Whether one who reads lines from left to right and columns from top to bottom comes to `next`
/// after `before`. Of two that overlap, one contains the other.
bool isReadAfter(const QRect& before, const QRect& next)
{
    if (before.intersects(next))
        return true;
    const bool isInLine = next.top() <= before.bottom() && before.top() <= next.bottom();
    const bool isAbove = next.bottom() < before.top();
    return isInLine ? next.left() > before.right() : !isAbove || next.left() > before.right();
}

/// Returns the widgets inside `whole` that Tab comes to, in its order, beginning with the highest.
QList<QWidget*> stopsIn(const QWidget& whole, QWidget& first)
{
    QList<QWidget*> stops;
    first.setFocus(Qt::TabFocusReason);
    QWidget* const start = QApplication::focusWidget();
    QWidget* now = start;
    do {
        if (now && whole.isAncestorOf(now))
            stops << now;
        QTest::keyClick(now, Qt::Key_Tab);
        now = QApplication::focusWidget();
    } while (now && now != start && stops.size() < 200);
    // In a row, a lower one may stand further to the left.
    const auto highest = std::min_element(stops.begin(), stops.end(), [&](auto* a, auto* b) {
        const QRect one = placeIn(whole, *a);
        const QRect other = placeIn(whole, *b);
        const bool areInLine = one.top() <= other.bottom() && other.top() <= one.bottom();
        return areInLine ? one.left() < other.left() : one.top() < other.top();
    });
    std::rotate(stops.begin(), highest, stops.end());
    return stops;
}

QStringList faultsOfOrder(const QWidget& whole, const QList<QWidget*>& stops)
{
    QStringList faults;
    for (qsizetype i = 1; i < stops.size(); ++i)
        if (!isReadAfter(placeIn(whole, *stops[i - 1]), placeIn(whole, *stops[i])))
            faults << said(*stops[i]) + u" after "_s + said(*stops[i - 1]);
    return faults;
}

} // namespace

class TestFocusOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void eachPanelIsGoneThroughAsItIsRead_data();
    void eachPanelIsGoneThroughAsItIsRead();
    void eachDialogIsGoneThroughAndLeftByEscape_data();
    void eachDialogIsGoneThroughAndLeftByEscape();
};

void TestFocusOrder::eachPanelIsGoneThroughAsItIsRead_data()
{
    QTest::addColumn<QString>("name");
    for (const panels::PanelDescription* panel : panels::panelList())
        QTest::newRow(panel->name) << QString::fromLatin1(panel->name);
}

void TestFocusOrder::eachPanelIsGoneThroughAsItIsRead()
{
    QFETCH(QString, name);
    Opened program(annotatedGame, QSize(1600, 1000));
    program.press(Qt::Key_End);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    const auto shown = [&] {
        QSet<widgets::Panel*> panels;
        const auto all = program.window.findChildren<widgets::Panel*>();
        for (widgets::Panel* panel : all)
            if (panel->isVisible())
                panels.insert(panel);
        return panels;
    };
    const QSet<widgets::Panel*> before = shown();
    program.window.actionsOfTable().ofPanel(name).trigger();
    QCoreApplication::processEvents();
    const QSet<widgets::Panel*> opened = shown() - before;
    QCOMPARE(opened.size(), 1);
    const widgets::Panel& panel = **opened.begin();
    QStringList faults;
    const auto isInOrder = [&] {
        const auto stops = stopsIn(panel, *program.window.findChild<stage::Stage*>());
        faults = faultsOfOrder(panel, stops);
        return faults.isEmpty();
    };
    // What a panel computes may change its layout once more.
    QVERIFY2(QTest::qWaitFor(isInOrder), qPrintable(faults.join(u'\n')));
}

void TestFocusOrder::eachDialogIsGoneThroughAndLeftByEscape_data()
{
    QTest::addColumn<ActionId>("action");
    QTest::newRow("picture") << ActionId::SavePicture;
    QTest::newRow("paper") << ActionId::Print;
    QTest::newRow("openings") << ActionId::OpeningNames;
}

void TestFocusOrder::eachDialogIsGoneThroughAndLeftByEscape()
{
    QFETCH(ActionId, action);
    Opened program(annotatedGame, QSize(1600, 1000));
    program.press(Qt::Key_End);
    QWidget* const from = QApplication::focusWidget();
    program.window.actionsOfTable()[action].trigger();
    const auto* const dialog = program.window.findChild<QDialog*>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(const_cast<QDialog*>(dialog)));
    const AccessibleTree tree(*const_cast<QDialog*>(dialog));
    QVERIFY2(tree.faults().isEmpty(), qPrintable(tree.faults().join(u'\n')));
    QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    const QList<QWidget*> stops = stopsIn(*dialog, *QApplication::focusWidget());
    for (QWidget* widget : dialog->findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
            widget->focusPolicy() & Qt::TabFocus)
            QVERIFY2(stops.contains(widget), qPrintable(said(*widget)));
    const QStringList faults = faultsOfOrder(*dialog, stops);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    program.press(Qt::Key_Escape);
    QTRY_VERIFY(!program.window.findChild<QDialog*>());
    program.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&program.window));
    QTRY_COMPARE(QApplication::focusWidget(), from);
}

PLYLINE_WIDGET_TEST(TestFocusOrder)
#include "tst_focus_order.moc"
