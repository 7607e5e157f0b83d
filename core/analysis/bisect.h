#pragma once

#include "core/analysis/accuracy.h"
#include "core/game/outcome.h"

#include <optional>
#include <set>
#include <vector>

namespace plyline::analysis {

/// A side counts as lost below this chance to win in percent: about three pawns behind.
inline constexpr double lostBelowPercent = 25.0;

/// Returns the chance to win of one side in percent.
[[nodiscard]] double winPercent(const Score& score, rules::Color side);

/// One question of a search, with its answer.
struct BisectStep
{
    game::Ply ply;                 ///< The position that was asked for.
    std::optional<Score> score;    ///< None: nobody knows.
    std::optional<double> percent; ///< The side's chance to win; none without a score.
    /// What is left after the answer: the side is not lost at `good`, and lost at `bad`. None until
    /// the ends are known.
    std::optional<game::Ply> good;
    std::optional<game::Ply> bad;
    bool operator==(const BisectStep&) const = default;
};

/// Searches for the event that lost the game for a side, as `git bisect` searches for a commit: of
/// n positions it asks for about log2(n). The scores may come from anywhere, and at any time. At a
/// found event the side was not lost before and is lost after; whether it was lost another time,
/// only all scores can tell (lossesOf).
class Bisect
{
public:
    enum class State : std::uint8_t {
        Searching,
        Found,        ///< The interval is one event, or several where scores are unknown.
        StandsAtEnd,  ///< The side is not lost at the end.
        LostAtStart,  ///< The side is lost from the first position on.
        NothingKnown, ///< No position of an end has a score.
    };

    /// Searches among the positions from `first` to `last`. Precondition: first <= last.
    Bisect(rules::Color side, game::Ply first, game::Ply last);

    [[nodiscard]] rules::Color side() const { return m_side; }
    [[nodiscard]] State state() const { return m_state; }
    /// The position whose score is needed next; none when the search has ended.
    [[nodiscard]] std::optional<game::Ply> wanted() const;
    /// Takes the score of wanted(). Precondition: something is wanted.
    void answer(const std::optional<Score>& score);
    [[nodiscard]] const std::vector<BisectStep>& steps() const { return m_steps; }
    /// The event is among those that lead from `good` to `bad`. Precondition: Found.
    [[nodiscard]] game::Ply good() const { return *m_good; }
    [[nodiscard]] game::Ply bad() const { return *m_bad; }

private:
    void take(game::Ply ply, bool isLost);
    void skip(game::Ply ply);
    void chooseNext();

    rules::Color m_side;
    game::Ply m_first; ///< The ends, nearer than at first if their scores are unknown.
    game::Ply m_last;
    std::optional<game::Ply> m_good;
    std::optional<game::Ply> m_bad;
    std::optional<game::Ply> m_wanted;
    std::set<game::Ply> m_unknown;
    std::vector<BisectStep> m_steps;
    State m_state = State::Searching;
};

/// Returns the plies at which a side became lost, by all scores that are known.
[[nodiscard]] std::vector<game::Ply> lossesOf(const ScoredLine& line, rules::Color side);

/// Returns the side whose loss can be searched for: the one that lost the game, else the one that
/// is lost at the last known score; none if there is none.
[[nodiscard]] std::optional<rules::Color> losingSide(game::Outcome outcome, const ScoredLine& line);

} // namespace plyline::analysis
