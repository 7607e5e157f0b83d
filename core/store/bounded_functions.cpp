#include "core/store/bounded_functions.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_set>

namespace plyline::store {

namespace {

using Arguments = sqlite3_value**;

bool isNull(sqlite3_value* value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

std::string_view argumentText(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    const int size = sqlite3_value_bytes(value);
    return text ? std::string_view(text, static_cast<std::size_t>(size)) : std::string_view();
}

std::string_view argumentBytes(sqlite3_value* value)
{
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    const int size = sqlite3_value_bytes(value);
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view();
}

/// Finds in linear time, unlike std::string_view::find.
std::size_t find(std::string_view text, std::string_view part, std::size_t from = 0)
{
    if (part.size() > text.size() - from)
        return std::string_view::npos;
    const void* found = ::memmem(text.data() + from, text.size() - from, part.data(), part.size());
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data())
                 : std::string_view::npos;
}

bool isInside(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

void giveText(sqlite3_context* context, std::string_view text)
{
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void instr(sqlite3_context* context, int, Arguments arguments)
{
    if (isNull(arguments[0]) || isNull(arguments[1]))
        return;
    const bool areBlobs = sqlite3_value_type(arguments[0]) == SQLITE_BLOB &&
                          sqlite3_value_type(arguments[1]) == SQLITE_BLOB;
    const std::string_view text =
        areBlobs ? argumentBytes(arguments[0]) : argumentText(arguments[0]);
    const std::string_view part =
        areBlobs ? argumentBytes(arguments[1]) : argumentText(arguments[1]);
    const std::size_t at = part.empty() ? 0 : find(text, part);
    if (at == std::string_view::npos)
        return sqlite3_result_int(context, 0);
    const auto letters =
        areBlobs ? static_cast<std::ptrdiff_t>(at)
                 : std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                                 [](char c) { return !isInside(c); });
    sqlite3_result_int64(context, letters + 1);
}

void replace(sqlite3_context* context, int, Arguments arguments)
{
    if (isNull(arguments[0]) || isNull(arguments[1]) || isNull(arguments[2]))
        return;
    const std::string_view text = argumentText(arguments[0]);
    const std::string_view part = argumentText(arguments[1]);
    const std::string_view other = argumentText(arguments[2]);
    if (part.empty())
        return sqlite3_result_value(context, arguments[0]);
    const auto longest = static_cast<std::size_t>(
        sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LENGTH, -1));
    std::string replaced;
    std::size_t from = 0;
    for (std::size_t at = find(text, part); at != std::string_view::npos;
         at = find(text, part, from)) {
        replaced.append(text, from, at - from).append(other);
        from = at + part.size();
        if (replaced.size() > longest)
            return sqlite3_result_error_toobig(context);
    }
    giveText(context, replaced.append(text, from));
}

/// Returns the end of the letter that begins at `at`.
std::size_t letterEnd(std::string_view text, std::size_t at)
{
    ++at;
    while (at < text.size() && isInside(text[at]))
        ++at;
    return at;
}

enum Sides : int { Left = 1, Right = 2 };

template <int sides>
void trim(sqlite3_context* context, int count, Arguments arguments)
{
    if (isNull(arguments[0]) || (count == 2 && isNull(arguments[1])))
        return;
    std::string_view text = argumentText(arguments[0]);
    const std::string_view letters = count == 2 ? argumentText(arguments[1]) : " ";
    std::unordered_set<std::string_view> trimmed;
    for (std::size_t at = 0; at < letters.size();) {
        const std::size_t end = letterEnd(letters, at);
        trimmed.insert(letters.substr(at, end - at));
        at = end;
    }
    while ((sides & Left) != 0 && !text.empty()) {
        const std::size_t end = letterEnd(text, 0);
        if (trimmed.count(text.substr(0, end)) == 0)
            break;
        text.remove_prefix(end);
    }
    while ((sides & Right) != 0 && !text.empty()) {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && isInside(text[begin]))
            --begin;
        if (trimmed.count(text.substr(begin)) == 0)
            break;
        text.remove_suffix(text.size() - begin);
    }
    giveText(context, text);
}

bool isBounded(std::string_view format)
{
    constexpr int mostDigits = 3;
    int digits = 0;
    for (const char letter : format) {
        if (letter == '*')
            return false;
        digits = std::isdigit(static_cast<unsigned char>(letter)) != 0 ? digits + 1 : 0;
        if (digits > mostDigits)
            return false;
    }
    return true;
}

/// The user data are a connection with SQLite's own functions.
void format(sqlite3_context* context, int count, Arguments arguments)
{
    if (count == 0 || isNull(arguments[0]))
        return;
    if (!isBounded(argumentText(arguments[0])))
        return sqlite3_result_error(
            context, "a width or precision in a format must be a number of at most three digits",
            -1);
    std::string sql = "SELECT printf(?";
    for (int i = 1; i < count; ++i)
        sql += ",?";
    auto* const plain = static_cast<sqlite3*>(sqlite3_user_data(context));
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(plain, (sql + ')').c_str(), -1, &statement, nullptr);
    for (int i = 0; i < count && code == SQLITE_OK; ++i)
        code = sqlite3_bind_value(statement, i + 1, arguments[i]);
    if (code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        sqlite3_result_value(context, sqlite3_column_value(statement, 0));
    else
        sqlite3_result_error(context, sqlite3_errmsg(plain), -1);
    sqlite3_finalize(statement);
}

struct Function
{
    const char* name;
    int arguments;
    void (*call)(sqlite3_context*, int, Arguments);
};

constexpr std::array<Function, 8> functions = {{{"instr", 2, instr},
                                                {"replace", 3, replace},
                                                {"ltrim", 1, trim<Left>},
                                                {"ltrim", 2, trim<Left>},
                                                {"rtrim", 1, trim<Right>},
                                                {"rtrim", 2, trim<Right>},
                                                {"trim", 1, trim<Left | Right>},
                                                {"trim", 2, trim<Left | Right>}}};

void closePlain(void* handle)
{
    sqlite3_close_v2(static_cast<sqlite3*>(handle));
}

} // namespace

bool boundFunctions(sqlite3* handle)
{
    constexpr int kind = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    for (const Function& function : functions) {
        if (sqlite3_create_function_v2(handle, function.name, function.arguments, kind, nullptr,
                                       function.call, nullptr, nullptr, nullptr) != SQLITE_OK)
            return false;
    }
    for (const char* const name : {"printf", "format"}) {
        sqlite3* plain = nullptr;
        if (sqlite3_open_v2(":memory:", &plain, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY,
                            nullptr) != SQLITE_OK) {
            sqlite3_close(plain);
            return false;
        }
        sqlite3_limit(plain, SQLITE_LIMIT_LENGTH, sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, -1));
        if (sqlite3_create_function_v2(handle, name, -1, kind, plain, format, nullptr, nullptr,
                                       closePlain) != SQLITE_OK)
            return false; // SQLite closes it
    }
    return true;
}

} // namespace plyline::store
