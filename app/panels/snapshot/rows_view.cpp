#include "app/panels/snapshot/rows_view.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include "app/kit/look/badge.h"
#include "app/kit/look/pane.h"
#include "app/kit/widgets/context_menu.h"
#include "app/kit/widgets/ply_table.h"
#include "app/panels/snapshot/rows_csv.h"
#include "app/panels/snapshot/rows_delegate.h"

namespace plyline::snapshot {

namespace {

/// A heading whose titles stand exactly above the texts of the cells.
class RowsHeader : public QHeaderView
{
public:
    RowsHeader(look::Look& look, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent), m_look(look)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setMinimumSectionSize(20);
        setSectionResizeMode(Fixed);
        fitHeight();
        connect(&look, &look::Look::textSizeChanged, this, &RowsHeader::fitHeight);
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const look::Theme& theme = m_look.theme();
        const auto alignment = model()
                                   ->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole)
                                   .value<Qt::Alignment>();
        painter->fillRect(rect, theme.surface);
        painter->fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
        look::drawElided(*painter, textRect(rect, section),
                         model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(),
                         look::Fonts::standard().small, theme.textDim,
                         alignment & Qt::AlignHorizontal_Mask);
    }

private:
    void fitHeight() { setFixedHeight(look::withText(26)); }

    look::Look& m_look;
};

} // namespace

RowsView::RowsView(RowsModel& model, look::Look& look, QWidget* parent)
    : QTableView(parent), m_model(model)
{
    setAccessibleName(tr("Rows of the snapshot"));
    setHorizontalHeader(new RowsHeader(look, this));
    setModel(&model);
    setItemDelegate(new RowsDelegate(*this, look));
    setShowGrid(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFocusPolicy(Qt::TabFocus);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    widgets::setRowHeight(*this, RowsDelegate::rowHeight);
    connect(this, &QTableView::clicked, this, &RowsView::onActivated);
    connect(this, &QTableView::activated, this, &RowsView::onActivated);
    connect(this, &QTableView::entered, this, &RowsView::onEntered);
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, &RowsView::fitColumns);
    connect(&look, &look::Look::changed, horizontalHeader()->viewport(),
            qOverload<>(&QWidget::update));
}

void RowsView::setPointedAt(std::optional<game::PieceId> piece)
{
    if (piece == m_pointedAt)
        return;
    m_pointedAt = piece;
    viewport()->update();
}

void RowsView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                           const QList<int>& roles)
{
    if (!look::hasWholePixels(*this)) {
        QTableView::dataChanged(topLeft, bottomRight, roles);
        return;
    }
    // For more than one cell the base class repaints all rows.
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
            const QModelIndex cell = m_model.index(row, column);
            QTableView::dataChanged(cell, cell, roles);
        }
    }
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
    Q_EMIT pieceHovered(m_model.rowAt(index.row()).row.pieceId);
}

void RowsView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse
                                  ? indexAt(viewport()->mapFromGlobal(event->globalPos()))
                                  : currentIndex();
    QMenu* menu = widgets::newContextMenu(*this);
    if (index.isValid())
        menu->addAction(tr("Copy the row as CSV"), this,
                        [this, row = index.row()] { copyRow(row); });
    widgets::showContextMenu(menu, *this, event->globalPos());
}

void RowsView::copyRow(int row)
{
    if (row >= m_model.rowCount())
        return;
    QGuiApplication::clipboard()->setText(rowsCsv({m_model.rowAt(row)}));
    Q_EMIT reported(tr("Copied the row as CSV."));
}

void RowsView::leaveEvent(QEvent* event)
{
    viewport()->unsetCursor();
    Q_EMIT pieceHovered({});
    QTableView::leaveEvent(event);
}

void RowsView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void RowsView::fitColumns()
{
    using look::withText;
    // In a narrow table the name is more important than where the piece began.
    setColumnHidden(RowsModel::Origin, viewport()->width() < withText(350));
    // The name takes the width that the numbers leave; in a wide table the numbers get more too.
    const int spare = std::max(0, viewport()->width() - withText(300)) / 8;
    const int origin = isColumnHidden(RowsModel::Origin) ? 0 : withText(46) + spare;
    const bool isNarrow = viewport()->width() < withText(230);
    const int coordinate = withText(isNarrow ? 24 : 28) + spare;
    const int since = withText(isNarrow ? 44 : 50) + spare;
    if (origin > 0)
        setColumnWidth(RowsModel::Origin, origin);
    setColumnWidth(RowsModel::X, coordinate);
    setColumnWidth(RowsModel::Y, coordinate);
    setColumnWidth(RowsModel::Since, since);
    setColumnWidth(RowsModel::Piece,
                   std::max(60, viewport()->width() - origin - 2 * coordinate - since));
}

} // namespace plyline::snapshot

#include "moc_rows_view.cpp"
