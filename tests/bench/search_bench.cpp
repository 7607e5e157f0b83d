#include "core/index/facts_builder.h"
#include "core/index/index_builder.h"
#include "core/rules/fen.h"
#include "core/search/file_player.h"
#include "core/search/game_search.h"
#include "tests/bench/bench.h"
#include "tests/core/search/queries.h"

#include <fmt/format.h>

#include <thread>

namespace plyline::bench {

namespace {

using search::PositionQuery;
using tests::manoeuvre;
using tests::material;
using tests::pattern;

PositionQuery exactly(const char* fen)
{
    return PositionQuery::exactly(rules::fen::parse(fen).value());
}

} // namespace

/// Beside the full parse of the same file in the same run, all on all processors. Processor time,
/// which other programs of a busy machine disturb less; on an idle one the ratios are those of the
/// clock on the wall.
bool benchSearch(const std::string& gigabyte)
{
    const auto source = files::Source::open(gigabyte).value();
    const auto threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    index::IndexOptions indexOptions;
    indexOptions.threads = threads;
    search::SearchScope scope;
    scope.index = index::buildIndex(source, {}, indexOptions);
    const std::pair<const char*, PositionQuery> queries[] = {
        {"Najdorf, exact",
         exactly("rnbqkb1r/1p2pppp/p2p1n2/8/3NP3/2N5/PPP2PPP/R1BQKB1R w KQkq - 0 6")},
        {"start of the Berlin ending, exact",
         exactly("r1bk1b1r/ppp2ppp/2p5/4Pn2/8/5N2/PPP2PPP/RNB2RK1 w - - 0 9")},
        {"an ending, exact", exactly("8/8/4k3/8/4KP2/8/r7/5R2 w - - 0 60")},
        {"material KRPvKR", material("KRPvKR")},
        {"queen against two rooks", material("Q=1 R=0 q=0 r=2")},
        {"pattern, isolated pawn", pattern("Pd4 .c2-c7 .e2-e7")},
        {"pattern, knights", pattern("Nf5 ng6 kg8")},
        {"manoeuvre", manoeuvre("N?~f5")},
    };
    std::int64_t matches = 0;
    const auto search = [&](const PositionQuery& query) {
        search::SearchOptions options;
        options.threads = threads;
        const auto ignore = [](const auto&, const auto&) {};
        matches = search::search(scope, query, options, ignore).progress.matches;
    };
    std::int64_t plies = 0;
    const double parsing = medianSeconds(Time::Processor, 3,
                                         [&] { plies = search::playFile(*source, threads).plies; });
    print(fmt::format("full parse, {} games", scope.index->size()),
          fmt::format("{:.2f} s of processor", parsing), fmt::format("{} plies", plies));
    bool isGood = plies > 0;
    std::vector<std::int64_t> found;
    for (const auto& [name, query] : queries) {
        const double seconds =
            medianSeconds(Time::Processor, 1, [&, wanted = query] { search(wanted); });
        found.push_back(matches);
        print(fmt::format("search: {}", name), fmt::format("{:.2f} s of processor", seconds),
              fmt::format("{:.2f} times the parse; {} games; budget 1.5", seconds / parsing,
                          matches));
    }
    index::findFacts(*scope.index, {});
    std::size_t i = 0;
    for (const auto& [name, query] : queries) {
        const double seconds =
            medianSeconds(Time::Processor, 1, [&, wanted = query] { search(wanted); });
        isGood = isGood && matches == found[i++];
        print(fmt::format("  after the second pass: {}", name),
              fmt::format("{:.2f} s of processor", seconds),
              fmt::format("{:.2f} times the parse", seconds / parsing));
    }
    return isGood;
}

} // namespace plyline::bench
