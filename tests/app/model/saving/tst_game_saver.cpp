#include <QDir>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include "app/kit/words/sentences.h"
#include "app/model/open_file/file_games.h"
#include "app/model/open_file/game_batches.h"
#include "app/model/saving/game_saver.h"
#include "core/game/same_game.h"
#include "core/index/index_builder.h"
#include "tests/core/index/indexed_text.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/full_disk.h"
#include "tests/support/test.h"

#include <cerrno>
#include <numeric>
#include <optional>

using namespace plyline;
using saving::saveGames;
using tests::indexOf;
using tests::readOne;

namespace {

void ignore(double) {}

} // namespace

class TestGameSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void positionsAreWrittenAsGames();
    void gamesAreWrittenAsTheyStand_data();
    void gamesAreWrittenAsTheyStand();
    void everyFileIsSavedByteForByte();
    void everySelectionReadsBackTheSame();
    void aSelectionOfUtf16IsUtf16();
    void aFileThatCannotBeWrittenIsToldWithItsReason_data();
    void aFileThatCannotBeWrittenIsToldWithItsReason();
    void aWriteThatFailsHalfwayLeavesTheOldFile();
    void aCancelledSaveLeavesTheOldFile();
    void progressGoesUp();
    void aFileIsNamedAfterThePlayers_data();
    void aFileIsNamedAfterThePlayers();

private:
    [[nodiscard]] QString path(const QString& name = QStringLiteral("saved.pgn")) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QByteArray saved() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    void write(const QByteArray& text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestGameSaver::positionsAreWrittenAsGames()
{
    const auto index = indexOf("4k3/8/8/8/8/8/8/4K3 w - - id \"first\"; bm Kd2;\n"
                               "4k3/8/8/8/8/8/8/4K3 b - - 3 9\n");
    const QString path = m_folder->filePath(QStringLiteral("positions.pgn"));
    QVERIFY(saveGames(*index, {0, 1}, path, {}, ignore));
    const auto source = files::Source::open(path.toStdString());
    QVERIFY(source);
    const auto games = tests::gamesOf(*source);
    QCOMPARE(games.size(), std::size_t{2});
    QVERIFY((*source)->bytes().starts_with("[Event \"first\"]"));
    for (std::size_t i = 0; i < games.size(); ++i) {
        QVERIFY(games[i]->start() == tests::gameOf(*index, static_cast<int>(i))->start());
        QVERIFY(games[i]->tags().find("FEN"));
    }
}

void TestGameSaver::gamesAreWrittenAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("entries");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray a = "[White \"A\"]\n\n1.e4!?  e5 {odd   } 1-0\n\n";
    const QByteArray b = "[White \"B\"]\n\n1. d4 Ke9 *\n";
    const QByteArray c = "[White \"R\xe9ti\"]\n\n1. c4 *";
    const QByteArray w = "[White \"A\"]\r\n\r\n1. e4 *\r\n";
    QTest::newRow("one") << a + b + c << QList<int>{1} << b;
    QTest::newRow("all") << a + b + c << QList<int>{0, 1, 2} << a + b + c;
    QTest::newRow("with an empty line behind it") << a + b + c << QList<int>{0, 2} << a + c;
    QTest::newRow("without one") << a + b + c << QList<int>{1, 0} << b + "\n" + a;
    QTest::newRow("without a line end") << a + b + c << QList<int>{2, 1} << c + "\n\n" + b;
    QTest::newRow("with line ends of Windows") << a + w << QList<int>{1, 0} << w + "\r\n" + a;
}

void TestGameSaver::gamesAreWrittenAsTheyStand()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<int>, entries);
    QFETCH(QByteArray, expected);
    const auto index = indexOf(text.toStdString());
    const auto bytes = saveGames(*index, {entries.begin(), entries.end()}, path(), {}, ignore);
    QVERIFY(bytes);
    QCOMPARE(saved(), expected);
    QCOMPARE(*bytes, expected.size());
}

void TestGameSaver::everyFileIsSavedByteForByte()
{
    int utf16 = 0;
    for (const auto& path : tests::allPgnFiles()) {
        const auto source = files::Source::open(path.string());
        QVERIFY(source);
        const auto index = index::buildIndex(*source);
        std::vector<int> all(static_cast<std::size_t>(index->size()));
        std::iota(all.begin(), all.end(), 0);
        if (all.empty())
            continue;
        QVERIFY(saveGames(*index, all, this->path(), {}, ignore));
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(saved() == file.readAll(), path.c_str());
        utf16 += (*source)->encoding() != files::Source::Encoding::AsHeld ? 1 : 0;
    }
    QVERIFY(utf16 >= 2);
}

