#include "core/rules/fen.h"
#include "core/rules/position.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace plyline::bench {

namespace {

using rules::Position;

struct Entry
{
    std::string name;
    std::string fen;
    int depth = 0;
    std::int64_t nodes = 0;
};

/// The deepest count of each position of tests/data/perft.txt.
std::vector<Entry> readEntries()
{
    std::vector<Entry> entries;
    std::ifstream file(PLYLINE_TEST_DATA "/perft.txt");
    for (std::string line; std::getline(file, line);) {
        const auto first = line.find(';');
        const auto second = line.find(';', first + 1);
        if (line.starts_with('#') || second == std::string::npos)
            continue;
        Entry entry;
        entry.fen = line.substr(0, first);
        entry.name = line.substr(second + 2);
        std::istringstream counts(line.substr(first + 1, second - first - 1));
        for (std::string count; counts >> count;) {
            const auto equals = count.find('=');
            entry.depth = std::stoi(count.substr(0, equals));
            entry.nodes = std::stoll(count.substr(equals + 1));
        }
        entries.push_back(entry);
    }
    return entries;
}

/// The last ply is counted, not played, as the peers do.
std::int64_t countNodes(const Position& position, int depth)
{
    const rules::MoveList moves = position.legalMoves();
    if (depth == 1)
        return moves.size();
    std::int64_t nodes = 0;
    for (const rules::Move move : moves) {
        Position next = position;
        next.play(move);
        nodes += countNodes(next, depth - 1);
    }
    return nodes;
}

} // namespace

bool benchPerft()
{
    const OneProcessor one;
    bool isGood = true;
    std::int64_t total = 0;
    double totalSeconds = 0;
    for (const Entry& entry : readEntries()) {
        const auto setup = rules::fen::parse(entry.fen);
        const auto position = Position::fromSetup(setup.value());
        std::int64_t nodes = 0;
        const double seconds =
            medianSeconds(Time::Processor, 1, [&] { nodes = countNodes(*position, entry.depth); });
        total += nodes;
        totalSeconds += seconds;
        const bool isRight = nodes == entry.nodes;
        isGood = isGood && isRight;
        print(fmt::format("perft {} {}", entry.depth, entry.name.substr(0, 34)),
              fmt::format("{} nodes", nodes),
              isRight ? fmt::format("{:.0f} M/s", static_cast<double>(nodes) / seconds / 1e6)
                      : fmt::format("WRONG, published: {}", entry.nodes));
    }
    print("perft, all of them", fmt::format("{} nodes", total),
          fmt::format("{:.0f} M/s", static_cast<double>(total) / totalSeconds / 1e6));
    return isGood && total > 0;
}

} // namespace plyline::bench
