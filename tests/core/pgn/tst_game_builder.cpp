#include <QtTest/QTest>

#include "core/game/move_text.h"
#include "core/pgn/game_builder.h"
#include "core/pgn/reader.h"
#include "tests/support/random.h"

using namespace plyline;
using game::Game;
using game::LineId;
using game::Outcome;
using game::Ply;

namespace {

using Games = std::vector<std::shared_ptr<const Game>>;

/// Notes where each game is.
struct SpanVisitor : pgn::IgnoringVisitor
{
    std::vector<Span> spans;
    void endGame(Span span) { spans.push_back(span); }
};

Games read(const std::string& pgn)
{
    const auto source = game::Source::fromText(pgn, "test");
    pgn::Reader reader(source->bytes());
    SpanVisitor visitor;
    while (reader.readGame(visitor)) {
    }
    Games games;
    int line = 1;
    for (const Span span : visitor.spans) {
        games.push_back(pgn::buildGame(source, span, static_cast<int>(games.size()) + 1, line));
        line += static_cast<int>(countLineEnds(source->bytes(span)));
    }
    return games;
}

std::shared_ptr<const Game> readOne(const std::string& pgn)
{
    return read(pgn).at(0);
}

/// "e4 e5 Nf3" of a line, from the game's start.
std::string sans(const Game& game, int line = 0)
{
    std::string text;
    for (const std::string& san : game::sanTexts(game, LineId(line)))
        text.append(text.empty() ? "" : " ").append(san);
    return text;
}

std::string codes(const Game& game)
{
    std::string text;
    for (const Diagnostic& diagnostic : game.diagnostics())
        text.append(text.empty() ? "" : " ").append(codeName(diagnostic.code));
    return text;
}

std::string comments(const Game& game, int line, int ply)
{
    std::string text;
    for (const game::Annotation& annotation : game.line(LineId(line)).annotations.after(Ply(ply))) {
        if (const auto* comment = std::get_if<game::Comment>(&annotation.what))
            text.append("{").append(game.text(*comment)).append("}");
        if (const auto* nag = std::get_if<game::Nag>(&annotation.what))
            text.append("$").append(std::to_string(nag->number));
        if (const auto* fork = std::get_if<game::Fork>(&annotation.what))
            text.append("(").append(std::to_string(fork->line.number())).append(")");
    }
    return text;
}

} // namespace

class TestGameBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodGameIsReadWhole();
    void variationsBecomeLinesThatFork();
    void commentsAndNagsKeepTheirPlaces();
    void valuesOfCommentsBelongToTheirPly();
    void anIllegalMoveEndsTheLineAndTheNextGameIsFound();
    void aBadMoveIsToldExactly_data();
    void aBadMoveIsToldExactly();
    void aBrokenVariationLeavesTheMainLine();
    void aResultThatContradictsTheTagIsToldAtItsPlace();
    void theResultTagIsTheOutcome_data();
    void theResultTagIsTheOutcome();
    void aSetUpStartsTheGame();
    void aSetUpThatCannotBePlayedIsRefused_data();
    void aSetUpThatCannotBePlayedIsRefused();
    void impossibleRightsAreDroppedWithAWarning();
    void chess960IsReadFromTheVariantTag();
    void aNullMoveIsAnEvent();
    void anOpenCommentEndsBeforeThreeTagLines();
    void diagnosticsBeyondAHundredAreCounted();
    void variationsNestDeeply();
    void anyBytesGiveGames();
};

void TestGameBuilder::aGoodGameIsReadWhole()
{
    const auto game = readOne(
        "[Event \"Match\"]\n[White \"R\xc3\xa9ti\"]\n[Black \"O\\\"Neil\"]\n[Result \"1-0\"]\n\n"
        "1. e4 e5 2. Nf3 Nc6 3.Bb5 a6\n4. Bxc6 dxc6 5. O-O 1-0\n");
    QCOMPARE(sans(*game), std::string("e4 e5 Nf3 Nc6 Bb5 a6 Bxc6 dxc6 O-O"));
    QCOMPARE(game->outcome(), Outcome::WhiteWins);
    QCOMPARE(game->tags().all().size(), std::size_t{4});
    QVERIFY(game->tags().find("White") == std::string_view("R\xc3\xa9ti"));
    QVERIFY(game->tags().find("Black") == std::string_view("O\"Neil"));
    QCOMPARE(game->diagnosticCount(), 0);
    QVERIFY(!game->isRefused());
    QVERIFY(game->start() == rules::Setup::start());
}

