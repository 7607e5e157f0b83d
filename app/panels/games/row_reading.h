#pragma once

#include <QtCore/QAbstractItemModel>

#include "app/panels/games/game_row.h"
#include "app/panels/games/game_table.h"

#include <vector>

class QHeaderView;

namespace plyline::games {

/// Reads a row of the list from a GamesModel.
[[nodiscard]] GameRow rowOf(const QModelIndex& index);
/// Reads a row of the table, without the columns that the header hides or has scrolled out.
[[nodiscard]] std::vector<GameCell> cellsOf(const QHeaderView& header,
                                            const QAbstractItemModel& model, int row);

} // namespace plyline::games
