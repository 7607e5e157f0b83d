#include "app/shell/window/arranging.h"

#include <QtGui/QAction>

#include "app/model/study/study.h"
#include "app/panels/games/games_panel.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/stage/stage.h"
#include "app/shell/window/frame.h"
#include "app/shell/window/panels.h"

#include <array>

namespace plyline::window {

using actions::ActionId;
using stage::Stage;
using stage::View;

namespace {

const QString gamesName = QStringLiteral("games");
const QString changesName = QStringLiteral("changes");

constexpr std::array viewActions{std::pair{ActionId::ViewBoth, View::Both},
                                 std::pair{ActionId::ViewReplay, View::Replay},
                                 std::pair{ActionId::ViewSnapshot, View::Snapshot},
                                 std::pair{ActionId::ViewComparison, View::Comparison}};

} // namespace

Arranging::Arranging(const Parts& parts, actions::Actions& actions, workspace::Workspace& workspace,
                     QObject* parent)
    : QObject(parent), m_parts(parts), m_actions(actions), m_workspace(workspace)
{
    connectViews();
    connectColumns();
    connect(&actions[ActionId::ResetLayout], &QAction::triggered, this, &Arranging::reset);
    connect(&workspace.study.pins, &study::Pins::changed, this, &Arranging::showChanges);
    connect(&parts.stage, &Stage::viewChanged, this, &Arranging::showChanges);
    showChanges();
    showState();
}

void Arranging::connectViews()
{
    for (const auto& [id, view] : viewActions) {
        connect(&m_actions[id], &QAction::triggered, this, [this, wanted = view] {
            if (wanted == View::Both && m_parts.stage.shownView() != View::Both &&
                m_parts.stage.view() == View::Both)
                showInspector(false); // the inspector leaves no room for two boards
            m_parts.stage.setView(wanted);
        });
    }
    connect(&m_parts.stage, &Stage::viewChanged, this, &Arranging::showState);
    connect(&m_parts.stage, &Stage::roomForBothWanted, this, [this] { showInspector(false); });
}

void Arranging::connectColumns()
{
    Frame* frame = &m_parts.frame;
    connect(frame, &Frame::changed, &m_parts.panels, &Panels::showState);
    connect(frame, &Frame::gamesColumnChanged, this, &Arranging::onGamesColumnChanged);
    connect(&m_parts.panels, &Panels::changed, this, &Arranging::showState);
    connect(&m_parts.panels, &Panels::closed, this, &Arranging::onPanelClosed);
    connect(&m_parts.panels, &Panels::inspectorWanted, this, &Arranging::onInspectorWanted);
    connect(&m_parts.panels, &Panels::inspectorUnwanted, this, [this] { showInspector(false); });
    connect(&m_actions[ActionId::ShowGames], &QAction::triggered, this, &Arranging::showGames);
    connect(&m_actions[ActionId::ShowInspector], &QAction::triggered, this,
            &Arranging::showInspector);
    connect(&m_actions[ActionId::ShowShelf], &QAction::triggered, frame, &Frame::showShelf);
    connect(&m_actions[ActionId::ShowCards], &QAction::triggered, frame, &Frame::showCards);
}

Layout Arranging::layout() const
{
    Layout layout;
    layout.frame = m_parts.frame.layoutOfParts();
    layout.upperShare = m_parts.inspector.upperShare();
    layout.hasCards = m_parts.stage.hasCards();
    layout.view = m_parts.stage.view();
    layout.panels = m_parts.panels.state();
    if (m_parts.frame.areGamesAColumn() && m_areGamesOpen)
        layout.panels.open.push_back({gamesName, PanelPlace::Upper});
    return layout;
}

void Arranging::restore(const Layout& layout)
{
    m_parts.stage.setCardsShown(layout.hasCards);
    m_parts.inspector.setUpperShare(layout.upperShare.value_or(inspector::Inspector::usualShare));
    m_parts.panels.restore(layout.panels);
    m_parts.stage.setView(layout.view);
    m_parts.frame.setLayoutOfParts(layout.frame);
    showState();
}

void Arranging::reset()
{
    m_parts.panels.closeAll();
    m_areGamesOpen = m_isInspectorForPanel = false;
    m_parts.inspector.setUpperShare(inspector::Inspector::usualShare);
    m_parts.stage.setView(View::Both);
    m_parts.frame.setLayoutOfParts({});
    m_parts.frame.showCards(true);
}

void Arranging::findGames()
{
    if (!areGamesShown())
        showGames(true);
    m_parts.games.find();
}

bool Arranging::areGamesShown() const
{
    return m_parts.frame.areGamesAColumn() ? m_parts.frame.hasGames()
                                           : m_parts.panels.isSeen(gamesName);
}

void Arranging::showGames(bool areShown)
{
    if (m_parts.frame.areGamesAColumn())
        m_parts.frame.showGames(areShown);
    else if (areShown)
        m_parts.panels.reveal(gamesName);
    else
        m_parts.panels.close(gamesName);
    if (!areShown)
        m_parts.stage.setFocus(Qt::OtherFocusReason);
    showState();
}

/// Moves the games between their column and the inspector.
void Arranging::onGamesColumnChanged(bool isColumn)
{
    if (!isColumn) {
        m_parts.panels.takeBack(gamesName, m_areGamesOpen);
        return;
    }
    m_areGamesOpen = m_parts.panels.isOpen(gamesName);
    m_parts.panels.lend(gamesName)->setParent(&m_parts.frame);
    m_parts.panels.restoreTones();
}

void Arranging::onInspectorWanted()
{
    if (m_parts.frame.hasInspector())
        return;
    m_parts.frame.showInspector(true);
    m_isInspectorForPanel = !m_parts.frame.geometryOfParts().isInspectorBesideBoth;
}

void Arranging::onPanelClosed()
{
    if (m_isInspectorForPanel && !m_parts.panels.hasClosableTab())
        showInspector(false);
}

void Arranging::showInspector(bool isShown)
{
    m_isInspectorForPanel = false;
    m_parts.frame.showInspector(isShown);
    showState();
}

/// Shows the tab of changed rows while A is pinned, unless the stage lists them.
void Arranging::showChanges()
{
    const auto& comparison = m_workspace.study.pins.comparison();
    const bool isListed = m_parts.stage.shownView() == View::Comparison && m_parts.stage.isRoomy();
    const bool isWanted = comparison && !isListed;
    if (isWanted == m_hasChanges)
        return;
    m_hasChanges = isWanted;
    if (isWanted)
        m_parts.panels.takeBack(changesName, true);
    else
        m_parts.panels.lend(changesName);
}

void Arranging::showState()
{
    const View shown = m_parts.stage.shownView();
    for (const auto& [id, view] : viewActions)
        m_actions[id].setChecked(shown == view);
    m_actions[ActionId::ShowGames].setChecked(areGamesShown());
    m_actions[ActionId::ShowInspector].setChecked(m_parts.frame.hasInspector());
    m_actions[ActionId::ShowShelf].setChecked(m_parts.frame.layoutOfParts().hasShelf);
    m_actions[ActionId::ShowCards].setChecked(m_parts.stage.hasCards());
}

} // namespace plyline::window

#include "moc_arranging.cpp"
