#include "app/cli/game_cuts.h"

namespace plyline::cli {

namespace {

/// The text line that begins at `at`, without its end; `at` goes to the next one.
std::string_view takeLine(std::string_view bytes, std::size_t& at)
{
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = trimmed(bytes.substr(at, end - at));
    at = std::min(end + 1, bytes.size());
    return line;
}

/// `[`, a letter ... `"]`.
bool isTagLine(std::string_view line)
{
    return line.size() > 4 && line.front() == '[' && line.ends_with("\"]");
}

bool startsWithThreeTags(std::string_view bytes, std::size_t at)
{
    for (int i = 0; i < 3; ++i) {
        if (!isTagLine(takeLine(bytes, at)))
            return false;
    }
    return true;
}

/// The first certain start of a game behind `from`, or the end.
std::size_t nextGame(std::string_view bytes, std::size_t from)
{
    std::size_t at = from;
    takeLine(bytes, at); // `from` may be in the middle of a line
    bool followsText = false;
    bool followsBlank = false;
    while (at < bytes.size()) {
        const std::size_t start = at;
        const std::string_view line = takeLine(bytes, at);
        if (line.empty()) {
            followsBlank = followsText;
            continue;
        }
        if (followsBlank && startsWithThreeTags(bytes, start))
            return start;
        followsText = line.front() != '[';
        followsBlank = false;
    }
    return bytes.size();
}

} // namespace

std::vector<Span> cutAtGames(std::string_view bytes, int parts)
{
    std::vector<Span> spans;
    std::size_t begin = 0;
    for (int i = 1; i <= parts && begin < bytes.size(); ++i) {
        const std::size_t aim =
            bytes.size() / static_cast<std::size_t>(parts) * static_cast<std::size_t>(i);
        const std::size_t end = i == parts ? bytes.size() : nextGame(bytes, std::max(aim, begin));
        spans.push_back({static_cast<std::int64_t>(begin), static_cast<std::int64_t>(end - begin)});
        begin = end;
    }
    return spans;
}

} // namespace plyline::cli
