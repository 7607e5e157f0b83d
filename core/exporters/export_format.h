#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/game.h"
#include "core/tables/schema.h"
#include "core/tables/text_limit.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plyline::exporters {

/// Choices for an export. A format ignores those that it does not take.
struct ExportOptions
{
    tables::TableSet tables = tables::allTables;
    tables::Dialect dialect = tables::Dialect::Sqlite;
    /// Longest comment or tag, in bytes. Formats of positions ignore it.
    std::int64_t longestText = tables::longestText;
    bool operator==(const ExportOptions&) const = default;
};

/// Writes games one after another without keeping them in memory. Nothing can be called after an
/// error. Without `putInPlace` nothing is left behind and existing files stay untouched.
class ExportWriter
{
public:
    ExportWriter() = default;
    virtual ~ExportWriter() = default;
    ExportWriter(const ExportWriter&) = delete;
    ExportWriter& operator=(const ExportWriter&) = delete;

    /// Errors: FileNotWritable (also for a full disk), Storage, Cancelled; TextTooLong before any
    /// part of the game is written.
    [[nodiscard]] virtual Expected<void, Error> add(const game::Game& game, int gameNumber,
                                                    const std::stop_token& stop) = 0;
    /// Writes what follows the last game; no game may be added after it. Errors: those of `add`.
    [[nodiscard]] virtual Expected<void, Error> end() = 0;
    /// Returns the number of bytes so far, including those not yet in a file.
    [[nodiscard]] virtual std::int64_t size() const = 0;
    /// Puts the file or folder in its place. Precondition: end() was called. Errors:
    /// FileNotWritable.
    [[nodiscard]] virtual Expected<void, Error> putInPlace() = 0;
};

/// Receives bytes in order, in pieces of some kilobytes.
using ByteSink = std::function<Expected<void, Error>(std::string_view)>;
/// The path of a file or folder, or a function that receives the bytes.
using Destination = std::variant<std::string, ByteSink>;

/// A format to which games can be exported, with all that a command line, a dialog and a saving job
/// need to know. Its words are in app/kit/words, by its id.
struct ExportFormat
{
    enum class Content : std::uint8_t {
        Positions, ///< The positions of the main line.
        Games,     ///< All lines, events and annotations.
    };
    enum class Shape : std::uint8_t {
        Stream,       ///< Bytes in order, which can also go to standard output.
        File,         ///< One file, written at any offset.
        FilePerTable, ///< A folder of files, or a stream if only one table is wanted.
    };
    using Maker = std::function<Expected<std::unique_ptr<ExportWriter>, Error>(
        const Destination&, const ExportOptions&)>;

    std::string_view id; ///< As a user types it: "csv".
    /// File suffixes without a dot; the first is the default.
    std::vector<std::string_view> suffixes;
    Content content = Content::Games;
    Shape shape = Shape::Stream;
    bool takesTables = false;
    bool takesDialect = false;
    /// Begins an export. Precondition: the destination is a path or isStream(options). Errors:
    /// FileNotWritable, Storage.
    Maker create;

    [[nodiscard]] bool isFolder(const ExportOptions& options) const
    {
        return shape == Shape::FilePerTable && options.tables.count() > 1;
    }
    [[nodiscard]] bool isStream(const ExportOptions& options) const
    {
        return shape != Shape::File && !isFolder(options);
    }
};

} // namespace plyline::exporters
