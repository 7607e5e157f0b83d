#include "app/panels/games/row_reading.h"

#include <QtWidgets/QHeaderView>

#include "app/kit/words/numbers.h"
#include "app/panels/games/games_model.h"

#include <utility>

namespace plyline::games {

namespace {

QString joined(const QString& first, const QString& second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + QStringLiteral(" · ") + second;
}

} // namespace

GameRow rowOf(const QModelIndex& index)
{
    const auto text = [&](int role) { return index.data(role).toString(); };
    const auto orUnknown = [](const QString& name) {
        return name.isEmpty() ? GamesModel::tr("Unknown") : name;
    };
    GameRow row;
    row.title = text(GamesModel::TitleRole);
    row.white = orUnknown(text(GamesModel::WhiteRole));
    row.black = orUnknown(text(GamesModel::BlackRole));
    row.result = text(GamesModel::ResultRole);
    row.event = text(GamesModel::EventRole);
    row.occasion = text(GamesModel::OccasionRole);
    const QVariant plies = index.data(GamesModel::PliesRole);
    QString pliesText;
    if (plies.isValid())
        pliesText = words::pliesText(plies.toInt());
    row.facts = joined(text(GamesModel::EcoRole), pliesText);
    row.isEcoComputed =
        index.siblingAtColumn(GamesModel::EcoColumn).data(GamesModel::IsComputedRole).toBool();
    row.isBroken = index.data(GamesModel::IsBrokenRole).toBool();
    row.isLost = index.data(GamesModel::IsLostRole).toBool();
    return row;
}

std::vector<GameCell> cellsOf(const QHeaderView& header, const QAbstractItemModel& model, int row)
{
    std::vector<GameCell> cells;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const int left = header.sectionViewportPosition(column);
        const int width = header.sectionSize(column);
        if (header.isSectionHidden(column) || left >= header.width() || left + width <= 0)
            continue;
        const QModelIndex index = model.index(row, column);
        GameCell cell;
        cell.text = index.data().toString();
        cell.left = left;
        cell.width = width;
        cell.isNumber = GamesModel::isNumber(column);
        cell.isStrong = column == GamesModel::ResultColumn;
        cell.isComputed = index.data(GamesModel::IsComputedRole).toBool();
        cell.hasWarning =
            column == GamesModel::WhiteColumn && index.data(GamesModel::IsBrokenRole).toBool();
        cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace plyline::games