void TestGameBuilder::variationsBecomeLinesThatFork()
{
    const auto game = readOne("1. e4 e5 (1... c5 2. Nf3 (2. c3 d5) 2... d6) (1... e6) 2. Nf3 *");
    QCOMPARE(game->lines().size(), std::size_t{4});
    QCOMPARE(sans(*game, 0), std::string("e4 e5 Nf3"));
    QCOMPARE(sans(*game, 1), std::string("e4 c5 Nf3 d6"));
    QCOMPARE(sans(*game, 2), std::string("e4 c5 c3 d5"));
    QCOMPARE(sans(*game, 3), std::string("e4 e6"));
    const auto fork = [&](int line) {
        const game::Line& at = game->line(LineId(line));
        return std::pair(at.parent->number(), at.forkPly.number());
    };
    QVERIFY(!game->mainLine().parent);
    QCOMPARE(fork(1), std::pair(0, 1));
    QCOMPARE(fork(2), std::pair(1, 2));
    QCOMPARE(fork(3), std::pair(0, 1));
    QCOMPARE(game->owner(LineId(2), Ply(2)), LineId(1));
    QCOMPARE(game->owner(LineId(2), Ply(1)), LineId(0));
    // The variation to the first move of a game forks from ply 0.
    const auto first = readOne("1. e4 (1. d4 d5) 1... e5 *");
    QCOMPARE(sans(*first, 1), std::string("d4 d5"));
    QCOMPARE(first->line(LineId(1)).forkPly, Ply(0));
}

void TestGameBuilder::commentsAndNagsKeepTheirPlaces()
{
    const auto game =
        readOne("[Result \"*\"]\n\n{before} 1. e4! {after $3 e4} $14 e5?? ; to the end (of) line\n"
                "% an escape\n2. Nf3 (2. f4 {gambit}) *");
    QCOMPARE(sans(*game), std::string("e4 e5 Nf3"));
    QCOMPARE(comments(*game, 0, 0), std::string("{before}"));
    QCOMPARE(comments(*game, 0, 1), std::string("$1{after $3 e4}$14"));
    QCOMPARE(comments(*game, 0, 2), std::string("$4{ to the end (of) line}{ an escape}"));
    QCOMPARE(comments(*game, 0, 3), std::string("(1)"));
    QCOMPARE(comments(*game, 1, 3), std::string("{gambit}"));
    QCOMPARE(codes(*game), std::string());
}

