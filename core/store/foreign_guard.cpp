#include "core/store/foreign_guard.h"

#include "core/base/text.h"
#include "core/files/open_file.h"
#include "core/store/connection.h"
#include "core/tables/schema.h"
#include "core/tables/text_limit.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

namespace plyline::store {

namespace {

constexpr int stepsPerLook = 1000;
/// Verifying takes about one step for each byte of the file.
constexpr std::int64_t stepsPerByte = 50;
constexpr std::int64_t stepsOfAnyFile = 10'000'000;

/// The functions that our own statements use.
constexpr std::array<std::string_view, 4> grantedFunctions = {"count", "ifnull", "max", "typeof"};

bool isUnreserved(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '/' || c == '.' || c == '-' ||
           c == '_';
}

/// Percent-encodes a path (RFC 3986, section 2.1).
std::string percentEncoded(std::string_view path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : path) {
        if (isUnreserved(c)) {
            text += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        text += '%';
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

/// Returns whether a journal, a log or its index is there. Ignores what holds nothing, and what is
/// no file: SQLite would wait for the writer of a pipe.
bool isInUse(const std::string& path)
{
    std::error_code ignored; // treats an inaccessible file as missing
    const std::filesystem::path file(path);
    return std::filesystem::is_regular_file(file, ignored) &&
           std::filesystem::file_size(file, ignored) > 0;
}

/// Returns how SQLite should read the file, so that it creates no files beside it.
const char* accessTo(const std::string& path)
{
    const bool hasLog = isInUse(path + "-wal");
    if (!hasLog && !isInUse(path + "-journal"))
        return "?immutable=1";
    // A log without the index that its writers share: one in memory will do.
    return hasLog && !isInUse(path + "-shm") ? "?mode=ro&vfs=unix-none" : "?mode=ro";
}

Error foreignTable(std::string_view name)
{
    Error error;
    error.code = ErrorCode::ForeignTable;
    error.detail = name;
    return error;
}

/// Returns the first column of the statement's rows. Errors: SQLite's code.
Expected<std::vector<std::string>, int> texts(sqlite3* handle, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr);
    std::vector<std::string> found;
    if (code == SQLITE_OK) {
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
            found.emplace_back(text ? text : "");
        }
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE)
        return unexpected(code);
    return found;
}

/// Returns whether it is neither a view nor a virtual table and has no generated columns. Types and
/// keys do not matter, because each value is checked.
Expected<bool, int> isPlainTable(sqlite3* handle, const tables::Table& table)
{
    const std::string name(table.name);
    const auto made = texts(handle, "SELECT sql FROM sqlite_schema WHERE name = '" + name +
                                        "' AND type = 'table' AND rootpage > 0");
    if (!made)
        return unexpected(made.error());
    constexpr std::string_view begin = "CREATE TABLE ";
    if (made->size() != 1 || !equalsIgnoringCase(made->front().substr(0, begin.size()), begin))
        return false;
    const auto found =
        texts(handle, "SELECT name || hidden FROM pragma_table_xinfo('" + name + "') ORDER BY cid");
    if (!found)
        return unexpected(found.error());
    return std::equal(found->begin(), found->end(), table.columns.begin(), table.columns.end(),
                      [](const std::string& column, const tables::Column& ours) {
                          return column == std::string(ours.name) + '0';
                      });
}

} // namespace

Expected<ForeignFile, Error> ForeignFile::find(const std::string& path)
{
    const auto file = files::openToRead(path);
    if (!file)
        return unexpected(file.error());
    if (file->kind != files::FileKind::Regular) {
        Error error;
        error.code = ErrorCode::FileIsDevice;
        error.subject = path;
        return unexpected(error);
    }
    const std::string absolute = path.starts_with('/') ? path : "./" + path;
    return ForeignFile{"file:" + percentEncoded(absolute) + accessTo(path), file->size};
}

ForeignGuard::ForeignGuard(sqlite3* handle, std::int64_t fileBytes, std::stop_token stop)
    : m_handle(handle),
      m_stop(std::move(stop)),
      m_looksLeft((stepsOfAnyFile + stepsPerByte * fileBytes) / stepsPerLook)
{
    constexpr std::array settings = {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                     std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                     std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                     std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                     std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                     std::pair{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0}};
    for (const auto& [setting, value] : settings)
        sqlite3_db_config(handle, setting, value, nullptr);
    const auto longest = static_cast<int>(
        std::clamp<std::int64_t>(fileBytes, 1'000'000, tables::longestText + 1'000'000));
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longest);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0);
    sqlite3_progress_handler(handle, stepsPerLook, &ForeignGuard::lookUp, this);
    const char* const vfs = sqlite3_uri_parameter(sqlite3_db_filename(handle, "main"), "vfs");
    if (vfs) // the one without locks, with which the index of a log is kept in memory
        sqlite3_exec(handle, "PRAGMA locking_mode = EXCLUSIVE", nullptr, nullptr, nullptr);
    sqlite3_exec(handle,
                 "PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0",
                 nullptr, nullptr, nullptr);
}

Expected<void, Error> ForeignGuard::checkTables()
{
    for (const tables::Table& table : tables::tables()) {
        const auto isPlain = isPlainTable(m_handle, table);
        if (!isPlain)
            return unexpected(interruption().value_or(storageError(sqlite3_errmsg(m_handle))));
        if (!*isPlain)
            return unexpected(foreignTable(table.name));
    }
    sqlite3_set_authorizer(m_handle, &ForeignGuard::authorize, this);
    return {};
}

std::optional<Error> ForeignGuard::interruption() const
{
    if (m_stop.stop_requested())
        return cancelledError();
    if (m_looksLeft <= 0)
        return storageError("reading it takes more steps than a database of its size can need");
    return std::nullopt;
}

int ForeignGuard::authorize(void*, int action, const char* object, const char* column,
                            const char* database, const char* trigger)
{
    if (trigger) // or by a view
        return SQLITE_DENY;
    switch (action) {
    case SQLITE_SELECT:
        return SQLITE_OK;
    case SQLITE_READ:
        return (!database || std::string_view(database) == "main") && object &&
                       tables::tableOfName(object)
                   ? SQLITE_OK
                   : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return column && std::find(grantedFunctions.begin(), grantedFunctions.end(),
                                   std::string_view(column)) != grantedFunctions.end()
                   ? SQLITE_OK
                   : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

int ForeignGuard::lookUp(void* guard)
{
    auto* self = static_cast<ForeignGuard*>(guard);
    self->m_looksLeft = std::max<std::int64_t>(0, self->m_looksLeft - 1);
    return self->m_looksLeft == 0 || self->m_stop.stop_requested() ? 1 : 0;
}

} // namespace plyline::store
