#include <QtTest/QTest>

#include "core/filter/filter.h"
#include "tests/support/test.h"

#include <limits>

using namespace plyline;
using filter::Filter;
using filter::FilterError;
using filter::FilterField;
using filter::FilterTerm;
using filter::NumberRange;
using Kind = filter::FilterError::Kind;

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

FilterTerm textTerm(FilterField field, const char* text, bool isExcluded = false)
{
    return {field, isExcluded, std::string(text)};
}

FilterTerm rangeTerm(FilterField field, std::int64_t low, std::int64_t high)
{
    return {field, false, NumberRange{low, high}};
}

FilterTerm outcomeTerm(game::Outcome outcome)
{
    return {FilterField::Result, false, outcome};
}

bool isFirst(const char* narrow, const char* wide)
{
    return Filter::parse(narrow).value().narrows(Filter::parse(wide).value());
}

} // namespace

Q_DECLARE_METATYPE(std::vector<FilterTerm>)

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsAreRead_data();
    void termsAreRead();
    void mistakesAreNamedWithTheirPlace_data();
    void mistakesAreNamedWithTheirPlace();
    void whatIsBeingTypedIsUnfinished();
    void onlyPliesAndBrokenNeedTheMoves();
    void moreLettersAndMoreTermsNarrow_data();
    void moreLettersAndMoreTermsNarrow();
};

void TestQuery::termsAreRead_data()
{
    using F = FilterField;
    using O = game::Outcome;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::vector<FilterTerm>>("expected");
    const auto row = [](const char* text, std::vector<FilterTerm> expected) {
        QTest::newRow(text) << QByteArray(text) << std::move(expected);
    };
    row("", {});
    row("   ", {});
    row("Carlsen", {textTerm(F::Any, "carlsen")});
    row("M\xC3\xBCller  tal", {textTerm(F::Any, "muller"), textTerm(F::Any, "tal")});
    row("\"tata steel\"", {textTerm(F::Any, "tata steel")});
    row("\"tata ste", {textTerm(F::Any, "tata ste")});
    row("\"\"", {});
    row("-blitz", {textTerm(F::Any, "blitz", true)});
    row("1-0", {textTerm(F::Any, "1-0")});
    row("12:30", {textTerm(F::Any, "12:30")});
    row("event:\"Tata Steel\"", {textTerm(F::Event, "tata steel")});
    row("-event:\"tata steel\" x", {textTerm(F::Event, "tata steel", true), textTerm(F::Any, "x")});
    row("WHITE:tal black=Fischer player:x site:y",
        {textTerm(F::White, "tal"), textTerm(F::Black, "fischer"), textTerm(F::Player, "x"),
         textTerm(F::Site, "y")});
    row("year:2010..2015", {rangeTerm(F::Year, 2010, 2015)});
    row("year:2010-2015", {rangeTerm(F::Year, 2010, 2015)});
    row("year:2010", {rangeTerm(F::Year, 2010, 2010)});
    row("year:..2015", {rangeTerm(F::Year, lowest, 2015)});
    row("year:2010..", {rangeTerm(F::Year, 2010, highest)});
    row("elo>2700", {rangeTerm(F::Elo, 2701, highest)});
    row("rating:>=2700", {rangeTerm(F::Elo, 2700, highest)});
    row("whiteelo<2000 blackelo<=1999",
        {rangeTerm(F::WhiteElo, lowest, 1999), rangeTerm(F::BlackElo, lowest, 1999)});
    row("plies<40", {rangeTerm(F::Plies, lowest, 39)});
    row("game:7", {rangeTerm(F::Game, 7, 7)});
    row("eco:B90-B99", {rangeTerm(F::Eco, 191, 200)});
    row("eco:b90..c05", {rangeTerm(F::Eco, 191, 206)});
    row("eco:B9", {rangeTerm(F::Eco, 191, 200)});
    row("eco:B", {rangeTerm(F::Eco, 101, 200)});
    row("eco:B..C", {rangeTerm(F::Eco, 101, 300)});
    row("eco>A99", {rangeTerm(F::Eco, 101, highest)});
    row("result:1-0", {outcomeTerm(O::WhiteWins)});
    row("result:0-1", {outcomeTerm(O::BlackWins)});
    row("outcome:1/2", {outcomeTerm(O::Draw)});
    row("result:Draw", {outcomeTerm(O::Draw)});
    row("result:white", {outcomeTerm(O::WhiteWins)});
    row("result:*", {outcomeTerm(O::Unfinished)});
    row("date:1999.01.20", {rangeTerm(F::Date, 19990120, 19990120)});
    row("date:1999-1", {rangeTerm(F::Date, 19990100, 19990199)});
    row("date:1999", {rangeTerm(F::Date, 19990000, 19999999)});
    row("date>1999.05", {rangeTerm(F::Date, 19990600, highest)});
    row("date:1999.05..2000", {rangeTerm(F::Date, 19990500, 20009999)});
    row("round:4", {rangeTerm(F::Round, 4, 4)});
    row("round:1..5", {rangeTerm(F::Round, 1, 5)});
    row("round:4.1", {textTerm(F::Round, "4.1")});
    row("round:Final", {textTerm(F::Round, "final")});
    row("broken:yes", {{F::Broken, false, true}});
    row("-broken:no", {{F::Broken, true, false}});
}

