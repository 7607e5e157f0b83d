#include <QtGui/QFontMetricsF>
#include <QtTest/QTest>

#include "app/kit/look/board_themes.h"
#include "tests/support/contrast.h"
#include "tests/support/test.h"

#include <array>
#include <functional>

using namespace plyline;
using look::BoardTheme;
using look::Fonts;
using look::Theme;
using tests::contrast;

namespace {

struct NamedTheme
{
    const char* name;
    const Theme& theme;
};

const std::array<NamedTheme, 4>& allThemes()
{
    static const std::array<NamedTheme, 4> themes = {
        {{"dark", Theme::dark()},
         {"light", Theme::light()},
         {"high contrast, dark", Theme::highContrastDark()},
         {"high contrast, light", Theme::highContrastLight()}}};
    return themes;
}

struct NamedColor
{
    const char* name;
    QColor color;
};

/// Everything on which words of a panel may stand.
std::array<NamedColor, 4> grounds(const Theme& theme)
{
    return {{{"window", theme.window},
             {"surface", theme.surface},
             {"raised", theme.raised},
             {"lane", theme.lane}}};
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeReadWhereItStands_data();
    void textCanBeReadWhereItStands();
    void shapesThatSaySomethingStandOut_data();
    void shapesThatSaySomethingStandOut();
    void coordinatesCanBeReadOnEveryBoard_data();
    void coordinatesCanBeReadOnEveryBoard();
    void highContrastIsHigherThanTheOther();
    void digitsAreEquallyWide_data();
    void digitsAreEquallyWide();

private:
    static void addRow(const NamedTheme& theme, const QString& what, const QColor& front,
                       const QColor& ground, double atLeast);
    static void checkContrast();
};

void TestTheme::addRow(const NamedTheme& theme, const QString& what, const QColor& front,
                       const QColor& ground, double atLeast)
{
    QTest::addRow("%s: %s", theme.name, qPrintable(what)) << front << ground << atLeast;
}

void TestTheme::checkContrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, ground);
    QFETCH(double, atLeast);
    const double ratio = contrast(front, ground);
    QVERIFY2(ratio >= atLeast, qPrintable(QString::number(ratio)));
}

void TestTheme::textCanBeReadWhereItStands_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("atLeast");
    for (const NamedTheme& named : allThemes()) {
        const Theme& t = named.theme;
        const NamedColor words[] = {{"dim", t.textDim},
                                    {"event", t.eventText},
                                    {"state", t.stateText},
                                    {"agree", t.agree},
                                    {"differ", t.differ}};
        for (const NamedColor& ground : grounds(t)) {
            addRow(named, QStringLiteral("text on ") + QLatin1String(ground.name), t.text,
                   ground.color, 7.0);
            for (const NamedColor& word : words) {
                // Nothing on a lane agrees or differs in words.
                const bool isMark = word.color == t.agree || word.color == t.differ;
                if (isMark && ground.color == t.lane)
                    continue;
                addRow(named,
                       QLatin1String(word.name) + QStringLiteral(" on ") +
                           QLatin1String(ground.name),
                       word.color, ground.color, 4.5);
            }
        }
        const std::pair<const char*, std::pair<QColor, QColor>> others[] = {
            {"text on chosen", {t.text, t.chosen}},
            {"text on hover", {t.text, t.hover}},
            {"dim on chosen", {t.textDim, t.chosen}},
            {"dim on hover", {t.textDim, t.hover}},
            {"dim on event tint", {t.textDim, t.eventTint}},
            {"dim on the plane", {t.textDim, t.planeBackground}},
            {"text on event tint", {t.text, t.eventTint}},
            {"text on state tint", {t.text, t.stateTint}},
            {"event on its tint", {t.eventText, t.eventTint}},
            {"state on its tint", {t.stateText, t.stateTint}},
            {"state on the plane", {t.stateText, t.planeBackground}},
            {"on event", {t.onEvent, t.event}},
            {"on state", {t.onState, t.state}},
            {"on White's cell", {t.onWhiteCell, t.whiteCell}},
            {"on Black's cell", {t.onBlackCell, t.blackCell}}};
        for (const auto& [what, colors] : others)
            addRow(named, QLatin1String(what), colors.first, colors.second, 4.5);
    }
}

