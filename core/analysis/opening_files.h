#pragma once

#include "core/analysis/opening_reader.h"
#include "core/base/error.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plyline::analysis {

/// Paths of files with names of openings, besides the program's own table. Where they name the same
/// position, a person's file counts first, then the program's table, then the finer one.
struct OpeningFiles
{
    std::string person; ///< Empty if there is none.
    std::string finer;  ///< Empty if there is none.

    bool operator==(const OpeningFiles&) const = default;
};

/// A table, and what is wrong with the person's file.
struct LoadedOpenings
{
    std::shared_ptr<const OpeningTable> table;
    int personRows = 0;                     ///< Positions that the person's file names.
    std::optional<Error> error;             ///< The person's file cannot be read.
    std::vector<OpeningFault> personFaults; ///< Rows of it that are left out.
};

/// Reads the files. Faults of the finer file are not told, and it may be missing.
[[nodiscard]] LoadedOpenings loadOpenings(const OpeningFiles& files);
/// Returns where the package pgn-extract installs its openings, `eco.pgn`; empty if it is not
/// there.
[[nodiscard]] std::string installedOpenings();

} // namespace plyline::analysis
