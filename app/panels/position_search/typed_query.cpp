#include "app/panels/position_search/typed_query.h"

#include "app/kit/words/sentences.h"
#include "core/base/diagnostic.h"
#include "core/rules/epd.h"
#include "core/rules/fen.h"
#include "core/search/search_text.h"

namespace plyline::position_search {

using search::PositionQuery;

namespace {

template <typename Value>
Expected<PositionQuery, QString> queryWith(const Expected<Value, search::SearchTextError>& read,
                                           std::optional<Value> PositionQuery::*part)
{
    if (!read)
        return unexpected(words::sentence(read.error()));
    PositionQuery query;
    query.*part = *read;
    return query;
}

Expected<PositionQuery, QString> positionOf(const std::string& text)
{
    const auto setup = rules::epd::parse(text);
    if (setup)
        return PositionQuery::exactly(*setup);
    Diagnostic fault;
    fault.code = DiagnosticCode::BadFen;
    fault.origin = PositionOrigin::Alone;
    fault.token = setup.error().token;
    fault.argument = rules::fen::fieldName(setup.error().field);
    return unexpected(words::sentence(fault));
}

} // namespace

Expected<PositionQuery, QString> typedQuery(QueryKind kind, const QString& text)
{
    const std::string typed = text.trimmed().toStdString();
    switch (kind) {
    case QueryKind::Position:
        return positionOf(typed);
    case QueryKind::Squares:
        return queryWith(search::parsePattern(typed), &PositionQuery::pattern);
    case QueryKind::Material:
        return queryWith(search::parseMaterial(typed), &PositionQuery::material);
    case QueryKind::Manoeuvre:
        return queryWith(search::parseManoeuvre(typed), &PositionQuery::manoeuvre);
    }
    return PositionQuery();
}

} // namespace plyline::position_search
