#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include "core/search/game_search.h"

#include <memory>
#include <vector>

namespace plyline::position_search {

/// The games that were found, in file order, each with the move that leads to the match.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, White, Black, Year, Result, Move, Ply, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void restart(std::shared_ptr<const index::GameIndex> index);
    void add(const std::vector<search::Match>& matches);
    /// Precondition: a row there is.
    [[nodiscard]] const search::Match& matchAt(int row) const
    {
        return m_matches[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const index::GameIndex> m_index;
    std::vector<search::Match> m_matches;
    mutable QHash<int, QString> m_moves; ///< By row, of those that were looked at.

    [[nodiscard]] QString moveOf(int row) const;
};

/// What was played in a position.
class NextMovesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Move, Games, Score, Outcomes, Rating, LastYear, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMoves(std::vector<search::NextMove> moves);
    [[nodiscard]] const search::NextMove& move(int row) const
    {
        return m_moves[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<search::NextMove> m_moves;
};

} // namespace plyline::position_search
