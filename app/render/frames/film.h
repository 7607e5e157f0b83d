#pragma once

#include "app/render/frames/frame_source.h"
#include "core/analysis/pace.h"

#include <variant>
#include <vector>

namespace plyline::frames {

/// How a film goes from ply to ply.
struct FilmTiming
{
    static constexpr std::chrono::milliseconds shortestInterval{100};
    static constexpr std::chrono::milliseconds longestInterval{10'000};

    /// The same time for each ply, or the pace of the players with their clocks running.
    std::variant<std::chrono::milliseconds, analysis::PaceOptions> pace =
        std::chrono::milliseconds(500);
    std::chrono::milliseconds lastShown{5'000}; ///< How long the last ply is shown.
    int loops = 0;                              ///< How often the film is shown; 0: for ever.
    bool operator==(const FilmTiming&) const = default;
};

/// The plies of a line that a picture or film shows, both included.
struct PlyRange
{
    game::Ply first;
    game::Ply last;
    bool operator==(const PlyRange&) const = default;
};

/// One frame of a film.
struct FilmStep
{
    game::Ply ply;
    std::chrono::milliseconds elapsed{0}; ///< Since the event, by which a clock has run on.
    std::chrono::milliseconds shown{0};
    bool operator==(const FilmStep&) const = default;
};

/// Returns the frames of a film: one for each ply, and at the pace of the players one more whenever
/// a shown clock changes its seconds. Precondition: the range is on the line, first <= last.
/// Errors: why the line has no pace.
[[nodiscard]] Expected<std::vector<FilmStep>, analysis::PaceRefusal>
stepsOf(const FrameSource& source, const PlyRange& range, const FilmTiming& timing);

/// Returns the frames of a film of single moments, each for `interval` and the last one for
/// `lastShown`. Precondition: the plies are on the line, at least one.
[[nodiscard]] std::vector<FilmStep> stepsOf(const std::vector<game::Ply>& plies,
                                            std::chrono::milliseconds interval,
                                            std::chrono::milliseconds lastShown);

/// Returns how long a film is.
[[nodiscard]] std::chrono::milliseconds lengthOf(const std::vector<FilmStep>& steps);

/// Returns the time of each step in units of `unit` (10 ms for a GIF), rounded so that the sum of
/// any steps from the first on is right to one unit.
[[nodiscard]] std::vector<int> roundedTimes(const std::vector<FilmStep>& steps,
                                            std::chrono::milliseconds unit);

} // namespace plyline::frames
