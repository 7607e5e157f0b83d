#pragma once

#include "core/index/index_builder.h"
#include "core/index/main_line_player.h"
#include "core/index/rewritten_index.h"

#include <memory>
#include <string>

namespace plyline::tests {

/// The same games with the same texts; the ids of the texts may differ.
inline bool isSameIndex(const index::GameIndex& a, const index::GameIndex& b)
{
    if (a.size() != b.size())
        return false;
    for (int i = 0; i < a.size(); ++i) {
        const index::IndexEntry &x = a.entry(i), &y = b.entry(i);
        const bool isSameText =
            a.text(x.white) == b.text(y.white) && a.text(x.black) == b.text(y.black) &&
            a.text(x.event) == b.text(y.event) && a.text(x.site) == b.text(y.site) &&
            a.text(x.round) == b.text(y.round);
        if (!isSameText || x.span() != y.span() || x.firstLine != y.firstLine || x.date != y.date ||
            x.eco != y.eco || x.whiteElo != y.whiteElo || x.blackElo != y.blackElo ||
            x.outcome != y.outcome)
            return false;
    }
    return true;
}

/// What an index of `text` knows when its second pass is through.
inline std::shared_ptr<const index::GameIndex> indexWithFacts(std::string text)
{
    auto index = index::buildIndex(files::Source::fromText(std::move(text), "grown"));
    for (int i = 0; i < index->size(); ++i)
        index->setFacts(i, index::factsOf(*index, i));
    return index;
}

/// Whether the games of `grown` are those of `whole`, and what it knows of them is so.
inline bool isGrownTo(const index::GameIndex& grown, const index::GameIndex& whole)
{
    if (!isSameIndex(grown, whole))
        return false;
    for (int i = 0; i < grown.size(); ++i) {
        if (grown.facts(i).isKnown() && grown.facts(i) != whole.facts(i))
            return false;
    }
    return true;
}

/// Whether the index of the first `cut` bytes, read on, is that of the whole, and so is one of a
/// file that had other words there and was written anew.
inline bool growsFrom(std::size_t cut, const index::GameIndex& whole)
{
    const std::string text(whole.source()->bytes());
    const auto before = indexWithFacts(text.substr(0, cut));
    if (!isGrownTo(*index::continueIndex(*before, whole.source()), whole))
        return false;
    const auto other = indexWithFacts(text.substr(0, cut) + " 1-0 e4 ");
    const auto rewritten = index::rewrittenIndex(*other, whole.source());
    return !rewritten || isGrownTo(*rewritten, whole);
}

} // namespace plyline::tests
