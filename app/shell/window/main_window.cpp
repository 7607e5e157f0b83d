#include "app/shell/window/main_window.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/banner.h"
#include "app/panels/event_log/event_log_panel.h"
#include "app/panels/event_log/event_log_view.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/moves/moves_panel.h"
#include "app/panels/shared/changes_panel.h"
#include "app/panels/snapshot/rows_panel.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/actions/board_side.h"
#include "app/shell/actions/key_guard.h"
#include "app/shell/actions/navigation.h"
#include "app/shell/actions/studying.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/inspector/shelf.h"
#include "app/shell/opening/resume.h"
#include "app/shell/opening/resume_loop.h"
#include "app/shell/stage/stage.h"
#include "app/shell/window/arranging.h"
#include "app/shell/window/command_list.h"
#include "app/shell/window/drop_cover.h"
#include "app/shell/window/empty_state.h"
#include "app/shell/window/frame.h"
#include "app/shell/window/jump_field.h"
#include "app/shell/window/menus.h"
#include "app/shell/window/panels.h"
#include "app/shell/window/status_line.h"
#include "core/kafka/kafka_address.h"

namespace plyline::window {

using actions::ActionId;
using opening::Opening;
using session::Session;

namespace {

const QSize firstSize(1600, 1000);
/// Size of the title at the menu's right end.
const QSize titleSize(360, 30);
const QSize smallestSize(800, 520);
/// Space that the window leaves free on the screen at the first start.
const QSize roomAround(80, 80);

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
    playback.setOptions(session::PlaybackOptions::fromJson(settings.playback()));

    setCentralWidget(makeWork());
    makePanels();
    auto* status = new StatusLine(workspace, this);
    setStatusBar(status);
    connect(status, &StatusLine::diagnosticsWanted, this, &MainWindow::showDiagnostics);
    status->setTwoMoments((*m_actions)[ActionId::ViewComparison]);
    new Menus(*menuBar(), *m_actions, *appearance, *m_opening, settings);
    m_title = new QLabel(menuBar());
    m_title->setFixedSize(titleSize);
    m_title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_title->setContentsMargins(0, 0, 24, 0);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    menuBar()->setCornerWidget(m_title);
    m_cover = new DropCover(look, *this);
    m_jump = new JumpField(workspace.session, *this);

