#pragma once

#include <QtTest/QTest>

#include "core/search/game_search.h"
#include "tests/core/index/indexed_text.h"

#include <vector>

namespace plyline::tests {

/// What a search of all games finds; the test fails where it tells its progress wrongly.
inline std::vector<search::Match>
found(const std::shared_ptr<const index::GameIndex>& index, const search::PositionQuery& query,
      search::SearchOptions::Plies plies = search::SearchOptions::Plies::All, int threads = 0,
      bool withVariations = false)
{
    std::vector<search::Match> all;
    search::SearchOptions options;
    options.plies = plies;
    options.threads = threads;
    options.withVariations = withVariations;
    int done = 0;
    const auto end = search::search(
        {index, nullptr}, query, options,
        [&](const std::vector<search::Match>& matches, const search::SearchProgress& progress) {
            all.insert(all.end(), matches.begin(), matches.end());
            QVERIFY(progress.gamesDone > done);
            done = progress.gamesDone;
            QCOMPARE(progress.matches, static_cast<std::int64_t>(all.size()));
        });
    if (end.progress.gamesDone != index->size())
        QTest::qFail("not all games were searched", __FILE__, __LINE__);
    return all;
}

} // namespace plyline::tests
