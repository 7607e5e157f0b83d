#pragma once

#include <QtTest/QTest>

#include "core/library/game_search.h"
#include "tests/core/library/indexed_text.h"

#include <vector>

namespace plyline::tests {

/// What a search of all games finds; the test fails where it tells its progress wrongly.
inline std::vector<library::Match>
found(const std::shared_ptr<const library::GameIndex>& index, const library::PositionQuery& query,
      library::SearchOptions::Plies plies = library::SearchOptions::Plies::All, int threads = 0)
{
    std::vector<library::Match> all;
    library::SearchOptions options;
    options.plies = plies;
    options.threads = threads;
    int done = 0;
    const auto end = library::search(
        {index, nullptr}, query, options,
        [&](const std::vector<library::Match>& matches, const library::SearchProgress& progress) {
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
