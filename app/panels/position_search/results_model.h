#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include "app/model/jobs/job.h"
#include "app/model/open_file/file_games.h"
#include "app/model/session/session.h"
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

    /// `session` must live longer. While it hides the future, so does this: the results of games,
    /// and later matches in the open game.
    explicit ResultsModel(const session::Session& session);

    void restart(open_file::FileGames games);
    void add(const std::vector<search::Match>& matches);
    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const search::Match& matchAt(int row) const
    {
        return m_matches[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString moveOf(int row) const;
    [[nodiscard]] bool isToCome(const search::Match& match) const;
    void readMoves();

    const session::Session& m_session;
    open_file::FileGames m_games;
    std::vector<search::Match> m_matches;
    /// Moves by row, for rows that were shown; null while the game is being read.
    mutable QHash<int, QString> m_moves;
    mutable std::vector<int> m_wanted; ///< Rows that were shown since the job began.
    /// Declared last: stops before the other members are destroyed.
    jobs::Job m_reading;
};

/// The moves that were played in a position.
class NextMovesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Move, Games, Score, Outcomes, Rating, LastYear, ColumnCount };

    /// `session` must live longer. Empty while it hides the future.
    explicit NextMovesModel(const session::Session& session);

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
    bool m_areHidden;
};

} // namespace plyline::position_search
