#include <QTest>

#include "core/analysis/past_line.h"
#include "core/game/past.h"
#include "core/pgn/game_builder.h"
#include "core/pgn/writer.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::GameAndLine;
using game::LineId;
using game::Place;
using game::Ply;

namespace {

constexpr char annotated[] = R"([Event "Quiz"]
[White "Ann"]
[Black "Bob"]
[Result "1-0"]
[ECO "C50"]
[PlyCount "7"]

{Before} 1. e4 $1 {[%eval 0.3] One} e5 (1... c5 2. Nf3 {Open} (2. Nc3 Nc6) 2... d6 3. d4)
2. Bc4 {[%cal Gc4f7]} Nc6 3. Qh5 (3. Nf3 Bc5) Nf6 $4 {Oh} 4. Qxf7# {Mate} 1-0
)";

constexpr char timed[] = R"([TimeControl "300+3"]

1. e4 {[%clk 0:04:58] [%eval 0.3]} e5 {[%clk 0:05:01]} 2. Nf3 {[%clk 0:05:40] [%eval 0.2]} Nc6
{[%clk 0:04:40]} (2... d6 {[%clk 0:04:00] [%eval 0.9]} 3. Bc4 Bg4 4. Nc3 g6 5. Nxe5 Bxd1 6. Bxf7+
Ke7 7. Nd5# {[%eval #0]}) 3. Bb5 {[%clk 0:05:38] [%eval -2.5]} a6 {[%clk 0:01:00]} *
)";
constexpr char incrementIsGuessed[] =
    "1. e4 {[%clk 0:05:00]} e5 {[%clk 0:05:00]} 2. Nf3 {[%clk 0:05:02]} Nc6 {[%clk 0:05:02]} "
    "3. Bb5 {[%clk 0:05:04]} a6 {[%clk 0:05:04]} 4. Ba4 {[%clk 0:05:06]} Nf6 {[%clk 0:05:06]} *\n";
constexpr char profile[] = "1. e4 {[%evp 0,4,20,30,-10,400,32767]} e5 2. Nf3 Nc6 3. Bb5 a6 *\n";
constexpr char mateWithTheOnlyScore[] =
    "1. f3 e5 (1... d5 2. g4 e5 3. a3 Qh4# {[%eval #-0]}) 2. g4 "
    "Qh4# 0-1\n";
constexpr char traded[] =
    "1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Bxc6 dxc6 5. Nxe5 Qd4 6. Nf3 Qxe4+ 7. Qe2 Qxe2+ 8. Kxe2 Bg4 "
    "9. d3 Bxf3+ 10. Kxf3 Nf6 11. Bg5 Be7 12. Bxf6 Bxf6 13. Nc3 Bxc3 14. bxc3 O-O-O 15. Rhe1 "
    "Rhe8 16. Rxe8 Rxe8 17. Re1 Rxe1 *\n";
constexpr char promoted[] = "[SetUp \"1\"]\n[FEN \"r3k3/1P6/8/8/8/8/8/4K2R w K - 0 1\"]\n\n"
                            "1. bxa8=Q+ Kd7 2. O-O Kc7 3. Qa7+ Kc6 4. -- Kb5 *\n";

std::shared_ptr<const analysis::PreparedGame> preparedFrom(const char* pgn)
{
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    return analysis::prepared(pgn::buildGame(source, Span{0, length}, 1, 1), 4);
}

GameAndLine wholeOf(const std::shared_ptr<const analysis::PreparedGame>& game, LineId line)
{
    return {game, line.isMain() ? game->mainLine : analysis::preparedLine(*game, line, 4)};
}

/// The moves, comments and glyphs alone.
QString movesOf(const game::Game& game)
{
    const QString text = QString::fromStdString(pgn::writeGame(game));
    return text.section(QStringLiteral("\n\n"), 1).simplified();
}

} // namespace

class TestPastLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatWasSeenIsThere_data();
    void onlyWhatWasSeenIsThere();
    void theEndOfTheMainLineShowsAll();
    void whatIsPreparedIsAsIfMadeAnew_data();
    void whatIsPreparedIsAsIfMadeAnew();
    void tagsThatTellTheFutureAreNotThere();
    void aFaultIsSeenOnceTheLineIsAtIt();
};

void TestPastLine::onlyWhatWasSeenIsThere_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");
    QTest::addColumn<QString>("moves");
    QTest::newRow("start") << 0 << 0 << QStringLiteral("{Before} *");
    QTest::newRow("first move") << 0 << 1
                                << QStringLiteral("{Before} 1. e4 $1 {[%eval 0.3] One} *");
    QTest::newRow("a variation with the move it replaces")
        << 0 << 2 << QStringLiteral("{Before} 1. e4 $1 {[%eval 0.3] One} 1... e5 (1... c5) *");
    QTest::newRow("variations are as long as the line")
        << 0 << 3
        << QStringLiteral("{Before} 1. e4 $1 {[%eval 0.3] One} 1... e5 (1... c5 2. Nf3 {Open} "
                          "(2. Nc3)) 2. Bc4 {[%cal Gc4f7]} *");
    QTest::newRow("the last move but one")
        << 0 << 6
        << QStringLiteral("{Before} 1. e4 $1 {[%eval 0.3] One} 1... e5 (1... c5 2. Nf3 {Open} "
                          "(2. Nc3 Nc6) 2... d6 3. d4) 2. Bc4 {[%cal Gc4f7]} 2... Nc6 3. Qh5 "
                          "(3. Nf3 Bc5) 3... Nf6 $4 {Oh} *");
    QTest::newRow("in a variation, the main line ends at the move it replaces")
        << 1 << 4
        << QStringLiteral("{Before} 1. e4 $1 {[%eval 0.3] One} 1... e5 (1... c5 2. Nf3 {Open} "
                          "(2. Nc3 Nc6) 2... d6) *");
    QTest::newRow("in an inner variation")
        << 2 << 3
        << QStringLiteral("{Before} 1. e4 $1 {[%eval 0.3] One} 1... e5 (1... c5 2. Nf3 {Open} "
                          "(2. Nc3)) *");
    QTest::newRow("before a variation's fork")
        << 3 << 1 << QStringLiteral("{Before} 1. e4 $1 {[%eval 0.3] One} *");
}

