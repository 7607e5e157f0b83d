#include "core/index/game_label.h"

#include "core/game/tags.h"

#include <algorithm>

namespace plyline::index {

namespace {

constexpr std::string_view chapterMark = ": "; ///< Between the names of a study and its chapter.

std::string_view known(const GameIndex& index, StringPool::Id id)
{
    const std::string_view text = index.text(id);
    return game::isUnknownTagValue(text) ? std::string_view() : text;
}

bool hasPlayers(const GameIndex& index, const IndexEntry& entry)
{
    return !known(index, entry.white).empty() || !known(index, entry.black).empty();
}

/// Returns the length of the whole names, each with its mark, with which both begin.
std::size_t sharedNames(std::string_view a, std::string_view b)
{
    const auto end = std::mismatch(a.begin(), a.begin() + std::min(a.size(), b.size()), b.begin());
    const auto same = static_cast<std::size_t>(end.first - a.begin());
    const std::size_t mark = a.substr(0, same).rfind(chapterMark);
    return mark == std::string_view::npos ? 0 : mark + chapterMark.size();
}

/// Calls `look` with the entries of the games before and after in the file.
template <typename Look>
void forNeighbours(const GameIndex& index, int entry, int reach, const Look& look)
{
    const int end = std::min(entry + reach + 1, index.size());
    for (int i = std::max(0, entry - reach); i < end; ++i)
        if (i != entry)
            look(index.entry(i));
}

void setTitle(GameLabel& label, const GameIndex& index, int entry)
{
    if (label.event.empty()) {
        label.title = known(index, index.entry(entry).site);
        return;
    }
    constexpr int reach = 4; // chapters with names that share a word often stand together
    std::size_t shared = 0;
    forNeighbours(index, entry, reach, [&](const IndexEntry& other) {
        const std::string_view event = known(index, other.event);
        if (hasPlayers(index, other) || event == label.event)
            return;
        const std::size_t names = sharedNames(label.event, event);
        if (names > 0 && (shared == 0 || names < shared))
            shared = names;
    });
    label.title = label.event.substr(shared);
    label.event = label.event.substr(0, shared - std::min(shared, chapterMark.size()));
}

GameLabel::Occasion occasionOf(const GameIndex& index, int entry)
{
    const IndexEntry& own = index.entry(entry);
    bool isRoundOther = false;
    bool isDateOther = false;
    forNeighbours(index, entry, 1, [&](const IndexEntry& other) {
        const bool isSameEvent = other.event == own.event;
        isRoundOther = isRoundOther || (isSameEvent && other.round != own.round);
        isDateOther = isDateOther || (isSameEvent && other.date != own.date);
    });
    if (isRoundOther && !known(index, own.round).empty())
        return GameLabel::Occasion::Round;
    return isDateOther ? GameLabel::Occasion::Date : GameLabel::Occasion::Year;
}

} // namespace

GameLabel labelOf(const GameIndex& index, int entry)
{
    const IndexEntry& own = index.entry(entry);
    GameLabel label;
    label.event = known(index, own.event);
    label.occasion = occasionOf(index, entry);
    if (!hasPlayers(index, own))
        setTitle(label, index, entry);
    else if (label.event.empty())
        label.event = known(index, own.site);
    return label;
}

} // namespace plyline::index
