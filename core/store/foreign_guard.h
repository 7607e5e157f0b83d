#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

struct sqlite3;

namespace plyline::store {

/// A database file that another program may have made.
struct ForeignFile
{
    /// URI for SQLite: read only and, if possible, without creating other files beside it.
    std::string uri;
    std::int64_t bytes = 0;

    /// Errors: those of files::openToRead, and FileIsDevice for a pipe.
    [[nodiscard]] static Expected<ForeignFile, Error> find(const std::string& path);
};

/// Protects a connection to a foreign file, which may contain anything: views, triggers and
/// functions in place of our tables, endless rows, texts of any length. Allows only reading the
/// tables of core/tables, and only as many steps and as long values as a file of its size can need.
class ForeignGuard
{
public:
    /// The handle must stay open while the guard lives, or be closed for good before it.
    ForeignGuard(sqlite3* handle, std::int64_t fileBytes, std::stop_token stop);
    ForeignGuard(const ForeignGuard&) = delete;
    ForeignGuard& operator=(const ForeignGuard&) = delete;

    /// Checks that each of our tables exists as a plain table with our columns. Afterwards nothing
    /// else can be read. Errors: ForeignTable, Storage, Cancelled.
    [[nodiscard]] Expected<void, Error> checkTables();

    /// Returns the reason if the guard has ended a statement: Cancelled, or Storage for too many
    /// steps.
    [[nodiscard]] std::optional<Error> interruption() const;

private:
    static int authorize(void* guard, int action, const char* object, const char* column,
                         const char* database, const char* trigger);
    static int lookUp(void* guard);

    sqlite3* m_handle;
    std::stop_token m_stop;
    std::int64_t m_looksLeft;
};

} // namespace plyline::store
