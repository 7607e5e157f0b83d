#include <QAbstractItemModelTester>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include "tests/app/panels/games/games_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using games::GameRow;
using games::GameRowGeometry;
using games::GamesModel;

class TestGameRows : public GamesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }

    void rowsSayWhatTheTagsSay();
    void pliesAndBadgesComeWithTheSecondPass();
    void aGameWithoutPlayersHasATitle();
    void aLongTitleGoesOnInTheSecondLine();
    void gamesOfOneEventShowTheirRounds();
    void aRowNeverClips_data();
    void aRowNeverClips();
};

void TestGameRows::rowsSayWhatTheTagsSay()
{
    QAbstractItemModelTester tester(&m_panel->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(threeGames, 3);
    QCOMPARE(at(0, GamesModel::WhiteRole).toString(), QStringLiteral("Kasparov, Garry"));
    QCOMPARE(at(0, GamesModel::BlackRole).toString(), QStringLiteral("Topalov, Veselin"));
    QCOMPARE(at(0, GamesModel::ResultRole).toString(), QStringLiteral("1-0"));
    QCOMPARE(at(0, GamesModel::EventRole).toString(), QStringLiteral("Hoogovens"));
    QCOMPARE(at(0, GamesModel::OccasionRole).toString(), QStringLiteral("1999"));
    QCOMPARE(at(0, GamesModel::EcoRole).toString(), QStringLiteral("B07"));
    QCOMPARE(at(1, GamesModel::WhiteRole).toString(), QString());
    QCOMPARE(at(1, GamesModel::OccasionRole).toString(), QString());
    QCOMPARE(at(1, GamesModel::ResultRole).toString(), QStringLiteral("½-½"));
    QCOMPARE(at(2, GamesModel::OccasionRole).toString(), QStringLiteral("1858"));
    QCOMPARE(at(2, GamesModel::ResultRole).toString(), QStringLiteral("*"));
    QVERIFY(at(1, Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Unknown – B")));
    open(manyGames(40), 40); // a second file replaces the first
    open(threeGames, 3);
}

void TestGameRows::pliesAndBadgesComeWithTheSecondPass()
{
    QSignalSpy changes(&m_panel->model(), &QAbstractItemModel::dataChanged);
    open(threeGames, 3);
    QTRY_COMPARE(at(2, GamesModel::PliesRole), QVariant(2));
    QCOMPARE(at(0, GamesModel::PliesRole), QVariant(4));
    QCOMPARE(at(1, GamesModel::PliesRole), QVariant(1));
    QCOMPARE(at(0, GamesModel::IsBrokenRole).toBool(), false);
    QCOMPARE(at(2, GamesModel::IsBrokenRole).toBool(), true);
    QTRY_VERIFY(!changes.isEmpty()); // the facts themselves can be read before that is told
}

void TestGameRows::aGameWithoutPlayersHasATitle()
{
    open(QStringLiteral("[Event \"Endings: Lucena\"]\n[Result \"*\"]\n\n1. e4 *\n\n"
                        "[Event \"Endings: Philidor\"]\n[Result \"*\"]\n\n1. e4 *\n\n"
                        "[Event \"?\"]\n[Site \"https://example.org/7\"]\n\n1. e4 *\n\n"
                        "[Event \"?\"]\n[Result \"*\"]\n\n1. e4 *\n\n"
                        "[White \"A\"]\n[Site \"https://example.org/8\"]\n\n1. e4 *\n"),
         5);
    QCOMPARE(at(0, GamesModel::TitleRole).toString(), QStringLiteral("Lucena"));
    QCOMPARE(at(0, GamesModel::EventRole).toString(), QStringLiteral("Endings"));
    QCOMPARE(at(1, GamesModel::TitleRole).toString(), QStringLiteral("Philidor"));
    const auto eventCell = [&](int row) {
        return m_panel->model().index(row, GamesModel::EventColumn).data().toString();
    };
    QCOMPARE(eventCell(0), QStringLiteral("Lucena (Endings)"));
    QCOMPARE(eventCell(2), QString()); // the site has a column of its own
    QCOMPARE(eventCell(4), QString());
    QCOMPARE(at(2, GamesModel::TitleRole).toString(), QStringLiteral("example.org/7"));
    QCOMPARE(at(3, GamesModel::TitleRole).toString(), QStringLiteral("Game 4"));
    QCOMPARE(at(4, GamesModel::TitleRole).toString(), QString());
    QCOMPARE(at(4, GamesModel::EventRole).toString(), QStringLiteral("example.org/8"));
    QVERIFY(at(0, Qt::AccessibleTextRole).toString().startsWith(u"Lucena, *, Endings"));
}

void TestGameRows::aLongTitleGoesOnInTheSecondLine()
{
    GameRow row;
    row.title = QStringLiteral("A long way with the rook behind the passed pawn");
    row.result = QStringLiteral("*");
    const look::Fonts& fonts = look::Fonts::standard();
    const auto lines = [&](int width) {
        const GameRowGeometry geometry({0, 0, qreal(width), qreal(GameRowGeometry::height())}, row,
                                       fonts);
        return titleLines(row.title, geometry, fonts.body);
    };
    QCOMPARE(lines(1000), QStringList(row.title));
    QCOMPARE(lines(280).join(u' '), row.title);
    QCOMPARE(lines(280).size(), 2);
    QCOMPARE(lines(120).size(), 2);
    QVERIFY(lines(120).back().endsWith(u'…'));
}

void TestGameRows::gamesOfOneEventShowTheirRounds()
{
    open(QStringLiteral("[Event \"Match\"]\n[White \"A\"]\n[Round \"1\"]\n\n1. e4 *\n\n"
                        "[Event \"Match\"]\n[White \"A\"]\n[Round \"2\"]\n\n1. e4 *\n\n"
                        "[Event \"Casual\"]\n[White \"A\"]\n[Date \"2025.05.??\"]\n\n"
                        "1. e4 *\n\n"
                        "[Event \"Casual\"]\n[White \"A\"]\n[Date \"2025.06.02\"]\n\n"
                        "1. e4 *\n\n"
                        "[Event \"Open\"]\n[White \"A\"]\n[Date \"2025.06.02\"]\n\n1. e4 *\n"),
         5);
    QStringList occasions;
    for (int row = 0; row < 5; ++row)
        occasions << at(row, GamesModel::OccasionRole).toString();
    QCOMPARE(occasions.join(u'|'), QStringLiteral("round 1|round 2|2025.05|2025.06.02|2025"));
}

void TestGameRows::aRowNeverClips_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {20, 60, 120, 160, 250, 500})
        QTest::addRow("%d", width) << width;
}

void TestGameRows::aRowNeverClips()
{
    QFETCH(int, width);
    GameRow row{QStringLiteral("A very long name, Of A Very Long Player"),
                QStringLiteral("Another, Still Longer Name That Goes On And On"),
                QStringLiteral("1-0"),
                QStringLiteral("The Grand Tournament of Everything"),
                QStringLiteral("1999"),
                QStringLiteral("B07 · 87 plies"),
                true,
                false,
                false,
                false};
    const GameRowGeometry geometry(
        {0, 0, static_cast<double>(width), qreal(GameRowGeometry::height())}, row,
        look::Fonts::standard());
    for (const QRectF& part :
         {geometry.white, geometry.black, geometry.event, geometry.facts, geometry.badge}) {
        QVERIFY(part.width() >= 0.0);
        QVERIFY(part.left() >= 0.0 || width < 60);
        QVERIFY(part.right() <= std::max(width, 20));
    }
    QVERIFY(geometry.white.right() <= geometry.result.left() || geometry.white.width() == 0.0);
    QVERIFY(geometry.event.right() <= geometry.facts.left() || geometry.event.width() == 0.0);
    // Nothing is painted into the next row.
    QImage image(width, 2 * GameRowGeometry::height(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintGameRow(painter, {0, 0, static_cast<double>(width), qreal(GameRowGeometry::height())}, row,
                 look::Theme::light(), look::Fonts::standard());
    painter.end();
    for (int y = GameRowGeometry::height(); y < image.height(); ++y) {
        for (int x = 0; x < width; ++x)
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::magenta));
    }
}

PLYLINE_WIDGET_TEST(TestGameRows)
#include "tst_game_rows.moc"