void TestGameBuilder::valuesOfCommentsBelongToTheirPly()
{
    const auto game =
        readOne("1. e4 {[%clk 0:10:00][%eval 0.17,20]} e5 {[%emt 0:00:03]} {[%clk 0:09:57.5]} "
                "2. Nf3 (2. f4 {[%eval #-4]}) *");
    const auto main = [&](int ply) { return game->values(LineId::main(), Ply(ply)); };
    QVERIFY(main(1).clockMillis == 600'000);
    QVERIFY(main(1).evaluation == (game::Evaluation{game::Evaluation::Kind::Centipawns, 17}));
    QVERIFY(main(2).elapsedMillis == 3000 && main(2).clockMillis == 597'500);
    QVERIFY(main(3) == game::MoveValues{});
    QVERIFY(game->values(LineId(1), Ply(3)).evaluation ==
            (game::Evaluation{game::Evaluation::Kind::MateIn, -4}));
    QVERIFY(game->values(LineId(1), Ply(1)).clockMillis == 600'000);
}

void TestGameBuilder::anIllegalMoveEndsTheLineAndTheNextGameIsFound()
{
    const auto games = read(
        "[White \"A\"]\n\n1. e4 e5 2. Qxh9 Nc6 3. Nf3 {kept} 1-0\n\n[White \"B\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(sans(*games[0]), std::string("e4 e5"));
    QVERIFY(games[0]->hasErrors());
    QCOMPARE(games[0]->outcome(), Outcome::WhiteWins);
    QCOMPARE(sans(*games[1]), std::string("d4"));
    QVERIFY(!games[1]->hasErrors());
    QVERIFY(games[1]->tags().find("White") == std::string_view("B"));
}

void TestGameBuilder::aBadMoveIsToldExactly_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("ply");
    const auto row = [](const char* name, const char* pgn, const char* code, const char* token,
                        int line, int column, int ply) {
        QTest::newRow(name) << QByteArray(pgn) << QByteArray(code) << QByteArray(token) << line
                            << column << ply;
    };
    row("illegal", "1. e4 e5 2. Ke3 *", "illegal-move", "Ke3", 1, 13, 3);
    row("ambiguous", "[FEN \"4k3/8/8/8/8/8/2K5/1N3N2 w - - 0 1\"]\n\n1. Nd2 *", "ambiguous-move",
        "Nd2", 3, 4, 1);
    row("unreadable", "[White \"A\"]\n\n1. e4 e5\n2. Nf9 *", "unreadable-move", "Nf9", 4, 4, 3);
    row("after CRLF", "[White \"A\"]\r\n\r\n1. e4\r\n  e6 2. e4\r\n*", "illegal-move", "e4", 4, 9,
        3);
    row("after CR", "[White \"A\"]\r\r1. e4\r e4", "illegal-move", "e4", 4, 2, 2);
    row("columns are bytes", "{\xc3\xa9\xc3\xa9} 1. e5 *", "illegal-move", "e5", 1, 11, 1);
    row("in a variation", "1. e4 e5 (1... Ke7 2. d4) 2. d4 *", "illegal-move", "Ke7", 1, 16, 2);
}

void TestGameBuilder::aBadMoveIsToldExactly()
{
    QFETCH(QByteArray, pgn);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, token);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(int, ply);
    // Behind another game, so that nothing is counted from the start of the span.
    const std::string before = "[White \"First\"]\n\n1. e4 *\n\n";
    const std::string text = before + pgn.toStdString();
    for (const bool isSecond : {false, true}) {
        const auto games = isSecond ? read(text) : Games{readOne(pgn.toStdString())};
        QVERIFY(!games.back()->diagnostics().empty());
        const Diagnostic& diagnostic = games.back()->diagnostics().front();
        QCOMPARE(codeName(diagnostic.code), std::string_view(code.constData()));
        QCOMPARE(diagnostic.token, token.toStdString());
        QCOMPARE(diagnostic.severity, Severity::Error);
        QCOMPARE(diagnostic.game, isSecond ? 2 : 1);
        QCOMPARE(diagnostic.line, isSecond ? line + 4 : line);
        QCOMPARE(diagnostic.column, column);
        QVERIFY(diagnostic.ply == ply);
        const auto at = static_cast<std::size_t>(diagnostic.byte);
        QCOMPARE((isSecond ? text : pgn.toStdString()).substr(at, token.size()),
                 token.toStdString());
    }
}

void TestGameBuilder::aBrokenVariationLeavesTheMainLine()
{
    const auto game = readOne("1. e4 e5 (1... c5 2. Ke3 d6 (2... e6) 3. d4) 2. Nf3 *");
    QCOMPARE(sans(*game, 0), std::string("e4 e5 Nf3"));
    QCOMPARE(game->lines().size(), std::size_t{2});
    QCOMPARE(sans(*game, 1), std::string("e4 c5"));
    QCOMPARE(codes(*game), std::string("illegal-move"));
    QCOMPARE(game->diagnostics().front().lineOfGame, 1);
}

void TestGameBuilder::aResultThatContradictsTheTagIsToldAtItsPlace()
{
    const std::string pgn = "[Result \"1-0\"]\n\n1. e4 e5\n2. Nf3 0-1\n";
    const auto game = readOne(pgn);
    QCOMPARE(game->outcome(), Outcome::WhiteWins);
    QCOMPARE(codes(*game), std::string("result-mismatch"));
    const Diagnostic& diagnostic = game->diagnostics().front();
    QCOMPARE(diagnostic.severity, Severity::Warning);
    QCOMPARE(diagnostic.token, std::string("0-1"));
    QCOMPARE(diagnostic.argument, std::string("1-0"));
    QCOMPARE(diagnostic.line, 4);
    QCOMPARE(diagnostic.column, 8);
    QCOMPARE(diagnostic.byte, static_cast<std::int64_t>(pgn.find("0-1")));
    QVERIFY(!game->hasErrors());
}

void TestGameBuilder::theResultTagIsTheOutcome_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char* name, const char* pgn, const char* outcome, const char* codes) {
        QTest::newRow(name) << QByteArray(pgn) << QByteArray(outcome) << QByteArray(codes);
    };
    row("both", "[Result \"0-1\"]\n\n1. e4 0-1", "0-1", "");
    row("no tag", "1. e4 1/2-1/2", "1/2-1/2", "");
    row("short draw", "[Result \"1/2-1/2\"]\n\n1. e4 1/2", "1/2-1/2", "");
    row("no result at the end", "[Result \"1-0\"]\n\n1. e4", "1-0", "missing-result");
    row("neither", "1. e4 e5", "*", "missing-result");
    row("a tag that is none", "[Result \"won\"]\n\n1. e4 1-0", "1-0", "");
}

