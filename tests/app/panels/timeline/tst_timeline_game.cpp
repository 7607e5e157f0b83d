#include <QTest>

#include "app/panels/timeline/timeline_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::timeline;

class TestTimelineGame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsBecomeMarks();
    void winningChancesBecomeShares();
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

void TestTimelineGame::winningChancesBecomeShares()
{
    using Kind = game::Evaluation::Kind;
    analysis::PlyFacts level;
    level.score = analysis::Score{{Kind::Centipawns, 0}};
    analysis::PlyFacts mate;
    mate.score = analysis::Score{{Kind::MateIn, -2}, rules::Color::Black};
    analysis::PlyFacts unknown;
    const TimelineGame game = timelineGame({level, mate, unknown}, 16);
    QCOMPARE(game.plies[0].whiteShare, std::optional(0.5));
    QCOMPARE(game.plies[1].whiteShare, std::optional(0.0));
    QVERIFY(!game.plies[2].whiteShare);
}

void TestTimelineGame::theGraphEndsWithMate()
{
    analysis::PlyFacts first;
    first.score = analysis::Score{{game::Evaluation::Kind::Centipawns, 40}};
    analysis::PlyFacts last;
    last.mover = rules::Color::Black;
    last.isMate = true;
    last.score = analysis::Score{{game::Evaluation::Kind::MateIn, 0},
                                 rules::Color::Black,
                                 std::nullopt,
                                 analysis::ValueSource::Derived};
    QCOMPARE(timelineGame({first, last}, 16).plies.back().whiteShare, std::optional<double>(0.0));
    first.score.reset();
    QVERIFY(!timelineGame({first, last}, 16).hasEvaluations());
}

PLYLINE_EVENT_TEST(TestTimelineGame)
#include "tst_timeline_game.moc"
