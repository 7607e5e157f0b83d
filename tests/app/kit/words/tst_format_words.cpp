#include <QSet>
#include <QTest>

#include "app/kit/words/format_words.h"
#include "core/store/export_formats.h"
#include "tests/support/test.h"

using namespace plyline;
using words::FormatWords;

class TestFormatWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatHasWordsOfItsOwn();
    void patternsNameEverySuffix();
};

void TestFormatWords::everyFormatHasWordsOfItsOwn()
{
    QSet<QString> titles;
    QSet<QString> explanations;
    int count = 0;
    const auto take = [&](const FormatWords& words) {
        QVERIFY(!words.files.isEmpty());
        titles << words.title;
        explanations << words.explanation;
        ++count;
    };
    for (const auto& format : store::exportFormats()) {
        take(words::formatWords(format));
        for (const tables::Dialect dialect : tables::dialects) {
            if (format.takesDialect)
                take(words::formatWords(format, dialect));
            else
                QCOMPARE(words::formatWords(format, dialect).title,
                         words::formatWords(format).title);
        }
    }
    QVERIFY(count > 5);
    QVERIFY(!titles.contains(QString()));
    QVERIFY(!explanations.contains(QString()));
    QCOMPARE(titles.size(), count);
    QCOMPARE(explanations.size(), count);
}

void TestFormatWords::patternsNameEverySuffix()
{
    QCOMPARE(words::filesPattern(*store::exportFormatOfId("sqlite")),
             QStringLiteral("SQLite databases (*.sqlite *.db)"));
    QCOMPARE(words::filesPattern(*store::exportFormatOfId("ndjson")),
             QStringLiteral("NDJSON files (*.ndjson)"));
}

PLYLINE_TEST(TestFormatWords)
#include "tst_format_words.moc"
