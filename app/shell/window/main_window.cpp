#include "app/shell/window/main_window.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "app/panels/board/board_panel.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/moves/moves_panel.h"
#include "app/panels/snapshot/rows_panel.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/actions/key_guard.h"
#include "app/shell/actions/navigation.h"
#include "app/shell/actions/studying.h"
#include "app/shell/opening/resume.h"
#include "app/shell/window/banner.h"
#include "app/shell/window/centre.h"
#include "app/shell/window/drop_cover.h"
#include "app/shell/window/empty_state.h"
#include "app/shell/window/jump_field.h"
#include "app/shell/window/menus.h"
#include "app/shell/window/panel_docks.h"
#include "app/shell/window/status_line.h"

namespace plyline::window {

using actions::ActionId;
using opening::Opening;
using session::Session;

namespace {

const QSize firstSize(1280, 800);
const QSize smallestSize(800, 520);
const QString columnsName = QStringLiteral("columns");
const QString rightName = QStringLiteral("right");
const QString gamesName = QStringLiteral("games");
const QString rowsName = QStringLiteral("rows");
const QString panelsName = QStringLiteral("panels");

/// Until somebody drags it; its minimum is its own.
int timelineHeight(int windowHeight)
{
    return qBound(100, windowHeight * 17 / 100, 190);
}

QSplitter* makeSplitter(Qt::Orientation orientation, const QList<QWidget*>& parts)
{
    auto* splitter = new QSplitter(orientation);
    splitter->setHandleWidth(1);
    for (QWidget* part : parts)
        splitter->addWidget(part);
    return splitter;
}

} // namespace

MainWindow::MainWindow(workspace::Workspace& workspace, session::Playback& playback,
                       look::Look& look, settings::Settings& settings)
    : m_workspace(workspace),
      m_session(workspace.session),
      m_playback(playback),
      m_look(look),
      m_settings(settings),
      m_actions(new actions::Actions(*this, panels::panelList())),
      m_opening(new Opening(workspace.session, settings, this)),
      m_saving(new save_dialogs::Saving(workspace.session, *this)),
      m_tableSaving(new save_dialogs::TableSaving(workspace, *this))
{
    setAcceptDrops(true);
    setMinimumSize(smallestSize);
    auto* appearance = new actions::Appearance(*m_actions, look, settings, this);
    look.setAnimated(settings.isAnimated());
    playback.setPliesPerSecond(settings.pliesPerSecond());

    setCentralWidget(makeWork());
    auto* status = new StatusLine(workspace, this);
    setStatusBar(status);
    connect(status, &StatusLine::diagnosticsWanted, this, &MainWindow::showDiagnostics);
    new Menus(*menuBar(), *m_actions, *appearance, *m_opening, settings);
    m_cover = new DropCover(look, *this);
    m_jump = new JumpField(workspace.session, *this);

    new actions::KeyGuard(this);
    new actions::Navigation(*m_actions, workspace, playback, this);
    new opening::Resume(workspace.session, settings, *m_opening, this);
    new actions::Studying(*m_actions, workspace, this);
    connectActions();
    connectView();
    connectVariations();
    connectFollowing();
    connectHelp();
    m_panels = new PanelDocks(*this, *m_actions, {workspace, look});
    connect(&workspace.study.textMark, &study::TextMark::wanted, this,
            [this] { m_panels->reveal(QStringLiteral("game_text")); });
    connect(appearance, &actions::Appearance::said, m_banner, &Banner::say);
    appearance->checkPieces();
    restore();
    showTitle();
    showWorkOrEmpty();
    m_centre->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeWork()
{
    auto* work = new QWidget(this);
    m_banner = new Banner(m_look, work);
    m_timeline = new timeline::TimelinePanel(m_workspace, m_playback, m_look);
    m_timeline->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_rows = makeSplitter(Qt::Vertical, {makeColumns(), m_timeline});
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    m_rows->setChildrenCollapsible(false);
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_isTimelineSized = true; });
    auto* empty = new EmptyState(*m_actions, m_look);
    connect(empty, &EmptyState::samplesWanted, m_opening, &Opening::openSamples);
    m_pages = new QStackedWidget(work);
    m_pages->addWidget(m_rows);
    m_pages->addWidget(empty);

    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    return work;
}