    new actions::KeyGuard(this);
    const auto* navigation = new actions::Navigation(*m_actions, workspace, playback, this);
    connect(navigation, &actions::Navigation::reported, this, &MainWindow::showBriefly);
    m_stage->setPlaceWords([this] { return m_timeline->view().spokenPlace(); });
    connect(&m_timeline->view(), &timeline::TimelineView::settled, m_stage,
            &stage::Stage::announcePlace);
    connect(&m_moves->view(), &moves::MovesView::reported, this, &MainWindow::showBriefly);
    connect(&m_events->view(), &event_log::EventLogView::reported, this, &MainWindow::showBriefly);
    new opening::Resume(workspace.session, settings, *m_opening, this);
    new opening::ResumeLoop(workspace.session, playback, settings, *m_opening, this);
    auto* studying = new actions::Studying(*m_actions, workspace, this);
    connect(studying, &actions::Studying::reported, this, &MainWindow::showBriefly);
    connectMarkers();
    timeline::TimelineZoom& zoom = m_timeline->view().zoom();
    connect(studying, &actions::Studying::goingOut, &zoom, &timeline::TimelineZoom::goOut);
    connect(&zoom, &timeline::TimelineZoom::changed, studying,
            [studying, &zoom] { studying->setZoomed(zoom.isZoomed()); });
    connect(m_panels, &Panels::reported, this, &MainWindow::showBriefly);
    new actions::BoardSide(*m_actions, workspace.session, look, settings, *this);
    connectActions();
    connectContextMenus();
    connectPictures();
    connectLinks();
    connectView();
    connectFollowing();
    connectHelp();
    // Lists the commands that this system has, which is known by now.
    m_commands = new CommandList(*m_actions, look, *this);
    connectEngines();
    connect(&workspace.study.textMark, &study::TextMark::wanted, this,
            [this] { m_panels->reveal(QStringLiteral("game_text")); });
    connect(appearance, &actions::Appearance::reported, m_banner, &widgets::Banner::showMessage);
    appearance->checkPieces();
    restore();
    showTitle();
    showWorkOrEmpty();
    m_stage->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeWork()
{
    auto* work = new QWidget(this);
    m_banner = new widgets::Banner(m_look, work);
    m_timeline = new timeline::TimelinePanel(m_workspace, m_playback, m_look);
    m_games = new games::GamesPanel(m_workspace, m_look);
    m_stage = new stage::Stage(m_workspace, m_look);
    m_inspector = new inspector::Inspector(m_look);
    m_shelf = new inspector::Shelf(m_look);
    m_frame = new Frame({*m_games, *m_stage, *m_inspector, *m_shelf, *m_timeline}, m_look);
    auto* empty = new EmptyState(*m_actions, m_look);
    connect(empty, &EmptyState::samplesWanted, m_opening, &Opening::openSamples);
    m_pages = new QStackedWidget(work);
    m_pages->addWidget(m_frame);
    m_pages->addWidget(empty);

    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    return work;
}

void MainWindow::makePanels()
{
    using inspector::Part;
    using inspector::TabTone;
    m_moves = new moves::MovesPanel(m_workspace, m_look);
    m_state = new snapshot::RowsPanel(m_workspace, m_look);
    m_events = new event_log::EventLogPanel(m_workspace, m_look);
    m_panels = new Panels({*m_inspector, *m_shelf, *m_stage, *this}, {m_workspace, m_look}, this);
    QAction& showGames = (*m_actions)[ActionId::ShowGames];
    m_panels->add({{QStringLiteral("games"), tr("Games"), TabTone::Neutral, true},
                   tr("Games"),
                   QStringLiteral("games"),
                   Part::Upper,
                   0,
                   m_games,
                   &showGames});
    m_panels->add({{QStringLiteral("moves"), tr("Moves"), TabTone::Event, false},
                   tr("Moves"),
                   QStringLiteral("moves"),
                   Part::Upper,
                   1,
                   m_moves});
    m_panels->add({{QStringLiteral("events"), tr("Events"), TabTone::Event, false},
                   tr("Events"),
                   QStringLiteral("events"),
                   Part::Upper,
                   1,
                   m_events});
    m_panels->add({{QStringLiteral("state"), tr("State"), TabTone::State, false},
                   tr("State"),
                   QStringLiteral("state"),
                   Part::Lower,
                   1,
                   m_state});
    m_panels->add({{QStringLiteral("changes"), tr("Changes"), TabTone::State, false},
                   tr("What differs between A and B"),
                   QString(),
                   Part::Lower,
                   1,
                   new shared::ChangesPanel(m_workspace.study, m_look)});
    m_panels->addAll(*m_actions);
    m_arranging = new Arranging({*m_frame, *m_stage, *m_inspector, *m_panels, *m_games}, *m_actions,
                                m_workspace, this);
}

void MainWindow::restore()
{
    const QSize room = screen()->availableGeometry().size() - roomAround;
    resize(firstSize.boundedTo(room).expandedTo(smallestSize));
    // Qt moves the window onto a screen that exists.
    restoreGeometry(m_settings.windowGeometry());
    m_games->restoreState(m_settings.gameList());
    m_arranging->restore(Layout::fromJson(m_settings.windowLayout()));
    const QSignalBlocker blocker(&(*m_actions)[ActionId::FullScreen]);
    (*m_actions)[ActionId::FullScreen].setChecked(isFullScreen());
}

void MainWindow::chooseFile()
{
    const QString opened = m_opening->openedPath();
    const bool isOnDisk = !opened.startsWith(u':') && !kafka::isKafkaAddress(opened.toStdString());
    const QString folder = isOnDisk ? QFileInfo(opened).absolutePath() : QString();
    auto* dialog =
        new QFileDialog(this, tr("Open a PGN file"), folder,
                        tr("PGN files (*.pgn *.PGN *.pgn.gz *.pgn.zst *.pgn.bz2 *.pgn.xz *.zip);;"
                           "Events (*.ndjson *.jsonl);;All files (*)"));
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
    // The address of a topic is no path, and Qt would make a title of it.
    const QString path = m_session.file().path();
    setWindowFilePath(kafka::isKafkaAddress(path.toStdString()) ? QString() : path);
    const int room = titleSize.width() - 24;
    m_title->setText(m_title->fontMetrics().elidedText(windowTitle(), Qt::ElideMiddle, room));
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

void MainWindow::openMoveField()
{
    const QPoint top(m_stage->width() / 2, 8);
    m_jump->open(m_stage->mapTo(this, top));
}

void MainWindow::openCommandList()
{
    m_commands->open(m_stage->isVisible() ? static_cast<QWidget&>(*m_stage) : *m_pages);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closed();
    m_playback.pause();
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowLayout(m_arranging->layout().toJson());
    m_settings.setGameList(m_games->saveState());
    QMainWindow::closeEvent(event);
    // Qt quits after the last window, but counts a menu that is open as one.
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    // Nothing that is dragged out of this program can be opened in it.
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
    if (!m_cover->isHidden())
        m_cover->reveal();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Shows this window first, so that the panels' windows are in front of it.
    QMetaObject::invokeMethod(m_panels, &Panels::showWindows, Qt::QueuedConnection);
}

} // namespace plyline::window

#include "moc_main_window.cpp"
