#include <QtGui/QFontMetricsF>
#include <QtTest/QTest>

#include "app/kit/look/theme.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace plyline;
using look::Fonts;
using look::Theme;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// Web Content Accessibility Guidelines 2.1, contrast ratio.
double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeReadWhereItStands_data();
    void textCanBeReadWhereItStands();
    void marksStandOutFromTheirBackground_data();
    void marksStandOutFromTheirBackground();
    void digitsAreEquallyWide_data();
    void digitsAreEquallyWide();

private:
    static void addRow(const char* what, const Theme& theme, const QColor& text,
                       const QColor& background, double atLeast);
};

void TestTheme::addRow(const char* what, const Theme& theme, const QColor& text,
                       const QColor& background, double atLeast)
{
    QTest::addRow("%s: %s", theme.isDark ? "dark" : "light", what) << text << background << atLeast;
}

void TestTheme::textCanBeReadWhereItStands_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    QTest::addColumn<double>("atLeast");
    for (const Theme* theme : {&Theme::dark(), &Theme::light()}) {
        const Theme& t = *theme;
        addRow("text on window", t, t.text, t.window, 7.0);
        addRow("text on surface", t, t.text, t.surface, 7.0);
        addRow("text on raised", t, t.text, t.raised, 7.0);
        addRow("text on event tint", t, t.text, t.eventTint, 7.0);
        addRow("text on state tint", t, t.text, t.stateTint, 7.0);
        addRow("dim on window", t, t.textDim, t.window, 4.5);
        addRow("dim on surface", t, t.textDim, t.surface, 4.5);
        addRow("dim on raised", t, t.textDim, t.raised, 4.5);
        addRow("event on window", t, t.eventText, t.window, 4.5);
        addRow("event on surface", t, t.eventText, t.surface, 4.5);
        addRow("event on raised", t, t.eventText, t.raised, 4.5);
        addRow("event on its tint", t, t.eventText, t.eventTint, 4.5);
        addRow("on event", t, t.onEvent, t.event, 4.5);
        addRow("state on window", t, t.stateText, t.window, 4.5);
        addRow("state on surface", t, t.stateText, t.surface, 4.5);
        addRow("state on raised", t, t.stateText, t.raised, 4.5);
        addRow("state on the plane", t, t.stateText, t.planeBackground, 4.5);
        addRow("state on its tint", t, t.stateText, t.stateTint, 4.5);
        addRow("on state", t, t.onState, t.state, 4.5);
        addRow("agree on window", t, t.agree, t.window, 4.5);
        addRow("differ on window", t, t.differ, t.window, 4.5);
        addRow("differ on surface", t, t.differ, t.surface, 4.5);
        addRow("agree on surface", t, t.agree, t.surface, 4.5);
    }
}

void TestTheme::textCanBeReadWhereItStands()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    QFETCH(double, atLeast);
    const double ratio = contrast(text, background);
    QVERIFY2(ratio >= atLeast, qPrintable(QString::number(ratio)));
}

void TestTheme::marksStandOutFromTheirBackground_data()
{
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<QColor>("background");
    QTest::addColumn<double>("atLeast");
    for (const Theme* theme : {&Theme::dark(), &Theme::light()}) {
        const Theme& t = *theme;
        addRow("event line on surface", t, t.event, t.surface, 3.0);
        addRow("state line on surface", t, t.state, t.surface, 3.0);
        addRow("coordinates on light squares", t, t.onLightSquare, t.lightSquare, 3.0);
        addRow("coordinates on dark squares", t, t.onDarkSquare, t.darkSquare, 2.3);
    }
}

void TestTheme::marksStandOutFromTheirBackground()
{
    QFETCH(QColor, mark);
    QFETCH(QColor, background);
    QFETCH(double, atLeast);
    const double ratio = contrast(mark, background);
    QVERIFY2(ratio >= atLeast, qPrintable(QString::number(ratio)));
}

void TestTheme::digitsAreEquallyWide_data()
{
    QTest::addColumn<QFont>("font");
    const Fonts& fonts = Fonts::standard();
    QTest::newRow("body") << fonts.body;
    QTest::newRow("small") << fonts.small;
    QTest::newRow("strong") << fonts.strong;
    QTest::newRow("heading") << fonts.heading;
    QTest::newRow("moves") << fonts.moves;
    QTest::newRow("mono") << fonts.mono;
}

void TestTheme::digitsAreEquallyWide()
{
    QFETCH(QFont, font);
    const QFontMetricsF metrics(font);
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
}

PLYLINE_WIDGET_TEST(TestTheme)
#include "tst_theme.moc"
