#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;

namespace {

/// "e4 {a comment} e5 | no-move-code": the main line with its comments, then the diagnostics.
QString toldBy(const game::Game& game)
{
    std::string text = tests::annotations(game, 0, 0);
    int ply = 0;
    for (const std::string& san : game::sanTexts(game, game::LineId(0)))
        text += (text.empty() ? "" : " ") + san + tests::annotations(game, 0, ++ply);
    const std::string codes = tests::codes(game);
    return QString::fromStdString(codes.empty() ? text : text + " | " + codes);
}

} // namespace

/// Files on which programs disagree. Each says in its own tags or name how it is meant, and here is
/// what that comes to, game by game.
class TestDefendedReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReadAsItSays_data();
    void aFileIsReadAsItSays();
};

void TestDefendedReadings::aFileIsReadAsItSays_data()
{
    QTest::addColumn<QStringList>("games");
    const auto row = [](const char* file, const QStringList& games) {
        QTest::newRow(file) << games;
    };
    row("braces-do-not-nest.pgn",
        {u"e4{ one { two } e5 Nf3"_qs, u"e4{ one { two } | unreadable-move"_qs});
    row("comments-around-the-tags.pgn", {u"{ before the tags }{ before the first move, with a "
                                         u"blank line behind }{ behind a number }"
                                         u" e4{}{ two } e5{ behind the result }"_qs,
                                         u"{ between the games } d4"_qs});
    row("games-without-moves.pgn", {u" | missing-result"_qs, u""_qs, u"{ nothing was played }"_qs,
                                    u" | missing-result"_qs, u"e4"_qs});
    row("one-line-a-game.pgn", {u"e4"_qs, u"e4 e5"_qs});
    row("comment-never-closed.pgn",
        {u"e4{never closed e5 2. Nf3\n\n} | unterminated-comment missing-result"_qs, u"d4"_qs});
    row("faults-beside-the-main-line.pgn",
        {u"e4 e5(1) Nf3 | illegal-move"_qs,
         u"Nf3 d5 d3 d4{ which one? }{ more } | ambiguous-move"_qs});
    row("other-variants.pgn", {u" | unsupported-variant"_qs, u"e4"_qs});
}

void TestDefendedReadings::aFileIsReadAsItSays()
{
    QFETCH(QStringList, games);
    QStringList found;
    for (const auto& game : tests::gamesOfDataFile(QTest::currentDataTag()))
        found << toldBy(*game);
    QCOMPARE(found, games);
}

PLYLINE_EVENT_TEST(TestDefendedReadings)
#include "tst_defended_readings.moc"
