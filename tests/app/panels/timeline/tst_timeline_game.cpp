#include <QTest>

#include "app/kit/words/evaluation.h"
#include "app/panels/timeline/timeline_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::timeline;

class TestTimelineGame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsBecomeMarks();
    void evaluationsBecomeShares();
    void theGraphEndsWithMate();
};

void TestTimelineGame::factsBecomeMarks()
{
    analysis::PlyFacts facts;
    facts.san = "exd8=Q#";
    facts.mover = rules::Color::Black;
    facts.moveNumber = 31;
    facts.isCapture = facts.isPromotion = facts.isCheck = facts.isMate = facts.hasComment = true;
    const TimelineGame game = timelineGame({facts}, 16);
    const Marks marks = game.plies.front().marks;
    for (const Mark mark : {Mark::Capture, Mark::Promotion, Mark::Mate, Mark::Comment})
        QVERIFY(marks.has(mark));
    QVERIFY(!marks.has(Mark::Check)); // mate says it
    QVERIFY(!marks.has(Mark::Castling));
}

void TestTimelineGame::evaluationsBecomeShares()
{
    using Kind = game::Evaluation::Kind;
    QCOMPARE(words::whiteShare({Kind::Centipawns, 0}), 0.5);
    QCOMPARE(words::whiteShare({Kind::MateIn, 5}), 1.0);
    QCOMPARE(words::whiteShare({Kind::MateIn, -2}), 0.0);
    QCOMPARE(words::whiteShare({Kind::Centipawns, 300}), 0.75);
    double previous = 0.0;
    for (int centipawns = -5000; centipawns <= 5000; centipawns += 50) {
        const double share = words::whiteShare({Kind::Centipawns, centipawns});
        QVERIFY(share > previous && share < 1.0);
        previous = share;
    }
}

void TestTimelineGame::theGraphEndsWithMate()
{
    analysis::PlyFacts first;
    first.values.evaluation = game::Evaluation{game::Evaluation::Kind::Centipawns, 40};
    analysis::PlyFacts last;
    last.mover = rules::Color::Black;
    last.isMate = true;
    QCOMPARE(timelineGame({first, last}, 16).plies.back().whiteShare, std::optional<double>(0.0));
    first.values.evaluation.reset();
    QVERIFY(!timelineGame({first, last}, 16).hasEvaluations());
}

PLYLINE_EVENT_TEST(TestTimelineGame)
#include "tst_timeline_game.moc"
