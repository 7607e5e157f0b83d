#pragma once

#include <QtCore/QString>

#include "app/model/open_file/file_games.h"
#include "app/model/open_file/game_batches.h"
#include "app/model/saving/format_choice.h"

#include <vector>

namespace plyline::saving {

/// Some games of a file, 0-based. A copy is cheap.
struct ChosenGames
{
    open_file::FileGames source;
    std::shared_ptr<const std::vector<int>> entries;

    [[nodiscard]] int size() const { return entries ? static_cast<int>(entries->size()) : 0; }
};

/// What saving will come to, from games that were really written.
struct SizeEstimate
{
    /// What the sample's size was multiplied by.
    enum class Basis : std::uint8_t {
        Everything, ///< By nothing: all games were written.
        Plies,
        Text, ///< The lengths of the games' texts: not all plies are known yet.
    };
    Basis basis = Basis::Everything;
    std::int64_t bytes = 0; ///< Of the whole.
    int games = 0;          ///< In the sample, as the next two.
    std::int64_t plies = 0; ///< On all lines.
    std::int64_t sampleBytes = 0;
};

/// Writes games from all over the choice to a temporary place for about `millis`, eight games at
/// least. Errors: FileNotWritable, Storage, Cancelled.
[[nodiscard]] Expected<SizeEstimate, Error> measureTables(const ChosenGames& games,
                                                          const FormatChoice& format, int millis,
                                                          const std::stop_token& stop);

/// Writes them in their order, under their numbers in the file; what was there before stays until
/// all is written. A folder must be new or empty. Begins only if `expectedBytes` are
/// free there. Returns the bytes written. Errors: FileNotWritable, DiskFull, Storage, Cancelled.
[[nodiscard]] Expected<std::int64_t, Error>
saveTables(const ChosenGames& games, const QString& path, const FormatChoice& format,
           std::int64_t expectedBytes, const std::stop_token& stop,
           const open_file::FileProgress& progress);

/// Of the disk that the path is, or is to be, on; -1 where the system does not say.
[[nodiscard]] std::int64_t freeBytesAt(const QString& path);

} // namespace plyline::saving
