#include "app/shell/window/study_panels.h"

#include "app/panels/comparison/comparison_panel.h"
#include "app/panels/event_shapes/event_shapes_panel.h"
#include "app/panels/hidden_state/hidden_state_panel.h"
#include "app/panels/log_questions/log_questions_panel.h"
#include "app/panels/piece_history/piece_history_panel.h"
#include "app/panels/sql/sql_panel.h"
#include "app/panels/storage_cost/storage_cost_panel.h"
#include "app/panels/swim_lanes/swim_lanes_panel.h"
#include "app/panels/tamper/tamper_panel.h"
#include "app/shell/window/panel_docks.h"

namespace plyline::window {

using actions::ActionId;

namespace {

/// A panel that takes the session and the look.
template <typename Panel>
PanelSpec specOf(ActionId action, const QString& name, PanelPlace place, QSize size,
                 session::Session& session, look::Look& look)
{
    return {action, name, place, size, [&session, &look] { return new Panel(session, look); }};
}

} // namespace

void addStudyPanels(PanelDocks& docks, session::Session& session, look::Look& look)
{
    docks.add(specOf<comparison::ComparisonPanel>(ActionId::PanelCompare, QStringLiteral("compare"),
                                                  PanelPlace::OwnWindow, {640, 680}, session,
                                                  look));
    docks.add(specOf<piece_history::PieceHistoryPanel>(
        ActionId::PanelLife, QStringLiteral("life"), PanelPlace::Right, {380, 620}, session, look));
    docks.add(specOf<log_questions::LogQuestionsPanel>(
        ActionId::PanelAsk, QStringLiteral("ask"), PanelPlace::Right, {380, 520}, session, look));
    docks.add(specOf<hidden_state::HiddenStatePanel>(ActionId::PanelUnsaid,
                                                     QStringLiteral("unsaid"), PanelPlace::Right,
                                                     {420, 560}, session, look));
    docks.add(specOf<event_shapes::EventShapesPanel>(ActionId::PanelShapes,
                                                     QStringLiteral("shapes"), PanelPlace::Right,
                                                     {420, 640}, session, look));
    docks.add(specOf<storage_cost::StorageCostPanel>(ActionId::PanelCost, QStringLiteral("cost"),
                                                     PanelPlace::Right, {470, 560}, session, look));
    docks.add(specOf<tamper::TamperPanel>(ActionId::PanelTamper, QStringLiteral("tamper"),
                                          PanelPlace::Right, {470, 580}, session, look));
    docks.add(specOf<sql::SqlPanel>(ActionId::PanelSql, QStringLiteral("sql"), PanelPlace::Right,
                                    {460, 680}, session, look));
    docks.add(specOf<swim_lanes::SwimLanesPanel>(ActionId::PanelLanes, QStringLiteral("lanes"),
                                                 PanelPlace::OwnWindow, {1100, 680}, session,
                                                 look));
}

} // namespace plyline::window
