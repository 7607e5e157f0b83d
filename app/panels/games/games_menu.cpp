#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include "app/kit/widgets/context_menu.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/games/list_bar.h"

namespace plyline::games {

namespace {

constexpr qint32 stateVersion = 2;
/// Columns that are hidden by default.
constexpr GamesModel::Column rareColumns[] = {GamesModel::SiteColumn, GamesModel::RoundColumn};

int naturalWidth(int column)
{
    const look::Fonts& fonts = look::Fonts::standard();
    const int title = QFontMetrics(fonts.small).horizontalAdvance(GamesModel::title(column)) + 22;
    const int text = QFontMetrics(fonts.body).horizontalAdvance(GamesModel::widestText(column));
    return std::max(title, text) + 2 * cellMargin;
}

} // namespace

void GamesPanel::fillMenu()
{
    QMenu& menu = m_bar->menu();
    menu.addSeparator();
    connect(&m_bar->tableButton(), &QToolButton::toggled, this, &GamesPanel::setTable);
    QMenu* columns = menu.addMenu(tr("Columns"));
    connect(&menu, &QMenu::aboutToShow, this,
            [this, columns] { columns->setEnabled(m_view->form() == GamesView::Form::Table); });
    connect(columns, &QMenu::aboutToShow, this, [this, columns] { fillColumns(*columns); });

    QHeaderView& header = m_view->header();
    for (int column = 0; column < GamesModel::ColumnCount; ++column)
        header.resizeSection(column, naturalWidth(column));
    for (const int column : rareColumns)
        header.hideSection(column);
    header.setSortIndicator(GamesModel::NumberColumn, Qt::AscendingOrder);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, &GamesPanel::showHeaderMenu);
    game_list::GameList* list = &m_list;
    connect(&header, &QHeaderView::sortIndicatorChanged, list,
            [list](int column, Qt::SortOrder order) {
                list->setOrder({GamesModel::orderKey(column), order == Qt::DescendingOrder});
            });
    connect(list, &game_list::GameList::filterChanged, &header, [this, list] {
        m_view->header().setSortIndicator(
            GamesModel::columnOf(list->order().key).value_or(GamesModel::NumberColumn),
            list->order().isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

void GamesPanel::setTable(bool isTable)
{
    m_view->setForm(isTable ? GamesView::Form::Table : GamesView::Form::Rows);
    m_bar->tableButton().setChecked(isTable);
}

void GamesPanel::fillColumns(QMenu& menu)
{
    menu.clear();
    QHeaderView& header = m_view->header();
    const int shown = header.count() - header.hiddenSectionCount();
    for (int column = 0; column < GamesModel::ColumnCount; ++column) {
        QAction* action = menu.addAction(GamesModel::title(column));
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(column));
        // The last column cannot be hidden, or there would be no heading to show the others.
        action->setEnabled(!action->isChecked() || shown > 1);
        connect(action, &QAction::triggered, this, [this, column](bool isShown) {
            m_view->header().setSectionHidden(column, !isShown);
            m_view->header().resizeSections(QHeaderView::Interactive);
        });
    }
}

void GamesPanel::showHeaderMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumns(*menu);
    menu->popup(m_view->header().viewport()->mapToGlobal(place));
}

void GamesPanel::showRowMenu(const QPoint& place)
{
    const QModelIndex index = m_view->indexAt(place);
    if (!index.isValid())
        return;
    if (!m_view->selectionModel()->isSelected(index))
        m_view->selectRows({index.row()});
    QMenu* menu = widgets::newContextMenu(*m_view);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, row = index.row()] {
        if (row < m_model->rowCount())
            m_session.openGame(m_model->rows().game(row) + 1);
    });
    widgets::showContextMenu(menu, *m_view, m_view->viewport()->mapToGlobal(place));
}

QByteArray GamesPanel::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    const filter::GameOrder order = m_list.order();
    out << stateVersion << (m_view->form() == GamesView::Form::Table)
        << static_cast<qint32>(order.key) << order.isDescending << m_view->header().saveState();
    return state;
}

bool GamesPanel::restoreState(const QByteArray& state)
{
    QDataStream in(state);
    qint32 version = 0;
    bool isTable = false;
    qint32 key = 0;
    bool isDescending = false;
    QByteArray columns;
    in >> version >> isTable >> key >> isDescending >> columns;
    const bool isKnownKey = key >= 0 && key <= static_cast<qint32>(filter::OrderKey::Opening);
    if (in.status() != QDataStream::Ok || version != stateVersion || !isKnownKey)
        return false;
    m_view->header().restoreState(columns);
    setTable(isTable);
    m_list.setOrder({static_cast<filter::OrderKey>(key), isDescending});
    return true;
}

} // namespace plyline::games
