#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/search/pattern.h"
#include "tests/core/search/naive_queries.h"
#include "tests/core/search/searching.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using rules::Color;
using rules::Square;
using search::Manoeuvre;
using search::Match;
using search::MaterialQuery;
using search::PositionQuery;
using search::SearchOptions;
using search::SquareContents;

namespace {

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
        query.manoeuvre->length =
            naive.isOneMove ? Manoeuvre::Length::OneMove : Manoeuvre::Length::SeveralMoves;
    }
    query.alsoMirrored = naive.alsoMirrored;
    query.alsoWithColorsSwapped = naive.alsoSwapped;
    return query;
}

const std::string allLetters = "PNBRQKpnbrqk.";

/// Queries that fit the position of a game, or nearly do.
NaiveQuery randomQuery(const NaiveGame& game, std::size_t ply, Random& random)
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

/// Queries of all kinds, beside a slow search that shares nothing with the quick one.
class TestRandomQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchFindsWhatTryingEveryPlyFinds_data();
    void searchFindsWhatTryingEveryPlyFinds();
};

void TestRandomQueries::searchFindsWhatTryingEveryPlyFinds_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QString>("path");
    for (const char* folder : {"small", "odd"}) {
        for (const auto& file : std::filesystem::directory_iterator(corpusPath(folder))) {
            if (file.path().extension() == ".pgn" && file.file_size() < 150'000)
                QTest::newRow(file.path().filename().c_str())
                    << QString::fromStdString(file.path().string());
        }
    }
}

void TestRandomQueries::searchFindsWhatTryingEveryPlyFinds()
{
    QFETCH(QString, path);
    const auto index = index::buildIndex(files::Source::open(path.toStdString()).value());
    std::vector<NaiveGame> games;
    std::size_t plies = 0;
    for (int entry = 0; entry < index->size(); ++entry) {
        games.push_back(naiveGame(*gameOf(*index, entry), entry));
        plies += games.back().positions.size();
    }
    Random random(plies);
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

PLYLINE_EVENT_TEST(TestRandomQueries)
#include "tst_random_queries.moc"