void TestPastLine::onlyWhatWasSeenIsThere()
{
    QFETCH(int, line);
    QFETCH(int, ply);
    QFETCH(QString, moves);
    const auto game = preparedFrom(annotated);
    const Place place{1, LineId(line), Ply(ply)};
    const GameAndLine past = analysis::pastOf(wholeOf(game, place.line), place);
    QCOMPARE(movesOf(*past.game->game), moves);
    QCOMPARE(past.line->replay->line(), place.line);
    QCOMPARE(past.line->replay->lastPly(), place.ply);
    QCOMPARE(past.game->ending.kind, game::Ending::Kind::ToCome);
}

void TestPastLine::theEndOfTheMainLineShowsAll()
{
    const auto game = preparedFrom(annotated);
    const GameAndLine past = analysis::pastOf(wholeOf(game, LineId::main()), {1, {}, Ply(7)});
    QCOMPARE(past.game, game);
    QCOMPARE(past.line, game->mainLine);
}

void TestPastLine::whatIsPreparedIsAsIfMadeAnew_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::newRow("annotated") << QByteArray(annotated);
    QTest::newRow("timed") << QByteArray(timed);
    QTest::newRow("an increment that is guessed") << QByteArray(incrementIsGuessed);
    QTest::newRow("a profile of evaluations") << QByteArray(profile);
    QTest::newRow("mate with the only score") << QByteArray(mateWithTheOnlyScore);
    QTest::newRow("traded pieces") << QByteArray(traded);
    QTest::newRow("promotion, castling, null move") << QByteArray(promoted);
}

void TestPastLine::whatIsPreparedIsAsIfMadeAnew()
{
    QFETCH(QByteArray, pgn);
    const auto game = preparedFrom(pgn.constData());
    for (const game::Line& line : game->game->lines()) {
        const GameAndLine whole = wholeOf(game, line.id);
        for (int ply = 0; ply < line.lastPly().number(); ++ply) {
            const GameAndLine past = analysis::pastOf(whole, {1, line.id, Ply(ply)});
            const auto anew = analysis::prepared(past.game->game, 4);
            QCOMPARE(past.game->sans, anew->sans);
            QCOMPARE(past.game->forks.all(), anew->forks.all());
            QCOMPARE(past.game->mainLine->plies, anew->mainLine->plies);
            const auto own = analysis::preparedLine(*anew, line.id, 4);
            QCOMPARE(past.line->plies, own->plies);
            QCOMPARE(past.line->scores, own->scores);
            QCOMPARE(past.line->times, own->times);
            QVERIFY(past.line->phases == own->phases);
            QCOMPARE(past.line->markers, own->markers);
            QCOMPARE(past.line->histories, own->histories);
            QCOMPARE(past.game->mainLine->scores, anew->mainLine->scores);
            QCOMPARE(past.game->mainLine->times, anew->mainLine->times);
            QCOMPARE(past.game->mainLine->histories, anew->mainLine->histories);
            QVERIFY(past.line->replay->stateAt(Ply(ply)) == whole.line->replay->stateAt(Ply(ply)));
        }
    }
}

void TestPastLine::tagsThatTellTheFutureAreNotThere()
{
    const auto game = preparedFrom(annotated);
    const game::Game past = game::pastOf(*game->game, {1, {}, Ply(6)});
    QCOMPARE(past.outcome(), game::Outcome::Unfinished);
    QVERIFY(!past.tags().find("Result"));
    QVERIFY(!past.tags().find("PlyCount"));
    QVERIFY(!past.tags().find("ECO"));
    QCOMPARE(past.tags().known("White"), "Ann");
}

void TestPastLine::aFaultIsSeenOnceTheLineIsAtIt()
{
    const auto game = preparedFrom("[Wh-ite \"X\"]\n[Result \"0-1\"]\n\n"
                                   "1. e4 e5 (1... c5 2. Ke4) 2. Bc4 Ke3 3. d4 1-0\n");
    const auto codesAt = [&](int line, int ply) {
        QStringList codes;
        const game::Game past = game::pastOf(*game->game, {1, LineId(line), Ply(ply)});
        for (const Diagnostic& one : past.diagnostics())
            codes << QString::fromUtf8(codeName(one.code).data());
        codes.sort();
        return codes.join(u' ');
    };
    QVERIFY(game->game->diagnosticCount() == 4); // the two results differ as well
    QCOMPARE(codesAt(0, 0), QStringLiteral("odd-tag-name"));
    QCOMPARE(codesAt(0, 1), QStringLiteral("odd-tag-name"));
    QCOMPARE(codesAt(0, 2), QStringLiteral("illegal-move odd-tag-name"));
    QCOMPARE(codesAt(0, 3), QStringLiteral("illegal-move illegal-move odd-tag-name"));
}

PLYLINE_TEST(TestPastLine)
#include "tst_past_line.moc"
