// The program of a folder of tests: `tests_rules tst_fen [option...]` runs
// tests/core/rules/tst_fen.cpp with the options of Qt Test; without a name it lists what there is.

#include "tests/support/test.h"

#include <cstdio>
#include <map>
#include <string_view>
#include <vector>

namespace {

std::map<std::string, plyline::tests::RegisteredTest::Run, std::less<>>& registeredTests()
{
    static std::map<std::string, plyline::tests::RegisteredTest::Run, std::less<>> tests;
    return tests;
}

std::vector<plyline::tests::AtStart::Run>& starters()
{
    static std::vector<plyline::tests::AtStart::Run> runs;
    return runs;
}

std::string stemOf(std::string_view path)
{
    const std::size_t begin = path.rfind('/') + 1;
    return std::string(path.substr(begin, path.rfind('.') - begin));
}

} // namespace

plyline::tests::RegisteredTest::RegisteredTest(const char* file, Run run)
{
    registeredTests().emplace(stemOf(file), run);
}

plyline::tests::AtStart::AtStart(Run run)
{
    starters().push_back(run);
}

void plyline::tests::AtStart::runAll()
{
    for (const Run run : starters())
        run();
}

int main(int argc, char** argv)
{
    const auto wanted = argc > 1 ? registeredTests().find(argv[1]) : registeredTests().end();
    if (wanted == registeredTests().end()) {
        for (const auto& [name, run] : registeredTests())
            std::puts(name.c_str());
        return 2;
    }
    // Qt Test takes the rest.
    argv[1] = argv[0];
    return wanted->second(argc - 1, argv + 1);
}
