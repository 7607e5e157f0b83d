#include "app/panels/game_text/known_text.h"

#include "core/game/past.h"

#include <algorithm>

namespace plyline::game_text {

namespace {

/// Offsets are those of the text, not of the source.
struct Text
{
    std::string bytes;
    std::size_t knownEnd = 0;

    void hide(std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < std::min(end, bytes.size()); ++i)
            if (bytes[i] != '\n' && bytes[i] != '\r')
                bytes[i] = ' ';
    }
};

/// Hides the values of tags that tell the future, on lines such as `[Result "1-0"]`.
void hideTags(Text& text, std::size_t end)
{
    for (std::size_t begin = 0; begin < end;) {
        const std::size_t lineEnd = std::min(text.bytes.find_first_of("\r\n", begin), end);
        const std::string_view line = std::string_view(text.bytes).substr(begin, lineEnd - begin);
        const std::size_t name = line.find_first_not_of(" \t[");
        const std::size_t nameEnd = line.find_first_of(" \t\"", name);
        if (line.find('[') < name && nameEnd != std::string_view::npos &&
            game::tellsFuture(line.substr(name, nameEnd - name))) {
            const std::size_t bracket = line.rfind(']');
            text.hide(begin + nameEnd, begin + std::min(bracket, line.size()));
        }
        begin = lineEnd + 1;
    }
}

/// Hides the result at the end of the text between two offsets.
void hideResult(Text& text, std::size_t begin, std::size_t end)
{
    const std::string_view part = std::string_view(text.bytes).substr(begin, end - begin);
    const std::size_t last = part.find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos)
        return;
    const std::size_t word = part.find_last_of(" \t\r\n)}", last) + 1; // 0 without any
    if (game::parseOutcome(part.substr(word, last + 1 - word)))
        text.hide(begin + word, end);
}

} // namespace

bool isKnown(const pgn::MovePlace& place, const game::Game& past)
{
    const auto index = static_cast<std::size_t>(place.line.number());
    if (index >= past.lines().size())
        return false;
    const game::Line& line = past.lines()[index];
    const bool isThere = !line.parent || !line.log.isEmpty();
    return isThere && place.ply <= line.lastPly();
}

std::string knownText(const game::Game& past, const pgn::MovePlaces& places, Span span)
{
    Text text{std::string(past.source()->bytes(span)), 0};
    const auto offsetOf = [&](std::int64_t byte) {
        return static_cast<std::size_t>(
            std::clamp(byte - span.offset, std::int64_t(0), span.length));
    };
    const auto& all = places.all();
    text.knownEnd = all.empty() ? text.bytes.size() : offsetOf(all.front().span.offset);
    hideTags(text, text.knownEnd);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t begin = offsetOf(all[i].span.offset);
        const bool isLast = i + 1 == all.size();
        const std::size_t end = isLast ? text.bytes.size() : offsetOf(all[i + 1].span.offset);
        if (begin == end)
            continue;
        if (!isKnown(all[i], past))
            text.hide(begin, end);
        else
            text.knownEnd = end;
        if (isLast)
            hideResult(text, begin, end);
    }
    text.bytes.resize(text.knownEnd);
    return text.bytes;
}

} // namespace plyline::game_text
