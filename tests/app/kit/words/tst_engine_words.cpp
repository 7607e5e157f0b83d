#include <QTest>

#include "app/kit/words/engine_words.h"
#include "tests/support/test.h"

using namespace plyline;
using engine::Bound;
using game::Evaluation;

class TestEngineWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresAreInHundredthsFromWhitesView_data();
    void scoresAreInHundredthsFromWhitesView();
    void chancesAddUpInWords();
    void countsOfNodesAreShort_data();
    void countsOfNodesAreShort();
    void everyFaultHasItsSentence();
};

void TestEngineWords::scoresAreInHundredthsFromWhitesView_data()
{
    QTest::addColumn<bool>("isMate");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("bound");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* text, bool isMate, int value, Bound bound = Bound::Exact) {
        QTest::newRow(text) << isMate << value << static_cast<int>(bound)
                            << QString::fromUtf8(text);
    };
    row("0.00", false, 0);
    row("+0.31", false, 31);
    row("−1.05", false, -105);
    row("+12.00", false, 1200);
    row("#3", true, 3);
    row("#−2", true, -2);
    row("≥ +0.31", false, 31, Bound::Lower);
    row("≤ −0.05", false, -5, Bound::Upper);
}

void TestEngineWords::scoresAreInHundredthsFromWhitesView()
{
    QFETCH(bool, isMate);
    QFETCH(int, value);
    QFETCH(int, bound);
    QFETCH(QString, text);
    const Evaluation evaluation{isMate ? Evaluation::Kind::MateIn : Evaluation::Kind::Centipawns,
                                value};
    QCOMPARE(words::scoreText(evaluation, static_cast<Bound>(bound)), text);
}

void TestEngineWords::chancesAddUpInWords()
{
    QCOMPARE(words::shortChancesText({120, 796, 84}), QStringLiteral("12 · 80 · 8"));
    QCOMPARE(words::chancesText({0, 0, 1000}),
             QStringLiteral("chances of White 0 %, of a draw 0 %, of Black 100 %"));
}

void TestEngineWords::countsOfNodesAreShort_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("1") << qint64(1) << QStringLiteral("1 node");
    QTest::newRow("900") << qint64(900) << QStringLiteral("900 nodes");
    QTest::newRow("9,999") << qint64(9'999) << QStringLiteral("9,999 nodes");
    QTest::newRow("845 k") << qint64(845'123) << QStringLiteral("845 k nodes");
    QTest::newRow("1.2 M") << qint64(1'234'567) << QStringLiteral("1.2 M nodes");
    QTest::newRow("123 M") << qint64(123'456'789) << QStringLiteral("123 M nodes");
}

void TestEngineWords::countsOfNodesAreShort()
{
    QFETCH(qint64, count);
    QFETCH(QString, text);
    QCOMPARE(words::nodesText(count), text);
}

void TestEngineWords::everyFaultHasItsSentence()
{
    using engine::Fault;
    QStringList sentences;
    for (const Fault fault : {Fault::NotStarted, Fault::Died, Fault::NoUciOk, Fault::NoReadyOk,
                              Fault::NoBestMove, Fault::LacksChess960})
        sentences << words::sentence(fault);
    for (const QString& sentence : std::as_const(sentences)) {
        QVERIFY(sentence.endsWith(u'.'));
        QCOMPARE(sentences.count(sentence), 1);
    }
}

PLYLINE_EVENT_TEST(TestEngineWords)
#include "tst_engine_words.moc"
