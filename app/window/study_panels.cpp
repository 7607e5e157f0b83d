#include "app/window/study_panels.h"

#include "app/ask/ask_panel.h"
#include "app/compare/compare_panel.h"
#include "app/cost/cost_panel.h"
#include "app/lanes/lanes_panel.h"
#include "app/life/life_panel.h"
#include "app/shapes/shapes_panel.h"
#include "app/sql/sql_panel.h"
#include "app/tamper/tamper_panel.h"
#include "app/unsaid/unsaid_panel.h"
#include "app/window/panel_docks.h"

namespace plyline::window {

using controllers::ActionId;

namespace {

/// A panel that takes the session and the look.
template <typename Panel>
PanelSpec specOf(ActionId action, const QString& name, PanelPlace place, QSize size,
                 state::Session& session, look::Look& look)
{
    return {action, name, place, size, [&session, &look] { return new Panel(session, look); }};
}

} // namespace

void addStudyPanels(PanelDocks& docks, state::Session& session, look::Look& look)
{
    docks.add(specOf<compare::ComparePanel>(ActionId::PanelCompare, QStringLiteral("compare"),
                                            PanelPlace::OwnWindow, {640, 680}, session, look));
    docks.add(specOf<life::LifePanel>(ActionId::PanelLife, QStringLiteral("life"),
                                      PanelPlace::Right, {380, 620}, session, look));
    docks.add(specOf<ask::AskPanel>(ActionId::PanelAsk, QStringLiteral("ask"), PanelPlace::Right,
                                    {380, 520}, session, look));
    docks.add(specOf<unsaid::UnsaidPanel>(ActionId::PanelUnsaid, QStringLiteral("unsaid"),
                                          PanelPlace::Right, {420, 560}, session, look));
    docks.add(specOf<shapes::ShapesPanel>(ActionId::PanelShapes, QStringLiteral("shapes"),
                                          PanelPlace::Right, {420, 640}, session, look));
    docks.add(specOf<cost::CostPanel>(ActionId::PanelCost, QStringLiteral("cost"),
                                      PanelPlace::Right, {470, 560}, session, look));
    docks.add(specOf<tamper::TamperPanel>(ActionId::PanelTamper, QStringLiteral("tamper"),
                                          PanelPlace::Right, {470, 580}, session, look));
    docks.add(specOf<sql::SqlPanel>(ActionId::PanelSql, QStringLiteral("sql"), PanelPlace::Right,
                                    {460, 680}, session, look));
    docks.add(specOf<lanes::LanesPanel>(ActionId::PanelLanes, QStringLiteral("lanes"),
                                        PanelPlace::OwnWindow, {1100, 680}, session, look));
}

} // namespace plyline::window
