#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "app/panels/storage_cost/measuring.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace plyline::look {
class Segments;
} // namespace plyline::look

namespace plyline::storage_cost {

class CostTable;
class IntervalControl;
class PlotView;

/// Shows what each way to store a game costs: bytes, rows and the time to seek a ply, built and
/// measured. While it is open, the replay uses the checkpoint interval that is tried out here.
class StorageCostPanel : public widgets::Panel
{
    Q_OBJECT

public:
    StorageCostPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] Measuring& measuring() { return m_measuring; }
    [[nodiscard]] CostTable& table() { return *m_table; }
    [[nodiscard]] PlotView& plot() { return *m_plot; }
    [[nodiscard]] IntervalControl& interval() { return *m_interval; }
    [[nodiscard]] look::Segments& scopes() { return *m_scopes; }
    [[nodiscard]] QPushButton& button() { return *m_button; }
    [[nodiscard]] QLabel& seekLabel() { return *m_seek; }

protected:
    void refresh() override;
    void onShown() override;
    void onHidden() override;

private:
    [[nodiscard]] Scope scope() const;
    void layOut(look::Look& look);
    void onInterval(int interval);
    void onButton();
    /// Measures the game without being asked while the panel is visible.
    void measureGame();
    void showCosts();
    void showSeek();
    void showWork();

    session::Session& m_session;
    Measuring m_measuring;
    look::Segments* m_scopes;
    QPushButton* m_button;
    IntervalControl* m_interval;
    QLabel* m_seek;
    CostTable* m_table;
    PlotView* m_plot;
    QProgressBar* m_progress;
    QLabel* m_method;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::storage_cost
