#include <QtTest/QTest>

#include "tests/fuzz/store_fuzz.cpp"
#include "tests/support/test.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/// The inputs that the fuzzer of databases has found worth keeping hold what it checks; one that
/// does not ends the program.
class TestStoreFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputHoldsItsProperties();
};

void TestStoreFuzzCorpus::everyInputHoldsItsProperties()
{
    int inputs = 0;
    for (const auto& file : std::filesystem::directory_iterator(PLYLINE_TEST_DATA "/fuzz/store")) {
        const std::string bytes = readFile(file.path().string());
        QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                        bytes.size()),
                 0);
        ++inputs;
    }
    QVERIFY(inputs > 30);
}

PLYLINE_EVENT_TEST(TestStoreFuzzCorpus)
#include "tst_store_fuzz_corpus.moc"
