#include "app/panels/shared/changes_table.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtWidgets/QHeaderView>

#include "app/kit/look/pieces.h"
#include "app/kit/widgets/ply_table.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/panels/shared/moment_words.h"

#include <algorithm>
#include <tuple>

namespace plyline::shared {

using replay::PieceChange;

namespace {

constexpr int pictureSide = 20;

const replay::PieceRow& rowOf(const PieceChange& change)
{
    return change.before ? *change.before : *change.after;
}

class ChangesWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::shared::ChangesWords)
};

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

QString changeText(const PieceChange& change)
{
    const auto net = [&] {
        return QStringLiteral("(%1, %2)")
            .arg(words::signedText(change.after->x() - change.before->x()),
                 words::signedText(change.after->y() - change.before->y()));
    };
    switch (change.kind) {
    case PieceChange::Kind::Moved:
        return ChangesWords::tr("moved %1").arg(net());
    case PieceChange::Kind::Vanished:
        return ChangesWords::tr("captured");
    case PieceChange::Kind::Appeared:
        return ChangesWords::tr("appeared");
    case PieceChange::Kind::ChangedRole:
        return ChangesWords::tr("now a %1 %2", "role, then (x, y)")
            .arg(words::roleName(change.after->role), net());
    }
    return {};
}

ChangesModel::ChangesModel(look::Look& look, QObject* parent)
    : QAbstractTableModel(parent), m_look(look)
{}

void ChangesModel::setComparison(const std::optional<study::Comparison>& comparison)
{
    std::vector<PieceChange> changes;
    if (comparison)
        changes = comparison->difference.changes;
    std::sort(changes.begin(), changes.end(), comesBefore);
    const auto game = comparison ? comparison->a.game() : nullptr;
    if (changes == m_changes && game == m_game)
        return;
    beginResetModel();
    m_changes = std::move(changes);
    m_game = game;
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesModel::textOf(const PieceChange& change, Column column) const
{
    const auto at = [](const std::optional<replay::PieceRow>& row) {
        return row ? words::squareName(row->square) : QStringLiteral("–");
    };
    const replay::PieceRow& row = rowOf(change);
    switch (column) {
    case Piece:
        return words::pieceName({row.color, row.role});
    case At:
        return at(change.before);
    case To:
        return at(change.after);
    case What:
        return changeText(change);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PieceChange& change = changeAt(index.row());
    const look::Theme& theme = m_look.theme();
    const auto column = static_cast<Column>(index.column());
    const replay::PieceRow& row = rowOf(change);
    if (role == Qt::DisplayRole)
        return textOf(change, column);
    if (role == Qt::DecorationRole && column == Piece)
        return picture({row.color, row.role}, theme);
    if (role == Qt::ToolTipRole && m_game)
        return QStringLiteral("%1: %2").arg(pieceText(*m_game, row.pieceId, {row.color, row.role}),
                                            changeText(change));
    if (role != Qt::ForegroundRole)
        return {};
    if (column == What && change.kind == PieceChange::Kind::Vanished)
        return theme.differ;
    if (column == What)
        return theme.stateText;
    return column == At ? theme.textDim : theme.text;
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Piece:
        return tr("piece");
    case At:
        return tr("A");
    case To:
        return tr("B");
    case What:
        return tr("change (x, y)");
    case ColumnCount:
        break;
    }
    return {};
}

ChangesTable::ChangesTable(look::Look& look, QWidget* parent)
    : QTableView(parent), m_model(new ChangesModel(look, this))
{
    setModel(m_model);
    setAccessibleName(tr("Changes from A to B"));
    widgets::dressTable(*this);
    verticalHeader()->setDefaultSectionSize(22);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT pieceChosen(rowOf(m_model->changeAt(index.row())).pieceId);
    });
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void ChangesTable::setComparison(const std::optional<study::Comparison>& comparison)
{
    m_model->setComparison(comparison);
}

void ChangesTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const int squares = 28;
    const int what = std::min(130, std::max(84, viewport()->width() / 3));
    setColumnWidth(ChangesModel::Piece, std::max(60, viewport()->width() - 2 * squares - what));
    setColumnWidth(ChangesModel::At, squares);
    setColumnWidth(ChangesModel::To, squares);
}

} // namespace plyline::shared
