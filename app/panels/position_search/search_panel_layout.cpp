// The layout of SearchPanel, and its texts for each kind of search.

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/ply_table.h"
#include "app/panels/position_search/pattern_editor.h"
#include "app/panels/position_search/search_panel.h"

namespace plyline::position_search {

namespace {

/// Of the panel, for every column of both tables.
constexpr int widthForAll = 440;

} // namespace

QTableView* SearchPanel::makeTable(QAbstractItemModel* model, const QString& name)
{
    auto* view = new QTableView(this);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    widgets::setRowHeight(*view, 24);
    view->horizontalHeader()->setHighlightSections(false);
    view->setTabKeyNavigation(false);
    widgets::passByWhileEmpty(*view);
    return view;
}

void SearchPanel::layOut()
{
    auto* what = new QHBoxLayout;
    what->addWidget(m_kind);
    what->addWidget(m_text, 1);
    what->addWidget(m_search);
    auto* options = new QVBoxLayout;
    options->setSpacing(4);
    for (QWidget* option : {m_mirrored, m_swapped, m_variations, m_filtered, m_following})
        options->addWidget(option);
    auto* state = new QHBoxLayout;
    state->addWidget(m_status, 1);
    state->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(m_shown);
    column->addLayout(what);
    // Close to the question, where an answer is seen in a low panel too.
    column->addLayout(state);
    column->addWidget(m_progress);
    column->addWidget(m_editor);
    column->addLayout(options);
    column->addWidget(m_movesView, 2);
    column->addWidget(m_resultsView, 3);
    const auto fit = [](QTableView& view, const std::vector<int>& widths, int stretched) {
        for (int i = 0; i < static_cast<int>(widths.size()); ++i)
            view.setColumnWidth(i, widths[static_cast<std::size_t>(i)]);
        view.horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    };
    fit(*m_movesView, {84, 62, 58, 110, 58, 50}, NextMovesModel::Move);
    fit(*m_resultsView, {58, 110, 110, 46, 54, 96, 40}, ResultsModel::White);
    m_resultsView->horizontalHeader()->setSectionResizeMode(ResultsModel::Black,
                                                            QHeaderView::Stretch);
}

/// A narrow panel leaves out what tells least.
void SearchPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool isNarrow = width() < widthForAll;
    for (const int column : {ResultsModel::Number, ResultsModel::Year, ResultsModel::Ply})
        m_resultsView->setColumnHidden(column, isNarrow);
    for (const int column : {NextMovesModel::Rating, NextMovesModel::LastYear})
        m_movesView->setColumnHidden(column, isNarrow);
}

/// Each kind keeps what was typed for it.
void SearchPanel::showKind()
{
    m_texts[static_cast<std::size_t>(m_shownKind)] = m_text->text();
    m_shownKind = static_cast<QueryKind>(m_kind->currentIndex());
    m_text->setText(m_texts[static_cast<std::size_t>(m_shownKind)]);
    showKindTexts();
    forget();
}

void SearchPanel::showKindTexts()
{
    m_editor->setVisible(m_shownKind == QueryKind::Squares);
    showPattern();
    switch (m_shownKind) {
    case QueryKind::Position:
        m_text->setPlaceholderText(tr("A FEN or EPD"));
        m_text->setToolTip(
            tr("Compares the board and the side to move, but not castling and en passant rights."));
        break;
    case QueryKind::Squares:
        m_text->setPlaceholderText(tr("Pe4 d4 !qd8 .f2-h3"));
        m_text->setToolTip(
            tr("Pieces as in a FEN and their squares; two squares are the corners of a rectangle. "
               "A, a: any white, any black piece; *: any piece; .: none; [Qq]: one of these; "
               "! before them: none of these."));
        break;
    case QueryKind::Material:
        m_text->setPlaceholderText(tr("Q=0 q=0 P=3..5 diff>=1"));
        m_text->setToolTip(tr("Counts of pieces; diff is White minus Black in pawns; or KRPvKR; or "
                              "bishops=opposite, bishops=same."));
        break;
    case QueryKind::Manoeuvre:
        m_text->setPlaceholderText(tr("Ng1~d5"));
        m_text->setToolTip(tr("A piece, from where, - for one move or ~ for several, and to where; "
                              "? is any square."));
        break;
    }
}

} // namespace plyline::position_search
