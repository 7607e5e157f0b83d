#include <QtTest/QTest>

#include "core/library/game_search.h"
#include "core/library/index_builder.h"
#include "core/library/pattern.h"
#include "core/pgn/game_builder.h"
#include "core/replay/projection.h"
#include "core/rules/fen.h"
#include "core/rules/san.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <map>
#include <set>

using namespace plyline;
using library::GameIndex;
using library::Manoeuvre;
using library::Match;
using library::MaterialQuery;
using library::Pattern;
using library::PositionQuery;
using library::SearchOptions;
using library::SquareContents;
using rules::Color;
using rules::Piece;
using rules::Role;
using rules::Square;

namespace {

std::shared_ptr<const GameIndex> indexOf(const std::string& text)
{
    return library::buildIndex(game::Source::fromText(text, "test"));
}

std::shared_ptr<const game::Game> gameOf(const GameIndex& index, int entry)
{
    const library::IndexEntry& at = index.entry(entry);
    return pgn::buildGame(index.source(), at.span(), entry + 1, 1);
}

std::vector<Match> found(const std::shared_ptr<const GameIndex>& index, const PositionQuery& query,
                         SearchOptions::Plies plies, int threads)
{
    std::vector<Match> all;
    SearchOptions options;
    options.plies = plies;
    options.threads = threads;
    int done = 0;
    const auto end = library::search(
        {index, nullptr}, query, options,
        [&](const std::vector<Match>& matches, const library::SearchProgress& progress) {
            all.insert(all.end(), matches.begin(), matches.end());
            QVERIFY(progress.gamesDone > done);
            done = progress.gamesDone;
            QCOMPARE(progress.matches, static_cast<std::int64_t>(all.size()));
        });
    if (end.progress.gamesDone != index->size())
        QTest::qFail("not all games were searched", __FILE__, __LINE__);
    return all;
}

// What follows evaluates queries slowly, on letters, without the classes under test.

/// The letters of a FEN, a1 first; '.' is an empty square.
using Letters = std::string;

Letters lettersOf(const rules::Setup& setup)
{
    Letters letters(64, '.');
    int x = 0;
    int y = 7;
    for (const char c : rules::fen::writePlacement(setup.board)) {
        if (c == '/') {
            --y;
            x = 0;
        } else if (c >= '1' && c <= '8') {
            x += c - '0';
        } else {
            letters[static_cast<std::size_t>(y * 8 + x++)] = c;
        }
    }
    return letters;
}

char otherCase(char c)
{
    return c == '.' ? c : static_cast<char>(c ^ 0x20);
}

Letters mirrored(const Letters& letters)
{
    Letters other = letters;
    for (std::size_t i = 0; i < 64; ++i)
        other[i ^ 7] = letters[i];
    return other;
}

Letters swapped(const Letters& letters)
{
    Letters other = letters;
    for (std::size_t i = 0; i < 64; ++i)
        other[i ^ 56] = otherCase(letters[i]);
    return other;
}

/// One piece that a move moved; a number for the piece, its letter and squares before and after.
struct Step
{
    int id;
    char letter;
    int from;
    int to;
};

struct NaivePosition
{
    Letters letters;
    bool isWhiteToMove = true;
    std::vector<Step> steps;                                ///< Of the move that led here.
    std::map<int, std::vector<std::pair<char, int>>> stood; ///< Where each mover stood before.
};

struct NaiveGame
{
    int entry;
    std::vector<NaivePosition> positions;
};

NaiveGame naiveGame(const game::Game& game, int entry)
{
    NaiveGame naive{entry, {}};
    if (game.isRefused())
        return naive;
    rules::Setup state = game.start();
    std::map<int, std::vector<std::pair<char, int>>> stood;
    int id = 0;
    const Letters start = lettersOf(state);
    for (int i = 0; i < 64; ++i) {
        if (start[static_cast<std::size_t>(i)] != '.')
            stood[id++].push_back({start[static_cast<std::size_t>(i)], i});
    }
    naive.positions.push_back({start, state.turn == Color::White, {}, {}});
    int ply = 0;
    for (const game::MoveEvent* event : game.path(game::LineId::main())) {
        const Letters before = lettersOf(state);
        replay::PositionProjection::apply(state, *event, game::Ply(++ply));
        NaivePosition position{lettersOf(state), state.turn == Color::White, {}, {}};
        const auto add = [&](game::PieceId piece, Square from, Square to) {
            if (from == to)
                return;
            const char letter = before[static_cast<std::size_t>(from.index())];
            position.steps.push_back({piece.number(), letter, from.index(), to.index()});
            position.stood[piece.number()] = stood[piece.number()];
            stood[piece.number()].push_back(
                {position.letters[static_cast<std::size_t>(to.index())], to.index()});
        };
        if (event->step)
            add(event->step->pieceId, event->step->from, event->step->to);
        if (event->rookHop)
            add(event->rookHop->pieceId, event->rookHop->from, event->rookHop->to);
        naive.positions.push_back(position);
    }
    return naive;
}

struct NaiveQuery
{
    std::optional<bool> isWhiteToMove;
    std::map<int, std::string> squares; ///< The letters that are allowed.
    std::map<char, std::pair<int, int>> counts;
    std::optional<std::pair<int, int>> difference;
    int bishops = 0; ///< 1 opposite, 2 the same.
    bool hasManoeuvre = false;
    std::string movers;
    std::optional<int> from, to;
    bool isOneMove = true;
    bool alsoMirrored = false, alsoSwapped = false;
};

int count(const Letters& letters, char letter)
{
    return static_cast<int>(std::count(letters.begin(), letters.end(), letter));
}

bool fitsAsItIs(const NaiveQuery& query, const NaivePosition& position)
{
    if (query.isWhiteToMove && *query.isWhiteToMove != position.isWhiteToMove)
        return false;
    for (const auto& [square, allowed] : query.squares) {
        if (allowed.find(position.letters[static_cast<std::size_t>(square)]) == std::string::npos)
            return false;
    }
    for (const auto& [letter, range] : query.counts) {
        const int number = count(position.letters, letter);
        if (number < range.first || number > range.second)
            return false;
    }
    if (query.difference) {
        int balance = 0;
        for (const auto& [letter, value] :
             std::map<char, int>{{'P', 1}, {'N', 3}, {'B', 3}, {'R', 5}, {'Q', 9}})
            balance += value * (count(position.letters, letter) -
                                count(position.letters, otherCase(letter)));
        if (balance < query.difference->first || balance > query.difference->second)
            return false;
    }
    if (query.bishops != 0) {
        if (count(position.letters, 'B') != 1 || count(position.letters, 'b') != 1)
            return false;
        const auto shade = [](std::size_t i) { return (i % 8 + i / 8) % 2; };
        const bool isSame = shade(position.letters.find('B')) == shade(position.letters.find('b'));
        if (isSame != (query.bishops == 2))
            return false;
    }
    if (!query.hasManoeuvre)
        return true;
    for (const Step& step : position.steps) {
        if (query.to.value_or(step.to) != step.to)
            continue;
        const auto starts = [&](char letter, int square) {
            return query.movers.find(letter) != std::string::npos &&
                   query.from.value_or(square) == square;
        };
        if (query.isOneMove && starts(step.letter, step.from))
            return true;
        for (const auto& [letter, square] : position.stood.at(step.id)) {
            if (!query.isOneMove && starts(letter, square))
                return true;
        }
    }
    return false;
}

/// Turns the position, not the query.
bool fits(const NaiveQuery& query, const NaivePosition& position)
{
    for (const bool isMirrored : {false, true}) {
        for (const bool isSwapped : {false, true}) {
            if ((isMirrored && !query.alsoMirrored) || (isSwapped && !query.alsoSwapped))
                continue;
            if (!isMirrored && !isSwapped) {
                if (fitsAsItIs(query, position))
                    return true;
                continue;
            }
            NaivePosition turned{position.letters, position.isWhiteToMove, {}, {}};
            if (query.hasManoeuvre)
                turned = position;
            const auto turnSquare = [&](int square) {
                return square ^ (isMirrored ? 7 : 0) ^ (isSwapped ? 56 : 0);
            };
            const auto turnLetter = [&](char c) { return isSwapped ? otherCase(c) : c; };
            if (isMirrored)
                turned.letters = mirrored(turned.letters);
            if (isSwapped) {
                turned.letters = swapped(turned.letters);
                turned.isWhiteToMove = !turned.isWhiteToMove;
            }
            for (Step& step : turned.steps)
                step = {step.id, turnLetter(step.letter), turnSquare(step.from),
                        turnSquare(step.to)};
            for (auto& [id, places] : turned.stood) {
                for (auto& place : places)
                    place = {turnLetter(place.first), turnSquare(place.second)};
            }
            if (fitsAsItIs(query, turned))
                return true;
        }
    }
    return false;
}

std::vector<Match> expected(const std::vector<NaiveGame>& games, const NaiveQuery& query)
{
    std::vector<Match> matches;
    for (const NaiveGame& game : games) {
        for (int ply = 0; ply < static_cast<int>(game.positions.size()); ++ply) {
            if (fits(query, game.positions[static_cast<std::size_t>(ply)]))
                matches.push_back({game.entry, ply});
        }
    }
    return matches;
}

std::vector<Match> firstOfEachGame(const std::vector<Match>& matches)
{
    std::vector<Match> first;
    for (const Match& match : matches) {
        if (first.empty() || first.back().entry != match.entry)
            first.push_back(match);
    }
    return first;
}

SquareContents contentsOf(const std::string& letters)
{
    SquareContents contents;
    for (const char c : letters) {
        if (c == '.')
            contents = contents | SquareContents::empty();
        else
            contents = contents | SquareContents::only({c < 'a' ? Color::White : Color::Black,
                                                        *rules::roleFromLetter(c)});
    }
    return contents;
}

PositionQuery queryOf(const NaiveQuery& naive)
{
    PositionQuery query;
    if (naive.isWhiteToMove)
        query.turn = *naive.isWhiteToMove ? Color::White : Color::Black;
    if (!naive.squares.empty()) {
        query.pattern.emplace();
        for (const auto& [square, letters] : naive.squares)
            query.pattern->set(Square::fromIndex(square), contentsOf(letters));
    }
    if (!naive.counts.empty() || naive.difference || naive.bishops != 0) {
        query.material.emplace();
        for (const auto& [letter, range] : naive.counts)
            query.material->count(letter < 'a' ? Color::White : Color::Black,
                                  *rules::roleFromLetter(letter)) = {range.first, range.second};
        if (naive.difference)
            query.material->difference = {naive.difference->first, naive.difference->second};
        query.material->bishops = static_cast<MaterialQuery::Bishops>(naive.bishops);
    }
    if (naive.hasManoeuvre) {
        query.manoeuvre.emplace();
        query.manoeuvre->piece = contentsOf(naive.movers);
        if (naive.from)
            query.manoeuvre->from = Square::fromIndex(*naive.from);
        if (naive.to)
            query.manoeuvre->to = Square::fromIndex(*naive.to);
        query.manoeuvre->way =
            naive.isOneMove ? Manoeuvre::Way::OneMove : Manoeuvre::Way::SeveralMoves;
    }
    query.alsoMirrored = naive.alsoMirrored;
    query.alsoWithColorsSwapped = naive.alsoSwapped;
    return query;
}

const std::string allLetters = "PNBRQKpnbrqk.";

/// Queries that fit the position of a game, or nearly do.
NaiveQuery randomQuery(const NaiveGame& game, std::size_t ply, tests::Random& random)
{
    const NaivePosition& position = game.positions[ply];
    NaiveQuery query;
    query.alsoMirrored = random.below(3) == 0;
    query.alsoSwapped = random.below(3) == 0;
    const int kind = random.below(8);
    if (kind == 0 || random.below(2) == 0)
        query.isWhiteToMove = position.isWhiteToMove;
    if (kind == 0) { // exact
        for (int i = 0; i < 64; ++i)
            query.squares[i] = std::string(1, position.letters[static_cast<std::size_t>(i)]);
        return query;
    }
    if (kind <= 4) {
        for (int n = 1 + random.below(8); n > 0; --n) {
            const int square = random.below(64);
            std::string letters(1, position.letters[static_cast<std::size_t>(square)]);
            if (random.below(3) == 0)
                letters += allLetters[static_cast<std::size_t>(random.below(13))];
            if (random.below(4) == 0) { // all but one other
                letters = allLetters;
                letters.erase(static_cast<std::size_t>(random.below(13)), 1);
            }
            if (random.below(8) == 0)
                letters = "PNBRQK";
            query.squares[square] = letters;
        }
    }
    if (kind >= 4 && kind <= 6) {
        for (int n = 1 + random.below(5); n > 0; --n) {
            const char letter = allLetters[static_cast<std::size_t>(random.below(12))];
            const int number = count(position.letters, letter);
            query.counts[letter] = {std::max(0, number - random.below(2)),
                                    number + random.below(2)};
        }
        if (random.below(3) == 0)
            query.difference = {random.below(7) - 4, 2 + random.below(4)};
        if (random.below(4) == 0)
            query.bishops = 1 + random.below(2);
    }
    if (kind >= 6 && !position.steps.empty()) {
        const Step& step = position.steps.front();
        query.hasManoeuvre = true;
        query.isOneMove = random.below(2) == 0;
        query.movers = random.below(2) == 0 ? std::string(1, step.letter) : "PNBRQKpnbrqk";
        query.to = step.to;
        query.from = step.from;
        if (!query.isOneMove)
            query.from = position.stood.at(step.id).front().second;
        if (random.below(5) == 0)
            query.from.reset();
        else if (random.below(5) == 0)
            query.to.reset();
    }
    return query;
}

} // namespace

class TestGameSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExactPositionIsFoundHoweverItCameAbout();
    void rightsThatAreNotSeenDoNotCount();
    void searchFindsWhatTryingEveryPlyFinds_data();
    void searchFindsWhatTryingEveryPlyFinds();
    void anyNumberOfThreadsFindsTheSame();
    void aScopeIsSearchedInItsOrder();
    void nextMovesAreCountedByPosition();
    void nextMovesAreThoseOfTheBuiltGames();
    void pliesOfOneGameAreThoseOfTheSearch();
    void aStopIsHeard();
};

void TestGameSearch::anExactPositionIsFoundHoweverItCameAbout()
{
    const auto index = indexOf("1. d4 Nf6 2. c4 e6 3. Nc3 *\n\n1. c4 e6 2. Nc3 Nf6 3. d4 *\n\n"
                               "1. e4 *\n\n1. c4 Nf6 2. Nc3 e6 3. e4 *\n");
    const auto setup =
        rules::fen::parse("rnbqkb1r/pppp1ppp/4pn2/8/2PP4/2N5/PP2PPPP/R1BQKBNR b KQkq");
    const auto query = PositionQuery::exactly(*setup);
    QVERIFY(query.isExact());
    const std::vector<Match> matches = {{0, 5}, {1, 5}};
    QVERIFY(found(index, query, SearchOptions::Plies::All, 1) == matches);
    // The same board with the other side to move is another position.
    auto other = *setup;
    other.turn = Color::White;
    QVERIFY(found(index, PositionQuery::exactly(other), SearchOptions::Plies::All, 1).empty());
}

