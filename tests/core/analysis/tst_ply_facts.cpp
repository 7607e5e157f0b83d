#include <QTest>

#include "core/analysis/ply_facts.h"
#include "core/pgn/game_builder.h"
#include "tests/core/game/games.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::PlyFacts;
using game::LineId;

namespace {

std::vector<PlyFacts> factsOf(const char* pgn, int line = 0)
{
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game = pgn::buildGame(source, Span{0, length}, 1, 1);
    return analysis::plyFactsOf(replay::Replay(game, LineId(line)));
}

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

class TestPlyFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindOfMoveIsMarked();
    void aVariationShowsTheWayThereAndItsOwnWords();
    void numbersFollowTheStartPosition();
    void aGameWithoutMovesHasNone();
    void someMovesAreWrittenAsAllAre();
};

void TestPlyFacts::eachKindOfMoveIsMarked()
{
    const auto plies = factsOf("[SetUp \"1\"]\n[FEN \"3r1k2/P7/8/8/8/8/8/4K2R w K - 0 1\"]\n\n"
                               "1. O-O+ Kg7 2. a8=Q Rxa8 {gone} {for good} 3. Kf2 *\n");
    QCOMPARE(plies.size(), std::size_t{5});
    QCOMPARE(textOf(plies[0].san), QStringLiteral("O-O+"));
    QVERIFY(plies[0].isCastling && plies[0].isCheck && !plies[0].isMate);
    QVERIFY(!plies[1].isCastling && !plies[1].isCheck);
    QVERIFY(plies[2].isPromotion && !plies[2].isCapture);
    QVERIFY(plies[3].isCapture && !plies[3].isPromotion);
    QCOMPARE(textOf(plies[3].comment), QStringLiteral("gone for good"));
}

void TestPlyFacts::aVariationShowsTheWayThereAndItsOwnWords()
{
    constexpr char pgn[] = "1. e4 {main 1} e5 {main 2} (1... c5 {own 2} 2. Nf3! {own 3}) "
                           "2. Nc3 {main 3} *";
    const auto plies = factsOf(pgn, 1);
    QStringList seen;
    for (const PlyFacts& facts : plies)
        seen << textOf(facts.san + ": " + facts.comment);
    QCOMPARE(seen, (QStringList{QStringLiteral("e4: main 1"), QStringLiteral("c5: own 2"),
                                QStringLiteral("Nf3: own 3")}));
    QVERIFY((plies[2].nags == std::vector<int>{1}));
    QCOMPARE(textOf(factsOf(pgn)[2].comment), QStringLiteral("main 3"));
}

void TestPlyFacts::numbersFollowTheStartPosition()
{
    const auto plies = factsOf("[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/8/4K3 b - - 0 30\"]\n\n"
                               "30... Kd7 31. Kd2 Kd6 *\n");
    QCOMPARE(plies.size(), std::size_t{3});
    QCOMPARE(plies[0].moveNumber, 30);
    QCOMPARE(plies[0].mover, rules::Color::Black);
    QCOMPARE(plies[1].moveNumber, 31);
    QCOMPARE(plies[2].moveNumber, 31);
}

void TestPlyFacts::aGameWithoutMovesHasNone()
{
    QVERIFY(factsOf("[White \"A\"]\n\n*\n").empty());
}

void TestPlyFacts::someMovesAreWrittenAsAllAre()
{
    tests::Random random(17);
    for (int n = 0; n < 20; ++n) {
        const auto game = tests::randomGame(random, tests::variedFens[0], 80, 2);
        for (const game::Line& line : game->lines()) {
            const replay::Replay replay(game, line.id, 7);
            const auto all = analysis::plyFactsOf(replay);
            const int last = replay.lastPly().number();
            for (int first = 1; first <= last; first += 5) {
                const int end = std::min(last, first + 11);
                const auto some = analysis::sansBetween(replay, game::Ply(first), game::Ply(end));
                QCOMPARE(static_cast<int>(some.size()), end - first + 1);
                for (std::size_t i = 0; i < some.size(); ++i)
                    QCOMPARE(textOf(some[i]),
                             textOf(all[static_cast<std::size_t>(first - 1) + i].san));
            }
            QVERIFY(analysis::sansBetween(replay, game::Ply(1), game::Ply()).empty());
        }
    }
}

PLYLINE_EVENT_TEST(TestPlyFacts)
#include "tst_ply_facts.moc"
