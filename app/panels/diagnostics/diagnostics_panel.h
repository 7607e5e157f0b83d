#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/diagnostics/diagnostics_model.h"
#include "app/panels/diagnostics/stream_faults_view.h"
#include "app/panels/panel_description.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace plyline::diagnostics {

/// Lists the diagnostics of the open game. A click goes to the place; below the list is the
/// position there, and of a stream what was kept aside.
class DiagnosticsPanel : public widgets::Panel
{
    Q_OBJECT

public:
    DiagnosticsPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& view() { return *m_view; }
    [[nodiscard]] StreamFaultsView& streamFaults() { return *m_streamFaults; }

protected:
    void refresh() override;
    void paintEvent(QPaintEvent* event) override;
    /// Watches the table's viewport, which is resized later than this panel if it was hidden.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void goTo(const QModelIndex& index);
    void showRows();
    void showPosition();
    void showLook();
    void fitColumns();

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    DiagnosticsModel* m_model;
    QTableView* m_view;
    QLabel* m_absence;
    QLabel* m_unlisted;
    QLabel* m_fenTitle;
    QLineEdit* m_fen;
    StreamFaultsView* m_streamFaults;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::diagnostics
