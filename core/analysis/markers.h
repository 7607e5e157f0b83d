#pragma once

#include "core/analysis/line_openings.h"
#include "core/analysis/line_times.h"
#include "core/analysis/phases.h"
#include "core/analysis/ply_facts.h"
#include "core/analysis/score.h"

#include <initializer_list>
#include <optional>
#include <vector>

namespace plyline::analysis {

/// Why a ply deserves a stop.
enum class MarkerKind : std::uint8_t {
    Capture,
    Check, ///< Also mate.
    Castling,
    Promotion,
    Middlegame, ///< The first ply of the middlegame.
    Endgame,
    LongThink, ///< One of the longest thinking times of its side.
    Swing,     ///< The winning chances changed much.
    Comment,
    OpeningName, ///< The opening has another name from here on.
};

/// A set of kinds.
class MarkerKinds
{
public:
    constexpr MarkerKinds() = default;
    constexpr MarkerKinds(std::initializer_list<MarkerKind> kinds)
    {
        for (const MarkerKind kind : kinds)
            m_bits |= bit(kind);
    }
    [[nodiscard]] constexpr bool has(MarkerKind kind) const { return (m_bits & bit(kind)) != 0; }
    constexpr void set(MarkerKind kind, bool isIn)
    {
        m_bits = isIn ? m_bits | bit(kind) : m_bits & ~bit(kind);
    }
    constexpr void add(MarkerKinds kinds) { m_bits |= kinds.m_bits; }
    bool operator==(const MarkerKinds&) const = default;

private:
    static constexpr unsigned bit(MarkerKind kind) { return 1u << static_cast<unsigned>(kind); }
    unsigned m_bits = 0;
};

/// A marker that the program found.
struct FoundMarker
{
    game::Ply ply;
    MarkerKind kind;
    bool operator==(const FoundMarker&) const = default;
};

/// The smallest change of the winning chances, on their scale from -1 to 1, that is a swing.
inline constexpr double smallestSwing = 0.2;

/// Finds the markers of a line, in the order of plies and then of kinds. `plies[i]` leads to
/// ply i + 1. Long thinks are the three longest of each side that are longer than three times its
/// median.
[[nodiscard]] std::vector<FoundMarker> foundMarkers(const std::vector<PlyFacts>& plies,
                                                    const LineScores& scores,
                                                    const LineTimes& times, const Phases& phases,
                                                    const LineOpenings& openings = {});

/// Return the nearest ply after or before `from` with a marker of one of the kinds. The markers are
/// in the order of plies.
[[nodiscard]] std::optional<game::Ply> nextMarker(const std::vector<FoundMarker>& markers,
                                                  MarkerKinds kinds, game::Ply from);
[[nodiscard]] std::optional<game::Ply> previousMarker(const std::vector<FoundMarker>& markers,
                                                      MarkerKinds kinds, game::Ply from);

} // namespace plyline::analysis
