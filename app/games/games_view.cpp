#include "app/games/games_view.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include "app/games/games_model.h"

#include <algorithm>

namespace plyline::games {

namespace {

QString joined(const QString& first, const QString& second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + QStringLiteral(" · ") + second;
}

bool isOpenKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter ||
           event.key() == Qt::Key_Space;
}

bool isOwnKey(const QKeyEvent& event)
{
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return isPlain &&
           (isOpenKey(event) || event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

} // namespace

GameDelegate::GameDelegate(look::Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

void GameDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto text = [&](int role) { return index.data(role).toString(); };
    const auto orUnknown = [](const QString& name) {
        return name.isEmpty() ? GamesModel::tr("Unknown") : name;
    };
    GameRow row;
    row.white = orUnknown(text(GamesModel::WhiteRole));
    row.black = orUnknown(text(GamesModel::BlackRole));
    row.result = text(GamesModel::ResultRole);
    row.event = joined(text(GamesModel::EventRole), text(GamesModel::YearRole));
    const QVariant plies = index.data(GamesModel::PliesRole);
    QString pliesText;
    if (plies.isValid())
        pliesText = plies.toInt() == 1 ? tr("1 ply") : tr("%1 plies").arg(plies.toInt());
    row.facts = joined(text(GamesModel::EcoRole), pliesText);
    row.isBroken = index.data(GamesModel::IsBrokenRole).toBool();
    row.isOpen = index.row() == m_openRow;
    row.isHovered = option.state.testFlag(QStyle::State_MouseOver);
    row.hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    paintGameRow(*painter, option.rect, row, m_look.theme(), look::Fonts::standard());
    painter->restore();
}

QSize GameDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, GameRowGeometry::height};
}

GamesView::GamesView(look::Look& look, QWidget* parent)
    : QListView(parent), m_delegate(new GameDelegate(look, this))
{
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    verticalScrollBar()->setSingleStep(GameRowGeometry::height / 2);
    setAccessibleName(tr("Games"));
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void GamesView::setOpenRow(int row)
{
    m_delegate->setOpenRow(row);
    viewport()->update();
    const QModelIndex index = model() ? model()->index(row, 0) : QModelIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

bool GamesView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void GamesView::keyPressEvent(QKeyEvent* event)
{
    if (!isOwnKey(*event)) {
        event->ignore();
        return;
    }
    if (!isOpenKey(*event)) {
        QListView::keyPressEvent(event);
        return;
    }
    if (currentIndex().isValid())
        Q_EMIT opened(currentIndex().row());
}

} // namespace plyline::games
