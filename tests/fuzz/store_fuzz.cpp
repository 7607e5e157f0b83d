#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include "core/game/same_game.h"
#include "core/pgn/game_builder.h"
#include "core/store/file_writer.h"
#include "tests/fuzz/check.h"

#include <sqlite3.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

using namespace plyline;
using store::GameStore;
using store::StoreLocation;

namespace {

constexpr char twoGames[] =
    "[Event \"a\"]\n\n1. e4 {x} e5 (1... c5 2. Nf3 $3 (2. c3 d5)) 2. Nf3 *\n\n"
    "[SetUp \"1\"]\n[FEN \"r3k2r/P7/8/8/8/8/8/4K2R w Kkq - 0 1\"]\n\n1. O-O {[%clk 0:01]} Rxa7 *\n";

/// A folder for the files, and the program that finds SQLite's driver.
QTemporaryDir& folder()
{
    static int count = 1;
    static std::array<char, 5> name{"fuzz"};
    static char* arguments[] = {name.data(), nullptr};
    static const std::unique_ptr<QCoreApplication> application(
        QCoreApplication::instance() ? nullptr : new QCoreApplication(count, arguments));
    static QTemporaryDir made;
    return made;
}

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void execute(const std::string& path, const std::string& sql)
{
    sqlite3* handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr); // a wrong value may be refused
    sqlite3_close(handle);
}

/// A good database, its tables without types and keys, so that they take any value.
const std::string& goodDatabase()
{
    static const std::string bytes = [] {
        const QString path = folder().filePath(QStringLiteral("good.db"));
        const auto source = files::Source::fromText(twoGames, "two games");
        const auto second = static_cast<std::int64_t>(std::string_view(twoGames).find("[SetUp"));
        const auto size = static_cast<std::int64_t>(source->bytes().size());
        const auto writer = store::FileWriter::create(path);
        FUZZ_CHECK((*writer)->add(*pgn::buildGame(source, {0, second}, 1, 1), 1, {}));
        FUZZ_CHECK((*writer)->add(*pgn::buildGame(source, {second, size - second}, 2, 5), 2, {}));
        FUZZ_CHECK((*writer)->putInPlace());
        std::string sql;
        for (const tables::Table& table : tables::tables()) {
            const std::string name(table.name);
            std::string columns;
            for (const tables::Column& column : table.columns)
                columns += (columns.empty() ? "" : ",") + std::string(column.name);
            sql += "ALTER TABLE " + name + " RENAME TO typed; CREATE TABLE " + name + "(" +
                   columns + "); INSERT INTO " + name + " SELECT * FROM typed; DROP TABLE typed;";
        }
        execute(path.toStdString(), "PRAGMA legacy_alter_table = ON; PRAGMA foreign_keys = OFF;" +
                                        sql + "PRAGMA page_size = 512; VACUUM;");
        return readFile(path.toStdString());
    }();
    return bytes;
}

/// Eight bytes each: table, row, column, kind of value, and four for the value.
std::string editsOf(std::string_view data)
{
    constexpr std::array<std::string_view, 8> extremes = {"9223372036854775807",
                                                          "-9223372036854775808",
                                                          "2147483647",
                                                          "2147483648",
                                                          "4294967297",
                                                          "-1",
                                                          "NULL",
                                                          "zeroblob(9)"};
    std::string sql;
    for (; data.size() >= 8; data.remove_prefix(8)) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(data[i]); };
        const tables::Table& table = tables::tables()[byte(0) % tables::tableCount];
        const std::string name(table.name);
        const std::string column(table.columns[byte(2) % table.columns.size()].name);
        std::string value = std::to_string(byte(4) % 16);
        if (byte(3) % 4 == 1)
            value = extremes[byte(4) % extremes.size()];
        else if (byte(3) % 4 == 2)
            value = "CAST(X'" + std::to_string(10 + byte(4) % 90) + "6534' AS TEXT)";
        else if (byte(3) % 4 == 3)
            value = "(SELECT " + column + " FROM " + name + " LIMIT 1 OFFSET " +
                    std::to_string(byte(4)) + ")";
        const std::string row = "rowid = (SELECT rowid FROM " + name + " LIMIT 1 OFFSET " +
                                std::to_string(byte(1)) + ")";
        sql += byte(5) % 8 == 0
                   ? "DELETE FROM " + name + " WHERE " + row + ";"
                   : "UPDATE " + name + " SET " + column + " = " + value + " WHERE " + row + ";";
    }
    return sql;
}

/// What can be read as a game is one: it can be stored, and read back the same.
void checkGame(GameStore& store, int number)
{
    const auto game = store.game(number);
    if (!game)
        return;
    for (const game::Line& line : (*game)->lines()) {
        for (game::Ply ply = line.forkPly; ply <= line.lastPly(); ply = ply.next())
            static_cast<void>(store.read(number, line.id, ply));
    }
    static_cast<void>(store.check(**game, number, tables::allTables));
    const auto memory = GameStore::open(StoreLocation::inMemory());
    FUZZ_CHECK(memory);
    FUZZ_CHECK((*memory)->write(**game, 1));
    const auto again = (*memory)->game(1);
    FUZZ_CHECK(again && game::isSameGame(**game, **again));
}

} // namespace

/// A database file of any content, or one that was good before it was edited: reading ends, finds
/// games that are none nowhere, and writes nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const QString name = folder().filePath(QStringLiteral("input.db"));
    const std::string path = name.toStdString();
    const bool isFile = input.starts_with("SQLite format 3");
    std::ofstream(path, std::ios::binary) << (isFile ? input : std::string_view(goodDatabase()));
    if (!isFile)
        execute(path, editsOf(input));
    const std::string before = readFile(path);
    {
        const auto store = GameStore::open(StoreLocation::readOnly(name));
        if (store) {
            const auto numbers = (*store)->gameNumbers();
            for (const int number : numbers.value_or(std::vector<int>()))
                checkGame(**store, number);
        }
        FUZZ_CHECK(isFile || store);
    }
    FUZZ_CHECK(readFile(path) == before);
    return 0;
}
