#include "core/files/descriptor.h"
#include "core/index/facts_builder.h"
#include "core/index/index_builder.h"
#include "core/index/main_line_visitor.h"
#include "core/pgn/reader.h"
#include "core/rules/san.h"
#include "core/search/game_search.h"
#include "core/tree/tree_builder.h"
#include "core/tree/tree_cache.h"
#include "tests/bench/bench.h"
#include "tests/support/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace plyline::bench {

namespace {

using IndexPtr = std::shared_ptr<const index::GameIndex>;
using TreePtr = std::shared_ptr<const tree::MoveTree>;

/// Collects the moves of main lines.
class MovesVisitor : public index::MainLineVisitor
{
public:
    MovesVisitor() : index::MainLineVisitor({}) {}

    [[nodiscard]] pgn::Flow beginMovetext()
    {
        moves.clear();
        return setUp() ? pgn::Flow::Continue : pgn::Flow::Leave;
    }
    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        const pgn::Word word = read(text);
        if (word.kind == pgn::Word::Kind::Remark)
            return pgn::Flow::Continue;
        if (word.kind != pgn::Word::Kind::Move)
            return pgn::Flow::Leave;
        moves.push_back(*word.move);
        play(*word.move);
        return pgn::Flow::Continue;
    }

    std::vector<rules::Move> moves;
};

std::vector<rules::Move> movesOf(const index::GameIndex& index, int entry)
{
    MovesVisitor visitor;
    pgn::Reader reader(index.source()->bytes(), index.entry(entry).offset);
    reader.readGame(visitor);
    return visitor.moves;
}

/// Writes a game that begins as the given one and goes on with random moves from some ply of the
/// opening or middlegame, so that late positions are those of one game alone, as in real files.
void writeVariant(std::string& to, const index::GameIndex& index, int entry, tests::Random& random)
{
    const std::vector<rules::Move> moves = movesOf(index, entry);
    const int same = 6 + random.below(36);
    const std::string_view text = index.source()->bytes(index.entry(entry).span());
    to += text.substr(0, std::min(text.size(), text.find("\n1.")));
    to += '\n';
    auto position = rules::Position::start();
    for (int ply = 0; ply < static_cast<int>(moves.size()); ++ply) {
        rules::Move move = moves[static_cast<std::size_t>(ply)];
        if (ply >= same) {
            const rules::MoveList legal = position.legalMoves();
            if (legal.isEmpty())
                break;
            move = legal[random.below(legal.size())];
        }
        if (ply % 2 == 0)
            to += fmt::format("{}. ", ply / 2 + 1);
        to += rules::San::write(position, move) + (ply % 12 == 11 ? '\n' : ' ');
        position.play(move);
    }
    to += "*\n\n";
}

/// Writes a file of that many games once: those of `file`, then variants of them.
std::string variantsFile(const std::string& file, int games)
{
    const std::string path = fmt::format("{}/variants-{}.pgn", PLYLINE_BENCH_FILES, games);
    if (std::filesystem::exists(path))
        return path;
    const IndexPtr index = index::buildIndex(files::Source::open(file).value());
    tests::Random random(7);
    const std::string unfinished = path + ".part";
    std::ofstream out(unfinished, std::ios::binary);
    std::string piece;
    for (int i = 0; i < games; ++i) {
        const int entry = i % index->size();
        if (i < index->size())
            piece += index->source()->bytes(index->entry(entry).span());
        else
            writeVariant(piece, *index, entry, random);
        if (piece.size() > (std::size_t{1} << 20) || i + 1 == games) {
            out << piece;
            piece.clear();
        }
    }
    out.close();
    std::filesystem::rename(unfinished, path);
    return path;
}

