#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/game.h"
#include "core/replay/snapshot.h"
#include "core/store/row_check.h"

#include <functional>
#include <optional>

namespace plyline::cli {

/// Where the fold and the rows part first.
struct Difference
{
    int game = 0;
    game::LineId line;
    game::Ply ply;
    replay::Disagreement what;
    std::vector<int> pieces; ///< Ids whose rows differ though the board does not.
    bool isMissing = false;  ///< Nothing is stored there.
};

/// What comparing games counted; adds up.
struct Verified
{
    std::int64_t games = 0;
    std::int64_t gamesWithErrors = 0;
    std::int64_t lines = 0;
    std::int64_t plies = 0; ///< Compared, the start positions among them.
    std::int64_t differences = 0;
    std::int64_t diagnostics = 0;
    std::optional<Difference> first;
    std::optional<store::RowFault> firstRow; ///< Of a database, in its other tables.

    void add(const Verified& other);
};

/// The stored rows of a ply of a line, as an alternative to rows kept in memory. The line is the
/// one that owns the ply.
using ReadRows =
    std::function<Expected<replay::Snapshot, Error>(game::LineId owner, game::Ply ply)>;

/// Compares every ply of every line: the fold of the events against rows that are kept by applying
/// each event's row changes, or, where `read` is given, against the rows that it reads, scalars
/// and all. Errors: those of `read`.
[[nodiscard]] Expected<Verified, Error> verifyGame(const game::Game& game, int number,
                                                   const ReadRows& read = {});

} // namespace plyline::cli
