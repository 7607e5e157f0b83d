// plyline-bench [perft|parse|index|seek]... [FILE.pgn]: without names, all of them.

#include "tests/bench/bench.h"

#include <cstdio>
#include <set>

namespace {

using namespace plyline::bench;

/// False when a bench was asked for by name or default and could not be run or came out wrong.
bool runAll(const std::set<std::string>& names, const std::string& given)
{
    const auto isWanted = [&](const char* name) { return names.empty() || names.count(name) != 0; };
    bool isGood = true;
    if (isWanted("seek"))
        isGood = benchSeek() && isGood;
    if (isWanted("index") || isWanted("parse")) {
        const auto file = largeFile(given);
        if (!file) {
            std::fprintf(stderr, "index and parse need a large PGN file: name one\n");
            return false;
        }
        if (isWanted("index"))
            isGood = benchIndex(*file) && isGood;
        if (isWanted("parse"))
            isGood = benchParse(*file) && isGood;
    }
    if (isWanted("perft"))
        isGood = benchPerft() && isGood;
    return isGood;
}

} // namespace

int main(int argc, char** argv)
{
    const std::set<std::string> known = {"perft", "parse", "index", "seek"};
    std::set<std::string> names;
    std::string file;
    for (int i = 1; i < argc; ++i) {
        if (known.count(argv[i]) != 0)
            names.insert(argv[i]);
        else
            file = argv[i];
    }
    return runAll(names, file) ? 0 : 1;
}
