#pragma once

#include <QtWidgets/QTableView>

#include "app/kit/look/look.h"
#include "app/panels/snapshot/rows_model.h"

namespace plyline::snapshot {

/// The table of rows: a click on a row points at its square, a click on `since` goes to that ply.
/// It takes the keyboard by Tab alone, so that a click leaves the arrows to stepping.
class RowsView : public QTableView
{
    Q_OBJECT

public:
    RowsView(RowsModel& model, look::Look& look, QWidget* parent = nullptr);

    /// The row that is pointed at is drawn with a frame.
    void setPointedAt(std::optional<game::PieceId> piece);
    [[nodiscard]] std::optional<game::PieceId> pointedAt() const { return m_pointedAt; }

Q_SIGNALS:
    /// The mouse came to a row, or left the rows.
    void pieceHovered(std::optional<plyline::game::PieceId> piece);
    void pieceClicked(plyline::game::PieceId piece);
    void plyClicked(plyline::game::Ply ply);

protected:
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles = {}) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void onActivated(const QModelIndex& index);
    void onEntered(const QModelIndex& index);

    RowsModel& m_model;
    std::optional<game::PieceId> m_pointedAt;
};

} // namespace plyline::snapshot
