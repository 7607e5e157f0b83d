#include "app/panels/next_moves/next_moves_panel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/context_menu.h"
#include "app/kit/widgets/panel_head.h"
#include "app/kit/widgets/ply_table.h"
#include "app/kit/widgets/progress.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"
#include "app/panels/next_moves/moves_delegate.h"

#include <array>

namespace plyline::next_moves {

using game::LineId;
using game::Ply;
using panels::PanelDescription;

namespace {

/// A column that is left out where the panel is narrower.
struct LeftOutColumn
{
    MovesModel::Column column;
    int leastWidth; ///< Of the panel.
};
constexpr std::array<LeftOutColumn, 3> leftOutColumns = {
    {{MovesModel::Example, 480}, {MovesModel::LastYear, 370}, {MovesModel::Rating, 320}}};
/// Moves of another position are dim once the answer takes longer.
constexpr int lateMillis = 100;

} // namespace

NextMovesPanel::NextMovesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_moves(new MovesModel(look, this)),
      m_table(new QTableView(this)),
      m_pointing(workspace.session, *m_moves, *m_table),
      m_status(new QLabel(this)),
      m_work(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_button(new QPushButton(this))
{
    m_table->setModel(m_moves);
    m_table->setItemDelegate(new MovesDelegate(*m_moves, look, m_table));
    m_table->setAccessibleName(tr("Next moves"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    widgets::dressTable(*m_table, 26);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setWordWrap(true);
    m_work->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress of reading the games"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setRange(0, 1000);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_late.setSingleShot(true);
    m_late.setInterval(lateMillis);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(new widgets::PanelHead(
        tr("Next moves in the games of this file"),
        tr("Opening tree: main lines of all games, whatever the list shows"), look, this));
    column->addWidget(m_status);
    column->addWidget(m_table, 1);
    auto* work = new QHBoxLayout;
    work->addWidget(m_work, 1);
    work->addWidget(m_button, 0, Qt::AlignTop);
    column->addLayout(work);
    column->addWidget(m_progress);
    layOut();

    connect(&m_late, &QTimer::timeout, m_moves, [this] { m_moves->setOutdated(true); });
    connect(m_table, &QTableView::clicked, this, &NextMovesPanel::play);
    connect(m_table, &QTableView::activated, this, &NextMovesPanel::play);
    connect(m_table, &QTableView::customContextMenuRequested, this, &NextMovesPanel::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, &m_pointing,
            &MovePointing::pointAgain);
    connect(m_button, &QPushButton::clicked, this, &NextMovesPanel::toggleWork);
    connect(&m_tree, &FileTree::changed, this, &Panel::markStale);
    connect(&m_tree, &FileTree::failed, this, [this](const Error& error) {
        m_isPaused = true; // until the user tries again
        showWork();
        Q_EMIT reported(words::sentence(error));
    });
    connect(&workspace.file, &open_file::OpenFile::indexChanged, this, [this] {
        m_isPaused = false;
        m_tree.clear();
    });
    showChangesOf(workspace.file, &open_file::OpenFile::indexGrown);
    showChangesOf(workspace.file, &open_file::OpenFile::readingChanged);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    showChangesOf(workspace.session, &session::Session::futureHiddenChanged);
    showChangesOf(look, &look::Look::changed);
}

void NextMovesPanel::layOut()
{
    const std::vector<int> widths = {64, 62, 50, 96, 52, 44, 120};
    for (int i = 0; i < MovesModel::ColumnCount; ++i)
        m_table->setColumnWidth(i, look::withText(widths[static_cast<std::size_t>(i)]));
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(MovesModel::Results, QHeaderView::Stretch);
    header.setSectionResizeMode(MovesModel::Example, QHeaderView::Stretch);
}

/// A narrow panel leaves out what tells least.
void NextMovesPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    for (const auto& [column, leastWidth] : leftOutColumns)
        m_table->setColumnHidden(column, width() < look::withText(leastWidth));
}

void NextMovesPanel::refresh()
{
    wantTree();
    ask();
    showOwnMove();
    showWork();
}

void NextMovesPanel::onHidden()
{
    m_tree.stop();
    m_asking.stop();
    m_late.stop();
    m_pointing.pointAtNothing();
    markStale();
}

/// Makes or completes the tree once all games of the file are known.
void NextMovesPanel::wantTree()
{
    const open_file::OpenFile& file = m_session.file();
    if (file.index() && !file.isReading() && !m_isPaused && !m_session.isFutureHidden())
        m_tree.want(file.index(), file.areListsKept());
}

void NextMovesPanel::toggleWork()
{
    m_isPaused = m_tree.isWorking();
    if (m_isPaused)
        m_tree.stop();
    refresh();
}

void NextMovesPanel::ask()
{
    const FileTree::TreePtr& tree = m_tree.tree();
    if (!m_session.game())
        return showNothing({});
    if (m_session.isFutureHidden())
        return showNothing(tr("Hidden with the future: they would tell how this game goes on."));
    if (!tree)
        return showNothing({});
    const auto position = rules::Position::fromSetup(m_session.moment().position);
    if (!position)
        return showNothing({});
    const Question asked{position->key(), tree};
    if (m_asked == asked)
        return;
    m_asked = asked;
    if (m_shown && m_shown->key != asked.key && !m_late.isActive())
        m_late.start();
    m_asking.start([this, asked, position = *position](const std::stop_token& stop,
                                                       const jobs::Job::Deliver& deliver) {
        const tree::TreeAnswer answer = asked.tree->next(position, 0, stop);
        deliver([this, asked, answer] { take(asked, answer); });
    });
}

void NextMovesPanel::take(const Question& asked, const tree::TreeAnswer& answer)
{
    m_late.stop();
    const bool isOther = !m_shown || m_shown->key != asked.key;
    m_shown = asked;
    m_moves->setMoves(answer.moves.sorted(), asked.tree->index());
    m_status->setText(answerText(*asked.tree, answer));
    // With the keyboard one goes on from row to row: the first one of each position.
    if (isOther && m_table->currentIndex().isValid() && m_moves->rowCount() > 0)
        m_table->setCurrentIndex(m_moves->index(0, 0));
    m_table->setVisible(m_moves->rowCount() > 0);
    m_pointing.pointAgain();
}

QString NextMovesPanel::answerText(const tree::MoveTree& tree, const tree::TreeAnswer& answer) const
{
    const std::int64_t reached = answer.moves.total().games;
    const std::int64_t ended = answer.moves.ended().games;
    const bool isOnlyThis = reached == 1 && m_moves->rowCount() == 1 &&
                            m_moves->move(0).entry + 1 == m_session.cursor().place().game;
    QString text = tr("%1 of %Ln game(s) reached this position.", nullptr, answer.games)
                       .arg(words::countText(reached));
    if (reached == 0)
        text = tr("No game of this file reached this position in its main line.");
    else if (isOnlyThis)
        text = tr("No other game of this file reached this position.");
    else if (ended > 0)
        text = tr("%1 of %Ln game(s) reached this position; %2 ended here.", nullptr, answer.games)
                   .arg(words::countText(reached), words::countText(ended));
    const bool isWhole = tree.isComplete() && tree.index() == m_session.file().index();
    return isWhole ? text : tr("So far: %1").arg(text);
}

void NextMovesPanel::showNothing(const QString& reason)
{
    m_asking.stop();
    m_late.stop();
    m_asked.reset();
    m_shown.reset();
    m_moves->setMoves({}, nullptr);
    m_status->setText(reason);
    m_table->hide();
}

void NextMovesPanel::showWork()
{
    const auto& index = m_session.file().index();
    const FileTree::TreePtr& tree = m_tree.tree();
    const bool isWorking = m_tree.isWorking();
    const bool isThere = tree && tree->isComplete() && tree->index() == index;
    const bool isUnfinished = !isThere && (isWorking || m_isPaused);
    const bool isShown = index && isUnfinished && !m_session.isFutureHidden();
    const int done = tree && isShown ? tree->games() : 0;
    const bool isReading = m_session.file().isReading() && !tree;
    m_work->setVisible(isShown || isReading);
    m_button->setVisible(isShown);
    m_progress->setVisible(isShown);
    if (isReading)
        m_work->setText(tr("The games are counted when the file has been read."));
    if (!isShown)
        return;
    m_work->setText(
        tr("%1 of %Ln game(s) counted", nullptr, index->size()).arg(words::countText(done)));
    m_button->setText(isWorking ? tr("Cancel") : tr("Go on"));
    const double part = index->isEmpty() ? 1.0 : double(done) / index->size();
    widgets::setProgress(*m_progress, static_cast<int>(part * m_progress->maximum()));
}

/// Marks the move with which the shown line goes on.
void NextMovesPanel::showOwnMove()
{
    const auto ply = static_cast<std::size_t>(m_session.cursor().ply().number());
    const bool hasNext = m_session.game() && ply < m_session.plies().size();
    m_moves->setOwnMove(hasNext ? m_session.plies()[ply].san : std::string());
}

/// Steps if the shown game has the move, on any of its lines; else opens the first game that has
/// it.
void NextMovesPanel::play(const QModelIndex& cell)
{
    if (!cell.isValid() || m_moves->isOutdated())
        return;
    if (cell.column() == MovesModel::Example)
        return openExample(cell.row());
    if (m_moves->isOwn(cell.row()))
        return m_session.cursor().step(1);
    for (const analysis::Continuation& continuation : m_session.continuations()) {
        if (continuation.san == m_moves->move(cell.row()).san)
            return m_session.showLine(continuation.line, m_session.cursor().ply().next());
    }
    openExample(cell.row());
}

void NextMovesPanel::openExample(int row)
{
    const search::NextMove& next = m_moves->move(row);
    m_session.open({next.entry + 1, LineId::main(), Ply(next.ply)});
}

void NextMovesPanel::showMenu(const QPoint& at)
{
    const QModelIndex cell = m_table->indexAt(at);
    if (!cell.isValid())
        return;
    const QString move = cell.siblingAtColumn(MovesModel::Move).data().toString();
    QMenu* const menu = widgets::newContextMenu(*m_table);
    menu->addAction(tr("Open the first game with %1").arg(move), this,
                    [this, row = cell.row()] { openExample(row); });
    widgets::showContextMenu(menu, *m_table, m_table->viewport()->mapToGlobal(at));
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "next_moves",
        [] { return NextMovesPanel::tr("Ne&xt moves of the position"); },
        [] { return NextMovesPanel::tr("Next moves"); },
        "Ctrl+Shift+T",
        "tree",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Questions,
        QSize(560, 520),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new NextMovesPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::next_moves

#include "moc_next_moves_panel.cpp"
