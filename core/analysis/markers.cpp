#include "core/analysis/markers.h"

#include <algorithm>
#include <cmath>

namespace plyline::analysis {

using game::Ply;

namespace {

void addBoardMarkers(std::vector<FoundMarker>& found, const std::vector<PlyFacts>& plies)
{
    for (std::size_t i = 0; i < plies.size(); ++i) {
        const PlyFacts& facts = plies[i];
        const Ply ply(static_cast<int>(i) + 1);
        const auto add = [&](bool isSo, MarkerKind kind) {
            if (isSo)
                found.push_back({ply, kind});
        };
        add(facts.isCapture, MarkerKind::Capture);
        add(facts.isCheck || facts.isMate, MarkerKind::Check);
        add(facts.isCastling, MarkerKind::Castling);
        add(facts.isPromotion, MarkerKind::Promotion);
        add(facts.hasComment, MarkerKind::Comment);
    }
}

void addPhases(std::vector<FoundMarker>& found, const Phases& phases)
{
    if (phases.middlegame && *phases.middlegame > Ply())
        found.push_back({*phases.middlegame, MarkerKind::Middlegame});
    if (phases.endgame && *phases.endgame > Ply())
        found.push_back({*phases.endgame, MarkerKind::Endgame});
}

struct Think
{
    std::int64_t millis;
    Ply ply;
};

void addLongThinks(std::vector<FoundMarker>& found, const std::vector<PlyFacts>& plies,
                   const LineTimes& times, rules::Color color)
{
    constexpr std::ptrdiff_t most = 3;
    constexpr int timesMedian = 3;
    std::vector<Think> thinks;
    for (std::size_t i = 0; i < plies.size(); ++i) {
        const Ply ply(static_cast<int>(i) + 1);
        if (plies[i].mover == color && times.of(ply).think.millis)
            thinks.push_back({*times.of(ply).think.millis, ply});
    }
    if (thinks.empty())
        return;
    const auto isLonger = [](const Think& a, const Think& b) {
        return a.millis != b.millis ? a.millis > b.millis : a.ply < b.ply;
    };
    const auto middle = thinks.begin() + static_cast<std::ptrdiff_t>(thinks.size() / 2);
    std::nth_element(thinks.begin(), middle, thinks.end(), isLonger);
    const std::int64_t median = middle->millis;
    const auto end = thinks.begin() + std::min(most, std::ssize(thinks));
    std::partial_sort(thinks.begin(), end, thinks.end(), isLonger);
    for (auto think = thinks.begin(); think != end && think->millis > timesMedian * median; ++think)
        found.push_back({think->ply, MarkerKind::LongThink});
}

void addSwings(std::vector<FoundMarker>& found, const LineScores& scores)
{
    const auto chancesOf = [](const std::optional<Score>& score) {
        return score ? std::optional(winningChances(*score)) : std::nullopt;
    };
    std::optional<double> before = chancesOf(scores.start);
    for (std::size_t i = 0; i < scores.plies.size(); ++i) {
        const std::optional<double> now = chancesOf(scores.plies[i]);
        if (before && now && std::abs(*now - *before) >= smallestSwing)
            found.push_back({Ply(static_cast<int>(i) + 1), MarkerKind::Swing});
        before = now;
    }
}

} // namespace

std::vector<FoundMarker> foundMarkers(const std::vector<PlyFacts>& plies, const LineScores& scores,
                                      const LineTimes& times, const Phases& phases,
                                      const LineOpenings& openings)
{
    std::vector<FoundMarker> found;
    addBoardMarkers(found, plies);
    const auto count = std::ssize(found);
    addPhases(found, phases);
    for (const LineOpenings::Change& change : openings.changes()) {
        if (change.ply > Ply())
            found.push_back({change.ply, MarkerKind::OpeningName});
    }
    if (times.hasThinks()) {
        for (const rules::Color color : rules::allColors)
            addLongThinks(found, plies, times, color);
    }
    if (scores.isGiven)
        addSwings(found, scores);
    const auto comesBefore = [](const FoundMarker& a, const FoundMarker& b) {
        return a.ply != b.ply ? a.ply < b.ply : a.kind < b.kind;
    };
    std::sort(found.begin() + count, found.end(), comesBefore);
    std::inplace_merge(found.begin(), found.begin() + count, found.end(), comesBefore);
    return found;
}

std::optional<Ply> nextMarker(const std::vector<FoundMarker>& markers, MarkerKinds kinds, Ply from)
{
    const auto first =
        std::upper_bound(markers.begin(), markers.end(), from,
                         [](Ply ply, const FoundMarker& marker) { return ply < marker.ply; });
    const auto found = std::find_if(
        first, markers.end(), [&](const FoundMarker& marker) { return kinds.has(marker.kind); });
    return found == markers.end() ? std::nullopt : std::optional(found->ply);
}

std::optional<Ply> previousMarker(const std::vector<FoundMarker>& markers, MarkerKinds kinds,
                                  Ply from)
{
    const auto end =
        std::lower_bound(markers.begin(), markers.end(), from,
                         [](const FoundMarker& marker, Ply ply) { return marker.ply < ply; });
    const auto found =
        std::find_if(std::make_reverse_iterator(end), markers.rend(),
                     [&](const FoundMarker& marker) { return kinds.has(marker.kind); });
    return found == markers.rend() ? std::nullopt : std::optional(found->ply);
}

} // namespace plyline::analysis
