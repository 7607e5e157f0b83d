#pragma once

#include <QtWidgets/QTableView>

#include "app/kit/look/look.h"
#include "app/panels/snapshot/rows_model.h"

namespace plyline::snapshot {

/// The table of rows. A click on a row points at its square; a click on `since` goes to that ply.
/// It takes the focus by Tab only, so that after a click the arrow keys still step.
class RowsView : public QTableView
{
    Q_OBJECT

public:
    RowsView(RowsModel& model, look::Look& look, QWidget* parent = nullptr);

    /// Draws a frame around the row of this piece.
    void setPointedAt(std::optional<game::PieceId> piece);
    [[nodiscard]] std::optional<game::PieceId> pointedAt() const { return m_pointedAt; }

Q_SIGNALS:
    /// A sentence for the user.
    void reported(const QString& sentence);
    /// Emitted when the mouse entered a row, or with none when it left the rows.
    void pieceHovered(std::optional<plyline::game::PieceId> piece);
    void pieceClicked(plyline::game::PieceId piece);
    void plyClicked(plyline::game::Ply ply);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles = {}) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void copyRow(int row);
    void fitColumns();
    void onActivated(const QModelIndex& index);
    void onEntered(const QModelIndex& index);

    RowsModel& m_model;
    std::optional<game::PieceId> m_pointedAt;
};

} // namespace plyline::snapshot