void TestGameBuilder::theResultTagIsTheOutcome()
{
    QFETCH(QByteArray, pgn);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, codes);
    const auto game = readOne(pgn.toStdString());
    QCOMPARE(game::outcomeText(game->outcome()), std::string_view(outcome.constData()));
    QCOMPARE(::codes(*game), codes.toStdString());
}

void TestGameBuilder::aSetUpStartsTheGame()
{
    const auto game =
        readOne("[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/4P3/4K3 b - - 5 30\"]\n\n30... Kd7 31. e4 *");
    QCOMPARE(sans(*game), std::string("Kd7 e4"));
    QCOMPARE(game->start().fullmoveNumber, 30);
    QCOMPARE(game->start().halfmoveClock, 5);
    QCOMPARE(game->start().turn, rules::Color::Black);
    QCOMPARE(game->diagnosticCount(), 0);
}

void TestGameBuilder::aSetUpThatCannotBePlayedIsRefused_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("argument");
    const auto row = [](const char* name, const char* tag, const char* code, const char* argument) {
        QTest::newRow(name) << QByteArray(tag) << QByteArray(code) << QByteArray(argument);
    };
    row("unreadable", "[FEN \"rubbish w - - 0 1\"]", "bad-fen", "placement");
    row("turn", "[FEN \"4k3/8/8/8/8/8/8/4K3 x - - 0 1\"]", "bad-fen", "turn");
    row("no kings", "[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]", "bad-setup",
        "no-white-king, no-black-king");
    row("check", "[FEN \"4k3/8/8/8/8/8/4R3/4K3 w - - 0 1\"]", "bad-setup", "opponent-in-check");
    row("variant", "[Variant \"Atomic\"]", "unsupported-variant", "Atomic");
}

void TestGameBuilder::aSetUpThatCannotBePlayedIsRefused()
{
    QFETCH(QByteArray, tag);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, argument);
    const auto games = read("[White \"A\"]\n" + tag.toStdString() +
                            "\n[Result \"1-0\"]\n\n1. e4 e5 1-0\n\n"
                            "[White \"B\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QVERIFY(games[0]->isRefused());
    QCOMPARE(games[0]->lines().size(), std::size_t{1});
    QVERIFY(games[0]->mainLine().log.isEmpty());
    QCOMPARE(games[0]->outcome(), Outcome::WhiteWins);
    QVERIFY(!games[0]->diagnostics().empty());
    const Diagnostic& diagnostic = games[0]->diagnostics().front();
    QCOMPARE(codeName(diagnostic.code), std::string_view(code.constData()));
    QCOMPARE(diagnostic.argument, argument.toStdString());
    QCOMPARE(diagnostic.severity, Severity::Error);
    QCOMPARE(diagnostic.line, 2); // where the tag stands
    QCOMPARE(sans(*games[1]), std::string("d4"));
}

void TestGameBuilder::impossibleRightsAreDroppedWithAWarning()
{
    const auto game = readOne("[FEN \"4k3/8/8/8/8/8/8/4K2R w KQkq e3 0 1\"]\n\n1. O-O *");
    QCOMPARE(sans(*game), std::string("O-O"));
    QCOMPARE(codes(*game), std::string("dropped-rights"));
    QCOMPARE(game->diagnostics().front().severity, Severity::Warning);
    QVERIFY(!game->isRefused());
    QVERIFY(!game->start().enPassant);
    QVERIFY(!game->start().castling.hasAny(rules::Color::Black));
}

void TestGameBuilder::chess960IsReadFromTheVariantTag()
{
    const auto game = readOne("[Variant \"Chess960\"]\n[FEN "
                              "\"nrbbnkqr/pppppppp/8/8/8/8/PPPPPPPP/RKBBNNQR w HAhb - 0 1\"]\n"
                              "\n1. e4 e5 *");
    QCOMPARE(game->castlingStyle(), rules::CastlingStyle::Chess960);
    QCOMPARE(sans(*game), std::string("e4 e5"));
    const auto castles =
        readOne("[Variant \"Chess960\"]\n[FEN \"5k2/8/8/8/8/8/8/5KR1 w G - 0 1\"]\n\n1. O-O *");
    QCOMPARE(sans(*castles), std::string("O-O+"));
    QCOMPARE(game::uciText(castles->mainLine().log[0], castles->castlingStyle()),
             std::string("f1g1"));
    // In standard chess the tag is not needed and castling is the king's two squares.
    const auto standard = readOne("[FEN \"r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1\"]\n\n1. O-O *");
    QCOMPARE(standard->castlingStyle(), rules::CastlingStyle::Standard);
}

