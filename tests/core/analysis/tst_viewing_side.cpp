#include <QTest>

#include "core/analysis/viewing_side.h"
#include "core/pgn/game_builder.h"
#include "tests/support/test.h"

#include <array>

using namespace plyline;

class TestViewingSide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGameAsksForItsSide_data();
    void aGameAsksForItsSide();
    void namesAreComparedByWords();
};

void TestViewingSide::aGameAsksForItsSide_data()
{
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("side");
    const auto row = [](const char* name, const char* tags, const char* side) {
        QTest::newRow(name) << QString::fromUtf8(tags) << QString::fromLatin1(side);
    };
    const char* const black = "[FEN \"1r2k3/R7/8/4PK2/8/8/8/8 b - - 0 1\"]\n[SetUp \"1\"]\n";
    const char* const white = "[FEN \"1r2k3/R7/8/4PK2/8/8/8/8 w - - 0 1\"]\n[SetUp \"1\"]\n";
    row("a game", "[White \"Ann\"]\n[Black \"Bob\"]\n", "");
    row("orientation", "[Orientation \"black\"]\n", "black");
    row("orientation with capitals", "[Orientation \"White\"]\n", "white");
    row("another orientation", "[Orientation \"left\"]\n", "");
    row("own name for Black", "[White \"Ann\"]\n[Black \"M. Me\"]\n", "black");
    row("own name for White", "[White \"me, m.\"]\n[Black \"Ann\"]\n", "white");
    row("own games against oneself", "[White \"M. Me\"]\n[Black \"MeOnline\"]\n", "");
    row("the author's orientation first", "[Orientation \"white\"]\n[Black \"M. Me\"]\n", "white");
    row("a task for Black", black, "black");
    row("a task for White", white, "");
    row("a task whose one player is named",
        qPrintable(QLatin1String("[White \"Kubbel\"]\n") + QLatin1String(black)), "black");
    row("a game of two from a set-up position",
        qPrintable(QLatin1String("[White \"A\"]\n[Black \"B\"]\n") + QLatin1String(black)), "");
    row("an own game as White from there",
        qPrintable(QLatin1String("[White \"M. Me\"]\n") + QLatin1String(black)), "white");
}

void TestViewingSide::aGameAsksForItsSide()
{
    QFETCH(QString, tags);
    QFETCH(QString, side);
    const auto source =
        files::Source::fromText((tags + QStringLiteral("\n*\n")).toStdString(), "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game = pgn::buildGame(source, Span{0, length}, 1, 1);
    const std::array<std::string, 2> ownNames{"M. Me", "meonline"};
    const auto found = analysis::viewingSide(*game, ownNames);
    QCOMPARE(!found                          ? QString()
             : *found == rules::Color::White ? QStringLiteral("white")
                                             : QStringLiteral("black"),
             side);
}

void TestViewingSide::namesAreComparedByWords()
{
    QVERIFY(analysis::isSameName("Carlsen, Magnus", "magnus  CARLSEN"));
    QVERIFY(analysis::isSameName("Carlsen,Magnus", "Carlsen, Magnus"));
    QVERIFY(!analysis::isSameName("Carlsen", "Carlsen, Magnus"));
    QVERIFY(!analysis::isSameName("", ""));
    QVERIFY(!analysis::isSameName(" , ", ""));
}

PLYLINE_TEST(TestViewingSide)
#include "tst_viewing_side.moc"
