#include <QtCore/QString>
#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/index/main_line_player.h"
#include "core/index/rewritten_index.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <string>
#include <vector>

using namespace plyline;
using index::GameIndex;
using IndexPtr = std::shared_ptr<const GameIndex>;

namespace {

struct Board
{
    std::string white;
    int moves = 0;
    std::string outcome = "*";
};

std::string textOf(const std::vector<Board>& boards)
{
    std::string text;
    for (const Board& board : boards) {
        text += "[Event \"Open\"]\n[Round \"3\"]\n[White \"" + board.white + "\"]\n[Result \"" +
                board.outcome + "\"]\n\n";
        for (int i = 1; i <= board.moves; ++i)
            text += std::to_string(i) + (i % 2 == 1 ? ". Nf3 Nf6 " : ". Ng1 Ng8 ");
        text += board.outcome + "\n\n";
    }
    return text;
}

IndexPtr indexOf(const std::string& text)
{
    return index::buildIndex(files::Source::fromText(text, "live.pgn"));
}

IndexPtr rewritten(const IndexPtr& before, const std::string& text)
{
    return index::rewrittenIndex(*before, files::Source::fromText(text, "live.pgn"));
}

QString rows(const GameIndex& index)
{
    QString text;
    for (int i = 0; i < index.size(); ++i) {
        const index::IndexEntry& entry = index.entry(i);
        const auto white = index.text(entry.white);
        text += QStringLiteral("%1+%2 line %3 %4 %5\n")
                    .arg(entry.offset)
                    .arg(entry.span().length)
                    .arg(entry.firstLine)
                    .arg(QString::fromUtf8(white.data(), static_cast<qsizetype>(white.size())))
                    .arg(static_cast<int>(entry.outcome));
    }
    return text;
}

} // namespace

class TestRewrittenIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheIndexOfTheNewFile();
    void factsBeforeTheChangeStay();
    void anotherFileIsNoneOfTheSame();
    void aFileCutShortIsNotOneWrittenAnew();
    void aStopGivesNone();
};

void TestRewrittenIndex::itIsTheIndexOfTheNewFile()
{
    tests::Random random(11);
    for (int round = 0; round < 400; ++round) {
        std::vector<Board> boards(1 + static_cast<std::size_t>(random.below(6)));
        for (std::size_t i = 0; i < boards.size(); ++i)
            boards[i] = {"P" + std::to_string(i), static_cast<int>(random.below(5)), "*"};
        IndexPtr index = indexOf(textOf(boards));
        for (int step = 0; step < 6; ++step) {
            Board& board =
                boards[static_cast<std::size_t>(random.below(static_cast<int>(boards.size())))];
            if (random.below(4) == 0)
                board.outcome = board.outcome == "*" ? "1-0" : "1/2-1/2";
            else
                board.moves = std::max(0, board.moves + static_cast<int>(random.below(4)) - 1);
            if (random.below(5) == 0)
                boards.push_back({"Q" + std::to_string(step), 1, "*"});
            const IndexPtr now = rewritten(index, textOf(boards));
            QVERIFY(now);
            QVERIFY(now->isComplete());
            QCOMPARE(rows(*now), rows(*indexOf(textOf(boards))));
            index = now;
        }
    }
}

void TestRewrittenIndex::factsBeforeTheChangeStay()
{
    std::vector<Board> boards = {{"A", 1}, {"B", 1}, {"C", 1}, {"D", 1}};
    const IndexPtr before = indexOf(textOf(boards));
    for (int i = 0; i < before->size(); ++i)
        before->setFacts(i, index::factsOf(*before, i));
    boards[2].moves = 3;
    const IndexPtr now = rewritten(before, textOf(boards));
    QVERIFY(now);
    QCOMPARE(now->facts(0).plies, 2);
    QVERIFY(!now->facts(2).isKnown());
    QVERIFY(!now->facts(3).isKnown());
    QCOMPARE(index::factsOf(*now, 2).plies, 6);
    QCOMPARE(before->facts(3).plies, 2);
}

void TestRewrittenIndex::anotherFileIsNoneOfTheSame()
{
    const std::vector<Board> boards = {{"A", 1}, {"B", 2}, {"C", 3}};
    const IndexPtr before = indexOf(textOf(boards));
    QVERIFY(rewritten(before, textOf(boards)));
    QVERIFY(!rewritten(before, textOf({{"A", 1}, {"X", 2}, {"C", 3}})));
    QVERIFY(!rewritten(before, textOf({{"A", 4}, {"C", 3}})));
    QVERIFY(!rewritten(before, textOf({{"B", 2}, {"A", 1}, {"C", 3}})));
    QVERIFY(!rewritten(before, "no games at all"));
    QVERIFY(!rewritten(before, ""));
}

void TestRewrittenIndex::aFileCutShortIsNotOneWrittenAnew()
{
    const std::string text = textOf({{"A", 1}, {"B", 2}});
    const IndexPtr before = indexOf(text);
    for (std::size_t size = 0; size < text.size(); ++size)
        QVERIFY2(!rewritten(before, text.substr(0, size)), qPrintable(QString::number(size)));
}

void TestRewrittenIndex::aStopGivesNone()
{
    const std::string text = textOf({{"A", 1}});
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!index::rewrittenIndex(*indexOf(text), files::Source::fromText(text + text, {}),
                                   stop.get_token()));
}

PLYLINE_EVENT_TEST(TestRewrittenIndex)
#include "tst_rewritten_index.moc"
