// Connects the actions of a MainWindow.

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QStatusBar>

#include "app/kit/widgets/banner.h"
#include "app/model/engines/engines.h"
#include "app/model/session/following.h"
#include "app/model/study/study.h"
#include "app/model/workspace/engine_judgement.h"
#include "app/panels/board/board_panel.h"
#include "app/panels/event_log/event_log_panel.h"
#include "app/panels/event_log/event_log_view.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/moves/moves_panel.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/snapshot/rows_csv.h"
#include "app/panels/snapshot/rows_panel.h"
#include "app/panels/snapshot/rows_view.h"
#include "app/panels/snapshot/snapshot_panel.h"
#include "app/panels/timeline/follow_bar.h"
#include "app/panels/timeline/pace_words.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/actions/marking.h"
#include "app/shell/opening/open_stream_dialog.h"
#include "app/shell/opening/opening_names_dialog.h"
#include "app/shell/pictures/paper_saving.h"
#include "app/shell/pictures/picture_saving.h"
#include "app/shell/present/presenting.h"
#include "app/shell/save_dialogs/marked_games.h"
#include "app/shell/stage/stage.h"
#include "app/shell/window/arranging.h"
#include "app/shell/window/context_menus.h"
#include "app/shell/window/file_notes.h"
#include "app/shell/window/help_pages.h"
#include "app/shell/window/keys_sheet.h"
#include "app/shell/window/main_window.h"
#include "app/shell/window/tick_sound.h"
#include "app/shell/window/time_trouble.h"
#include "app/shell/window/view_choices.h"