void TestGameSearch::rightsThatAreNotSeenDoNotCount()
{
    // Both rooks and kings are back, the rights are gone.
    const auto index = indexOf("1. e4 e5 2. Ke2 Ke7 3. Ke1 Ke8 *\n");
    const auto setup =
        rules::fen::parse("rnbqkbnr/pppp1ppp/8/4p3/4P3/8/PPPP1PPP/RNBQKBNR w KQkq e6");
    const std::vector<Match> matches = {{0, 2}, {0, 6}};
    QVERIFY(found(index, PositionQuery::exactly(*setup), SearchOptions::Plies::All, 1) == matches);
}

void TestGameSearch::searchFindsWhatTryingEveryPlyFinds_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QString>("path");
    for (const char* folder : {"small", "odd"}) {
        for (const auto& file : std::filesystem::directory_iterator(tests::corpusPath(folder))) {
            if (file.path().extension() == ".pgn" && file.file_size() < 150'000)
                QTest::newRow(file.path().filename().c_str())
                    << QString::fromStdString(file.path().string());
        }
    }
}

void TestGameSearch::searchFindsWhatTryingEveryPlyFinds()
{
    QFETCH(QString, path);
    const auto index = library::buildIndex(game::Source::open(path.toStdString()).value());
    std::vector<NaiveGame> games;
    std::size_t plies = 0;
    for (int entry = 0; entry < index->size(); ++entry) {
        games.push_back(naiveGame(*gameOf(*index, entry), entry));
        plies += games.back().positions.size();
    }
    tests::Random random(plies);
    for (int i = 0; i < 24 && plies > 0; ++i) {
        const NaiveGame& game =
            games[static_cast<std::size_t>(random.below(static_cast<int>(games.size())))];
        if (game.positions.empty())
            continue;
        const auto ply =
            static_cast<std::size_t>(random.below(static_cast<int>(game.positions.size())));
        const NaiveQuery naive = randomQuery(game, ply, random);
        const PositionQuery query = queryOf(naive);
        const std::vector<Match> all = expected(games, naive);
        const int threads = 1 + i % 4;
        QVERIFY(found(index, query, SearchOptions::Plies::All, threads) == all);
        QVERIFY(found(index, query, SearchOptions::Plies::First, threads) == firstOfEachGame(all));
    }
}

