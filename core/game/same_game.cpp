#include "core/game/same_game.h"

#include <algorithm>
#include <array>

namespace plyline::game {

namespace {

/// Returns the tags with known values by name; tags of the same name keep their order.
std::vector<Tag> informativeTags(const Game& game)
{
    constexpr std::array<std::string_view, 6> roster = {"Event", "Site",  "Date",
                                                        "Round", "White", "Black"};
    std::vector<Tag> tags;
    for (const Tag& tag : game.tags().all()) {
        const bool isRoster = std::find(roster.begin(), roster.end(), tag.name) != roster.end();
        const bool isImplied =
            isRoster ? isUnknownTagValue(tag.value)
                     : tag.name == "Result" && tag.value == outcomeText(game.outcome());
        if (!isImplied)
            tags.push_back(tag);
    }
    std::stable_sort(tags.begin(), tags.end(),
                     [](const Tag& x, const Tag& y) { return x.name < y.name; });
    return tags;
}

bool isSameAnnotation(const Game& a, const Annotation& x, const Game& b, const Annotation& y)
{
    const auto* const left = std::get_if<Comment>(&x.what);
    const auto* const right = std::get_if<Comment>(&y.what);
    if (left == nullptr || right == nullptr)
        return x == y;
    return x.after == y.after && left->form == right->form && a.text(*left) == b.text(*right);
}

bool isSameLine(const Game& a, const Line& x, const Game& b, const Line& y)
{
    const auto& left = x.annotations.items();
    const auto& right = y.annotations.items();
    return x.id == y.id && x.parent == y.parent && x.forkPly == y.forkPly && x.log == y.log &&
           std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](const Annotation& one, const Annotation& other) {
                          return isSameAnnotation(a, one, b, other);
                      });
}

} // namespace

bool isSameGame(const Game& a, const Game& b)
{
    return a.isRefused() == b.isRefused() && a.start() == b.start() &&
           a.castlingStyle() == b.castlingStyle() && a.outcome() == b.outcome() &&
           informativeTags(a) == informativeTags(b) &&
           std::equal(a.lines().begin(), a.lines().end(), b.lines().begin(), b.lines().end(),
                      [&](const Line& x, const Line& y) { return isSameLine(a, x, b, y); });
}

} // namespace plyline::game
