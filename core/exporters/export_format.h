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

/// What may be chosen about an export. A format looks at those that it takes.
struct ExportOptions
{
    tables::TableSet tables = tables::allTables;
    tables::Dialect dialect = tables::Dialect::Sqlite;
    /// Of a comment or tag, in bytes. Formats of positions do not look at it.
    std::int64_t longestText = tables::longestText;
    bool operator==(const ExportOptions&) const = default;
};

/// Writes games one after the other and keeps none of them. After an error it can only be
/// destroyed. Without `putInPlace` nothing stays, and what was there before is untouched.
class ExportWriter
{
public:
    ExportWriter() = default;
    virtual ~ExportWriter() = default;
    ExportWriter(const ExportWriter&) = delete;
    ExportWriter& operator=(const ExportWriter&) = delete;

    /// Errors: FileNotWritable (a full disk), Storage, Cancelled; TextTooLong before any of the
    /// game is written.
    [[nodiscard]] virtual Expected<void, Error> add(const game::Game& game, int gameNumber,
                                                    const std::stop_token& stop) = 0;
    /// Writes what comes after the last game. Nothing is added after it. Errors as for `add`.
    [[nodiscard]] virtual Expected<void, Error> end() = 0;
    /// All bytes so far, also those that are not in a file yet.
    [[nodiscard]] virtual std::int64_t size() const = 0;
    /// Puts the file or the folder in its place. Precondition: end(). Errors: FileNotWritable.
    [[nodiscard]] virtual Expected<void, Error> putInPlace() = 0;
};

/// Takes bytes in their order, in pieces of some kilobytes.
using ByteSink = std::function<Expected<void, Error>(std::string_view)>;
/// The path of a file or folder, or somebody who takes the bytes.
using Destination = std::variant<std::string, ByteSink>;

/// One format that games can be exported to: all that a command line, a dialog and a saver need to
/// know about it. Its words are in app/kit/words, by its id.
struct ExportFormat
{
    enum class Content : std::uint8_t {
        Positions, ///< Those of the main line.
        Games,     ///< All lines, events and annotations.
    };
    enum class Shape : std::uint8_t {
        Stream,       ///< Bytes from the first to the last, which need not go to a file.
        File,         ///< One file, written at any place of it.
        FilePerTable, ///< A folder of files, or a stream where one table alone is wanted.
    };
    using Maker = std::function<Expected<std::unique_ptr<ExportWriter>, Error>(
        const Destination&, const ExportOptions&)>;

    std::string_view id; ///< As a person types it: "csv".
    /// Of its files, without a point; the first is the usual one.
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
