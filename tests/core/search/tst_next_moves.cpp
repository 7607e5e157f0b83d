#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/replay/projection.h"
#include "core/rules/fen.h"
#include "core/search/game_search.h"
#include "tests/core/index/indexed_text.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

#include <map>
#include <set>

using namespace plyline;
using namespace plyline::tests;
using rules::Color;
using rules::Square;
using search::Match;
using search::PositionQuery;
using search::SearchOptions;

/// What was played where a position was on the board.
class TestNextMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextMovesAreCountedByPosition();
    void nextMovesAreThoseOfTheBuiltGames();
};

void TestNextMoves::nextMovesAreCountedByPosition()
{
    const auto index = indexOf(
        "[Date \"1999.??.??\"]\n[WhiteElo \"2700\"]\n[BlackElo \"2500\"]\n[Result \"1-0\"]\n\n"
        "1. Nf3 d5 2. d4 Nf6 1-0\n\n"
        "[Date \"2004.05.06\"]\n[BlackElo \"2601\"]\n[Result \"0-1\"]\n\n1. d4 d5 2. Nf3 Nf6 "
        "0-1\n\n"
        "[Result \"1/2-1/2\"]\n\n1. d4 d5 2. Nf3 (2. c4 c6) {a comment} 2... e6 3. Ng1 Bd6 4. Nf3 "
        "Bf8 5. Ng1 1/2-1/2\n\n"
        "[Result \"*\"]\n\n1. d4 d5 2. Nf3 *\n\n1. d4 d5 2. c4 *\n\n1. d4 d5 2. Nf3 Qh9 *\n");
    const auto setup =
        rules::fen::parse("rnbqkbnr/ppp1pppp/8/3p4/3P4/5N2/PPP1PPPP/RNBQKB1R b KQkq");
    for (int threads = 1; threads <= 4; ++threads) {
        SearchOptions options;
        options.withNextMoves = true;
        options.threads = threads;
        const auto end =
            search::search({index, nullptr}, PositionQuery::exactly(*setup), options,
                           [](const std::vector<Match>&, const search::SearchProgress&) {});
        const std::vector<search::NextMove> moves = end.nextMoves.sorted();
        QCOMPARE(moves.size(), std::size_t{2});
        QCOMPARE(moves[0].san, std::string("Nf6"));
        QCOMPARE(moves[0].counts.games, std::int64_t{2});
        QCOMPARE(moves[0].counts.with(game::Outcome::WhiteWins), std::int64_t{1});
        QCOMPARE(moves[0].counts.with(game::Outcome::BlackWins), std::int64_t{1});
        QCOMPARE(moves[0].counts.averageRating(), std::optional<int>(2551)); // 2550.5
        QCOMPARE(moves[0].counts.lastYear, 2004);
        QCOMPARE(moves[0].counts.whiteScore(), std::optional<double>(0.5));
        QCOMPARE(moves[0].entry, 0);
        QCOMPARE(moves[0].ply, 4);
        QCOMPARE(moves[1].san, std::string("e6"));
        QCOMPARE(moves[1].counts.games, std::int64_t{1}); // the first time alone counts
        QCOMPARE(moves[1].counts.averageRating(), std::optional<int>());
        QCOMPARE(end.nextMoves.ended().games, std::int64_t{2});
        QCOMPARE(end.nextMoves.total().games, std::int64_t{5});
    }
}

void TestNextMoves::nextMovesAreThoseOfTheBuiltGames()
{
    PLYLINE_NEEDS_CORPUS();
    const auto index =
        index::buildIndex(files::Source::open(corpusPath("small/Fischer.pgn")).value());
    std::map<std::string, std::map<std::string, int>> moves; // by position, what was played first
    for (int entry = 0; entry < index->size(); ++entry) {
        const auto game = gameOf(*index, entry);
        std::set<std::string> seen;
        rules::Setup state = game->start();
        int ply = 0;
        for (const game::MoveEvent* event : game->path(game::LineId::main())) {
            const std::string at = rules::fen::writePlacement(state.board) +
                                   (state.turn == Color::White ? " w" : " b");
            const std::string uci = event->step ? event->step->from.name() + event->step->to.name()
                                                : std::string("null");
            if (seen.insert(at).second)
                ++moves[at][uci];
            replay::PositionProjection::apply(state, *event, game::Ply(++ply));
        }
    }
    int tried = 0;
    for (const auto& [at, wanted] : moves) {
        if (wanted.size() < 3 || ++tried % 7 != 0)
            continue;
        SearchOptions options;
        options.withNextMoves = true;
        const auto end = search::search(
            {index, nullptr}, PositionQuery::exactly(*rules::fen::parse(at + " - -")), options,
            [](const std::vector<Match>&, const search::SearchProgress&) {});
        std::map<std::string, int> counted;
        for (const search::NextMove& next : end.nextMoves.sorted()) {
            Square to = next.move.to();
            if (next.move.kind() == rules::Move::Kind::Castling)
                to = rules::castledKing(at.back() == 'w' ? Color::White : Color::Black,
                                        next.move.wing());
            counted[next.move.from().name() + to.name()] += static_cast<int>(next.counts.games);
        }
        QVERIFY(counted == wanted);
    }
    QVERIFY(tried > 20);
}

PLYLINE_EVENT_TEST(TestNextMoves)
#include "tst_next_moves.moc"
