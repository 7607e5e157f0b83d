#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>

#include "app/kit/accessible/describe.h"
#include "app/panels/games/games_view.h"

#include <algorithm>

namespace plyline::games {

namespace {

bool isOpenKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter ||
           event.key() == Qt::Key_Space;
}

} // namespace

std::vector<int> GamesView::selectedRows() const
{
    std::vector<int> rows;
    if (!selectionModel())
        return rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int GamesView::selectedCount() const
{
    int count = 0;
    if (!selectionModel())
        return count;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection)
        count += range.height();
    return count;
}

void GamesView::selectRows(const std::vector<int>& rows)
{
    QItemSelection selection;
    for (const int row : rows)
        selection.append(QItemSelectionRange(model()->index(row, 0),
                                             model()->index(row, model()->columnCount() - 1)));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void GamesView::setOpenRow(int row)
{
    m_openRow = row;
    refresh();
}

void GamesView::showRow(int row)
{
    const QModelIndex index = model() && row >= 0 ? model()->index(row, 0) : QModelIndex();
    if (!index.isValid())
        return;
    // A selection of several rows stays when another game is shown.
    selectionModel()->setCurrentIndex(index, selectedCount() > 1
                                                 ? QItemSelectionModel::NoUpdate
                                                 : QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
    scrollTo(index);
}

GamesView::Top GamesView::top() const
{
    return {static_cast<int>(contentTop() / rowHeight()),
            static_cast<int>(contentTop() % rowHeight())};
}

void GamesView::setCurrentAndTop(int current, const Top& top)
{
    if (current >= 0)
        selectionModel()->setCurrentIndex(model()->index(current, 0),
                                          QItemSelectionModel::NoUpdate);
    setContentTop(std::int64_t{top.row} * rowHeight() + top.pixels);
}

void GamesView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    if (rowCount() == 0)
        return;
    const int one = rowAt(rect.top());
    const int other = rowAt(rect.bottom());
    const QModelIndex first = model()->index(std::min(one, other), 0);
    const QModelIndex last = model()->index(std::max(one, other), model()->columnCount() - 1);
    selectionModel()->select(QItemSelection(first, last), flags);
}

QRegion GamesView::visualRegionForSelection(const QItemSelection& selection) const
{
    return selection.isEmpty() ? QRegion() : QRegion(viewport()->rect());
}

void GamesView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    accessible::focusedPartChanged(*this);
    refresh();
}

void GamesView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    refresh();
    Q_EMIT selectionCountChanged();
}

QModelIndex GamesView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int step = action == MoveUp ? -1 : action == MoveDown ? 1 : 0;
    const int row = std::clamp(currentIndex().row() + step, 0, std::max(0, rowCount() - 1));
    return model() ? model()->index(row, 0) : QModelIndex();
}

bool GamesView::isOwnKey(const QKeyEvent& event) const
{
    if (event.matches(QKeySequence::SelectAll))
        return true;
    // For a single game the window copies the one that is shown.
    if (event.matches(QKeySequence::Copy))
        return selectedCount() > 1;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isArrow = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    if (isArrow && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier))
        return true;
    return modifiers == Qt::NoModifier && isOpenKey(event);
}

bool GamesView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QAbstractItemView::event(event);
}

void GamesView::keyPressEvent(QKeyEvent* event)
{
    if (!isOwnKey(*event)) {
        event->ignore();
    } else if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if (!isOpenKey(*event)) {
        QAbstractItemView::keyPressEvent(event);
    } else if (currentIndex().isValid()) {
        selectRows({currentIndex().row()});
        Q_EMIT opened(currentIndex().row());
    }
}

} // namespace plyline::games
