#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/descriptor.h"
#include "core/files/mapping.h"
#include "tests/support/test.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

using plyline::files::Descriptor;
using plyline::files::Mapping;

namespace {

constexpr std::size_t padding = 64;
std::atomic<int> foreignSignals{0};

/// A file of letters that say where they stand, and its mapping.
struct MappedFile
{
    explicit MappedFile(std::size_t size) : bytes(size, '\0')
    {
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<char>('a' + (i / 7 + i / 4096) % 26);
        path = directory.filePath(QStringLiteral("a.pgn")).toStdString();
        std::ofstream(path, std::ios::binary) << bytes;
        const Descriptor file(::open(path.c_str(), O_RDONLY));
        mapping = Mapping::make(file.number(), static_cast<std::int64_t>(size), padding);
    }

    void cut(std::size_t size) const { std::filesystem::resize_file(path, size); }
    void append(const std::string& more) const
    {
        std::ofstream(path, std::ios::binary | std::ios::app) << more;
    }

    QTemporaryDir directory;
    std::string bytes;
    std::string path;
    std::unique_ptr<Mapping> mapping;
};

bool hasZerosBehind(const Mapping& mapping)
{
    const char* const end = mapping.bytes().data() + mapping.bytes().size();
    return std::all_of(end, end + padding, [](char c) { return c == '\0'; });
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void busErrorsOfOthersAreHandedOn();
    void bytesAreThoseOfTheFile_data();
    void bytesAreThoseOfTheFile();
    void zerosFollowWhenTheFileGrows_data();
    void zerosFollowWhenTheFileGrows();
    void whatIsCutOffReadsAsZeros_data();
    void whatIsCutOffReadsAsZeros();
    void manyThreadsMayReadWhileTheFileIsCut();
    void damageIsOfOneMappingAlone();
    void ownWritesAreSeenInOneMappingAlone();
};

void TestMapping::initTestCase()
{
    struct sigaction action
    {};
    action.sa_handler = [](int) { ++foreignSignals; };
    QCOMPARE(::sigaction(SIGBUS, &action, nullptr), 0);
}

void TestMapping::busErrorsOfOthersAreHandedOn()
{
    const MappedFile file(100'000);
    QVERIFY(file.mapping);
    ::raise(SIGBUS);
    QCOMPARE(foreignSignals.load(), 1);
    QVERIFY(!file.mapping->isDamaged());
}

void TestMapping::bytesAreThoseOfTheFile_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 63, 64, 4095, 4096, 4097, 4160, 8192, 100'000})
        QTest::addRow("%d bytes", size) << size;
}

void TestMapping::bytesAreThoseOfTheFile()
{
    QFETCH(int, size);
    const MappedFile file(static_cast<std::size_t>(size));
    QVERIFY(file.mapping);
    QVERIFY(file.mapping->bytes() == file.bytes);
    QVERIFY(hasZerosBehind(*file.mapping));
    QVERIFY(!file.mapping->isDamaged());
}

void TestMapping::zerosFollowWhenTheFileGrows_data()
{
    bytesAreThoseOfTheFile_data();
}

void TestMapping::zerosFollowWhenTheFileGrows()
{
    QFETCH(int, size);
    const MappedFile file(static_cast<std::size_t>(size));
    file.append(std::string(10'000, 'Z'));
    QVERIFY(file.mapping->bytes() == file.bytes);
    QVERIFY(hasZerosBehind(*file.mapping));
}

void TestMapping::whatIsCutOffReadsAsZeros_data()
{
    QTest::addColumn<int>("left");
    for (const int left : {0, 1, 4096, 5000, 150'000})
        QTest::addRow("%d bytes left", left) << left;
}

void TestMapping::whatIsCutOffReadsAsZeros()
{
    QFETCH(int, left);
    const MappedFile file(200'000);
    file.cut(static_cast<std::size_t>(left));
    const std::string_view bytes = file.mapping->bytes();
    const auto kept = static_cast<std::size_t>(left);
    QCOMPARE(bytes.size(), file.bytes.size());
    QVERIFY(bytes.substr(0, kept) == std::string_view(file.bytes).substr(0, kept));
    // The last bytes are a copy: they outlive the file's.
    const std::size_t copied = file.mapping->copiedTail().size();
    QVERIFY(copied >= padding && copied < 5000);
    const std::string_view lost = bytes.substr(kept, bytes.size() - copied - kept);
    QVERIFY(std::all_of(lost.begin(), lost.end(), [](char c) { return c == '\0'; }));
    QVERIFY(file.mapping->copiedTail() ==
            std::string_view(file.bytes).substr(file.bytes.size() - copied));
    QVERIFY(file.mapping->isDamaged());
    QVERIFY(hasZerosBehind(*file.mapping));
}

void TestMapping::manyThreadsMayReadWhileTheFileIsCut()
{
    const MappedFile file(4'000'000);
    std::atomic<bool> isCut{false};
    std::vector<std::thread> readers;
    std::atomic<int> strangeBytes{0};
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([&] {
            for (bool isLast = false; !isLast;) {
                isLast = isCut;
                const std::string_view bytes = file.mapping->bytes();
                for (std::size_t at = 0; at < bytes.size(); at += 509)
                    strangeBytes += bytes[at] != '\0' && bytes[at] != file.bytes[at] ? 1 : 0;
            }
        });
    }
    for (const std::size_t left : {3'000'000U, 1'000'001U, 0U})
        file.cut(left);
    isCut = true;
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(strangeBytes.load(), 0);
    QVERIFY(file.mapping->isDamaged());
}

void TestMapping::damageIsOfOneMappingAlone()
{
    const MappedFile one(100'000);
    const MappedFile other(100'000);
    one.cut(0);
    QCOMPARE(one.mapping->bytes().front(), '\0');
    QVERIFY(one.mapping->isDamaged());
    QVERIFY(other.mapping->bytes() == other.bytes);
    QVERIFY(!other.mapping->isDamaged());
}

void TestMapping::ownWritesAreSeenInOneMappingAlone()
{
    const MappedFile file(20'000);
    const Descriptor descriptor(::open(file.path.c_str(), O_RDONLY));
    const auto own = Mapping::make(descriptor.number(), 20'000, 0, Mapping::Writes::Own);
    QVERIFY(own);
    auto* const bytes = const_cast<char*>(own->bytes().data());
    for (const std::size_t at : {0, 5000, 19'999})
        bytes[at] = '!';
    QCOMPARE(own->bytes()[5000], '!');
    QCOMPARE(file.mapping->bytes(), std::string_view(file.bytes));
    file.cut(3000);
    for (const std::size_t at : {9000, 15'000, 19'998})
        bytes[at] = '?'; // lost pages are zeros that may be written too
    QCOMPARE(own->bytes()[9000], '?');
    QCOMPARE(own->bytes()[9001], '\0');
    QCOMPARE(own->bytes()[19'999], '!'); // in the copied end
    QVERIFY(own->isDamaged());
}

PLYLINE_EVENT_TEST(TestMapping)
#include "tst_mapping.moc"
