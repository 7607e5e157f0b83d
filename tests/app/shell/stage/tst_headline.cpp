#include <QTest>

#include "app/shell/stage/headline.h"
#include "core/pgn/game_builder.h"
#include "tests/support/test.h"

using namespace plyline;

class TestHeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatTheTagsSay_data();
    void itSaysWhatTheTagsSay();
    void theNameOfTheMovesIsShown();
};

void TestHeadline::itSaysWhatTheTagsSay_data()
{
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("date");
    QTest::newRow("date") << "[Date \"1960.01.02\"]"
                          << "1960.01.02";
    QTest::newRow("a month") << "[Date \"1960.01.??\"]"
                             << "1960.01";
    QTest::newRow("universal time alone") << "[UTCDate \"2017.08.31\"]"
                                          << "2017.08.31";
    QTest::newRow("universal time behind question marks")
        << "[Date \"????.??.??\"]\n[UTCDate \"2017.08.31\"]"
        << "2017.08.31";
    QTest::newRow("both") << "[Date \"2017.09.01\"]\n[UTCDate \"2017.08.31\"]"
                          << "2017.09.01";
}

void TestHeadline::itSaysWhatTheTagsSay()
{
    QFETCH(QString, tags);
    QFETCH(QString, date);
    const auto source = files::Source::fromText(
        "[White \"A\"]\n[Black \"B\"]\n" + tags.toStdString() + "\n\n1. e4 1-0\n", "test");
    const Span all{0, static_cast<std::int64_t>(source->bytes().size())};
    const auto game = pgn::buildGame(source, all, 1, 1);
    const stage::Headline headline = stage::headlineOf(*game, game::endingOf(*game));
    QCOMPARE(headline.players, QStringLiteral("A — B"));
    QVERIFY2(headline.details.endsWith(QStringLiteral(" · ") + date), qPrintable(headline.details));
}

void TestHeadline::theNameOfTheMovesIsShown()
{
    const auto headline = [](const std::string& tags, const analysis::Opening* opening) {
        const auto source = files::Source::fromText(
            "[White \"A\"]\n[Black \"B\"]\n" + tags + "\n1. e4 c5 1-0\n", "test");
        const Span all{0, static_cast<std::int64_t>(source->bytes().size())};
        const auto game = pgn::buildGame(source, all, 1, 1);
        return stage::headlineOf(*game, game::endingOf(*game), opening);
    };
    const std::string tags = "[ECO \"B27\"]\n[Opening \"Sicilian\"]\n";
    const stage::Headline none = headline(tags, nullptr);
    QCOMPARE(none.opening, QStringLiteral("B27 Sicilian"));
    QVERIFY(none.line().endsWith(QStringLiteral(" · B27 Sicilian")));
    QCOMPARE(none.note, QString());
    const analysis::Opening sicilian{"B20", "Sicilian Defense"};
    const stage::Headline named = headline(tags, &sicilian);
    QCOMPARE(named.opening, QStringLiteral("B20 Sicilian Defense"));
    QVERIFY(!named.line().contains(QStringLiteral("B27")));
    QCOMPARE(named.note, QStringLiteral("Opening in the file: B27 Sicilian"));
    QCOMPARE(headline("[ECO \"B20\"]\n[Opening \"Sicilian Defense\"]\n", &sicilian).note,
             QString());
    QCOMPARE(headline("", &sicilian).note, QString());
}

PLYLINE_EVENT_TEST(TestHeadline)
#include "tst_headline.moc"
