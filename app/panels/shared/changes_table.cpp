#include "app/panels/shared/changes_table.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyledItemDelegate>

#include "app/kit/look/badge.h"
#include "app/kit/look/pieces.h"
#include "app/kit/widgets/ply_table.h"
#include "app/kit/words/names.h"
#include "app/panels/shared/moment_words.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace plyline::shared {

using replay::PieceChange;

namespace {

constexpr int pictureSide = 20;
/// Left and right of a cell's text.
constexpr int cellPadding = 4;
constexpr int headHeight = 22;
constexpr int originWidth = 80;
constexpr int noteWidth = 200;
constexpr int placeWidth = 58;

QFont placeFont(bool isBold)
{
    QFont font = look::Fonts::standard().mono;
    font.setBold(isBold);
    return font;
}

const replay::PieceRow& rowOf(const PieceChange& change)
{
    return change.before ? *change.before : *change.after;
}

/// Sorts White's pieces first, then from king to pawns, as in the table of rows.
bool comesBefore(const PieceChange& a, const PieceChange& b)
{
    const auto rank = [](const PieceChange& change) {
        const replay::PieceRow& row = rowOf(change);
        return std::tuple(row.color, -static_cast<int>(row.role), row.pieceId);
    };
    return rank(a) < rank(b);
}

QPixmap picture(rules::Piece piece, const look::Theme& theme)
{
    constexpr int scale = 2;
    QPixmap pixmap(pictureSide * scale, pictureSide * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRectF square(0, 0, pictureSide, pictureSide);
    if (theme.isDark && piece.color == rules::Color::Black)
        look::drawRimmedPiece(painter, piece, square, QColor(0xb4, 0xc6, 0xc9, 0xb0));
    else
        look::drawPiece(painter, piece, square);
    return pixmap;
}

} // namespace

/// Draws the first word of what became of a piece in its colour, and the rest quietly.
class WhatDelegate : public QStyledItemDelegate
{
public:
    WhatDelegate(look::Look& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem empty(option);
        initStyleOption(&empty, index);
        const QString text = empty.text;
        empty.text.clear();
        const QWidget* widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, widget);
        const QFont& font = look::Fonts::standard().body;
        const QString first = index.data(ChangesModel::firstWordRole).toString();
        const QRectF room =
            QRectF(option.rect).adjusted(cellPadding + m_indent, 0, -cellPadding, 0);
        look::drawElided(*painter, room, first, font,
                         index.data(Qt::ForegroundRole).value<QColor>());
        const qreal width = QFontMetricsF(font).horizontalAdvance(first + u' ');
        look::drawElided(*painter, room.adjusted(width, 0, 0, 0), text.mid(first.size() + 1), font,
                         m_look.theme().text);
    }

    void setIndent(int pixels) { m_indent = pixels; }

private:
    look::Look& m_look;
    int m_indent = 0;
};

ChangesModel::ChangesModel(look::Look& look, QObject* parent)
    : QAbstractTableModel(parent), m_look(look)
{}

