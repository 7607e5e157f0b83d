#include "core/store/query_database.h"

#include "core/store/connection.h"
#include "core/store/query_guard.h"
#include "core/tables/game_rows.h"
#include "core/tables/text_limit.h"

#include <sqlite3.h>

#include <array>
#include <cctype>
#include <chrono>
#include <string_view>

namespace plyline::store {

namespace {

using tables::TableId;
using Clock = std::chrono::steady_clock;
using ErrorKind = QueryError::Kind;

constexpr std::string_view betweenStatements = " \t\r\n\f;";

/// Limit for the rows of a result in memory.
constexpr std::size_t mostBytes = std::size_t{32} << 20;

struct Finalize
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using StatementPtr = std::unique_ptr<sqlite3_stmt, Finalize>;

/// Sets `tail` to the text after the first statement. Returns null for an error, which `code`
/// holds, and for a text without a statement.
StatementPtr prepare(sqlite3* handle, std::string_view sql, int& code,
                     std::string_view* tail = nullptr)
{
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    code = sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &statement, &rest);
    if (tail && rest)
        *tail = sql.substr(static_cast<std::size_t>(rest - sql.data()));
    return StatementPtr(statement);
}

void bind(sqlite3_stmt* statement, int place, const tables::Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, place, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()),
                          SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, place);
}

std::string blobLiteral(sqlite3_stmt* statement, int column)
{
    const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(statement, column));
    constexpr char digits[] = "0123456789ABCDEF";
    std::string literal = "X'";
    for (int i = 0; i < sqlite3_column_bytes(statement, column); ++i) {
        literal += digits[bytes[i] >> 4];
        literal += digits[bytes[i] & 15];
    }
    return literal + '\'';
}

QueryValue valueOf(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_BLOB:
        return blobLiteral(statement, column);
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    }
    default:
        return {};
    }
}

std::size_t bytesOf(const QueryValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return sizeof(QueryValue) + (text ? text->size() : 0);
}

/// Finds the place of the name in messages such as "no such table: moves", which come without one.
std::optional<std::size_t> placeOfName(std::string_view words, std::string_view sql)
{
    const std::size_t colon = words.rfind(": ");
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::size_t place = sql.find(words.substr(colon + 2));
    return place == std::string_view::npos ? std::nullopt : std::optional(place);
}

/// Makes the offset one in the whole text, and names a refused statement by its first word unless
/// that only introduces another (WITH, EXPLAIN, SELECT).
QueryError placed(QueryError error, std::string_view statement, std::string_view sql)
{
    if (error.offset)
        *error.offset += static_cast<std::size_t>(statement.data() - sql.data());
    else if (error.kind == ErrorKind::Failed)
        error.offset = placeOfName(error.words, sql);
    std::string word;
    const std::size_t begin = statement.find_first_not_of(betweenStatements);
    for (const char c : statement.substr(std::min(begin, statement.size()))) {
        if (!std::isalpha(static_cast<unsigned char>(c)))
            break;
        word += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    const bool leadsIn = word.empty() || word == "WITH" || word == "EXPLAIN" || word == "SELECT";
    if (error.kind == ErrorKind::Refused && !leadsIn)
        error.words = std::move(word);
    return error;
}

/// Returns none if each parameter has a value.
std::optional<QueryError> bindParameters(sqlite3_stmt* statement, const Query& query)
{
    for (int place = 1; place <= sqlite3_bind_parameter_count(statement); ++place) {
        const char* name = sqlite3_bind_parameter_name(statement, place);
        bool isKnown = false;
        for (const auto& [known, value] : query.parameters) {
            if (name && known == name) {
                sqlite3_bind_int64(statement, place, value);
                isKnown = true;
            }
        }
        if (!isKnown) {
            const std::size_t at = query.sql.find(name ? name : "?");
            return QueryError{ErrorKind::NoValue, name ? name : "?",
                              at == std::string::npos ? std::nullopt : std::optional(at)};
        }
    }
    return std::nullopt;
}

} // namespace

Expected<std::shared_ptr<QueryDatabase>, Error>
QueryDatabase::make(const game::Game& game, int gameNumber, const std::stop_token& stop)
{
    if (auto checked = tables::checkTexts(game, gameNumber); !checked)
        return unexpected(checked.error());
    const std::shared_ptr<QueryDatabase> database(new QueryDatabase);
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY |
                          SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_FULLMUTEX;
    if (sqlite3_open_v2(":memory:", &database->m_handle, flags, nullptr) != SQLITE_OK)
        return unexpected(database->failure());
    if (auto done = database->fill(game, gameNumber, stop); !done)
        return unexpected(done.error());
    if (!limitToReading(database->m_handle, longestValue))
        return unexpected(database->failure());
    return database;
}

