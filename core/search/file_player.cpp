#include "core/search/file_player.h"

#include "core/base/share_out.h"
#include "core/index/index_scanner.h"

namespace plyline::search {

namespace {

constexpr std::int64_t partBytes = std::int64_t{1} << 20;

/// The games played in one part, starting at the first place that looked like a game.
struct Part
{
    Span span;
    std::optional<std::int64_t> begin;
    index::PlayedLines played;
};

std::vector<Part> partsOf(std::int64_t size, const std::optional<std::vector<std::int64_t>>& cuts)
{
    std::vector<std::int64_t> ends;
    if (cuts)
        ends = *cuts;
    for (std::int64_t end = partBytes; !cuts && end < size; end += partBytes)
        ends.push_back(end);
    ends.push_back(size);
    std::vector<Part> parts;
    std::int64_t begin = 0;
    for (const std::int64_t end : ends) {
        Part part;
        part.span = {begin, end - begin};
        parts.push_back(part);
        begin = end;
    }
    return parts;
}

void add(index::PlayedLines& total, const index::PlayedLines& played)
{
    total.games += played.games;
    total.plies += played.plies;
    total.diagnostics += played.diagnostics;
    total.end = played.end;
}

} // namespace

index::PlayedLines playFile(const files::Source& source, int threads, std::stop_token stop,
                            const std::optional<std::vector<std::int64_t>>& cuts)
{
    const auto size = static_cast<std::int64_t>(source.bytes().size());
    if (threads <= 1)
        return index::playMainLines(source, {0, size}, stop);
    std::vector<Part> parts = partsOf(size, cuts);
    shareOut(parts.size(), threads, stop, [&](WorkShare& share) {
        while (const auto i = share.next()) {
            Part& part = parts[*i];
            part.begin =
                *i == 0 ? std::optional<std::int64_t>(0) : index::likelyGame(source, part.span);
            if (part.begin)
                part.played = index::playMainLines(
                    source, {*part.begin, part.span.end() - *part.begin}, stop);
        }
    });
    index::PlayedLines total;
    for (const Part& part : parts) {
        if (part.begin == total.end)
            add(total, part.played);
        else if (part.span.end() > total.end)
            add(total,
                index::playMainLines(source, {total.end, part.span.end() - total.end}, stop));
    }
    return total;
}

} // namespace plyline::search