void TestGameSearch::anyNumberOfThreadsFindsTheSame()
{
    PLYLINE_NEEDS_CORPUS();
    const auto index = library::buildIndex(
        game::Source::open(tests::corpusPath("small/twic1599_1000k.pgn")).value());
    QVERIFY(index->size() > 3 * 256); // several parts for each thread
    PositionQuery query;
    query.manoeuvre.emplace();
    query.manoeuvre->piece = SquareContents::only({Color::White, Role::Knight});
    query.manoeuvre->to = *Square::parse("d5");
    query.alsoMirrored = true;
    const auto one = found(index, query, SearchOptions::Plies::All, 1);
    QVERIFY(!one.empty());
    for (int threads = 2; threads <= 4; ++threads)
        QVERIFY(found(index, query, SearchOptions::Plies::All, threads) == one);
}

void TestGameSearch::aScopeIsSearchedInItsOrder()
{
    const auto index = indexOf("1. e4 *\n\n1. d4 *\n\n1. e4 e5 *\n\n1. e4 c5 *\n");
    PositionQuery query;
    query.pattern.emplace();
    query.pattern->set(*Square::parse("e4"), SquareContents::any(Color::White));
    std::vector<Match> matches;
    const auto scope = std::make_shared<const std::vector<int>>(std::vector<int>{3, 1, 0});
    const auto end =
        library::search({index, scope}, query, {},
                        [&](const std::vector<Match>& more, const library::SearchProgress&) {
                            matches.insert(matches.end(), more.begin(), more.end());
                        });
    const std::vector<Match> wanted = {{3, 1}, {0, 1}};
    QVERIFY(matches == wanted);
    QCOMPARE(end.progress.games, 3);
    QCOMPARE(end.progress.matches, std::int64_t{2});
}

