#include <QTest>

#include "app/shell/settings/settings.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::settings;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theFirstStartHasDefaults();
    void whatIsSetIsThereAtTheNextStart();
    void theGameListOfAnEarlierVersionIsTakenOver();
    void recentFilesAreNewestFirstAndBounded();
    void aFileIsRecentOnce();
    void eachFileHasItsOwnPlace();
    void placesAreBounded();
};

void TestSettings::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestSettings::init()
{
    QSettings().clear();
}

void TestSettings::theFirstStartHasDefaults()
{
    const Settings settings;
    QCOMPARE(settings.themeChoice(), look::ThemeChoice::System);
    QCOMPARE(settings.boardTheme(), look::BoardTheme::Wood);
    QVERIFY(settings.pieceSetKey().isEmpty());
    QCOMPARE(settings.textSize(), 100);
    QVERIFY(settings.isAnimated());
    QVERIFY(settings.areListsKept());
    QVERIFY(settings.isWheelEnabled());
    QVERIFY(!settings.areVariationsInline());
    QVERIFY(settings.areJudgementsShown());
    QCOMPARE(settings.pliesPerSecond(), 1.0);
    QVERIFY(settings.recentFiles().isEmpty());
    QVERIFY(settings.lastFile().isEmpty());
    QCOMPARE(settings.leftOff(u"/a.pgn"_s), std::nullopt);
    QVERIFY(settings.playback().isEmpty());
    QVERIFY(settings.loop() == KeptLoop());
}

void TestSettings::whatIsSetIsThereAtTheNextStart()
{
    {
        Settings settings;
        settings.setThemeChoice(look::ThemeChoice::HighContrastLight);
        settings.setBoardTheme(look::BoardTheme::Grey);
        settings.setPieceSetKey(u"own/Mine"_s);
        settings.setTextSize(150);
        settings.setAnimated(false);
        settings.setListsKept(false);
        settings.setWheelEnabled(false);
        settings.setVariationsInline(true);
        settings.setJudgementsShown(false);
        settings.setPliesPerSecond(0.5);
        settings.setWindowGeometry("geometry");
        settings.setWindowLayout("layout");
        settings.setGameList("list");
        settings.setLastFile(u"/a b.pgn"_s);
        settings.setLeftOff(u"/a b.pgn"_s, {3, 44});
        settings.setPlayback("playback");
        settings.setLoop({u"/a  b.pgn"_s, 3, 7, std::nullopt, true});
    }
    const Settings settings;
    QCOMPARE(settings.themeChoice(), look::ThemeChoice::HighContrastLight);
    QCOMPARE(settings.boardTheme(), look::BoardTheme::Grey);
    QCOMPARE(settings.pieceSetKey(), u"own/Mine"_s);
    QCOMPARE(settings.textSize(), 150);
    QVERIFY(!settings.isAnimated());
    QVERIFY(!settings.areListsKept());
    QVERIFY(!settings.isWheelEnabled());
    QVERIFY(settings.areVariationsInline());
    QVERIFY(!settings.areJudgementsShown());
    QCOMPARE(settings.pliesPerSecond(), 0.5);
    QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
    QCOMPARE(settings.windowLayout(), QByteArray("layout"));
    QCOMPARE(settings.gameList(), QByteArray("list"));
    QCOMPARE(settings.lastFile(), u"/a b.pgn"_s);
    QCOMPARE(settings.leftOff(u"/a b.pgn"_s), std::optional(LeftOff{3, 44}));
    QCOMPARE(settings.playback(), QByteArray("playback"));
    QVERIFY((settings.loop() == KeptLoop{u"/a  b.pgn"_s, 3, 7, std::nullopt, true}));
}

void TestSettings::theGameListOfAnEarlierVersionIsTakenOver()
{
    QSettings().setValue(u"window/splitter-games"_s, QByteArray("earlier"));
    QSettings().setValue(u"window/splitter-rows"_s, QByteArray("rows"));
    Settings settings;
    QCOMPARE(settings.gameList(), QByteArray("earlier"));
    settings.setGameList("now");
    QCOMPARE(settings.gameList(), QByteArray("now"));
    QCOMPARE(QSettings().allKeys(), QStringList{u"games/list"_s});
}

void TestSettings::recentFilesAreNewestFirstAndBounded()
{
    Settings settings;
    for (int i = 0; i < 20; ++i)
        settings.addRecentFile(u"/%1.pgn"_s.arg(i));
    QCOMPARE(settings.recentFiles().size(), Settings::maxRecentFiles);
    QCOMPARE(settings.recentFiles().front(), u"/19.pgn"_s);
    settings.removeRecentFile(u"/19.pgn"_s);
    QCOMPARE(settings.recentFiles().front(), u"/18.pgn"_s);
    settings.clearRecentFiles();
    QVERIFY(settings.recentFiles().isEmpty());
}

void TestSettings::aFileIsRecentOnce()
{
    Settings settings;
    settings.addRecentFile(u"/a.pgn"_s);
    settings.addRecentFile(u"/b.pgn"_s);
    settings.addRecentFile(u"/a.pgn"_s);
    QCOMPARE(settings.recentFiles(), QStringList({u"/a.pgn"_s, u"/b.pgn"_s}));
}

void TestSettings::eachFileHasItsOwnPlace()
{
    Settings settings;
    settings.setLeftOff(u"/a.pgn"_s, {1, 5});
    settings.setLeftOff(u"/b.pgn"_s, {2, 6});
    settings.setLeftOff(u"/a.pgn"_s, {4, 8});
    QCOMPARE(settings.leftOff(u"/a.pgn"_s), std::optional(LeftOff{4, 8}));
    QCOMPARE(settings.leftOff(u"/b.pgn"_s), std::optional(LeftOff{2, 6}));
}

void TestSettings::placesAreBounded()
{
    Settings settings;
    for (int i = 0; i <= Settings::maxPlaces; ++i)
        settings.setLeftOff(u"/%1.pgn"_s.arg(i), {1, i});
    QCOMPARE(settings.leftOff(u"/0.pgn"_s), std::nullopt);
    QVERIFY(settings.leftOff(u"/1.pgn"_s).has_value());
}

PLYLINE_EVENT_TEST(TestSettings)
#include "tst_settings.moc"
