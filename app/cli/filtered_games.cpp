#include "app/cli/filtered_games.h"

#include <QtCore/QString>

#include "app/cli/output.h"
#include "app/text/sentences.h"
#include "core/library/facts_builder.h"
#include "core/library/game_filter.h"

namespace plyline::cli {

std::optional<library::Query> readFilter(const std::string& text)
{
    auto query = library::Query::parse(text);
    if (query)
        return std::move(*query);
    complain(QStringLiteral("--filter: ") + text::sentence(query.error()));
    return std::nullopt;
}

std::shared_ptr<const std::vector<int>> filteredGames(const OpenedFile& file,
                                                      const library::Query& query)
{
    if (query.isEmpty())
        return nullptr;
    const auto& index = file.shared();
    if (query.needsFacts())
        library::findFacts(*index, {});
    return std::make_shared<const std::vector<int>>(library::filter(index, query));
}

} // namespace plyline::cli
