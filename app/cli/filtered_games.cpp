#include "app/cli/filtered_games.h"

#include <QtCore/QString>

#include "app/cli/output.h"
#include "app/kit/words/sentences.h"
#include "core/filter/game_filter.h"
#include "core/index/facts_builder.h"

namespace plyline::cli {

std::optional<filter::Filter> readFilter(const std::string& text)
{
    auto query = filter::Filter::parse(text);
    if (query)
        return std::move(*query);
    complain(QStringLiteral("--filter: ") + words::sentence(query.error()));
    return std::nullopt;
}

std::shared_ptr<const std::vector<int>> filteredGames(const OpenedFile& file,
                                                      const filter::Filter& query)
{
    if (query.isEmpty())
        return nullptr;
    const auto& index = file.shared();
    filter::GameFilter filter;
    auto found = filter.run(index, query);
    if (found->undecided > 0) {
        index::findFacts(*index, {});
        found = filter.run(index, query);
    }
    return std::make_shared<const std::vector<int>>(std::move(found->games));
}

} // namespace plyline::cli
