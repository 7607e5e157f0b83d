#include "core/analysis/viewing_side.h"

#include "core/base/text.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace plyline::analysis {

using rules::Color;

namespace {

std::vector<std::string_view> wordsOfName(std::string_view name)
{
    constexpr std::string_view separators = " ,\t";
    std::vector<std::string_view> words;
    while (true) {
        const auto first = name.find_first_not_of(separators);
        if (first == std::string_view::npos)
            return words;
        name.remove_prefix(first);
        const auto end = std::min(name.find_first_of(separators), name.size());
        words.push_back(name.substr(0, end));
        name.remove_prefix(end);
    }
}

std::optional<Color> orientation(const game::Tags& tags)
{
    const std::string_view side = tags.known("Orientation");
    if (equalsIgnoringCase(side, "white"))
        return Color::White;
    if (equalsIgnoringCase(side, "black"))
        return Color::Black;
    return std::nullopt;
}

} // namespace

bool isSameName(std::string_view a, std::string_view b)
{
    const auto wordsOfA = wordsOfName(a);
    const auto wordsOfB = wordsOfName(b);
    return !wordsOfA.empty() &&
           std::is_permutation(wordsOfA.begin(), wordsOfA.end(), wordsOfB.begin(), wordsOfB.end(),
                               equalsIgnoringCase);
}

std::optional<Color> viewingSide(const game::Game& game, std::span<const std::string> ownNames)
{
    const game::Tags& tags = game.tags();
    if (const auto side = orientation(tags))
        return side;
    const std::string_view white = tags.known("White");
    const std::string_view black = tags.known("Black");
    const auto isOwn = [&](std::string_view player) {
        return std::any_of(ownNames.begin(), ownNames.end(),
                           [&](const std::string& name) { return isSameName(name, player); });
    };
    const bool isWhite = isOwn(white);
    const bool isBlack = isOwn(black);
    if (isWhite != isBlack)
        return isWhite ? Color::White : Color::Black;
    const bool isTask = tags.find("FEN") && (white.empty() || black.empty());
    if (isTask && !isWhite && game.start().turn == Color::Black)
        return Color::Black;
    return std::nullopt;
}

} // namespace plyline::analysis
