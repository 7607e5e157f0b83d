#pragma once

#include <QtCore/QAbstractTableModel>

#include "app/kit/look/look.h"
#include "core/index/game_index.h"
#include "core/search/next_moves.h"

#include <memory>
#include <string>
#include <vector>

namespace plyline::next_moves {

/// The moves played in a position, most frequent first.
class MovesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Move, Games, Score, Results, Rating, LastYear, Example, ColumnCount };

    explicit MovesModel(look::Look& look, QObject* parent = nullptr);

    /// `index` has the games that the moves name.
    void setMoves(std::vector<search::NextMove> moves,
                  std::shared_ptr<const index::GameIndex> index);
    /// Sets the move that the shown game plays next; empty: none, or it is hidden.
    void setOwnMove(const std::string& san);
    /// Shows the moves dim, because they are those of a position that is no longer shown.
    void setOutdated(bool isOutdated);

    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const search::NextMove& move(int row) const
    {
        return m_moves[static_cast<std::size_t>(row)];
    }
    /// Returns the part of the games in the position that went on with the move, 0 to 1.
    [[nodiscard]] double share(int row) const;
    [[nodiscard]] bool isOwn(int row) const { return move(row).san == m_ownMove; }
    [[nodiscard]] bool isOutdated() const { return m_isOutdated; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(int row, Column column) const;
    [[nodiscard]] QString exampleText(int row) const;
    [[nodiscard]] QString toolTip(int row, Column column) const;
    [[nodiscard]] static QString explanation(Column column);
    void tellOfAll();

    look::Look& m_look;
    std::vector<search::NextMove> m_moves;
    std::shared_ptr<const index::GameIndex> m_index;
    std::int64_t m_total = 0;
    std::string m_ownMove;
    bool m_isOutdated = false;
};

} // namespace plyline::next_moves
