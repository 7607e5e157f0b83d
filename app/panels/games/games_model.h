#pragma once

#include <QtCore/QAbstractTableModel>

#include "app/model/game_list/game_list.h"
#include "app/model/workspace/workspace.h"

#include <optional>

namespace plyline::games {

/// The rows of the session's game list. A row is made when it is asked for; nothing is copied.
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
        PliesColumn,
        ColumnCount
    };
    enum Role {
        WhiteRole = Qt::UserRole + 1, ///< Text, also the next five; empty when the file says none.
        BlackRole,
        ResultRole, ///< "1-0", "0-1", "½-½", "*".
        EventRole,
        YearRole,
        EcoRole,
        PliesRole,    ///< int; invalid until it is known.
        IsBrokenRole, ///< bool; false until it is known.
        IsLostRole,   ///< bool: no longer in the file.
    };

    explicit GamesModel(workspace::Workspace& workspace, QObject* parent = nullptr);

    /// What a click on the column's heading orders by.
    [[nodiscard]] static filter::OrderKey orderKey(int column);
    [[nodiscard]] static std::optional<int> columnOf(filter::OrderKey key);
    [[nodiscard]] static QString title(int column);
    /// Figures and short codes: the widest text of such a column says how wide it is.
    [[nodiscard]] static QString widestText(int column);
    [[nodiscard]] static bool isNumber(int column);

    [[nodiscard]] const game_list::GameRows& rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    /// Display is the text of the cell.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void onRowsChanged();
    void onFactsChanged(int first, int last);
    [[nodiscard]] QString cell(int game, int column) const;
    [[nodiscard]] QString sentence(const QModelIndex& index) const;

    session::Session& m_session;
    game_list::GameList& m_list;
    game_list::GameRows m_rows;
};

} // namespace plyline::games
