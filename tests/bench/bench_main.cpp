// plyline-bench [perft|parse|index|seek|hostile|list|search|streams|tree]... [FILE.pgn]: without
// names, all of them. tree=GAMES: the tree of a file of that many games.

#include "app/kit/words/sentences.h"
#include "core/files/source.h"
#include "tests/bench/bench.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace {

using namespace plyline::bench;

/// False when a bench was asked for by name or default and could not be run or came out wrong.
bool runAll(const std::set<std::string>& names, const std::string& given, int treeGames)
{
    const auto isWanted = [&](const char* name) { return names.empty() || names.count(name) != 0; };
    bool isGood = true;
    if (isWanted("seek"))
        isGood = benchSeek() && isGood;
    const bool needsGigabyte = isWanted("list") || isWanted("search");
    if (isWanted("index") || isWanted("parse") || isWanted("tree") || isWanted("streams") ||
        needsGigabyte) {
        const auto file = largeFile(given);
        const auto gigabyte = file && needsGigabyte ? gigabyteFile(*file) : file;
        if (!file || !gigabyte) {
            std::fprintf(stderr, "there is no large PGN file, or no room for one: name one\n");
            return false;
        }
        if (isWanted("index"))
            isGood = benchIndex(*file) && isGood;
        if (isWanted("parse"))
            isGood = benchParse(*file) && isGood;
        if (isWanted("streams"))
            isGood = benchStreams(*file) && isGood;
        if (isWanted("list"))
            isGood = benchList(*gigabyte) && isGood;
        if (isWanted("search"))
            isGood = benchSearch(*gigabyte) && isGood;
        if (isWanted("tree"))
            isGood = benchTree(*file, treeGames) && isGood;
    }
    if (isWanted("hostile"))
        isGood = benchHostile() && isGood;
    if (isWanted("perft"))
        isGood = benchPerft() && isGood;
    return isGood;
}

} // namespace

int main(int argc, char** argv)
{
    const std::set<std::string> known = {"perft", "parse",  "index",   "seek", "hostile",
                                         "list",  "search", "streams", "tree"};
    std::set<std::string> names;
    std::string file;
    int treeGames = 200'000;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument.starts_with("tree=")) {
            names.insert("tree");
            treeGames = std::max(1, std::atoi(argument.c_str() + 5));
            continue;
        }
        if (known.count(argv[i]) != 0)
            names.insert(argv[i]);
        else
            file = argv[i];
    }
    if (!file.empty()) {
        if (const auto source = plyline::files::Source::open(file); !source) {
            std::fprintf(stderr, "%s\n", qPrintable(plyline::words::sentence(source.error())));
            return 3; // as the programs do
        }
    }
    return runAll(names, file, treeGames) ? 0 : 1;
}
