#include "core/questions/comparison.h"

#include "core/game/move_text.h"
#include "core/rules/position.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <unordered_map>

namespace plyline::questions {

using game::Ply;

namespace {

int distance(rules::Square a, rules::Square b)
{
    return std::max(std::abs(a.x() - b.x()), std::abs(a.y() - b.y()));
}

/// A pair of rows that may be the same piece in two games.
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

} // namespace

Way pathBetween(const replay::Replay& a, Ply plyA, const replay::Replay& b, Ply plyB)
{
    const Ply end = std::min(plyA, plyB);
    Ply common;
    // Lines of one game share the events before their fork, not only equal ones.
    while (common < end && &a.event(common.next()) == &b.event(common.next()))
        common = common.next();
    return {common, plyA.number() - common.number(), plyB.number() - common.number()};
}

replay::Transition differenceBetween(const replay::PieceTable& before,
                                     const replay::PieceTable& after, bool isSameStart)
{
    return isSameStart ? replay::transitionBetween(before, after)
                       : matchedByPlace(before.rows(), after.rows());
}

std::vector<std::uint64_t> positionKeys(const replay::Replay& replay)
{
    std::vector<std::uint64_t> keys;
    auto position = rules::Position::fromSetup(replay.stateAt(Ply()));
    if (!position)
        return keys; // a refused game, which has no events
    keys.reserve(static_cast<std::size_t>(replay.lastPly().number()) + 1);
    keys.push_back(position->key());
    for (Ply ply(1); ply <= replay.lastPly(); ply = ply.next()) {
        position->play(game::moveOf(replay.event(ply)));
        keys.push_back(position->key());
    }
    return keys;
}

Divergence divergenceOf(const replay::Replay& a, const replay::Replay& b)
{
    const std::vector<std::uint64_t> keysA = positionKeys(a), keysB = positionKeys(b);
    Divergence parting;
    std::size_t common = 0;
    while (common < keysA.size() && common < keysB.size() && keysA[common] == keysB[common])
        ++common;
    if (common > 0)
        parting.lastCommon = Ply(static_cast<int>(common) - 1);
    std::unordered_multimap<std::uint64_t, std::size_t> pliesOfB;
    for (std::size_t j = 0; j < keysB.size(); ++j)
        pliesOfB.emplace(keysB[j], j);
    for (std::size_t i = 0; i < keysA.size(); ++i) {
        const auto [first, last] = pliesOfB.equal_range(keysA[i]);
        for (auto at = first; at != last; ++at) {
            const std::size_t j = at->second;
            const bool isInCommon = i < common && j < common;
            const bool goesOn = i > 0 && j > 0 && keysA[i - 1] == keysB[j - 1];
            if (isInCommon || goesOn)
                continue;
            int plies = 1;
            const auto n = [&plies] { return static_cast<std::size_t>(plies); };
            while (i + n() < keysA.size() && j + n() < keysB.size() &&
                   keysA[i + n()] == keysB[j + n()])
                ++plies;
            parting.meetings.push_back({Ply(static_cast<int>(i)), Ply(static_cast<int>(j)), plies});
        }
    }
    std::sort(parting.meetings.begin(), parting.meetings.end(),
              [](const SharedStretch& x, const SharedStretch& y) {
                  return std::tie(x.a, x.b) < std::tie(y.a, y.b);
              });
    return parting;
}

} // namespace plyline::questions