void TestGameSearch::nextMovesAreCountedByPosition()
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
            library::search({index, nullptr}, PositionQuery::exactly(*setup), options,
                            [](const std::vector<Match>&, const library::SearchProgress&) {});
        const std::vector<library::NextMove> moves = end.nextMoves.sorted();
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

void TestGameSearch::nextMovesAreThoseOfTheBuiltGames()
{
    PLYLINE_NEEDS_CORPUS();
    const auto index =
        library::buildIndex(game::Source::open(tests::corpusPath("small/Fischer.pgn")).value());
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
        const auto end = library::search(
            {index, nullptr}, PositionQuery::exactly(*rules::fen::parse(at + " - -")), options,
            [](const std::vector<Match>&, const library::SearchProgress&) {});
        std::map<std::string, int> counted;
        for (const library::NextMove& next : end.nextMoves.sorted()) {
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

void TestGameSearch::pliesOfOneGameAreThoseOfTheSearch()
{
    const auto index = indexOf("1. e4 e5 2. Nf3 (2. Nc3 Nf6 3. Nd5) Nc6 3. Ng1 Nb8 4. Nf3 *\n");
    PositionQuery query;
    query.manoeuvre = {SquareContents::only({Color::White, Role::Knight}), *Square::parse("g1"),
                       *Square::parse("f3"), Manoeuvre::Way::OneMove};
    const auto game = gameOf(*index, 0);
    const std::vector<game::Ply> plies = {game::Ply(3), game::Ply(7)};
    QVERIFY(library::matchingPlies(*game, game::LineId::main(), query) == plies);
    query.manoeuvre = {SquareContents::anyPiece(), *Square::parse("b1"), *Square::parse("d5"),
                       Manoeuvre::Way::SeveralMoves};
    QVERIFY(library::matchingPlies(*game, game::LineId::main(), query).empty());
    QVERIFY(library::matchingPlies(*game, game::LineId(1), query) ==
            std::vector<game::Ply>{game::Ply(5)});
}

void TestGameSearch::aStopIsHeard()
{
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "1. e4 e5 2. Nf3 *\n\n";
    const auto index = indexOf(text);
    std::stop_source stop;
    int told = 0;
    const auto end = library::search(
        {index, nullptr}, PositionQuery(), {},
        [&](const std::vector<Match>&, const library::SearchProgress&) {
            ++told;
            stop.request_stop();
        },
        stop.get_token());
    QVERIFY(told >= 1);
    QVERIFY(end.progress.gamesDone < index->size());
}

QTEST_GUILESS_MAIN(TestGameSearch)
#include "tst_game_search.moc"
