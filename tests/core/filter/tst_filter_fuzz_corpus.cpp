#include <QtTest/QTest>

#include "tests/fuzz/filter_fuzz.cpp"
#include "tests/support/test.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/// The inputs that the fuzzer of the filter language has found worth keeping hold what it checks;
/// one that does not ends the program.
class TestFilterFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputHoldsItsProperties();
};

void TestFilterFuzzCorpus::everyInputHoldsItsProperties()
{
    int inputs = 0;
    for (const auto& file : std::filesystem::directory_iterator(PLYLINE_TEST_DATA "/fuzz/filter")) {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                        bytes.size()),
                 0);
        ++inputs;
    }
    QVERIFY(inputs > 30);
}

PLYLINE_EVENT_TEST(TestFilterFuzzCorpus)
#include "tst_filter_fuzz_corpus.moc"
