#include "app/panels/snapshot/rows_delegate.h"

#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/look/pieces.h"
#include "app/kit/look/ring.h"
#include "app/panels/snapshot/rows_view.h"

namespace plyline::snapshot {

namespace {

constexpr int pictureSide = 20;
constexpr int padding = 10;

/// In narrower cells the name is small and close to the picture.
int comfortableName()
{
    return look::withText(124);
}

bool isNarrow(const QRect& nameCell)
{
    return nameCell.width() < comfortableName();
}

int leftOf(const QRect& nameCell)
{
    return nameCell.left() + (isNarrow(nameCell) ? 5 : padding);
}

void drawPiece(QPainter& painter, const QRect& cell, const ShownRow& shown,
               const look::Theme& theme)
{
    const int top = cell.center().y() - pictureSide / 2 + 1;
    const QRectF square(leftOf(cell), top, pictureSide, pictureSide);
    const rules::Piece piece{shown.row.color, shown.row.role};
    if (theme.isDark && piece.color == rules::Color::Black)
        look::drawRimmedPiece(painter, piece, square, QColor(0xb4, 0xc6, 0xc9, 0xb0));
    else
        look::drawPiece(painter, piece, square);
}

} // namespace

QRect textRect(const QRect& cell, int column)
{
    switch (static_cast<RowsModel::Column>(column)) {
    case RowsModel::Piece:
        return {leftOf(cell) + pictureSide + (isNarrow(cell) ? 4 : 6), cell.top(),
                cell.right() - leftOf(cell) - pictureSide - (isNarrow(cell) ? 4 : 6),
                cell.height()};
    case RowsModel::Since:
        return cell.adjusted(0, 0, -padding - 2, 0);
    case RowsModel::Origin:
    case RowsModel::X:
    case RowsModel::Y:
    case RowsModel::ColumnCount:
        break;
    }
    return cell.adjusted(2, 0, -padding, 0);
}

RowsDelegate::RowsDelegate(RowsView& view, look::Look& look)
    : QStyledItemDelegate(&view), m_view(view), m_look(look)
{}

QSize RowsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {40, look::withText(rowHeight)};
}

void RowsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    const ShownRow& shown = static_cast<const RowsModel&>(*index.model()).rowAt(index.row());
    const int column = index.column();
    painter->save();
    if (shown.isChanged)
        painter->fillRect(option.rect, theme.stateTint);
    if (m_view.pointedAt() == shown.row.pieceId) {
        painter->setPen(theme.textDim);
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const bool isHovered =
        column == RowsModel::Since && option.state.testFlag(QStyle::State_MouseOver);
    const bool isFirstTone = column == RowsModel::Piece || column == RowsModel::X ||
                             column == RowsModel::Y || isHovered || shown.isChanged;
    const bool isName = column == RowsModel::Piece || column == RowsModel::Origin;
    const bool isSmall = column == RowsModel::Piece && isNarrow(option.rect);
    QFont font = isSmall ? fonts.small : isName ? fonts.body : fonts.mono;
    font.setUnderline(isHovered);
    if (column == RowsModel::Piece)
        drawPiece(*painter, option.rect, shown, theme);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    look::drawElided(
        *painter, textRect(option.rect, column), index.data(Qt::DisplayRole).toString(), font,
        isFirstTone ? theme.text : theme.textDim, alignment & Qt::AlignHorizontal_Mask);
    if (option.state.testFlag(QStyle::State_HasFocus) && m_view.hasFocus())
        look::drawRing(*painter, option.rect, theme);
    painter->restore();
}

} // namespace plyline::snapshot

#include "moc_rows_delegate.cpp"