void TestTheme::textCanBeReadWhereItStands()
{
    checkContrast();
}

void TestTheme::shapesThatSaySomethingStandOut_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("atLeast");
    for (const NamedTheme& named : allThemes()) {
        const Theme& t = named.theme;
        const NamedColor shapes[] = {{"edge", t.edge},     {"ring", t.text},   {"event", t.event},
                                     {"state", t.state},   {"agree", t.agree}, {"differ", t.differ},
                                     {"handle", t.textDim}};
        for (const NamedColor& ground : grounds(t))
            for (const NamedColor& shape : shapes)
                addRow(named,
                       QLatin1String(shape.name) + QStringLiteral(" on ") +
                           QLatin1String(ground.name),
                       shape.color, ground.color, 3.0);
        addRow(named, QStringLiteral("edge on hover"), t.edge, t.hover, 3.0);
        addRow(named, QStringLiteral("ring on chosen"), t.text, t.chosen, 3.0);
        addRow(named, QStringLiteral("ring on hover"), t.text, t.hover, 3.0);
        addRow(named, QStringLiteral("ring on event tint"), t.text, t.eventTint, 3.0);
        addRow(named, QStringLiteral("ring on state tint"), t.text, t.stateTint, 3.0);
        addRow(named, QStringLiteral("state on the plane"), t.state, t.planeBackground, 3.0);
        addRow(named, QStringLiteral("White's curve"), t.whiteLine, t.lane, 3.0);
        addRow(named, QStringLiteral("Black's curve"), t.blackLine, t.lane, 3.0);
        if (t.hasHighContrast)
            addRow(named, QStringLiteral("hairline"), t.line, t.surface, 3.0);
    }
}

void TestTheme::shapesThatSaySomethingStandOut()
{
    checkContrast();
}

void TestTheme::coordinatesCanBeReadOnEveryBoard_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("atLeast");
    const char* const boards[] = {"wood", "green", "blue", "grey"};
    for (const NamedTheme& named : allThemes()) {
        for (std::size_t i = 0; i < look::allBoardThemes.size(); ++i) {
            Theme t = named.theme;
            look::setBoardColors(t, look::allBoardThemes[i]);
            const std::pair<const char*, std::pair<QColor, QColor>> squares[] = {
                {"light", {t.onLightSquare, t.lightSquare}},
                {"dark", {t.onDarkSquare, t.darkSquare}},
                {"amber light", {t.onLightSquare, t.lastMoveLight}},
                {"amber dark", {t.onDarkSquare, t.lastMoveDark}}};
            for (const auto& [what, colors] : squares)
                addRow(named, QLatin1String(boards[i]) + u' ' + QLatin1String(what), colors.first,
                       colors.second, 4.5);
        }
    }
}

void TestTheme::coordinatesCanBeReadOnEveryBoard()
{
    checkContrast();
}

void TestTheme::highContrastIsHigherThanTheOther()
{
    const std::pair<const Theme&, const Theme&> pairs[] = {
        {Theme::dark(), Theme::highContrastDark()}, {Theme::light(), Theme::highContrastLight()}};
    for (const auto& [usual, high] : pairs) {
        QCOMPARE(usual.isDark, high.isDark);
        QVERIFY(contrast(high.text, high.surface) >= 18.0);
        QVERIFY(contrast(high.textDim, high.surface) >= 7.0);
        for (const auto part : {&Theme::textDim, &Theme::eventText, &Theme::stateText,
                                &Theme::agree, &Theme::differ, &Theme::line, &Theme::edge})
            QVERIFY(contrast(high.*part, high.surface) > contrast(usual.*part, usual.surface));
    }
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
    QTest::newRow("control") << fonts.control;
    QTest::newRow("cell") << fonts.cell;
    QTest::newRow("clock") << fonts.clock;
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
