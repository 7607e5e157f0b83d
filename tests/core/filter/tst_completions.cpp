#include <QtTest/QTest>

#include "core/filter/completions.h"
#include "core/filter/game_filter.h"
#include "tests/core/index/plain_games.h"
#include "tests/support/test.h"

using namespace plyline;
using filter::Completion;
using filter::FilterField;
using filter::TypedTerm;
using tests::PlainGame;

namespace {

/// What is offered at the end of the line, and for how many games.
QStringList offered(const std::vector<PlainGame>& games, const std::string& line, int limit = 8)
{
    const auto index = tests::indexOf(games);
    const auto texts = filter::FoldedStrings().extended(index->strings());
    QStringList texted;
    for (const Completion& one :
         filter::completions(*index, texts, filter::typedTerm(line, line.size()), limit))
        texted << QString::fromStdString(one.text) + QStringLiteral("=") +
                      QString::number(one.games);
    return texted;
}

PlainGame named(const char* white, const char* black, const char* event, const char* eco)
{
    PlainGame made;
    made.white = white;
    made.black = black;
    made.event = event;
    made.eco = eco;
    made.date = "1999.01.01";
    made.result = "1-0";
    return made;
}

const std::vector<PlainGame> offeredGames{
    named("Tal, Mihail", "M\xC3\xBCller, K", "Tal Memorial", "B90"),
    named("Tal, Mihail", "Anderssen", "Tata Steel", "B91"),
    named("Talbot", "Tal, Mihail", "Tata Steel", "C05"),
    named("?", "van Tal, Jan", "Tata Steel", "B90"),
};

} // namespace

class TestCompletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTermAtTheCursorIsFound_data();
    void theTermAtTheCursorIsFound();
    void valuesComeFromTheGames_data();
    void valuesComeFromTheGames();
    void whatIsOfferedCanBeReadAndHolds();
    void aCompletionHoldsForTheGamesThatItCounts();
    void noMoreThanAskedFor();
};

void TestCompletions::theTermAtTheCursorIsFound_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* line, int cursor, int offset, FilterField field,
                        const char* text) {
        QTest::addRow("%s at %d", line, cursor)
            << QByteArray(line) << cursor << offset << static_cast<int>(field) << QByteArray(text);
    };
    row("", 0, 0, FilterField::Any, "");
    row("tal", 3, 0, FilterField::Any, "tal");
    row("tal", 2, 0, FilterField::Any, "ta");
    row("tal ev", 6, 4, FilterField::Any, "ev");
    row("tal ", 4, 4, FilterField::Any, "");
    row("x event:ta", 10, 2, FilterField::Event, "ta");
    row("x -event:ta", 11, 3, FilterField::Event, "ta");
    row("event:\"tata st", 14, 0, FilterField::Event, "tata st");
    row("event:\"tata st\" white:x", 23, 16, FilterField::White, "x");
    row("foo:x", 5, 0, FilterField::Any, "foo:x");
}

void TestCompletions::theTermAtTheCursorIsFound()
{
    QFETCH(QByteArray, line);
    QFETCH(int, cursor);
    QFETCH(int, offset);
    QFETCH(int, field);
    QFETCH(QByteArray, text);
    const TypedTerm typed = filter::typedTerm(line.toStdString(), static_cast<std::size_t>(cursor));
    QCOMPARE(static_cast<int>(typed.offset), offset);
    QCOMPARE(static_cast<int>(typed.offset + typed.length), cursor);
    QCOMPARE(static_cast<int>(typed.field), field);
    QCOMPARE(QByteArray::fromStdString(typed.text), text);
}

void TestCompletions::valuesComeFromTheGames_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* line, const QStringList& expected) {
        QTest::newRow(line) << QString::fromUtf8(line) << expected;
    };
    row("player:tal",
        {QStringLiteral("player:\"Tal, Mihail\"=3"), QStringLiteral("player:Talbot=1"),
         QStringLiteral("player:\"van Tal, Jan\"=1")});
    row("white:\"tal, m", {QStringLiteral("white:\"Tal, Mihail\"=2")});
    row("black:mull", {QStringLiteral("black:\"M\u00fcller, K\"=1")});
    row("event:st", {QStringLiteral("event:\"Tata Steel\"=3")});
    row("eco:b9", {QStringLiteral("eco:B90=2"), QStringLiteral("eco:B91=1")});
    row("year:19", {QStringLiteral("year:1999=4")});
    row("result:1", {QStringLiteral("result:1-0=4")});
    row("broken:", {QStringLiteral("broken:no=0"), QStringLiteral("broken:yes=0")});
    row("white:?", {});
    row("elo:27", {});
    row("ev", {QStringLiteral("event:=0")});
    row("andersse", {QStringLiteral("player:Anderssen=1")});
    row("", {});
}

void TestCompletions::valuesComeFromTheGames()
{
    QFETCH(QString, line);
    QFETCH(QStringList, expected);
    QCOMPARE(offered(offeredGames, line.toStdString()), expected);
}

void TestCompletions::whatIsOfferedCanBeReadAndHolds()
{
    tests::Random random(2);
    const auto many = tests::randomGames(100, random);
    const auto index = tests::indexOf(many);
    const auto texts = filter::FoldedStrings().extended(index->strings());
    int count = 0;
    for (const std::string line : {"player:", "event:", "site:", "round:", "eco:", "year:",
                                   "result:", "t", "m", "c", "white:\"c"}) {
        for (const Completion& one :
             filter::completions(*index, texts, filter::typedTerm(line, line.size()), 20)) {
            if (one.games == 0)
                continue;
            QVERIFY2(filter::Filter::parse(one.text).has_value(), one.text.c_str());
            ++count;
        }
    }
    QVERIFY(count > 20);
}

void TestCompletions::aCompletionHoldsForTheGamesThatItCounts()
{
    std::vector<PlainGame> games{
        named("Tal, \\\"Misha\\\"", "B", "the \\\"Immortal\\\"", "C33"),
        named("N.N.", "N.N.", "-x: y", "C33"),
        named("\\\"", "?", "?", ""),
    };
    games.front().round = "..e"; // no range: it cannot be asked for
    games.back().round = "4..5";
    const auto index = tests::indexOf(games);
    const auto texts = filter::FoldedStrings().extended(index->strings());
    int count = 0;
    for (const std::string line :
         {"player:", "white:", "event:", "round:", "eco:", "year:", "result:"}) {
        for (const Completion& one :
             filter::completions(*index, texts, filter::typedTerm(line, line.size()), 20)) {
            const auto query = filter::Filter::parse(one.text);
            QVERIFY2(query, one.text.c_str());
            QCOMPARE(static_cast<int>(filter::filter(index, *query).size()), one.games);
            ++count;
        }
    }
    QCOMPARE(count, 11);
}

void TestCompletions::noMoreThanAskedFor()
{
    QCOMPARE(offered(offeredGames, "t", 2).size(), 2);
}

PLYLINE_TEST(TestCompletions)
#include "tst_completions.moc"
