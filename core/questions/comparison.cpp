#include "core/questions/comparison.h"

#include "core/game/move_text.h"
#include "core/rules/position.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace plyline::questions {

using game::Ply;

namespace {

int distance(rules::Square a, rules::Square b)
{
    return std::max(std::abs(a.x() - b.x()), std::abs(a.y() - b.y()));
}

/// Two rows that may be the same piece in two games, and their distance.
struct Likeness
{
    int distance;
    std::size_t before;
    std::size_t after;
    auto operator<=>(const Likeness&) const = default;
};

std::vector<Likeness> matchesOf(const std::vector<replay::PieceRow>& before,
                                const std::vector<replay::PieceRow>& after)
{
    std::vector<Likeness> matches;
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (std::size_t j = 0; j < after.size(); ++j) {
            if (before[i].color == after[j].color && before[i].role == after[j].role)
                matches.push_back({distance(before[i].square, after[j].square), i, j});
        }
    }
    std::sort(matches.begin(), matches.end());
    return matches;
}

replay::Transition matchedByPlace(const std::vector<replay::PieceRow>& before,
                                  const std::vector<replay::PieceRow>& after)
{
    using Kind = replay::PieceChange::Kind;
    std::vector<bool> isBeforeTaken(before.size()), isAfterTaken(after.size());
    replay::Transition transition;
    for (const Likeness& match : matchesOf(before, after)) {
        if (isBeforeTaken[match.before] || isAfterTaken[match.after])
            continue;
        isBeforeTaken[match.before] = isAfterTaken[match.after] = true;
        if (match.distance > 0) {
            transition.changes.push_back({Kind::Moved, before[match.before], after[match.after]});
        }
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!isBeforeTaken[i])
            transition.changes.push_back({Kind::Vanished, before[i], std::nullopt});
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
        if (!isAfterTaken[j])
            transition.changes.push_back({Kind::Appeared, std::nullopt, after[j]});
    }
    return transition;
}

constexpr std::size_t mostTranspositions = 1000;

/// The first few plies at which each position occurs, ascending.
class FirstPlies
{
public:
    explicit FirstPlies(const std::vector<std::uint64_t>& keys)
    {
        constexpr std::size_t mostTimes = 16;
        for (std::size_t ply = 0; ply < keys.size(); ++ply) {
            std::vector<std::size_t>& plies = m_plies[keys[ply]];
            if (plies.size() < mostTimes)
                plies.push_back(ply);
        }
    }

    [[nodiscard]] const std::vector<std::size_t>& of(std::uint64_t key) const
    {
        static const std::vector<std::size_t> none;
        const auto found = m_plies.find(key);
        return found == m_plies.end() ? none : found->second;
    }

private:
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_plies;
};

} // namespace

TreePath pathBetween(const replay::Replay& a, Ply plyA, const replay::Replay& b, Ply plyB)
{
    // Lines of one game share their events before the fork as objects, not only as equal values,
    // and none after it.
    Ply common;
    Ply apart = std::min(plyA, plyB).next();
    while (common.next() < apart) {
        const Ply middle((common.number() + apart.number()) / 2);
        (&a.event(middle) == &b.event(middle) ? common : apart) = middle;
    }
    return {common, plyA.number() - common.number(), plyB.number() - common.number()};
}

replay::Transition differenceBetween(const replay::PieceTable& before,
                                     const replay::PieceTable& after, bool isSameStart)
{
    return isSameStart ? replay::transitionBetween(before, after)
                       : matchedByPlace(before.rows(), after.rows());
}

std::vector<std::uint64_t> positionKeys(const replay::Replay& replay, const std::stop_token& stop)
{
    std::vector<std::uint64_t> keys;
    auto position = rules::Position::fromSetup(replay.stateAt(Ply()));
    if (!position)
        return keys; // a refused game has no events
    keys.reserve(static_cast<std::size_t>(replay.lastPly().number()) + 1);
    keys.push_back(position->key());
    for (Ply ply(1); ply <= replay.lastPly() && !stop.stop_requested(); ply = ply.next()) {
        position->play(game::moveOf(replay.event(ply)));
        keys.push_back(position->key());
    }
    return keys;
}

Divergence divergenceOf(const replay::Replay& a, const replay::Replay& b,
                        const std::stop_token& stop)
{
    const std::vector<std::uint64_t> keysA = positionKeys(a, stop), keysB = positionKeys(b, stop);
    Divergence divergence;
    std::size_t common = 0;
    while (common < keysA.size() && common < keysB.size() && keysA[common] == keysB[common])
        ++common;
    if (common > 0)
        divergence.lastCommon = Ply(static_cast<int>(common) - 1);
    const FirstPlies pliesOfB(keysB);
    for (std::size_t i = 0; i < keysA.size() && !stop.stop_requested(); ++i) {
        for (const std::size_t j : pliesOfB.of(keysA[i])) {
            const bool isInCommon = i < common && j < common;
            const bool goesOn = i > 0 && j > 0 && keysA[i - 1] == keysB[j - 1];
            if (isInCommon || goesOn)
                continue;
            if (divergence.transpositions.size() == mostTranspositions) {
                divergence.hasMoreTranspositions = true;
                return divergence;
            }
            std::size_t plies = 1;
            while (i + plies < keysA.size() && j + plies < keysB.size() &&
                   keysA[i + plies] == keysB[j + plies])
                ++plies;
            divergence.transpositions.push_back(
                {Ply(static_cast<int>(i)), Ply(static_cast<int>(j)), static_cast<int>(plies)});
        }
    }
    return divergence;
}

} // namespace plyline::questions
