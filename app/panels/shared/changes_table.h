#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtWidgets/QTableView>

#include "app/kit/look/look.h"
#include "app/model/study/pins.h"

#include <memory>
#include <vector>

namespace plyline::shared {

/// The difference of two states, keyed by piece: a row for each piece that differs.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Piece, At, To, What, ColumnCount };

    explicit ChangesModel(look::Look& look, QObject* parent = nullptr);

    void setComparison(const std::optional<study::Comparison>& comparison);
    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const replay::PieceChange& changeAt(int row) const
    {
        return m_changes[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString textOf(const replay::PieceChange& change, Column column) const;

    look::Look& m_look;
    std::vector<replay::PieceChange> m_changes;
    std::shared_ptr<const game::Game> m_game; ///< The game to which the ids belong.
};

/// Returns "moved (+2, +1)", "captured", "promoted to queen (0, +1)" or "back on the board".
[[nodiscard]] QString changeText(const replay::PieceChange& change);

/// Shows the changes. Emits pieceChosen() on a click.
class ChangesTable : public QTableView
{
    Q_OBJECT

public:
    explicit ChangesTable(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ChangesModel& changes() { return *m_model; }
    void setComparison(const std::optional<study::Comparison>& comparison);

Q_SIGNALS:
    void pieceChosen(plyline::game::PieceId piece);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ChangesModel* m_model;
};

} // namespace plyline::shared
