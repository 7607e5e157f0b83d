#include <QtDBus/QDBusVariant>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include "app/kit/look/look.h"
#include "app/kit/look/segments.h"
#include "app/kit/look/system_scheme.h"
#include "tests/support/test.h"

using namespace plyline::look;

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChoiceDressesTheApplicationAtOnce();
    void noChangeMeansNoSignal();
    void animationCanBeSwitchedOff();
    void thePortalsNumbersAreUnderstood_data();
    void thePortalsNumbersAreUnderstood();
    void highContrastIsUnderstood();
    void everyChoiceHasATheme_data();
    void everyChoiceHasATheme();
    void theBoardKeepsItsColourInEveryTheme();
    void aSegmentIsChosenByClickAndByCode();
};

void TestLook::aChoiceDressesTheApplicationAtOnce()
{
    Look look;
    QSignalSpy changed(&look, &Look::changed);
    look.setChoice(ThemeChoice::Dark);
    QCOMPARE(look.theme().isDark, true);
    QCOMPARE(qApp->palette().color(QPalette::WindowText), Theme::dark().text);
    look.setChoice(ThemeChoice::Light);
    QCOMPARE(look.theme().isDark, false);
    QCOMPARE(qApp->palette().color(QPalette::WindowText), Theme::light().text);
    QCOMPARE(changed.count(), 2);
}

void TestLook::noChangeMeansNoSignal()
{
    Look look;
    look.setChoice(ThemeChoice::Dark);
    QSignalSpy changed(&look, &Look::changed);
    look.setChoice(ThemeChoice::Dark);
    look.setAnimated(look.isAnimated());
    QCOMPARE(changed.count(), 0);
}

void TestLook::animationCanBeSwitchedOff()
{
    Look look;
    QSignalSpy changed(&look, &Look::changed);
    QVERIFY(look.isAnimated());
    look.setAnimated(false);
    QVERIFY(!look.isAnimated());
    QCOMPARE(changed.count(), 1);
}

void TestLook::thePortalsNumbersAreUnderstood_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<int>("expected"); // 1 dark, 0 light, -1 no preference
    QTest::newRow("no preference") << QVariant(0u) << -1;
    QTest::newRow("dark") << QVariant(1u) << 1;
    QTest::newRow("light") << QVariant(2u) << 0;
    QTest::newRow("unknown number") << QVariant(7u) << -1;
    QTest::newRow("not a number") << QVariant(QStringLiteral("dark")) << -1;
    const QVariant nested = QVariant::fromValue(QDBusVariant(QVariant(1u)));
    QTest::newRow("in a variant") << nested << 1;
    QTest::newRow("in two variants") << QVariant::fromValue(QDBusVariant(nested)) << 1;
}

void TestLook::thePortalsNumbersAreUnderstood()
{
    QFETCH(QVariant, value);
    QFETCH(int, expected);
    const std::optional<bool> isDark = SystemScheme::isDarkScheme(value);
    QCOMPARE(isDark ? static_cast<int>(*isDark) : -1, expected);
}

void TestLook::highContrastIsUnderstood()
{
    QVERIFY(SystemScheme::isHighContrast(QVariant(1u)));
    QVERIFY(!SystemScheme::isHighContrast(QVariant(0u)));
    QVERIFY(!SystemScheme::isHighContrast(QVariant(7u)));
    QVERIFY(!SystemScheme::isHighContrast(QVariant(QStringLiteral("high"))));
    QVERIFY(SystemScheme::isHighContrast(QVariant::fromValue(QDBusVariant(QVariant(1u)))));
}

void TestLook::everyChoiceHasATheme_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("hasHighContrast");
    QTest::newRow("light") << ThemeChoice::Light << false << false;
    QTest::newRow("dark") << ThemeChoice::Dark << true << false;
    QTest::newRow("high, light") << ThemeChoice::HighContrastLight << false << true;
    QTest::newRow("high, dark") << ThemeChoice::HighContrastDark << true << true;
}

void TestLook::everyChoiceHasATheme()
{
    QFETCH(ThemeChoice, choice);
    QFETCH(bool, isDark);
    QFETCH(bool, hasHighContrast);
    Look look;
    look.setChoice(choice);
    QCOMPARE(look.theme().isDark, isDark);
    QCOMPARE(look.theme().hasHighContrast, hasHighContrast);
    QCOMPARE(qApp->palette().color(QPalette::Window), look.theme().surface);
}

void TestLook::theBoardKeepsItsColourInEveryTheme()
{
    Look look;
    look.setChoice(ThemeChoice::Dark);
    QSignalSpy changed(&look, &Look::changed);
    look.setBoard(BoardTheme::Green);
    QCOMPARE(changed.count(), 1);
    const auto isGreen = [&look] {
        const QColor& dark = look.theme().darkSquare;
        return dark.green() > dark.red() && dark.green() > dark.blue();
    };
    QVERIFY(isGreen());
    look.setChoice(ThemeChoice::HighContrastLight);
    QVERIFY(isGreen());
    QCOMPARE(look.theme().text, Theme::highContrastLight().text);
    look.setBoard(BoardTheme::Wood);
    QVERIFY(!isGreen());
    look.setBoard(BoardTheme::Wood);
    QCOMPARE(changed.count(), 3);
}

void TestLook::aSegmentIsChosenByClickAndByCode()
{
    Look look;
    Segments segments({QStringLiteral("Plane"), QStringLiteral("Table"), QStringLiteral("SQL")},
                      look);
    segments.show();
    QSignalSpy changed(&segments, &Segments::currentChanged);
    QTest::mouseClick(segments.childAt(segments.rect().right() - 4, segments.height() / 2),
                      Qt::LeftButton);
    QCOMPARE(segments.current(), 2);
    segments.setCurrent(1);
    QCOMPARE(segments.current(), 1);
    segments.setCurrent(3);
    QCOMPARE(segments.current(), 1);
    QCOMPARE(changed.count(), 2);
}

PLYLINE_WIDGET_TEST(TestLook)
#include "tst_look.moc"
