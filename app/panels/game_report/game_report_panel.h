#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/ply_table.h"
#include "app/model/session/lit_plies.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"

class QComboBox;
class QLabel;

namespace plyline::widgets {
class PanelHead;
} // namespace plyline::widgets

namespace plyline::game_report {

class LossPage;
class SideReports;

/// How well each side played, by the evaluations of the file or of an engine: accuracy, losses,
/// mistakes, phases, and a search for the move that lost the game. Says so where evaluations are
/// missing.
class GameReportPanel : public widgets::Panel
{
    Q_OBJECT

public:
    GameReportPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] SideReports& sides() { return *m_sides; }
    [[nodiscard]] widgets::PlyTable& phases() { return *m_phases; }
    [[nodiscard]] LossPage& loss() { return *m_loss; }
    [[nodiscard]] QComboBox& sources() { return *m_sources; }
    [[nodiscard]] QString status() const;

protected:
    void refresh() override;
    void onHidden() override;

private:
    void showSources();
    void showPhases();
    void goToNext(const std::vector<game::Ply>& plies);

    session::Session& m_session;
    judgement::Judgements& m_judgements;
    widgets::PanelHead* m_head;
    QComboBox* m_sources;
    QLabel* m_status;
    SideReports* m_sides;
    widgets::PlyTable* m_phases;
    LossPage* m_loss;
    session::LitPlies m_lit{m_session.pointing()};
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::game_report