/// Backwards, so that each game has another behind it than before.
void TestGameSaver::everySelectionReadsBackTheSame()
{
    for (const auto& path : tests::allPgnFiles()) {
        const auto source = files::Source::open(path.string());
        QVERIFY(source);
        const auto index = index::buildIndex(*source);
        for (const int step : {1, 2}) {
            std::vector<int> entries;
            for (int i = index->size() - 1; i >= 0; i -= step)
                entries.push_back(i);
            if (entries.empty())
                continue;
            QVERIFY2(saveGames(*index, entries, this->path(), {}, ignore), path.c_str());
            const auto back = files::Source::open(this->path().toStdString());
            QVERIFY(back);
            const auto games = tests::gamesOf(*back);
            QVERIFY2(games.size() == entries.size(), path.c_str());
            for (std::size_t i = 0; i < entries.size(); ++i) {
                const auto game = open_file::FileGames(index).game(entries[i] + 1);
                QVERIFY2(game::isSameGame(*games[i], *game),
                         (path.string() + " #" + std::to_string(entries[i])).c_str());
            }
        }
    }
}

void TestGameSaver::aSelectionOfUtf16IsUtf16()
{
    const QString text = QStringLiteral("[White \"Réti ♘ 𝄞\"]\n\n1. e4 *\n\n[White \"B\"]\n\n*\n");
    const QString first = text.left(text.indexOf(QStringLiteral("[White \"B")));
    for (const bool isBig : {false, true}) {
        QStringEncoder encoder(isBig ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE,
                               QStringConverter::Flag::WriteBom);
        const QByteArray whole = encoder(text);
        write(whole);
        const auto source = files::Source::open(path().toStdString());
        QVERIFY(source);
        const auto index = index::buildIndex(*source);
        QCOMPARE(index->size(), 2);
        QVERIFY(saveGames(*index, {0}, path(), {}, ignore));
        QCOMPARE(saved(), whole.left(2 + 2 * first.size()));
    }
}

void TestGameSaver::aFileThatCannotBeWrittenIsToldWithItsReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such folder")
        << QStringLiteral("missing/saved.pgn") << QStringLiteral("No such file or directory");
    QTest::newRow("a folder") << QString() << QStringLiteral("It is not a file");
    QTest::newRow("a device") << QStringLiteral("/dev/null") << QStringLiteral("It is not a file");
}

void TestGameSaver::aFileThatCannotBeWrittenIsToldWithItsReason()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const QString where = QDir::isAbsolutePath(name) ? name : path(name);
    const auto bytes = saveGames(*indexOf("1. e4 *"), {0}, where, {}, ignore);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(bytes.error().subject, where.toStdString());
    const QString told = words::sentence(bytes.error());
    QVERIFY2(told.contains(reason, Qt::CaseInsensitive), qPrintable(told));
}

void TestGameSaver::aWriteThatFailsHalfwayLeavesTheOldFile()
{
    write("before");
    const auto index = indexOf("[White \"A\"]\n\n1. e4 {" + std::string(300'000, 'x') + "} *");
    std::optional<tests::FullDisk> disk(std::in_place, 100'000);
    QVERIFY(disk->isFull());
    const auto bytes = saveGames(*index, {0}, path(), {}, ignore);
    disk.reset();
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(bytes.error().systemErrno, EFBIG);
    QCOMPARE(saved(), QByteArray("before"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestGameSaver::aCancelledSaveLeavesTheOldFile()
{
    write("before");
    std::stop_source stop;
    stop.request_stop();
    const auto bytes = saveGames(*indexOf("1. e4 *"), {0}, path(), stop.get_token(), ignore);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::Cancelled);
    QCOMPARE(saved(), QByteArray("before"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestGameSaver::progressGoesUp()
{
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text += "[White \"A\"]\n\n1. e4 *\n\n";
    const auto index = indexOf(text);
    std::vector<int> all(static_cast<std::size_t>(index->size()));
    std::iota(all.begin(), all.end(), 0);
    std::vector<double> told;
    QVERIFY(saveGames(*index, all, path(), {}, [&](double progress) { told.push_back(progress); }));
    QVERIFY(told.size() > 5);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.front() >= 0.0 && told.back() <= 1.0);
}

void TestGameSaver::aFileIsNamedAfterThePlayers_data()
{
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("name");

    QTest::newRow("players and year")
        << R"([White "Kasparov, Garry"][Black "Topalov, Veselin"][Date "1999.01.20"])"
        << "Kasparov - Topalov 1999.pgn";
    QTest::newRow("accents") << R"([White "Réti"][Black "Novák"])"
                             << "Réti - Novák.pgn";
    QTest::newRow("one player") << R"([White "Réti"][Black "?"])"
                                << "Réti.pgn";
    QTest::newRow("a name that is cut between the halves of a pair")
        << QStringLiteral("[White \"%1\"]").arg(QString(79, u'a') + QStringLiteral("𝄞𝄞"))
        << QString(79, u'a') + QStringLiteral(".pgn");
    QTest::newRow("nobody") << R"([White "?"][Date "????.??.??"])"
                            << "game.pgn";
    QTest::newRow("not a file name") << R"([White "../a:b"][Black "c?d"])"
                                     << "_a_b - c_d.pgn";
}

void TestGameSaver::aFileIsNamedAfterThePlayers()
{
    QFETCH(QString, tags);
    QFETCH(QString, name);
    const auto game = readOne(tags.toStdString() + "\n\n1. e4 *\n");
    QCOMPARE(saving::suggestedFileName(*game), name);
}

PLYLINE_EVENT_TEST(TestGameSaver)
#include "tst_game_saver.moc"