void TestGameBuilder::aNullMoveIsAnEvent()
{
    const auto game = readOne("1. e4 -- 2. d4 Z0 3. Nf3 *");
    QCOMPARE(sans(*game), std::string("e4 -- d4 -- Nf3"));
    QCOMPARE(codes(*game), std::string());
    const auto inCheck = readOne("1. e4 f6 2. Qh5+ -- *");
    QCOMPARE(sans(*inCheck), std::string("e4 f6 Qh5+"));
    QCOMPARE(codes(*inCheck), std::string("illegal-move"));
}

void TestGameBuilder::anOpenCommentEndsBeforeThreeTagLines()
{
    const auto games =
        read("[White \"A\"]\n\n1. e4 {never closed\n\n[not a tag]\n\n[White \"B\"]\n[Black \"C\"]\n"
             "[Result \"*\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(sans(*games[0]), std::string("e4"));
    QVERIFY(QByteArray::fromStdString(codes(*games[0])).contains("unterminated-comment"));
    QCOMPARE(sans(*games[1]), std::string("d4"));
    // Two tag lines in a comment are text.
    QCOMPARE(read("1. e4 {see\n\n[White \"B\"]\n[Black \"C\"]\n\nthere} e5 *").size(),
             std::size_t{1});
}

void TestGameBuilder::diagnosticsBeyondAHundredAreCounted()
{
    std::string pgn = "1. e4 ";
    for (int i = 0; i < 250; ++i)
        pgn += "(1. Ke3) ";
    const auto game = readOne(pgn + "*");
    QCOMPARE(game->diagnostics().size(), std::size_t{100});
    QCOMPARE(game->diagnosticCount(), 250);
    QCOMPARE(sans(*game), std::string("e4"));
    // An error behind a hundred warnings is listed.
    std::string warnings = "1. e4 ";
    for (int i = 0; i < 150; ++i)
        warnings += ") ";
    const auto last = readOne(warnings + "Ke7 *");
    QCOMPARE(last->diagnostics().size(), std::size_t{100});
    QCOMPARE(last->diagnosticCount(), 151);
    QVERIFY(last->hasErrors());
}

void TestGameBuilder::variationsNestDeeply()
{
    constexpr int depth = 2000;
    std::string pgn = "1. Nf3 ";
    for (int i = 0; i < depth; ++i)
        pgn += i % 2 == 0 ? "(1. Nc3 " : "(1. Nf3 ";
    pgn += std::string(depth, ')') + " 1... Nf6 *";
    const auto game = readOne(pgn);
    QCOMPARE(game->lines().size(), std::size_t{depth + 1});
    QCOMPARE(sans(*game), std::string("Nf3 Nf6"));
    QCOMPARE(game->line(LineId(depth)).parent, std::optional(LineId(depth - 1)));
    QCOMPARE(game->diagnosticCount(), 0);
}

void TestGameBuilder::anyBytesGiveGames()
{
    tests::Random random(113);
    const std::vector<std::string> parts = {"[White \"A\"]",
                                            "[FEN \"",
                                            "\"]",
                                            "\n",
                                            "\n\n",
                                            "1. ",
                                            "e4 ",
                                            "e5 ",
                                            "Nf3",
                                            "{",
                                            "}",
                                            "(",
                                            ")",
                                            ";",
                                            "%",
                                            "$1",
                                            "1-0",
                                            "*",
                                            "\\",
                                            "\"",
                                            "\xff",
                                            "\xef\xbb\xbf",
                                            " ",
                                            "[",
                                            "]",
                                            "O-O",
                                            "--",
                                            std::string(1, '\0'),
                                            "4k3/8/8/8/8/8/8/4K3 w - - 0 1"};
    for (int n = 0; n < 3000; ++n) {
        std::string text;
        for (int i = random.below(40); i > 0; --i)
            text += parts[static_cast<std::size_t>(random.below(static_cast<int>(parts.size())))];
        std::int64_t end = 0;
        for (const auto& game : read(text)) {
            QVERIFY(game->span().offset == end);
            end = game->span().end();
            for (const Diagnostic& diagnostic : game->diagnostics()) {
                QVERIFY2(diagnostic.byte >= 0 &&
                             diagnostic.byte <= static_cast<std::int64_t>(text.size()),
                         text.c_str());
                QVERIFY2(diagnostic.line >= 1 && diagnostic.column >= 1, text.c_str());
            }
            for (const game::Line& line : game->lines())
                QCOMPARE(static_cast<int>(game::sanTexts(*game, line.id).size()),
                         line.lastPly().number());
        }
    }
}

QTEST_GUILESS_MAIN(TestGameBuilder)
#include "tst_game_builder.moc"
