#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/engine/finding_log.h"
#include "tests/support/test.h"

using namespace plyline;
using engine::FindingEvent;
using engine::FindingLog;
using game::Evaluation;

namespace {

FindingEvent eventOf(int number)
{
    return {"8/8/8/8/8/8/8/8 w - - " + std::to_string(number),
            "Fake 1",
            1000,
            12,
            {Evaluation::Kind::Centipawns, number},
            {"e2e4", "e7e5"}};
}

} // namespace

class TestFindingLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasAppendedIsFoundAfterARestart();
    void engineAndBudgetAreToldApart();
    void damagedLinesAreSkipped();
    void lineThatWasCutOffDoesNotSpoilTheNext();
    void olderHalfIsDroppedBeyondTheBound();
    void folderThatCannotBeWrittenKeepsNothing();

private:
    [[nodiscard]] std::string path() const
    {
        return m_folder->filePath(QStringLiteral("log")).toStdString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFindingLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFindingLog::whatWasAppendedIsFoundAfterARestart()
{
    FindingEvent mate = eventOf(3);
    mate.evaluation = {Evaluation::Kind::MateIn, -2};
    mate.depth.reset();
    {
        FindingLog log(path());
        QCOMPARE(log.count(), 0);
        log.append(eventOf(1));
        log.append(eventOf(2));
        log.append(mate);
        QCOMPARE(log.find(eventOf(2).key, "Fake 1", 1000), std::optional(eventOf(2)));
    }
    FindingLog again(path());
    QCOMPARE(again.count(), 3);
    QCOMPARE(again.find(eventOf(1).key, "Fake 1", 1000), std::optional(eventOf(1)));
    QCOMPARE(again.find(mate.key, "Fake 1", 1000), std::optional(mate));
    again.append(eventOf(4));
    QCOMPARE(again.find(eventOf(4).key, "Fake 1", 1000), std::optional(eventOf(4)));
}

void TestFindingLog::engineAndBudgetAreToldApart()
{
    FindingLog log(path());
    log.append(eventOf(1));
    QVERIFY(!log.find(eventOf(1).key, "Fake 2", 1000));
    QVERIFY(!log.find(eventOf(1).key, "Fake 1", 999));
    FindingEvent newer = eventOf(1);
    newer.evaluation.value = 77;
    log.append(newer);
    QCOMPARE(log.find(newer.key, "Fake 1", 1000), std::optional(newer));
}

void TestFindingLog::damagedLinesAreSkipped()
{
    {
        FindingLog log(path());
        log.append(eventOf(1));
        log.append(eventOf(2));
    }
    QFile file(QString::fromStdString(path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const QByteArray damage =
        QByteArray("\xff\x00{{{\n[]\n{\"key\":7}\n", 17) +
        "{\"key\":\"a\",\"engine\":\"b\",\"nodes\":1,\"score\":{\"mate\":0}}\n";
    bytes.insert(bytes.indexOf('\n') + 1, damage);
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.close();
    const FindingLog log(path());
    QCOMPARE(log.count(), 2);
    QCOMPARE(log.find(eventOf(2).key, "Fake 1", 1000), std::optional(eventOf(2)));
}

void TestFindingLog::lineThatWasCutOffDoesNotSpoilTheNext()
{
    {
        FindingLog log(path());
        log.append(eventOf(1));
        log.append(eventOf(2));
    }
    QFile file(QString::fromStdString(path()));
    file.resize(file.size() - 20);
    {
        FindingLog log(path());
        QCOMPARE(log.count(), 1);
        log.append(eventOf(3));
    }
    const FindingLog log(path());
    QCOMPARE(log.count(), 2);
    QCOMPARE(log.find(eventOf(3).key, "Fake 1", 1000), std::optional(eventOf(3)));
}

void TestFindingLog::olderHalfIsDroppedBeyondTheBound()
{
    constexpr std::int64_t bound = 20'000;
    FindingLog log(path(), bound);
    for (int i = 0; i < 1'000; ++i) {
        log.append(eventOf(i));
        QVERIFY(log.bytes() <= bound);
        QCOMPARE(log.find(eventOf(i).key, "Fake 1", 1000), std::optional(eventOf(i)));
    }
    QVERIFY(QFile(QString::fromStdString(path())).size() <= bound);
    QVERIFY(log.count() > 50);
    QVERIFY(!log.find(eventOf(0).key, "Fake 1", 1000));
}

void TestFindingLog::folderThatCannotBeWrittenKeepsNothing()
{
    FindingLog log("/nowhere/at/all/log");
    log.append(eventOf(1));
    QVERIFY(!log.find(eventOf(1).key, "Fake 1", 1000));
}

PLYLINE_TEST(TestFindingLog)
#include "tst_finding_log.moc"
