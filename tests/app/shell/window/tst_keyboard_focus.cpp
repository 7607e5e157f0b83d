#include <QAbstractButton>
#include <QButtonGroup>
#include <QImage>

#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/contrast.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

namespace {

QString nameOf(const QWidget* widget)
{
    return widget ? QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                        widget->accessibleName() + u' ' + widget->objectName()
                  : u"nothing"_s;
}

QImage pictureOf(QWidget& window, const QRect& place)
{
    return window.grab(place).toImage().convertToFormat(QImage::Format_RGB32);
}

/// Whether the pictures differ by a line that can be seen, and by more than a text cursor.
bool isRing(const QImage& with, const QImage& without)
{
    constexpr int least = 24;
    int pixels = 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x)
            pixels += with.pixel(x, y) != without.pixel(x, y) &&
                      contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= 3.0;
    return pixels >= least;
}

/// Whether Tab should reach it: what can be seen, works, and says that Tab is for it.
bool takesTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && !widget.focusProxy() &&
           widget.focusPolicy() & Qt::TabFocus;
}

/// Of buttons that exclude each other, one takes the key for all.
bool hasSeenGroup(const QWidget& widget, const QSet<QWidget*>& seen)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button && (button->autoExclusive() || button->group()) &&
           std::any_of(seen.begin(), seen.end(), [&](QWidget* other) {
               const auto* one = qobject_cast<QAbstractButton*>(other);
               return one && one->group() == button->group() && one->parent() == button->parent();
           });
}

} // namespace

class TestKeyboardFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void tabGoesRoundTheWholeWindow_data();
    void tabGoesRoundTheWholeWindow();
    void theRingStandsOut_data();
    void theRingStandsOut();

private:
    /// Opens every panel, so that each is seen at least once while `visit` is called.
    template <typename Visit>
    static void withEachPanel(Program& program, const Visit& visit)
    {
        visit();
        auto& actions = program.window.actionsOfTable();
        for (std::size_t i = 0; i < actions.panels().size(); ++i) {
            actions.ofPanel(i).trigger();
            QCoreApplication::processEvents();
            visit();
        }
    }
    static void goRound(Program& program, int key);
};

/// Presses a key of focus until the first widget comes again. Every widget that takes it must have
/// come in between.
void TestKeyboardFocus::goRound(Program& program, int key)
{
    QSet<QWidget*> wanted;
    const auto widgets = program.window.findChildren<QWidget*>();
    for (QWidget* widget : widgets)
        if (takesTab(*widget))
            wanted.insert(widget);
    auto* first = program.window.findChild<stage::Stage*>();
    first->setFocus(Qt::TabFocusReason);
    QSet<QWidget*> seen;
    QStringList route;
    for (QWidget* now = first; !seen.contains(now); now = QApplication::focusWidget()) {
        QVERIFY2(now, "the focus is nowhere");
        seen.insert(now);
        route << nameOf(now);
        const QWidget* before = now;
        program.press(key);
        QVERIFY2(QApplication::focusWidget() != before,
                 qPrintable(nameOf(before) + u" by "_s + route.join(u"; ")));
    }
    QCOMPARE(nameOf(QApplication::focusWidget()), nameOf(first));
    QStringList never;
    for (QWidget* widget : wanted - seen)
        if (!hasSeenGroup(*widget, seen))
            never << nameOf(widget);

    QVERIFY2(never.isEmpty(),
             qPrintable(u"never reached: "_s + never.join(u"; ") + u" by "_s + route.join(u"; ")));
}

void TestKeyboardFocus::tabGoesRoundTheWholeWindow_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QSize>("size");
    for (const QSize& size : {QSize(1600, 1000), QSize(1280, 800), QSize(960, 600)}) {
        QTest::addRow("Tab, %d", size.width()) << int(Qt::Key_Tab) << size;
        QTest::addRow("Shift+Tab, %d", size.width()) << int(Qt::Key_Backtab) << size;
    }
}

void TestKeyboardFocus::tabGoesRoundTheWholeWindow()
{
    QFETCH(int, key);
    QFETCH(QSize, size);
    Opened program(scholarsMate, size);
    program.press(Qt::Key_End);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    withEachPanel(program, [&] { goRound(program, key); });
}

void TestKeyboardFocus::theRingStandsOut_data()
{
    QTest::addColumn<look::ThemeChoice>("theme");
    QTest::newRow("dark") << look::ThemeChoice::Dark;
    QTest::newRow("light") << look::ThemeChoice::Light;
}

/// Compares a picture of each widget while it has the keyboard with one when Tab has gone on. Of
/// the pixels that differ, enough for a ring must have a contrast of 3.
void TestKeyboardFocus::theRingStandsOut()
{
    QFETCH(look::ThemeChoice, theme);
    Opened program(scholarsMate, QSize(1600, 1000));
    program.look.setChoice(theme);
    program.press(Qt::Key_End);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    QSet<QWidget*> tried;
    QStringList faint;
    const auto tryRings = [&] {
        auto* first = program.window.findChild<stage::Stage*>();
        first->setFocus(Qt::TabFocusReason);
        program.press(Qt::Key_Tab);
        QWidget* const start = QApplication::focusWidget();
        QWidget* widget = start;
        QSet<QWidget*> seen;
        do {
            seen.insert(widget);
            // What Tab goes on to may scroll it.
            const auto picture = [&] {
                const QRect place(widget->mapTo(&program.window, QPoint()), widget->size());
                return pictureOf(program.window, place);
            };
            const QImage with = picture();
            program.press(Qt::Key_Tab);
            if (!tried.contains(widget) && !isRing(with, picture()))
                faint << nameOf(widget);
            tried.insert(widget);
            widget = QApplication::focusWidget();
        } while (widget && !seen.contains(widget));
    };
    withEachPanel(program, tryRings);
    QVERIFY2(faint.isEmpty(), qPrintable(faint.join(u'\n')));
    QVERIFY(tried.size() > 60);
}

PLYLINE_WIDGET_TEST(TestKeyboardFocus)
#include "tst_keyboard_focus.moc"
