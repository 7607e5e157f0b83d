#include "app/kit/words/names.h"
#include "app/panels/games/games_model.h"

namespace plyline::games {

using filter::OrderKey;

OrderKey GamesModel::orderKey(int column)
{
    switch (static_cast<Column>(column)) {
    case NumberColumn:
        return OrderKey::File;
    case WhiteColumn:
        return OrderKey::White;
    case WhiteEloColumn:
        return OrderKey::WhiteElo;
    case BlackColumn:
        return OrderKey::Black;
    case BlackEloColumn:
        return OrderKey::BlackElo;
    case ResultColumn:
        return OrderKey::Result;
    case EventColumn:
        return OrderKey::Event;
    case SiteColumn:
        return OrderKey::Site;
    case DateColumn:
        return OrderKey::Date;
    case RoundColumn:
        return OrderKey::Round;
    case EcoColumn:
        return OrderKey::Eco;
    case OpeningColumn:
        return OrderKey::Opening;
    case PliesColumn:
        return OrderKey::Plies;
    case ColumnCount:
        break;
    }
    return OrderKey::File;
}

std::optional<int> GamesModel::columnOf(OrderKey key)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (orderKey(column) == key)
            return column;
    }
    return std::nullopt;
}

QString GamesModel::title(int column)
{
    switch (static_cast<Column>(column)) {
    case NumberColumn:
        return tr("Number");
    case WhiteColumn:
        return words::sideName(rules::Color::White);
    case WhiteEloColumn:
        return tr("White Elo");
    case BlackColumn:
        return words::sideName(rules::Color::Black);
    case BlackEloColumn:
        return tr("Black Elo");
    case ResultColumn:
        return tr("Result");
    case EventColumn:
        return tr("Event");
    case SiteColumn:
        return tr("Site");
    case DateColumn:
        return tr("Date");
    case RoundColumn:
        return tr("Round");
    case EcoColumn:
        return tr("ECO");
    case OpeningColumn:
        return tr("Opening");
    case PliesColumn:
        return tr("Plies");
    case ColumnCount:
        break;
    }
    return {};
}

bool GamesModel::isNumber(int column)
{
    return column == NumberColumn || column == WhiteEloColumn || column == BlackEloColumn ||
           column == PliesColumn;
}

QString GamesModel::widestText(int column)
{
    switch (static_cast<Column>(column)) {
    case NumberColumn:
        return QStringLiteral("0,000,000");
    case WhiteColumn:
    case BlackColumn:
        return QStringLiteral("Nepomniachtchi, Ian");
    case EventColumn:
    case SiteColumn:
        return QStringLiteral("Candidates Tournament");
    case OpeningColumn:
        return QStringLiteral("Sicilian Defense: Najdorf Variation");
    case DateColumn:
        return QStringLiteral("0000.00.00");
    case WhiteEloColumn:
    case BlackEloColumn:
    case ResultColumn:
    case RoundColumn:
    case EcoColumn:
    case PliesColumn:
        return QStringLiteral("0000");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace plyline::games
