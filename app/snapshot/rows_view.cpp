#include "app/snapshot/rows_view.h"

#include <QtWidgets/QHeaderView>

#include "app/snapshot/rows_delegate.h"

namespace plyline::snapshot {

RowsView::RowsView(RowsModel& model, look::Look& look, QWidget* parent)
    : QTableView(parent), m_model(model), m_look(look)
{
    setAccessibleName(tr("Rows of the snapshot"));
    setModel(&model);
    setItemDelegate(new RowsDelegate(*this, look));
    setShowGrid(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(RowsDelegate::rowHeight);
    verticalHeader()->setDefaultSectionSize(RowsDelegate::rowHeight);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::clicked, this, &RowsView::onActivated);
    connect(this, &QTableView::activated, this, &RowsView::onActivated);
    connect(this, &QTableView::entered, this, &RowsView::onEntered);
    connect(&look, &look::Look::changed, this, &RowsView::dress);
    dress();
}

void RowsView::dress()
{
    horizontalHeader()->setFont(look::Fonts::standard().small);
    viewport()->update();
}

void RowsView::setPointedAt(std::optional<game::PieceId> piece)
{
    if (piece == m_pointedAt)
        return;
    m_pointedAt = piece;
    viewport()->update();
}

void RowsView::onActivated(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const replay::PieceRow& row = m_model.rowAt(index.row()).row;
    if (index.column() == RowsModel::Since)
        Q_EMIT plyClicked(row.lastChangedPly);
    else
        Q_EMIT pieceClicked(row.pieceId);
}

void RowsView::onEntered(const QModelIndex& index)
{
    const bool isLink = index.column() == RowsModel::Since;
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void RowsView::leaveEvent(QEvent* event)
{
    viewport()->unsetCursor();
    QTableView::leaveEvent(event);
}

void RowsView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    // The name takes what the numbers leave; in a wide table the numbers get room as well.
    const int spare = std::max(0, viewport()->width() - 300) / 8;
    const int origin = 44 + spare;
    const int coordinate = 32 + spare;
    const int since = 52 + spare;
    setColumnWidth(RowsModel::Origin, origin);
    setColumnWidth(RowsModel::X, coordinate);
    setColumnWidth(RowsModel::Y, coordinate);
    setColumnWidth(RowsModel::Since, since);
    setColumnWidth(RowsModel::Piece,
                   std::max(60, viewport()->width() - origin - 2 * coordinate - since));
}

} // namespace plyline::snapshot
