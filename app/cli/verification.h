#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/game.h"
#include "core/replay/snapshot.h"
#include "core/store/row_check.h"

#include <functional>
#include <optional>

namespace plyline::cli {

/// The first place where the fold and the rows differ.
struct Difference
{
    int game = 0;
    game::LineId line;
    game::Ply ply;
    replay::Disagreement what;
    std::vector<int> pieces; ///< The ids of pieces whose rows differ although the boards are equal.
    bool isMissing = false;  ///< No rows are stored for this ply.
};

/// What verifying counted. Results for several games are added up with add().
struct Verified
{
    std::int64_t games = 0;
    std::int64_t gamesWithErrors = 0;
    std::int64_t lines = 0;
    std::int64_t plies = 0; ///< Compared plies, start positions included.
    std::int64_t differences = 0;
    std::int64_t diagnostics = 0;
    std::optional<Difference> first;
    std::optional<store::RowFault> firstRow; ///< The first fault in the other tables of a database.

    void add(const Verified& other);
};

/// Reads the stored rows of a ply. `owner` is the line that holds the ply's event.
using ReadRows =
    std::function<Expected<replay::Snapshot, Error>(game::LineId owner, game::Ply ply)>;

/// Compares every ply of every line. The fold of the events is compared with rows that are updated
/// by each event's row changes, or, if `read` is given, with the rows and scalars that it reads.
/// Errors: those of `read`.
[[nodiscard]] Expected<Verified, Error> verifyGame(const game::Game& game, int number,
                                                   const ReadRows& read = {});

} // namespace plyline::cli
