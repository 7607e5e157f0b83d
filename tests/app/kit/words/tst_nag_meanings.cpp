#include <QtCore/QSet>
#include <QtTest/QTest>

#include "app/kit/words/nag_meanings.h"
#include "core/game/nag_signs.h"
#include "tests/support/test.h"

using namespace plyline;

class TestNagMeanings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberMeansWhatTheStandardSays_data();
    void aNumberMeansWhatTheStandardSays();
    void everyNumberOfTheStandardHasAMeaningOfItsOwn();
    void everySignThatIsShownHasAMeaning();
    void otherNumbersSaySo();
};

/// PGN standard, section 10, in our words.
void TestNagMeanings::aNumberMeansWhatTheStandardSays_data()
{
    QTest::addColumn<int>("nag");
    QTest::addColumn<QString>("meaning");
    const auto row = [](int nag, const char* meaning) {
        QTest::addRow("$%d", nag) << nag << QString::fromLatin1(meaning);
    };
    row(1, "a good move");
    row(2, "a mistake");
    row(3, "a brilliant move");
    row(4, "a blunder");
    row(5, "an interesting move");
    row(6, "a questionable move");
    row(10, "a drawish position");
    row(13, "an unclear position");
    row(14, "White has a slight advantage");
    row(15, "Black has a slight advantage");
    row(16, "White has a moderate advantage");
    row(19, "Black has a decisive advantage");
    row(22, "White is in zugzwang");
    row(45, "Black has compensation for the material");
    row(139, "Black is in severe time trouble");
    row(140, "with the idea");
    row(146, "a novelty");
}

void TestNagMeanings::aNumberMeansWhatTheStandardSays()
{
    QFETCH(int, nag);
    QFETCH(QString, meaning);
    QCOMPARE(words::nagMeaning(nag), meaning);
}

void TestNagMeanings::everyNumberOfTheStandardHasAMeaningOfItsOwn()
{
    QSet<QString> seen;
    const QString none = words::nagMeaning(999);
    for (int nag = 1; nag <= 139; ++nag) {
        const QString meaning = words::nagMeaning(nag);
        QVERIFY2(meaning != none, qPrintable(QString::number(nag)));
        QVERIFY2(!seen.contains(meaning), qPrintable(meaning));
        QVERIFY(!meaning.contains(u'%'));
        seen.insert(meaning);
    }
}

void TestNagMeanings::everySignThatIsShownHasAMeaning()
{
    for (const game::NagSign& sign : game::nagSigns)
        for (int nag = std::max(1, sign.first); nag <= sign.last; ++nag)
            QVERIFY2(words::nagMeaning(nag) != words::nagMeaning(999),
                     qPrintable(QString::number(nag)));
}

void TestNagMeanings::otherNumbersSaySo()
{
    for (const int nag : {0, 147, 200, 256, -1})
        QCOMPARE(words::nagMeaning(nag), QStringLiteral("a number without an agreed meaning"));
}

PLYLINE_TEST(TestNagMeanings)
#include "tst_nag_meanings.moc"
