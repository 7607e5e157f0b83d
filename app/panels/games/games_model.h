#pragma once

#include <QtCore/QAbstractTableModel>

#include "app/model/game_list/game_list.h"
#include "app/model/workspace/workspace.h"

#include <optional>

namespace plyline::games {

/// The rows of the game list. Rows are made when they are read; nothing is copied.
class GamesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        WhiteColumn,
        WhiteEloColumn,
        BlackColumn,
        BlackEloColumn,
        ResultColumn,
        EventColumn,
        SiteColumn,
        DateColumn,
        RoundColumn,
        EcoColumn,
        OpeningColumn,
        PliesColumn,
        ColumnCount
    };
    enum Role {
        /// This and the next six are texts; empty if the file has none.
        WhiteRole = Qt::UserRole + 1,
        BlackRole,
        TitleRole,    ///< What a game without players is called; never empty for one.
        ResultRole,   ///< "1-0", "0-1", "½-½", "*".
        EventRole,    ///< What the title leaves of it; the site if there is no event.
        OccasionRole, ///< "1999", or what tells the game from its neighbours: date or round.
        EcoRole,
        PliesRole,      ///< int; invalid until it is known.
        IsBrokenRole,   ///< bool; false until it is known.
        IsLostRole,     ///< bool: the file no longer contains the game.
        IsComputedRole, ///< bool: the cell's text is not in the file, but follows from the moves.
    };

    explicit GamesModel(workspace::Workspace& workspace, QObject* parent = nullptr);

    /// Returns the order that a click on the column's heading chooses.
    [[nodiscard]] static filter::OrderKey orderKey(int column);
    [[nodiscard]] static std::optional<int> columnOf(filter::OrderKey key);
    [[nodiscard]] static QString title(int column);
    /// For columns of numbers or short codes, returns the widest text, which determines the
    /// column's width.
    [[nodiscard]] static QString widestText(int column);
    [[nodiscard]] static bool isNumber(int column);

    [[nodiscard]] const game_list::GameRows& rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole is the text of the cell.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void onRowsChanged();
    void onFactsChanged(int first, int last);
    [[nodiscard]] QString cell(int game, int column) const;
    [[nodiscard]] bool isComputed(int game, int column) const;
    [[nodiscard]] QString titleOf(int game) const;
    [[nodiscard]] QString sentence(const QModelIndex& index) const;

    session::Session& m_session;
    game_list::GameList& m_list;
    game_list::GameRows m_rows;
};

} // namespace plyline::games