QueryDatabase::~QueryDatabase()
{
    sqlite3_close(m_handle);
}

Error QueryDatabase::failure() const
{
    return storageError(sqlite3_errmsg(m_handle));
}

Expected<void, Error> QueryDatabase::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return unexpected(failure());
    return {};
}

Expected<void, Error> QueryDatabase::fill(const game::Game& game, int gameNumber,
                                          const std::stop_token& stop)
{
    auto done = execute("BEGIN");
    std::array<StatementPtr, tables::tableCount> inserts;
    for (const tables::Table& table : tables::tables()) {
        if (done)
            done = execute(tables::createStatement(table, tables::Dialect::Sqlite).c_str());
        std::string sql = "INSERT INTO " + std::string(table.name) + " VALUES (?";
        for (std::size_t i = 1; i < table.columns.size(); ++i)
            sql += ",?";
        int code = SQLITE_OK;
        inserts[static_cast<std::size_t>(table.id)] = prepare(m_handle, sql + ')', code);
        if (done && code != SQLITE_OK)
            done = unexpected(failure());
    }
    if (!done)
        return done;
    const auto insert = [&](TableId table, const tables::Row& row) {
        sqlite3_stmt* statement = inserts[static_cast<std::size_t>(table)].get();
        for (std::size_t i = 0; i < row.size(); ++i)
            bind(statement, static_cast<int>(i) + 1, row[i]);
        if (sqlite3_step(statement) != SQLITE_DONE)
            done = unexpected(failure());
        sqlite3_reset(statement);
        return done.has_value();
    };
    if (!tables::visitGameRows(game, gameNumber, insert, tables::allTables, stop) && done)
        return unexpected(cancelledError());
    return done ? execute("COMMIT") : done;
}

Expected<QueryTable, QueryError> QueryDatabase::run(const Query& query, const std::stop_token& stop)
{
    const auto start = Clock::now();
    const QueryGuard guard(m_handle, mostMemory, stop);
    const std::string_view sql = query.sql;
    if (sql.size() > longestQuery)
        return unexpected(QueryError{ErrorKind::Failed, "statement too long", {}});
    // SQLite would take it for the end of the text.
    if (const std::size_t nul = sql.find('\0'); nul != std::string_view::npos)
        return unexpected(QueryError{ErrorKind::Failed, "unrecognized token: NUL", nul});
    int code = SQLITE_OK;
    std::string_view tail = sql;
    StatementPtr statement;
    std::string_view first;
    while (!statement && code == SQLITE_OK && !stop.stop_requested()) {
        tail.remove_prefix(std::min(tail.find_first_not_of(betweenStatements), tail.size()));
        if (tail.empty())
            break;
        first = tail;
        statement = prepare(m_handle, tail, code, &tail);
    }
    if (stop.stop_requested())
        return unexpected(QueryError{ErrorKind::Cancelled, {}, {}});
    if (code != SQLITE_OK)
        return unexpected(placed(guard.error(), first, sql));
    if (!statement)
        return unexpected(QueryError{ErrorKind::Empty, {}, {}});
    // Blanks and comments may follow, but no further statement and nothing invalid.
    if (const StatementPtr second = prepare(m_handle, tail, code); second || code != SQLITE_OK) {
        const std::size_t behind = sql.size() - tail.size();
        const std::size_t begin = sql.find_first_not_of(betweenStatements, behind);
        return unexpected(QueryError{ErrorKind::Several, {}, std::min(begin, sql.size() - 1)});
    }
    if (!sqlite3_stmt_readonly(statement.get()))
        return unexpected(placed({ErrorKind::Refused, {}, {}}, first, sql));
    if (const auto error = bindParameters(statement.get(), query))
        return unexpected(*error);

    QueryTable table;
    const int columns = sqlite3_column_count(statement.get());
    for (int i = 0; i < columns; ++i)
        table.columns.emplace_back(sqlite3_column_name(statement.get(), i));
    std::size_t bytes = 0;
    while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) {
        if (table.rows.size() == query.mostRows || bytes > mostBytes) {
            table.end = bytes > mostBytes ? QueryTable::End::Large : QueryTable::End::MoreRows;
            break;
        }
        auto& row = table.rows.emplace_back();
        for (int i = 0; i < columns; ++i) {
            row.push_back(valueOf(statement.get(), i));
            bytes += bytesOf(row.back());
        }
    }
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return unexpected(placed(guard.error(), first, sql));
    table.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return table;
}

} // namespace plyline::store
