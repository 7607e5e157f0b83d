#include <QtTest/QTest>

#include "app/kit/words/sentences.h"
#include "core/filter/filter.h"
#include "core/search/search_text.h"
#include "tests/support/test.h"

using namespace plyline;

class TestQuerySentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMistakeIsSaidWithWhatIsRight_data();
    void aMistakeIsSaidWithWhatIsRight();
    void aSearchThatCannotBeReadSaysWhatWouldBeRight_data();
    void aSearchThatCannotBeReadSaysWhatWouldBeRight();
};

void TestQuerySentences::aMistakeIsSaidWithWhatIsRight_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char* query, const QStringList& said) {
        QTest::newRow(query) << QString::fromUtf8(query) << said;
    };
    row("eloo>1", {QStringLiteral("“eloo”"), QStringLiteral("no field"), QStringLiteral("quotes")});
    row("year:", {QStringLiteral("“year:”"), QStringLiteral("year:1990..1999")});
    row("-", {QStringLiteral("minus")});
    row("event>x", {QStringLiteral("“x”"), QStringLiteral("event:word")});
    row("elo>much", {QStringLiteral("“much”"), QStringLiteral("number"), QStringLiteral("elo>")});
    row("date:5", {QStringLiteral("“5”"), QStringLiteral("date:1999.01")});
    row("eco:Z", {QStringLiteral("“Z”"), QStringLiteral("eco:B90-B99")});
    row("result:2", {QStringLiteral("“2”"), QStringLiteral("result:1-0")});
    row("broken:x", {QStringLiteral("“x”"), QStringLiteral("broken:yes")});
    row("year:2..1", {QStringLiteral("“2..1”")});
}

void TestQuerySentences::aMistakeIsSaidWithWhatIsRight()
{
    QFETCH(QString, query);
    QFETCH(QStringList, said);
    const auto parsed = filter::Filter::parse(query.toStdString());
    QVERIFY(!parsed.has_value());
    const QString sentence = words::sentence(parsed.error());
    for (const QString& part : said)
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY(sentence.endsWith(u'.'));
    QVERIFY(!sentence.contains(u'%'));
}

void TestQuerySentences::aSearchThatCannotBeReadSaysWhatWouldBeRight_data()
{
    QTest::addColumn<search::SearchTextError>("error");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char* text, const auto& read, const QStringList& said) {
        QTest::newRow(text) << read.error() << said;
    };
    const auto pattern = [&](const char* text, const QStringList& said) {
        row(text, search::parsePattern(text), said);
    };
    const auto material = [&](const char* text, const QStringList& said) {
        row(text, search::parseMaterial(text), said);
    };
    const auto manoeuvre = [&](const char* text, const QStringList& said) {
        row(text, search::parseManoeuvre(text), said);
    };
    pattern(" ", {QStringLiteral("nothing")});
    pattern("xe4", {QStringLiteral("“xe4”"), QStringLiteral("piece"), QStringLiteral("qd8")});
    pattern("Pe4 Q", {QStringLiteral("“Q”"), QStringLiteral("square"), QStringLiteral("Pe4")});
    pattern("Pe9", {QStringLiteral("“e9”"), QStringLiteral("a1 to h8")});
    material("queens", {QStringLiteral("“queens”"), QStringLiteral("Q=0")});
    material("Q=few", {QStringLiteral("“Q=few”"), QStringLiteral("number"), QStringLiteral(">=1")});
    material("P=5..3", {QStringLiteral("“5..3”"), QStringLiteral("ends before it begins")});
    material("bishops=1", {QStringLiteral("“bishops=1”"), QStringLiteral("bishops=opposite")});
    manoeuvre("Ng1", {QStringLiteral("“Ng1”"), QStringLiteral("Ng1-f3")});
    manoeuvre("Ng1-f3 Nf3-g5", {QStringLiteral("“Nf3-g5”"), QStringLiteral("one")});
}

void TestQuerySentences::aSearchThatCannotBeReadSaysWhatWouldBeRight()
{
    QFETCH(search::SearchTextError, error);
    QFETCH(QStringList, said);
    const QString sentence = words::sentence(error);
    for (const QString& part : said)
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY(sentence.endsWith(u'.'));
    QVERIFY(!sentence.contains(u'%'));
}

PLYLINE_TEST(TestQuerySentences)
#include "tst_query_sentences.moc"