namespace plyline::window {

using actions::ActionId;
using opening::Opening;
using session::Session;

namespace {

constexpr int messageMillis = 6000;

} // namespace

void MainWindow::connectActions()
{
    auto& actions = *m_actions;
    connect(&actions[ActionId::OpenFile], &QAction::triggered, this, &MainWindow::chooseFile);
    connect(&actions[ActionId::OpenStream], &QAction::triggered, this, [this] {
        auto* dialog = new opening::OpenStreamDialog(*m_opening, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&actions[ActionId::Paste], &QAction::triggered, m_opening, &Opening::paste);
    connect(&actions[ActionId::Reload], &QAction::triggered, m_opening, &Opening::reload);
    actions[ActionId::KeepLists].setChecked(m_settings.areListsKept());
    m_session.file().setListsKept(m_settings.areListsKept());
    connect(&actions[ActionId::KeepLists], &QAction::toggled, this, [this](bool isOn) {
        m_session.file().setListsKept(isOn);
        if (!isOn)
            open_file::OpenFile::forgetLists();
        m_settings.setListsKept(isOn);
    });
    connect(&actions[ActionId::OpeningNames], &QAction::triggered, this, [this] {
        auto* dialog = new opening::OpeningNamesDialog(m_session, *m_opening, m_settings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&actions[ActionId::StopReading], &QAction::triggered, &m_session,
            &Session::cancelLoading);
    const auto offerStop = [this] {
        (*m_actions)[ActionId::StopReading].setEnabled(m_session.isLoading());
    };
    connect(&m_session, &Session::loadingChanged, this, offerStop);
    offerStop();
    connect(&actions[ActionId::Quit], &QAction::triggered, this, &QWidget::close);
    connect(&actions[ActionId::GoToMove], &QAction::triggered, this, &MainWindow::openMoveField);
    connectSaving();
    connectBanner();
    connect(&m_session, &Session::loadingChanged, this, &MainWindow::showWorkOrEmpty);
    connect(&m_session.file(), &open_file::OpenFile::indexChanged, this,
            &MainWindow::showWorkOrEmpty);
    connect(&m_session, &Session::gameChanged, this, &MainWindow::showWorkOrEmpty);
    connect(&m_session.file(), &open_file::OpenFile::indexChanged, this, &MainWindow::showTitle);
    connect(&m_playback, &session::Playback::changed, this, [this] {
        m_settings.setPliesPerSecond(m_playback.pliesPerSecond());
        m_settings.setPlayback(m_playback.options().toJson());
    });
    auto* trouble = new TimeTrouble(m_session, m_playback, this);
    trouble->offer(actions[ActionId::TickInTrouble], &TickSound::findPlayer);
    connect(trouble, &TimeTrouble::playerMissed, this, [this] {
        showBriefly(tr("Nothing here can play a tick: %1 were not found.")
                        .arg(QLocale().createSeparatedList(TickSound::players())));
    });
    connect(&m_playback, &session::Playback::realPaceRefused, this, [this] {
        showBriefly(tr("%1 It is played at %2.")
                        .arg(timeline::refusalText(m_playback), timeline::paceName(m_playback)));
    });
}

void MainWindow::connectSaving()
{
    auto& actions = *m_actions;
    connect(&actions[ActionId::SaveGame], &QAction::triggered, m_saving,
            &save_dialogs::Saving::saveOpenGame);
    connect(m_saving, &save_dialogs::Saving::started, m_banner, &widgets::Banner::dismiss);
    connect(m_saving, &save_dialogs::Saving::refused, m_banner, &widgets::Banner::showMessage);
    connect(m_saving, &save_dialogs::Saving::saved, this, &MainWindow::showBriefly);
    connect(&actions[ActionId::SaveTables], &QAction::triggered, this,
            [this] { m_tableSaving->ask(m_games->selectedEntries()); });
    connect(m_tableSaving, &save_dialogs::TableSaving::started, m_banner,
            &widgets::Banner::dismiss);
    connect(m_tableSaving, &save_dialogs::TableSaving::refused, m_banner,
            &widgets::Banner::showMessage);
    connect(m_tableSaving, &save_dialogs::TableSaving::saved, this, &MainWindow::showBriefly);
    connect(&actions[ActionId::FindGames], &QAction::triggered, m_arranging, &Arranging::findGames);
    connect(&actions[ActionId::CopySelected], &QAction::triggered, m_games,
            &games::GamesPanel::copySelected);
    connect(&actions[ActionId::SaveSelected], &QAction::triggered, this,
            [this] { m_saving->askAndSave(m_games->selectedEntries()); });
    const auto offerSelected = [this] {
        for (const ActionId id : {ActionId::CopySelected, ActionId::SaveSelected})
            (*m_actions)[id].setEnabled(m_games->view().selectedCount() > 0);
    };
    connect(m_games, &games::GamesPanel::selectionChanged, this, offerSelected);
    connect(m_games, &games::GamesPanel::left, this, [this] { m_stage->setFocus(); });
    offerSelected();
}

void MainWindow::connectBanner()
{
    auto& actions = *m_actions;
    connect(m_opening, &Opening::started, m_banner, &widgets::Banner::dismiss);
    connect(m_opening, &Opening::refused, m_banner, &widgets::Banner::showMessage);
    connect(m_opening, &Opening::replaced, this, &MainWindow::offerReturn);
    connect(&actions[ActionId::BackToFile], &QAction::triggered, m_opening, &Opening::goBack);
    const auto offerBack = [this] {
        (*m_actions)[ActionId::BackToFile].setEnabled(!m_opening->replacedName().isEmpty());
    };
    connect(m_opening, &Opening::changed, this, offerBack);
    offerBack();
    const auto* notes = new FileNotes(m_session, this);
    connect(notes, &FileNotes::reported, m_banner, &widgets::Banner::showMessage);
    connect(notes, &FileNotes::readingAgainAdvised, this, [this](const QString& sentence) {
        m_banner->offer(sentence, (*m_actions)[ActionId::Reload], tr("Read again"));
    });
    connect(notes, &FileNotes::withdrawn, this, [this](const QString& sentence) {
        if (m_banner->text() == sentence)
            m_banner->dismiss();
    });
}

void MainWindow::showBriefly(const QString& sentence)
{
    statusBar()->showMessage(sentence, messageMillis);
}

void MainWindow::offerReturn()
{
    const QString file = m_opening->replacedName();
    m_banner->offerCalmly(tr("%1 is shown instead of %2.", "pasted text, the file before")
                              .arg(m_session.file().title(), file),
                          (*m_actions)[ActionId::BackToFile], tr("Back to %1").arg(file));
}

void MainWindow::connectEngines()
{
    engines::Engines& engines = *m_workspace.engines;
    engines.choice.restore(m_settings.engine());
    connect(&engines.choice, &engines::EngineChoice::settingsChanged, this,
            [this] { m_settings.setEngine(m_workspace.engines->choice.state()); });
    connect(&engines.whatIf, &engines::WhatIf::asked, m_opening, &Opening::tryOut);
    new workspace::EngineJudgement(m_workspace, this);
}

void MainWindow::connectContextMenus()
{
    const actions::Actions& actions = *m_actions;
    snapshot::SnapshotPanel& snapshot = m_stage->snapshot();
    addContextActions(m_stage->board().view(), MenuPlace::Board, actions);
    addContextActions(snapshot.plane(), MenuPlace::Plane, actions);
    addContextActions(m_timeline->view(), MenuPlace::Timeline, actions);
    addContextActions(m_games->view(), MenuPlace::Games, actions);
    for (snapshot::RowsView* view : {&snapshot.table(), &m_state->view()}) {
        addContextActions(*view, MenuPlace::State, actions);
        connect(view, &snapshot::RowsView::reported, this, &MainWindow::showBriefly);
    }
    connect(&actions[ActionId::CopyRows], &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(snapshot::rowsCsv(snapshot::shownRows(m_session)));
        showBriefly(tr("Copied the rows of the snapshot as CSV."));
    });
    connect(&actions[ActionId::SearchPosition], &QAction::triggered,
            &m_workspace.study.searchRequest, &study::SearchRequest::make);
    connect(&m_workspace.study.searchRequest, &study::SearchRequest::made, this,
            [this] { m_panels->reveal(QStringLiteral("position_search")); });
}

void MainWindow::connectPictures()
{
    using pictures::PaperSaving;
    using pictures::PictureSaving;
    auto& actions = *m_actions;
    auto* saving = new PictureSaving(m_workspace, m_playback, m_look, m_settings, *this);
    saving->setLinks([this, maker = linking::LinkMaker(linkParts())] {
        return maker.linkTo(m_session.cursor().line(), m_session.cursor().ply());
    });
    connect(&actions[ActionId::SavePicture], &QAction::triggered, saving, &PictureSaving::ask);
    connect(&actions[ActionId::CopyPicture], &QAction::triggered, saving, &PictureSaving::copy);
    connect(saving, &PictureSaving::started, m_banner, &widgets::Banner::dismiss);
    connect(saving, &PictureSaving::refused, m_banner, &widgets::Banner::showMessage);
    connect(saving, &PictureSaving::saved, this, &MainWindow::showBriefly);
    auto* paper = new PaperSaving(m_workspace, m_playback, m_look, m_settings, *this);
    connect(&actions[ActionId::Print], &QAction::triggered, paper, &PaperSaving::ask);
    connect(paper, &PaperSaving::started, m_banner, &widgets::Banner::dismiss);
    connect(paper, &PaperSaving::refused, m_banner, &widgets::Banner::showMessage);
    connect(paper, &PaperSaving::saved, this, &MainWindow::showBriefly);
    const auto offer = [this] {
        for (const ActionId id : {ActionId::SavePicture, ActionId::CopyPicture, ActionId::Print})
            (*m_actions)[id].setEnabled(m_session.game() != nullptr);
    };
    connect(&m_session, &Session::gameChanged, this, offer);
    offer();
}

void MainWindow::connectView()
{
    auto& actions = *m_actions;
    connectPresenting();
    QAction& hideFuture = actions[ActionId::HideFuture];
    connect(&hideFuture, &QAction::toggled, &m_session, &Session::setFutureHidden);
    connect(&m_session, &Session::futureHiddenChanged, &hideFuture, &QAction::setChecked);
    board::BoardPanel& board = m_stage->board();
    board.showClocksOf(m_playback);
    actions[ActionId::Animate].setChecked(m_look.isAnimated());
    connect(&actions[ActionId::Animate], &QAction::toggled, this, [this](bool isOn) {
        m_look.setAnimated(isOn);
        m_settings.setAnimated(isOn);
    });
    connect(&actions[ActionId::Wheel], &QAction::toggled, &board,
            &board::BoardPanel::setWheelEnabled);
    connect(&actions[ActionId::Wheel], &QAction::toggled, m_timeline,
            &timeline::TimelinePanel::setWheelEnabled);
    actions[ActionId::Wheel].setChecked(true);
    actions[ActionId::Wheel].setChecked(m_settings.isWheelEnabled());
    connect(&actions[ActionId::Wheel], &QAction::toggled, this,
            [this](bool isOn) { m_settings.setWheelEnabled(isOn); });
    connect(&actions[ActionId::FullScreen], &QAction::toggled, this, &MainWindow::setFullScreen);
    connectTimeline(actions, *m_timeline, m_settings);
    connectVariations(actions, m_moves->view(), m_settings);
    connectJudgements(actions, m_workspace, m_settings);
}

void MainWindow::connectMarkers()
{
    auto& actions = *m_actions;
    auto* marking =
        new plyline::actions::Marking(actions, m_workspace, m_playback, m_settings, this);
    connect(marking, &plyline::actions::Marking::reported, this, &MainWindow::showBriefly);
    marking->reportFault();
    auto* marked = new save_dialogs::MarkedGames(m_workspace, *this);
    connect(&actions[ActionId::CopyMarked], &QAction::triggered, marked,
            &save_dialogs::MarkedGames::copy);
    connect(&actions[ActionId::SaveMarked], &QAction::triggered, marked,
            &save_dialogs::MarkedGames::ask);
    connect(marked, &save_dialogs::MarkedGames::saved, this, &MainWindow::showBriefly);
    connect(marked, &save_dialogs::MarkedGames::refused, m_banner, &widgets::Banner::showMessage);
    connect(&actions[ActionId::ChooseMarkers], &QAction::triggered, m_timeline,
            &timeline::TimelinePanel::chooseMarkers);
}

void MainWindow::connectPresenting()
{
    auto& actions = *m_actions;
    auto* presenting =
        new present::Presenting(*this, *m_stage, m_workspace, m_playback, m_look, this);
    QAction& present = actions[ActionId::Present];
    connect(&present, &QAction::toggled, presenting, &present::Presenting::setOn);
    connect(presenting, &present::Presenting::changed, &present, &QAction::setChecked);
    connect(presenting, &present::Presenting::changed, &actions[ActionId::FullScreen],
            &QAction::setDisabled);
    connect(&actions[ActionId::Wheel], &QAction::toggled, presenting,
            &present::Presenting::setWheelEnabled);
}

void MainWindow::connectFollowing()
{
    auto* following = new session::Following(m_session, this);
    m_timeline->addBehind(*new timeline::FollowBar(*following, m_look));
    QAction& follow = (*m_actions)[ActionId::Follow];
    connect(&follow, &QAction::triggered, following, &session::Following::setOn);
    const auto updateSteps = [this, following] {
        const bool areUnasked = m_playback.isPlaying() || following->isOn();
        m_moves->view().following().setStepsUnasked(areUnasked);
        m_events->view().following().setStepsUnasked(areUnasked);
    };
    connect(&m_playback, &session::Playback::changed, this, updateSteps);
    connect(following, &session::Following::changed, this, updateSteps);
    connect(following, &session::Following::changed, &follow,
            [following, &follow] { follow.setChecked(following->isOn()); });
}

void MainWindow::connectHelp()
{
    auto& actions = *m_actions;
    connect(&actions[ActionId::RunCommand], &QAction::triggered, this,
            &MainWindow::openCommandList);
    connect(&actions[ActionId::ShowKeys], &QAction::triggered, this,
            [this] { (new KeysSheet(m_look, this))->show(); });
    connect(&actions[ActionId::ExplainModels], &QAction::triggered, this,
            [this] { showModels(m_look.theme(), this); });
    connect(&actions[ActionId::About], &QAction::triggered, this, [this] { showAbout(this); });
}

} // namespace plyline::window