/// Steps through random games as a person does and asks at each ply.
bool benchSteps(const tree::MoveTree& tree, int games)
{
    using Clock = std::chrono::steady_clock;
    tests::Random random(11);
    std::vector<double> millis;
    std::vector<double> processorMillis;
    int most = 0;
    bool isGood = true;
    for (int i = 0; i < games; ++i) {
        const int entry = random.below(tree.games());
        auto position = rules::Position::start();
        std::set<std::uint64_t> seen;
        for (const rules::Move move : movesOf(*tree.index(), entry)) {
            const auto begin = Clock::now();
            const std::clock_t processor = std::clock();
            const tree::TreeAnswer answer = tree.next(position, 0);
            processorMillis.push_back(1000.0 * static_cast<double>(std::clock() - processor) /
                                      CLOCKS_PER_SEC);
            const std::chrono::duration<double, std::milli> took = Clock::now() - begin;
            millis.push_back(took.count());
            most = std::max(most, answer.replayed);
            // A game counts for its first move in a position, and this may not be the first.
            const bool isFirst = seen.insert(position.key()).second;
            const auto moves = answer.moves.sorted();
            isGood = isGood &&
                     (!isFirst || std::any_of(moves.begin(), moves.end(), [move](const auto& next) {
                         return next.move == move;
                     }));
            position.play(move);
        }
    }
    const auto report = [&](std::string_view time, std::vector<double>& all) {
        std::sort(all.begin(), all.end());
        const auto at = [&](double part) {
            return all[static_cast<std::size_t>(part * static_cast<double>(all.size() - 1))];
        };
        print(fmt::format("a step, {}; {} games, {} plies", time, games, all.size()),
              fmt::format("{:.2f} ms", at(0.5)),
              fmt::format("the median; 99 of 100 {:.1f}, the worst {:.1f} ms, with up to {} games "
                          "replayed; budget 50",
                          at(0.99), at(1), most));
    };
    report("by the wall clock", millis);
    report("of processor, all threads", processorMillis);
    return isGood;
}

} // namespace

/// The tree of next moves: how long it takes to make, its size, and what a step takes.
bool benchTree(const std::string& file, int games)
{
    const std::string path = variantsFile(file, games);
    const auto source = files::Source::open(path).value();
    index::IndexOptions indexOptions;
    indexOptions.threads = 2;
    const IndexPtr index = index::buildIndex(source, {}, indexOptions);
    using Clock = std::chrono::steady_clock;
    const auto secondsOf = [](const auto& work) {
        const auto begin = Clock::now();
        work();
        return std::chrono::duration<double>(Clock::now() - begin).count();
    };
    const double facts = secondsOf([&] { index::findFacts(*index, {}); });
    print(fmt::format("second pass, {} games, {:.0f} MB", index->size(),
                      static_cast<double>(source->bytes().size()) / 1e6),
          fmt::format("{:.1f} s", facts), "by the wall clock");
    const std::int64_t before = anonymousBytes();
    std::int64_t most = before;
    tree::TreeOptions options;
    options.grown = [&](const TreePtr&) { most = std::max(most, anonymousBytes()); };
    TreePtr tree;
    const double building =
        secondsOf([&] { tree = tree::buildTree(index, options).value_or(nullptr); });
    if (!tree || !tree->isComplete())
        return false;
    std::size_t positions = 0;
    for (const tree::TreeSegment& segment : tree->segments())
        positions += segment.frequentPositions();
    print("the tree of next moves", fmt::format("{:.1f} s", building),
          fmt::format("{} segments, {} frequent positions; {:.0f} MB of memory while it is made",
                      tree->segments().size(), positions,
                      static_cast<double>(most - before) / 1e6));
    const std::string folder = PLYLINE_BENCH_FILES "/trees";
    const tree::TreeCache cache(folder, {0, std::int64_t{8} << 30, std::chrono::seconds(-1000)});
    const double saving = secondsOf([&] { static_cast<void>(cache.save(*tree)); });
    tree.reset();
    const std::int64_t empty = anonymousBytes();
    const double loading = secondsOf([&] { tree = cache.load(index); });
    if (!tree)
        return false;
    print("  on disk", fmt::format("{:.1f} bytes a game", double(tree->bytes()) / index->size()),
          fmt::format("saved in {:.2f} s, loaded in {:.2f} s", saving, loading));
    const bool isGood = benchSteps(*tree, 100);
    print("  in memory",
          fmt::format("{:.2f} bytes a game", double(anonymousBytes() - empty) / index->size()),
          "the rest is mapped");
    cache.clear();
    return isGood;
}

} // namespace plyline::bench
