#include <QtTest/QTest>

#include "tests/support/test.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// What the fuzzers check, as functions.
#define LLVMFuzzerTestOneInput testPgn
#include "tests/fuzz/pgn_fuzz.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput testFen
#include "tests/fuzz/fen_fuzz.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput testEpd
#include "tests/fuzz/epd_fuzz.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput testSan
#include "tests/fuzz/san_fuzz.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput testGrowth
#include "tests/fuzz/growth_fuzz.cpp"
#undef LLVMFuzzerTestOneInput

/// The inputs that the fuzzers have found worth keeping hold what they check; one that does not
/// ends the program.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputHoldsItsProperties_data();
    void everyInputHoldsItsProperties();
};

void TestFuzzCorpus::everyInputHoldsItsProperties_data()
{
    using Check = int (*)(const std::uint8_t*, std::size_t);
    QTest::addColumn<Check>("check");
    QTest::newRow("pgn") << Check(testPgn);
    QTest::newRow("fen") << Check(testFen);
    QTest::newRow("epd") << Check(testEpd);
    QTest::newRow("san") << Check(testSan);
    QTest::newRow("growth") << Check(testGrowth);
}

void TestFuzzCorpus::everyInputHoldsItsProperties()
{
    using Check = int (*)(const std::uint8_t*, std::size_t);
    QFETCH(Check, check);
    const std::filesystem::path folder =
        std::filesystem::path(PLYLINE_TEST_DATA "/fuzz") / QTest::currentDataTag();
    int inputs = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        QCOMPARE(check(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()), 0);
        ++inputs;
    }
    QVERIFY(inputs > 30);
}

PLYLINE_EVENT_TEST(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
