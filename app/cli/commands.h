#pragma once

#include "app/cli/exit_status.h"
#include "core/tables/schema.h"

#include <cstdint>
#include <string>
#include <vector>

namespace plyline::cli {

// Each struct holds the options of one command; the function below it runs that command.

struct GamesOptions
{
    enum class Format : std::uint8_t { Text, Ndjson };
    std::string file;
    std::string filter;   ///< Empty: every game.
    std::string openings; ///< A file with names of openings; empty: only the program's.
    Format format = Format::Text;
};
[[nodiscard]] ExitStatus runGames(const GamesOptions& options);

struct EventsOptions
{
    enum class Lines : std::uint8_t { All, Main };
    std::string file;
    int game = 0; ///< 0: every game.
    Lines lines = Lines::All;
    bool hasFen = false;
    bool isFromCloudEvents = false; ///< The file is a stream, its games as they end.
};
[[nodiscard]] ExitStatus runEvents(const EventsOptions& options);

struct AnalyseOptions
{
    std::string file;
    int game = 0;                 ///< 0: every game.
    bool isFromFile = false;      ///< The evaluations in the file are the scores, else an engine's.
    std::string engine;           ///< Name or path of a UCI engine.
    std::int64_t nodes = 150'000; ///< Budget of the engine for a position.
    std::string openings;         ///< File with names of openings; empty: none.
};
[[nodiscard]] ExitStatus runAnalyse(const AnalyseOptions& options);

struct SnapshotOptions
{
    enum class Format : std::uint8_t { Table, Csv, Ndjson };
    std::string file;
    int game = 1;
    int line = 0;
    int ply = 0;
    Format format = Format::Table;
};
[[nodiscard]] ExitStatus runSnapshot(const SnapshotOptions& options);

struct DiffOptions
{
    std::string file;
    int game = 1;
    int line = 0;
    int from = 0;
    int to = 0;
};
[[nodiscard]] ExitStatus runDiff(const DiffOptions& options);

struct VerifyOptions
{
    enum class Via : std::uint8_t { Rows, Sqlite };
    std::vector<std::string> files;
    Via via = Via::Rows;
};
[[nodiscard]] ExitStatus runVerify(const VerifyOptions& options);

struct PerftOptions
{
    std::string fen;
    int depth = 1;
};
[[nodiscard]] ExitStatus runPerft(const PerftOptions& options);

struct SearchOptions
{
    std::string file;
    /// A FEN or EPD. This and the next three fields are empty when not given.
    std::string position;
    std::string pattern;
    std::string material;
    std::string manoeuvre;
    std::string filter;   ///< Empty: every game is searched.
    std::string openings; ///< As in GamesOptions.
    std::string turn;     ///< "white", "black" or empty.
    bool alsoMirrored = false;
    bool alsoWithColorsSwapped = false;
    bool allPlies = false;       ///< Reports every match, not only the first of each game.
    bool withVariations = false; ///< Also searches variations, not only the main line.
    bool withTree = false;
    int threads = 0; ///< 0: one for each processor.
    int limit = 0;   ///< 0: no limit.
};
[[nodiscard]] ExitStatus runSearch(const SearchOptions& options);

struct StatsOptions
{
    enum class Phase : std::uint8_t { All, Index, Parse, Verify };
    std::string file;
    Phase phase = Phase::All;
    int threads = 1;
};
[[nodiscard]] ExitStatus runStats(const StatsOptions& options);

struct ExportOptions
{
    std::string file;
    std::string format; ///< The id of one of store::exportFormats().
    tables::Dialect dialect = tables::Dialect::Sqlite;
    int game = 0;                    ///< 0: every game.
    std::vector<std::string> tables; ///< Empty: all tables.
    std::string output;
};
[[nodiscard]] ExitStatus runExport(const ExportOptions& options);

/// Runs the program plyline-render, which links what paints, with these arguments.
[[nodiscard]] ExitStatus runRender(const std::vector<std::string>& arguments);

} // namespace plyline::cli
