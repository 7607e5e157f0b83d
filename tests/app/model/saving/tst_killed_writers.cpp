// Everything that writes files is killed at many moments. Afterwards each file is what it was
// before or what it was to be, and the next writer leaves nothing but its own files. PLYLINE_KILLS
// says at how many moments; 20 without.

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "app/model/saving/game_saver.h"
#include "core/files/unpacker.h"
#include "core/index/index_builder.h"
#include "core/index/index_cache.h"
#include "core/store/export_formats.h"
#include "core/tree/tree_builder.h"
#include "core/tree/tree_cache.h"
#include "tests/core/files/archives.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/killed_child.h"
#include "tests/support/needs.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <functional>
#include <map>
#include <numeric>

using namespace plyline;

namespace {

/// Writes into a folder; `isSecond` asks for other contents than the first time.
using Writer = std::function<bool(const QString& folder, bool isSecond)>;
using Contents = std::map<QString, QByteArray>;

const QString gamesName = QStringLiteral("games.pgn");

std::string pathIn(const QString& folder, const QString& name)
{
    return QDir(folder).filePath(name).toStdString();
}

Contents contentsOf(const QString& folder)
{
    Contents contents;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            contents[name] = file.readAll();
    }
    return contents;
}

const std::shared_ptr<const index::GameIndex>& samples()
{
    static const auto index =
        index::buildIndex(files::Source::open(PLYLINE_SAMPLES "/immortals.pgn").value());
    return index;
}

const tests::Games& sampleGames()
{
    static const tests::Games games = tests::gamesOf(samples()->source());
    return games;
}

bool saveEntries(const index::GameIndex& index, int count, const QString& folder)
{
    std::vector<int> entries(static_cast<std::size_t>(count));
    std::iota(entries.begin(), entries.end(), 0);
    return saving::saveGames(index, entries, QDir(folder).filePath(gamesName), {}, [](double) {})
        .has_value();
}

/// First a file of all games; then its first three, in the place of the file that they are read of.
bool savePgnInPlace(const QString& folder, bool isSecond)
{
    if (!isSecond)
        return saveEntries(*samples(), samples()->size(), folder);
    const auto source = files::Source::open(pathIn(folder, gamesName));
    return source && saveEntries(*index::buildIndex(*source), 3, folder);
}

Writer exporter(const exporters::ExportFormat& format)
{
    return [&format](const QString& folder, bool isSecond) {
        const exporters::ExportOptions options;
        const std::string path =
            format.isFolder(options) ? folder.toStdString() : pathIn(folder, QStringLiteral("out"));
        const auto writer = format.create(path, options);
        if (!writer)
            return false;
        for (std::size_t i = 0; i < (isSecond ? 4U : 2U); ++i) {
            if (!(*writer)->add(*sampleGames()[i], static_cast<int>(i) + 1, {}))
                return false;
        }
        return (*writer)->end() && (*writer)->putInPlace();
    };
}

/// First without facts, then with some.
bool keepIndex(const QString& folder, bool isSecond)
{
    const auto index = index::buildIndex(samples()->source());
    index::EntryFacts facts;
    facts.plies = 33;
    for (int i = 0; isSecond && i < index->size(); ++i)
        index->setFacts(i, facts);
    index::IndexCache::Limits limits;
    limits.smallestSource = 0;
    limits.shortestRest = std::chrono::seconds(0);
    return index::IndexCache(folder.toStdString(), limits).save(*index).has_value();
}

/// First with few positions counted in advance, then with all.
bool keepTree(const QString& folder, bool isSecond)
{
    tree::TreeOptions options;
    options.limits.frequent = isSecond ? 1 : 16;
    const auto tree = tree::buildTree(samples(), options);
    tree::TreeCache::Limits limits;
    limits.smallestSource = 0;
    limits.shortestRest = std::chrono::seconds(0);
    return tree && tree::TreeCache(folder.toStdString(), limits).save(**tree).has_value();
}

/// A nameless file: there is never anything to be seen.
bool unpackToDisk(const QString& folder, bool)
{
    static const std::string text(std::size_t{3} << 20, 'x');
    static const auto packed = files::Source::fromText(pack("gz", text), "games.pgn.gz");
    files::UnpackLimits limits;
    limits.inMemory = 1000;
    limits.mostTimes = 1'000'000;
    const auto unpacker = files::Unpacker::open(packed, folder.toStdString(), limits);
    while (unpacker && (*unpacker)->unpackedBytes() < static_cast<std::int64_t>(text.size())) {
        if (const auto more = (*unpacker)->unpack(1 << 18, {}); !more || !*more)
            break;
    }
    return unpacker && (*unpacker)->unpackedBytes() == static_cast<std::int64_t>(text.size());
}

} // namespace

Q_DECLARE_METATYPE(Writer)

class TestKilledWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreOldOrNewAndLeftoversGo_data();
    void filesAreOldOrNewAndLeftoversGo();
};

void TestKilledWriters::filesAreOldOrNewAndLeftoversGo_data()
{
    QTest::addColumn<Writer>("writer");
    QTest::newRow("PGN in place") << Writer(savePgnInPlace);
    for (const exporters::ExportFormat& format : store::exportFormats())
        QTest::addRow("%s", std::string(format.id).c_str()) << exporter(format);
    QTest::newRow("an index that is kept") << Writer(keepIndex);
    QTest::newRow("a tree that is kept") << Writer(keepTree);
    QTest::newRow("unpacking") << Writer(unpackToDisk);
}

void TestKilledWriters::filesAreOldOrNewAndLeftoversGo()
{
    QFETCH(Writer, writer);
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("PLYLINE_KILLS", &isNumber);
    const int moments = isNumber ? asked : 20;

    const QTemporaryDir example;
    QVERIFY(writer(example.path(), false));
    const Contents before = contentsOf(example.path());
    const auto whole = tests::runKilled([&] { return writer(example.path(), true); });
    PLYLINE_NEEDS(whole, "the system lets nobody trace a child");
    QVERIFY(whole->isGood);
    const Contents after = contentsOf(example.path());

    tests::Random random(7);
    int killed = 0;
    for (int i = 0; i < moments; ++i) {
        const QTemporaryDir folder;
        QVERIFY(writer(folder.path(), false));
        QVERIFY(contentsOf(folder.path()) == before);
        // In each part of the work of the same length.
        const int first = static_cast<int>(std::int64_t{whole->stops} * i / moments);
        const int last = static_cast<int>(std::int64_t{whole->stops} * (i + 1) / moments);
        const int moment = first + 1 + random.below(std::max(last - first, 1));
        const auto end = tests::runKilled([&] { return writer(folder.path(), true); }, moment);
        QVERIFY(end);
        killed += end->isKilled ? 1 : 0;

        const Contents found = contentsOf(folder.path());
        for (const auto& [name, bytes] : before) {
            const auto now = found.find(name);
            QVERIFY2(now != found.end(), qPrintable(name));
            const auto to = after.find(name);
            QVERIFY2(now->second == bytes || (to != after.end() && now->second == to->second),
                     qPrintable(QStringLiteral("%1, stop %2").arg(name).arg(moment)));
        }
        QVERIFY(writer(folder.path(), false));
        QVERIFY2(contentsOf(folder.path()) == before,
                 qPrintable(QStringLiteral("left after stop %1: %2")
                                .arg(moment)
                                .arg(QDir(folder.path()).entryList(QDir::Files).join(u' '))));
    }
    QVERIFY(killed > moments * 3 / 4); // the last parts may be calls of the end
}

PLYLINE_EVENT_TEST(TestKilledWriters)
#include "tst_killed_writers.moc"