void ChangesModel::setComparison(const std::optional<study::Comparison>& comparison)
{
    std::vector<Row> rows;
    if (comparison) {
        for (const PieceChange& change : comparison->difference.changes)
            rows.push_back({change, changeWords(change, *comparison)});
    }
    std::sort(rows.begin(), rows.end(),
              [](const Row& a, const Row& b) { return comesBefore(a.change, b.change); });
    const auto game = comparison ? comparison->a.game() : nullptr;
    if (rows == m_rows && game == m_game)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_game = game;
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesModel::textOf(const Row& row, Column column) const
{
    const auto at = [](const std::optional<replay::PieceRow>& place) {
        return place ? QStringLiteral("(%1, %2)").arg(place->x()).arg(place->y())
                     : QStringLiteral("–");
    };
    const replay::PieceRow& piece = rowOf(row.change);
    switch (column) {
    case Piece:
        return words::pieceName({piece.color, piece.role});
    case Origin:
        return words::squareName(originOf(*m_game, piece.pieceId));
    case At:
        return at(row.change.before);
    case To:
        return at(row.change.after);
    case What:
        return row.words.how.isEmpty() ? row.words.what : row.words.what + u' ' + row.words.how;
    case ColumnCount:
        break;
    }
    return {};
}

QColor ChangesModel::colorOf(const Row& row, Column column) const
{
    const look::Theme& theme = m_look.theme();
    if (column == What)
        return row.change.kind == PieceChange::Kind::Vanished ? theme.differ : theme.stateText;
    if (column == To && row.change.after)
        return theme.stateText;
    return column == Piece ? theme.text : theme.textDim;
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const replay::PieceRow& piece = rowOf(row.change);
    const bool isPlace = column == At || column == To;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::DecorationRole:
        return column == Piece ? QVariant(picture({piece.color, piece.role}, m_look.theme()))
                               : QVariant();
    case Qt::ToolTipRole: // the column of the origin may be hidden
        return column == Piece ? pieceText(*m_game, piece.pieceId, {piece.color, piece.role})
                               : QString();
    case Qt::ForegroundRole:
        return colorOf(row, column);
    case Qt::FontRole:
        return isPlace ? QVariant(placeFont(column == To)) : QVariant();
    case Qt::TextAlignmentRole:
        return isPlace ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case firstWordRole:
        return column == What ? QVariant(row.words.what) : QVariant();
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isPlace = section == At || section == To;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isPlace ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Piece:
        return tr("piece");
    case Origin:
        return tr("origin");
    case At:
        return tr("A (x, y)");
    case To:
        return tr("B (x, y)");
    case What:
        return tr("change");
    case ColumnCount:
        break;
    }
    return {};
}

ChangesTable::ChangesTable(look::Look& look, QWidget* parent)
    : QTableView(parent),
      m_look(look),
      m_model(new ChangesModel(look, this)),
      m_what(new WhatDelegate(look, this)),
      m_note(new QLabel(horizontalHeader()))
{
    setModel(m_model);
    setAccessibleName(tr("Changes from A to B"));
    widgets::dressTable(*this, 22);
    setItemDelegateForColumn(ChangesModel::What, m_what);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setFixedHeight(headHeight);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT pieceChosen(rowOf(m_model->changeAt(index.row())).pieceId);
    });
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&look, &look::Look::changed, this, &ChangesTable::dressNote);
    connect(&look, &look::Look::textSizeChanged, this, &ChangesTable::placeColumns);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    dressNote();
}

void ChangesTable::setNote(const QString& text)
{
    m_note->setText(text);
}

void ChangesTable::dressNote()
{
    // Of its own, because the table may have a style sheet, in which palettes do not count.
    m_note->setStyleSheet(QStringLiteral("color: %1; font-size: %2px; background: transparent;")
                              .arg(m_look.theme().textDim.name())
                              .arg(look::Fonts::standard().small.pixelSize()));
}

void ChangesTable::setComparison(const std::optional<study::Comparison>& comparison)
{
    m_model->setComparison(comparison);
}

void ChangesTable::setPlaces(const std::optional<Places>& places)
{
    if (places == m_places)
        return;
    m_places = places;
    placeColumns();
}

void ChangesTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeColumns();
}

void ChangesTable::placeColumns()
{
    m_note->setGeometry(std::max(0, viewport()->width() - noteWidth - cellPadding), 0, noteWidth,
                        headHeight);
    setColumnHidden(ChangesModel::Origin, !m_places);
    const int indent = m_places ? std::max(0, m_places->what - m_places->toEnd) : 0;
    m_what->setIndent(indent);
    horizontalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView::section { padding: 2px 4px; } "
                       "QHeaderView::section:last { padding-left: %1px; }")
            .arg(indent + cellPadding));
    if (m_places) {
        setColumnWidth(ChangesModel::Piece, m_places->origin - cellPadding);
        setColumnWidth(ChangesModel::Origin, originWidth);
        setColumnWidth(ChangesModel::At,
                       m_places->atEnd - m_places->origin + cellPadding - originWidth);
        setColumnWidth(ChangesModel::To, m_places->toEnd - m_places->atEnd);
        return;
    }
    const int width = viewport()->width();
    setColumnWidth(ChangesModel::Piece, std::max(60, width * 35 / 100));
    setColumnWidth(ChangesModel::At, placeWidth);
    setColumnWidth(ChangesModel::To, placeWidth);
}

} // namespace plyline::shared

#include "moc_changes_table.cpp"
