#pragma once

#include <QtCore/QString>

#include "app/model/open_file/file_games.h"
#include "app/model/open_file/game_batches.h"
#include "app/model/saving/format_choice.h"

#include <vector>

namespace plyline::saving {

/// Some games of a file. `entries` are 0-based. Cheap to copy.
struct ChosenGames
{
    open_file::FileGames source;
    std::shared_ptr<const std::vector<int>> entries;

    [[nodiscard]] int size() const { return entries ? static_cast<int>(entries->size()) : 0; }
};

/// How large the saved games will be, estimated from a sample that was really written.
struct SizeEstimate
{
    /// The measure by which the sample's size was scaled up.
    enum class Basis : std::uint8_t {
        Everything, ///< Not scaled: all games were written.
        Plies,
        Text, ///< The lengths of the games' texts, used while not all plies are known.
    };
    Basis basis = Basis::Everything;
    std::int64_t bytes = 0; ///< The estimated size of all games.
    int games = 0;          ///< Games in the sample. The next two fields are about the sample too.
    std::int64_t plies = 0; ///< Plies on all lines.
    std::int64_t sampleBytes = 0;
};

/// Estimates the size. Writes games from all over the choice to a temporary folder for about
/// `millis`, but at least eight games if there are as many. Errors: FileNotWritable, Storage,
/// Cancelled.
[[nodiscard]] Expected<SizeEstimate, Error> measureTables(const ChosenGames& games,
                                                          const FormatChoice& format, int millis,
                                                          const std::stop_token& stop);

/// Writes the games in their order, with their numbers in the file. An old file stays until all is
/// written; a folder must be new or empty. Starts only if `expectedBytes` are free on the disk.
/// Returns the number of bytes written. Errors: FileNotWritable, DiskFull, Storage, Cancelled.
[[nodiscard]] Expected<std::int64_t, Error>
saveTables(const ChosenGames& games, const QString& path, const FormatChoice& format,
           std::int64_t expectedBytes, const std::stop_token& stop,
           const open_file::FileProgress& progress);

/// Returns the free bytes on the disk of `path`, which need not exist yet; -1 if the system does
/// not say.
[[nodiscard]] std::int64_t freeBytesAt(const QString& path);

} // namespace plyline::saving
