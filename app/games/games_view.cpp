#include "app/games/games_view.h"

#include <QtGui/QHoverEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include "app/games/games_model.h"

#include <algorithm>

namespace plyline::games {

namespace {

constexpr int rowHeight = GameRowGeometry::height;

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

/// What the model says of a row.
GameRow rowOf(const QModelIndex& index)
{
    const auto text = [&](int role) { return index.data(role).toString(); };
    const auto orUnknown = [](const QString& name) {
        return name.isEmpty() ? GamesModel::tr("Unknown") : name;
    };
    GameRow row;
    row.white = orUnknown(text(GamesModel::WhiteRole));
    row.black = orUnknown(text(GamesModel::BlackRole));
    row.result = text(GamesModel::ResultRole);
    row.event = text(GamesModel::EventRole);
    row.year = text(GamesModel::YearRole);
    const QVariant plies = index.data(GamesModel::PliesRole);
    QString pliesText;
    if (plies.isValid())
        pliesText = plies.toInt() == 1 ? GamesModel::tr("1 ply")
                                       : GamesModel::tr("%1 plies").arg(plies.toInt());
    row.facts = joined(text(GamesModel::EcoRole), pliesText);
    row.isBroken = index.data(GamesModel::IsBrokenRole).toBool();
    return row;
}

} // namespace

GamesView::GamesView(look::Look& look, QWidget* parent) : QAbstractItemView(parent), m_look(look)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Games"));
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
}

int GamesView::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

int GamesView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect GamesView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return {0, index.row() * rowHeight - verticalOffset(), viewport()->width(), rowHeight};
}

QModelIndex GamesView::indexAt(const QPoint& point) const
{
    const int y = point.y() + verticalOffset();
    return model() && y >= 0 ? model()->index(y / rowHeight, 0) : QModelIndex();
}

void GamesView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * rowHeight;
    const int page = viewport()->height();
    const int bottomAligned = top + rowHeight - page;
    int value = verticalOffset();
    switch (hint) {
    case EnsureVisible:
        value = std::min(std::max(value, bottomAligned), top);
        break;
    case PositionAtTop:
        value = top;
        break;
    case PositionAtBottom:
        value = bottomAligned;
        break;
    case PositionAtCenter:
        value = top - (page - rowHeight) / 2;
        break;
    }
    verticalScrollBar()->setValue(value);
}

void GamesView::setOpenRow(int row)
{
    m_openRow = row;
    const QModelIndex index = model() && row >= 0 ? model()->index(row, 0) : QModelIndex();
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
    refresh();
}

void GamesView::refresh()
{
    m_rows.clear();
    m_firstRow = verticalOffset() / rowHeight;
    const int end = std::min(rowCount(), (verticalOffset() + viewport()->height()) / rowHeight + 1);
    for (int row = m_firstRow; row < end; ++row) {
        GameRow shown = rowOf(model()->index(row, 0));
        shown.isOpen = row == m_openRow;
        shown.isHovered = row == m_hoveredRow;
        shown.hasFocus = hasFocus() && row == currentIndex().row();
        m_rows.push_back(std::move(shown));
    }
    viewport()->update();
}

void GamesView::paintEvent(QPaintEvent*)
{
    const look::Theme& theme = m_look.theme();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.surface);
    QRect rect(0, m_firstRow * rowHeight - verticalOffset(), viewport()->width(), rowHeight);
    for (const GameRow& row : m_rows) {
        paintGameRow(painter, rect, row, theme, look::Fonts::standard());
        rect.translate(0, rowHeight);
    }
}

void GamesView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(rowHeight / 2);
    verticalScrollBar()->setRange(0, std::max(0, rowCount() * rowHeight - page));
    refresh();
}

void GamesView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    refresh();
}

void GamesView::scrollContentsBy(int, int)
{
    refresh();
}

void GamesView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    refresh();
}

void GamesView::dataChanged(const QModelIndex& first, const QModelIndex& last,
                            const QList<int>& roles)
{
    QAbstractItemView::dataChanged(first, last, roles);
    const int end = m_firstRow + static_cast<int>(m_rows.size());
    if (first.row() < end && last.row() >= m_firstRow)
        refresh();
}

QModelIndex GamesView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int step = action == MoveUp ? -1 : action == MoveDown ? 1 : 0;
    const int row = std::clamp(currentIndex().row() + step, 0, std::max(0, rowCount() - 1));
    return model() ? model()->index(row, 0) : QModelIndex();
}

bool GamesView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QAbstractItemView::event(event);
}

bool GamesView::viewportEvent(QEvent* event)
{
    int hovered = m_hoveredRow;
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        hovered = indexAt(static_cast<QHoverEvent*>(event)->position().toPoint()).row();
    else if (event->type() == QEvent::HoverLeave)
        hovered = -1;
    if (hovered != m_hoveredRow) {
        m_hoveredRow = hovered;
        refresh();
    }
    return QAbstractItemView::viewportEvent(event);
}

void GamesView::keyPressEvent(QKeyEvent* event)
{
    if (!isOwnKey(*event)) {
        event->ignore();
        return;
    }
    if (!isOpenKey(*event)) {
        QAbstractItemView::keyPressEvent(event);
        return;
    }
    if (currentIndex().isValid())
        Q_EMIT opened(currentIndex().row());
}

void GamesView::focusInEvent(QFocusEvent* event)
{
    QAbstractItemView::focusInEvent(event);
    refresh();
}

void GamesView::focusOutEvent(QFocusEvent* event)
{
    QAbstractItemView::focusOutEvent(event);
    refresh();
}

} // namespace plyline::games
