#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include "tests/core/rules/positions.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;

namespace {

constexpr qint64 mostNodes = 2'000'000;

qint64 perft(const rules::Position& position, int depth)
{
    const rules::MoveList moves = position.legalMoves();
    if (depth == 1)
        return moves.size();
    qint64 nodes = 0;
    for (const rules::Move move : moves) {
        rules::Position next = position;
        next.play(move);
        nodes += perft(next, depth - 1);
    }
    return nodes;
}

} // namespace

class TestPerft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedCountsAreReached_data();
    void publishedCountsAreReached();
    void theOraclesCountsAreReached_data();
    void theOraclesCountsAreReached();
};

void TestPerft::publishedCountsAreReached_data()
{
    QTest::addColumn<QString>("fen");
    QTest::addColumn<int>("depth");
    QTest::addColumn<qint64>("nodes");
    QFile file(QStringLiteral(PLYLINE_TEST_DATA "/perft.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QStringList parts = line.split(u';');
        if (line.startsWith(u'#') || parts.size() != 3)
            continue;
        const QStringList counts = parts[1].split(u' ', Qt::SkipEmptyParts);
        for (const QString& count : counts) {
            const int depth = count.section(u'=', 0, 0).toInt();
            const qint64 nodes = count.section(u'=', 1).toLongLong();
            if (nodes > mostNodes)
                continue;
            QTest::addRow("%s, depth %d", qPrintable(parts[2].trimmed()), depth)
                << parts[0] << depth << nodes;
        }
    }
}

void TestPerft::publishedCountsAreReached()
{
    QFETCH(QString, fen);
    QFETCH(int, depth);
    QFETCH(qint64, nodes);
    QCOMPARE(perft(tests::position(fen.toStdString()), depth), nodes);
}

void TestPerft::theOraclesCountsAreReached_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QString>("fen");
    QTest::addColumn<int>("depth");
    QTest::addColumn<qint64>("nodes");
    QFile file(QString::fromStdString(tests::corpusPath("oracle/perft.jsonl").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonArray counts = entry[u"nodes"].toArray();
        for (qsizetype i = 0; i < counts.size(); ++i) {
            const qint64 nodes = counts[i].toInteger();
            if (nodes > mostNodes)
                continue;
            QTest::addRow("%s, depth %d", qPrintable(entry[u"name"].toString()),
                          static_cast<int>(i + 1))
                << entry[u"fen"].toString() << static_cast<int>(i + 1) << nodes;
        }
    }
}

void TestPerft::theOraclesCountsAreReached()
{
    QFETCH(QString, fen);
    QFETCH(int, depth);
    QFETCH(qint64, nodes);
    QCOMPARE(perft(tests::position(fen.toStdString()), depth), nodes);
}

PLYLINE_EVENT_TEST(TestPerft)
#include "tst_perft.moc"