QWidget* MainWindow::makeColumns()
{
    m_games = new games::GamesPanel(m_workspace, m_look);
    m_moves = new moves::MovesPanel(m_workspace, m_look);
    auto* rows = new snapshot::RowsPanel(m_workspace, m_look);
    m_centre = new Centre(m_workspace, m_look);
    m_games->setMinimumWidth(Columns::leftMinimum);
    m_right = makeSplitter(Qt::Vertical, {m_moves, rows});
    m_right->setMinimumWidth(Columns::rightMinimum);
    m_right->setSizes({560, 440});
    m_columns = makeSplitter(Qt::Horizontal, {m_games, m_centre, m_right});
    m_columns->setCollapsible(1, false);
    m_columns->setStretchFactor(1, 1);
    connect(m_columns, &QSplitter::splitterMoved, this,
            [this] { m_shares.setSizes(m_columns->sizes()); });
    return m_columns;
}

void MainWindow::restore()
{
    resize(firstSize);
    // Qt moves it onto a screen that exists.
    restoreGeometry(m_settings.windowGeometry());
    const QByteArray columns = m_settings.splitter(columnsName);
    if (m_columns->restoreState(columns))
        m_shares.setSizes(m_columns->sizes());
    m_right->restoreState(m_settings.splitter(rightName));
    m_isTimelineSized = m_rows->restoreState(m_settings.splitter(rowsName));
    m_panels->restore(m_settings.splitter(panelsName));
    m_games->restoreState(m_settings.splitter(gamesName));
    const QSignalBlocker blocker(&(*m_actions)[ActionId::FullScreen]);
    (*m_actions)[ActionId::FullScreen].setChecked(isFullScreen());
}

void MainWindow::chooseFile()
{
    const QString opened = m_opening->openedPath();
    const QString folder = opened.startsWith(u':') ? QString() : QFileInfo(opened).absolutePath();
    auto* dialog =
        new QFileDialog(this, tr("Open a PGN file"), folder,
                        tr("PGN files (*.pgn *.PGN *.pgn.gz *.pgn.zst *.pgn.bz2 *.pgn.xz *.zip);;"
                           "All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_opening,
            [this](const QString& path) { m_opening->openPath(path); });
    dialog->open();
}

void MainWindow::setFullScreen(bool isFullScreen)
{
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFullScreen));
}

void MainWindow::showTitle()
{
    const QString file = m_session.file().title();
    setWindowTitle(file.isEmpty() ? QStringLiteral("Plyline") : tr("%1 — Plyline").arg(file));
    setWindowFilePath(m_session.file().path());
}

void MainWindow::showWorkOrEmpty()
{
    const bool isEmpty = !m_session.game() && !m_session.file().index() && !m_session.isLoading();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
}

void MainWindow::showDiagnostics()
{
    m_panels->reveal(QStringLiteral("diagnostics"));
}

void MainWindow::askForMove()
{
    const QPoint top(m_centre->width() / 2, 8);
    m_jump->ask(m_centre->mapTo(this, top));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_playback.pause();
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setSplitter(columnsName, m_columns->saveState());
    m_settings.setSplitter(rightName, m_right->saveState());
    m_settings.setSplitter(panelsName, m_panels->state());
    m_settings.setSplitter(gamesName, m_games->saveState());
    if (m_isTimelineSized)
        m_settings.setSplitter(rowsName, m_rows->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    // What is dragged out of this program is not to be opened in it.
    if (event->source() || !Opening::canOpen(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_cover->reveal();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_cover->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_cover->hide();
    event->acceptProposedAction();
    m_opening->openMimeData(*event->mimeData(), tr("Dropped text"));
    activateWindow();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_columns->setSizes(m_shares.sizes(width() - 2));
    if (!m_isTimelineSized)
        m_rows->setSizes({height() - timelineHeight(height()), timelineHeight(height())});
    if (!m_cover->isHidden())
        m_cover->reveal();
}

} // namespace plyline::window
