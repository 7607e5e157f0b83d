#include <QtTest/QTest>

#include "core/game/line_walk.h"
#include "core/game/move_text.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

#include <string>

using namespace plyline;
using game::LineId;
using game::LineStep;
using game::LineWalk;
using game::Ply;

namespace {

/// A variation of one move that replaces the second ply.
game::Line reply(int number, int parent, std::string_view san)
{
    game::Line line = tests::partsOf(tests::standardStart, {"e4", san}).lines.front();
    line.id = LineId(number);
    line.parent = LineId(parent);
    line.forkPly = Ply(1);
    line.log = game::EventLog({line.log[1]});
    return line;
}

/// Every step with its line and ply; a move by its SAN.
QStringList stepsOf(const game::Game& game)
{
    QStringList steps;
    LineWalk walk(game);
    while (const auto step = walk.next()) {
        std::string text;
        switch (step->kind) {
        case LineStep::Kind::Move:
            text = rules::San::write(*step->position, game::moveOf(*step->event));
            break;
        case LineStep::Kind::Annotation:
            text = '$' + std::to_string(std::get<game::Nag>(step->annotation->what).number);
            break;
        case LineStep::Kind::LineStarted:
            text = '(';
            break;
        case LineStep::Kind::LineEnded:
            text = ')';
            break;
        }
        steps << QStringLiteral("%1 %2/%3")
                     .arg(QString::fromStdString(text))
                     .arg(step->line.id.number())
                     .arg(step->ply.number());
    }
    return steps;
}

} // namespace

class TestLineWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variationsFollowTheMoveThatTheyReplace();
    void variationsMayBeNestedToAnyDepth();
    void aGameWhoseStartCannotBePlayedHasNoSteps();
};

void TestLineWalk::variationsFollowTheMoveThatTheyReplace()
{
    game::GameParts parts = tests::partsOf(tests::standardStart, {"e4", "e5", "Nf3"});
    parts.lines.front().annotations =
        game::Annotations({{Ply(0), game::Nag{1}}, {Ply(2), game::Fork{LineId(1)}}}, {});
    parts.lines.push_back(reply(1, 0, "c5"));
    parts.lines.back().annotations =
        game::Annotations({{Ply(2), game::Nag{2}}, {Ply(2), game::Fork{LineId(2)}}}, {});
    parts.lines.push_back(reply(2, 1, "c6"));
    QCOMPARE(stepsOf(game::Game(std::move(parts))).join(QStringLiteral(", ")),
             QStringLiteral("$1 0/0, e4 0/1, e5 0/2, ( 1/1, c5 1/2, $2 1/2, ( 2/1, c6 2/2, ) 2/2, "
                            ") 1/2, Nf3 0/3"));
}

void TestLineWalk::variationsMayBeNestedToAnyDepth()
{
    constexpr int depth = 50'000;
    game::GameParts parts = tests::partsOf(tests::standardStart, {"e4", "e5"});
    const game::Line line = reply(1, 0, "c5");
    for (int number = 1; number <= depth; ++number) {
        parts.lines.back().annotations =
            game::Annotations({{Ply(2), game::Fork{LineId(number)}}}, {});
        parts.lines.push_back(line);
        parts.lines.back().id = LineId(number);
        parts.lines.back().parent = LineId(number - 1);
    }
    const QStringList steps = stepsOf(game::Game(std::move(parts)));
    QCOMPARE(steps.size(), 2 + 3 * depth); // each begins, has a move, and ends
    QCOMPARE(steps[2 + 2 * depth], QStringLiteral(") %1/2").arg(depth));
    QCOMPARE(steps.back(), QStringLiteral(") 1/2"));
}

void TestLineWalk::aGameWhoseStartCannotBePlayedHasNoSteps()
{
    game::GameParts parts = tests::partsOf(tests::standardStart, {"e4"});
    parts.start = rules::Setup(); // there are no kings
    QVERIFY(stepsOf(game::Game(std::move(parts))).isEmpty());
}

PLYLINE_TEST(TestLineWalk)
#include "tst_line_walk.moc"
