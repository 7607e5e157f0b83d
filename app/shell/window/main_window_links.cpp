// Connects links: copying them, opening them, and what is said about them.

#include <QtGui/QAction>

#include "app/kit/widgets/banner.h"
#include "app/panels/event_log/event_log_panel.h"
#include "app/panels/event_log/event_log_view.h"
#include "app/panels/moves/moves_panel.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/linking/copying_links.h"
#include "app/shell/linking/running_program.h"
#include "app/shell/save_dialogs/page_saving.h"
#include "app/shell/window/main_window.h"

namespace plyline::window {

using actions::ActionId;
using linking::LinkOpening;

void MainWindow::takeFrom(linking::RunningProgram& program)
{
    using linking::RunningProgram;
    connect(&program, &RunningProgram::opened, m_links, &LinkOpening::openUris);
    connect(&program, &RunningProgram::activated, this, [this](const QString& token) {
        if (!token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
        setWindowState(windowState() & ~Qt::WindowMinimized);
        raise();
        activateWindow();
    });
    connect(this, &MainWindow::closed, &program, &RunningProgram::stopListening);
}

linking::WindowParts MainWindow::linkParts()
{
    return {m_workspace, m_playback, m_look, *m_stage, m_timeline->view().zoom()};
}

void MainWindow::connectLinks()
{
    auto& actions = *m_actions;
    const linking::WindowParts parts = linkParts();
    auto* copying = new linking::CopyingLinks(parts, this);
    connect(&actions[ActionId::CopyLink], &QAction::triggered, copying,
            &linking::CopyingLinks::copyHere);
    connect(&actions[ActionId::CopyMarkdownLink], &QAction::triggered, copying,
            &linking::CopyingLinks::copyMarkdown);
    connect(&actions[ActionId::CopyGameLink], &QAction::triggered, copying,
            &linking::CopyingLinks::copyWithGame);
    connect(&m_moves->view(), &moves::MovesView::linkWanted, copying, &linking::CopyingLinks::copy);
    connect(&m_events->view(), &event_log::EventLogView::linkWanted, copying,
            &linking::CopyingLinks::copy);
    connect(&m_timeline->view(), &timeline::TimelineView::linkWanted, copying,
            &linking::CopyingLinks::copy);
    connect(copying, &linking::CopyingLinks::reported, this, &MainWindow::showBriefly);
    auto* page = new save_dialogs::PageSaving(m_session, m_look, *this);
    connect(&actions[ActionId::SavePage], &QAction::triggered, page,
            [page, copying] { page->ask(copying->textHere()); });
    connect(page, &save_dialogs::PageSaving::saved, this, &MainWindow::showBriefly);
    connect(page, &save_dialogs::PageSaving::refused, m_banner, &widgets::Banner::showMessage);

    m_links = new LinkOpening(parts, *m_opening, m_settings, this);
    connect(m_links, &LinkOpening::started, m_banner, &widgets::Banner::dismiss);
    connect(m_links, &LinkOpening::refused, m_banner, &widgets::Banner::showMessage);
    connect(m_links, &LinkOpening::shown, this, &MainWindow::showBriefly);
    auto* confirm = new QAction(this);
    connect(confirm, &QAction::triggered, m_banner, &widgets::Banner::dismiss);
    connect(confirm, &QAction::triggered, m_links, &LinkOpening::confirm);
    connect(m_links, &LinkOpening::asked, this, [this, confirm](const QString& question) {
        m_banner->offer(question, *confirm, tr("Open it"));
    });
    auto* stop = new QAction(this);
    connect(stop, &QAction::triggered, m_links, &LinkOpening::stopSearching);
    connect(m_links, &LinkOpening::searchTakesLong, this, [this, stop](const QString& sentence) {
        m_banner->offerCalmly(sentence, *stop, tr("Cancel"));
    });
    connect(m_links, &LinkOpening::searchEnded, this, [this](const QString& sentence) {
        if (m_banner->text() == sentence)
            m_banner->dismiss();
    });
}

} // namespace plyline::window