void TestQuery::termsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(std::vector<FilterTerm>, expected);
    const auto query = Filter::parse(text.toStdString());
    QVERIFY(query.has_value());
    QCOMPARE(query->terms().size(), expected.size());
    QVERIFY(query->terms() == expected);
}

void TestQuery::mistakesAreNamedWithTheirPlace_data()
{
    using F = FilterField;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("field");
    const auto row = [](const char* text, Kind kind, int offset, const char* token, F field) {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(kind) << offset
                            << QByteArray(token) << static_cast<int>(field);
    };
    row("tal eloo>2700", Kind::UnknownField, 4, "eloo", F::Any);
    row("https://example.org", Kind::UnknownField, 0, "https", F::Any);
    row("-", Kind::MissingWord, 0, "-", F::Any);
    row("tal year:", Kind::MissingValue, 4, "year:", F::Year);
    row("event:\"\"", Kind::MissingValue, 0, "event:\"\"", F::Event);
    row("event>x", Kind::NotComparable, 6, "x", F::Event);
    row("result>1-0", Kind::NotComparable, 7, "1-0", F::Result);
    row("year:20x", Kind::BadNumber, 5, "20x", F::Year);
    row("year:2010..20x", Kind::BadNumber, 11, "20x", F::Year);
    row("-year:a..5", Kind::BadNumber, 6, "a", F::Year);
    row("year:..", Kind::BadNumber, 5, "..", F::Year);
    row("elo>99999999999", Kind::BadNumber, 4, "99999999999", F::Elo);
    row("year:2015..2010", Kind::EmptyRange, 5, "2015..2010", F::Year);
    row("eco:F10", Kind::BadEco, 4, "F10", F::Eco);
    row("eco:B900", Kind::BadEco, 4, "B900", F::Eco);
    row("eco:B90-X", Kind::BadEco, 8, "X", F::Eco);
    row("date:1999.13", Kind::BadDate, 5, "1999.13", F::Date);
    row("date:20.1.1999", Kind::BadDate, 5, "20.1.1999", F::Date);
    row("date:1999.1.1.1", Kind::BadDate, 5, "1999.1.1.1", F::Date);
    row("result:2-0", Kind::BadOutcome, 7, "2-0", F::Result);
    row("broken:maybe", Kind::BadYesNo, 7, "maybe", F::Broken);
    row("year:\"x y\"", Kind::BadNumber, 5, "x y", F::Year);
}

void TestQuery::mistakesAreNamedWithTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(int, offset);
    QFETCH(QByteArray, token);
    QFETCH(int, field);
    const auto query = Filter::parse(text.toStdString());
    QVERIFY(!query.has_value());
    const FilterError& error = query.error();
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(static_cast<int>(error.offset), offset);
    QCOMPARE(QByteArray::fromStdString(error.token), token);
    QCOMPARE(static_cast<int>(error.field), field);
    const QByteArray blamed =
        text.mid(static_cast<int>(error.offset), static_cast<int>(error.length));
    QVERIFY(blamed.contains(token));
}

void TestQuery::whatIsBeingTypedIsUnfinished()
{
    QVERIFY(Filter::parse("elo>").error().isUnfinished());
    QVERIFY(Filter::parse("tal -").error().isUnfinished());
    QVERIFY(!Filter::parse("elo>x").error().isUnfinished());
}

void TestQuery::onlyPliesAndBrokenNeedTheMoves()
{
    QVERIFY(Filter::parse("tal plies<40").value().needsFacts());
    QVERIFY(Filter::parse("-broken:yes").value().needsFacts());
    QVERIFY(!Filter::parse("tal elo>2700 round:1").value().needsFacts());
}

void TestQuery::moreLettersAndMoreTermsNarrow_data()
{
    QTest::addColumn<QByteArray>("narrow");
    QTest::addColumn<QByteArray>("wide");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* narrow, const char* wide, bool expected) {
        QTest::addRow("%s in %s", narrow, wide)
            << QByteArray(narrow) << QByteArray(wide) << expected;
    };
    row("tal", "", true);
    row("tal", "ta", true);
    row("tal", "al", true);
    row("ta", "tal", false);
    row("tal elo>2700", "tal", true);
    row("elo>2700 tal", "ta", true);
    row("white:tal", "white:t", true);
    row("white:tal", "black:t", false);
    row("elo>2700", "elo>2600", true);
    row("elo>2600", "elo>2700", false);
    row("elo>270", "elo>27", true);
    row("elo<270", "elo<27", false);
    row("year:2010", "year:201", false);
    row("year:2010..2015", "year:2010..2020", true);
    row("-tal", "-ta", false);
    row("-ta", "-tal", true);
    row("-elo>2600", "-elo>2700", true);
    row("tal", "-tal", false);
    row("result:1-0", "result:1-0", true);
    row("result:1-0", "result:0-1", false);
    row("round:4.10", "round:4.1", false);
}

void TestQuery::moreLettersAndMoreTermsNarrow()
{
    QFETCH(QByteArray, narrow);
    QFETCH(QByteArray, wide);
    QFETCH(bool, expected);
    QCOMPARE(isFirst(narrow.constData(), wide.constData()), expected);
}

PLYLINE_TEST(TestQuery)
#include "tst_filter.moc"
