#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

struct sqlite3;

namespace plyline::store {

/// A database file that somebody else may have made.
struct ForeignFile
{
    std::string uri; ///< For SQLite: read only, without a file beside it where that can be.
    std::int64_t bytes = 0;

    /// Errors: as of files::openToRead; FileIsDevice for a pipe too.
    [[nodiscard]] static Expected<ForeignFile, Error> find(const std::string& path);
};

/// Stands over a connection to such a file, which may hold anything: views, triggers and functions
/// in the place of our tables, rows without end, texts of any length. Grants reading the tables of
/// core/tables alone, and not more steps, nor longer values, than a file of its size can need.
class ForeignGuard
{
public:
    /// The handle must stay open as long as the guard lives, or be closed for good before it.
    ForeignGuard(sqlite3* handle, std::int64_t fileBytes, std::stop_token stop);
    ForeignGuard(const ForeignGuard&) = delete;
    ForeignGuard& operator=(const ForeignGuard&) = delete;

    /// Whether each of our tables is there as a plain table with our columns. Afterwards
    /// nothing else can be read. Errors: ForeignTable, Storage, Cancelled.
    [[nodiscard]] Expected<void, Error> checkTables();

    /// Why the guard ended a statement, if it did: Cancelled, or Storage for too many steps.
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
